"""From findings to the statements of a report, the reporter's own first."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.attribute.finding import Finding
from counterclaim.attribute.paths import path_between
from counterclaim.attribute.retold import retold_channels
from counterclaim.attribute.sources import joined_sources, sources_of
from counterclaim.attribute.stances import judge_cue
from counterclaim.attribute.told import cue_of
from counterclaim.attribute.via import channels_of
from counterclaim.attribute.words import QUOTE_MARKS, Words
from counterclaim.model import REPORTER, Finder, Form, Hop, Span, Statement


_OWN_VOICE = frozenset({"i", "we", "us"})
"""Sources inside a quotation who are the one who is quoted."""


def assemble(words: Words, findings: Sequence[Finding]) -> tuple[Statement, ...]:
    """Return statements in the order of their content, the narration at 0."""
    kept = _ordered(words, findings)
    outer = [_enclosing(kept, position) for position in range(len(kept))]
    kept, outer = _without_own_voice(words, kept, outer)
    narration = _narration(words, kept)
    shift = 0 if narration is None else 1
    statements = [] if narration is None else [narration]
    retold = retold_channels(words, kept)
    for place, (finding, around) in enumerate(zip(kept, outer, strict=True)):
        statements.append(
            _statement(
                words,
                finding,
                channels=[*channels_of(words, finding), *retold.get(place, [])],
                around=None if around is None else kept[around],
                within=None if around is None else around + shift,
            )
        )
    return tuple(statements)


def _ordered(words: Words, findings: Sequence[Finding]) -> list[Finding]:
    """Return findings with content, one a cue, by their first character."""
    by_cue: dict[tuple[int, ...], Finding] = {}
    for finding in findings:
        finding.content.difference_update(finding.cue)
        quote = words.quote_of[finding.cue[0]]
        if quote >= 0:  # who speaks inside a quotation says nothing outside it
            finding.content = {n for n in finding.content if words.quote_of[n] == quote}
        finding.content = set(words.trimmed_content(sorted(finding.content)))
        if finding.content:
            by_cue.setdefault(tuple(finding.cue), finding)
    return sorted(
        by_cue.values(),
        key=lambda f: (min(f.content), -len(f.content), f.inside is not None, f.cue),
    )


def _enclosing(findings: Sequence[Finding], position: int) -> int | None:
    """Return the position of the smallest finding whose content holds a cue."""
    cue = findings[position].cue[0]
    own = findings[position]
    best: int | None = None
    if own.inside is not None and own.inside in findings:
        return findings.index(own.inside)
    for number, other in enumerate(findings):
        if other is own or other.answers or cue not in other.content:
            continue
        if other.cue[0] in own.content and len(other.content) <= len(own.content):
            continue
        if best is None or len(other.content) < len(findings[best].content):
            best = number
    return best


def _without_own_voice(
    words: Words, findings: list[Finding], outer: list[int | None]
) -> tuple[list[Finding], list[int | None]]:
    """Leave out what speakers say that they themselves say: "we believe"."""
    keep = [
        around is None or not _is_outer_voice(words, finding)
        for finding, around in zip(findings, outer, strict=True)
    ]
    places: dict[int, int] = {}
    for position, kept in enumerate(keep):
        if kept:
            places[position] = len(places)
    left: list[int | None] = []
    for position in places:
        around = outer[position]
        while around is not None and around not in places:
            around = outer[around]
        left.append(None if around is None else places[around])
    return [findings[position] for position in places], left


def _is_outer_voice(words: Words, finding: Finding) -> bool:
    """Return whether what lies inside a statement is its own speaker's."""
    if not finding.mention:
        return not finding.hearsay
    return not _OWN_VOICE.isdisjoint(words.lower[n] for n in finding.mention)


def _statement(
    words: Words,
    finding: Finding,
    *,
    channels: Sequence[Sequence[int]],
    around: Finding | None,
    within: int | None,
) -> Statement:
    parse = words.parse
    judged = judge_cue(words, finding.cue)
    ways = tuple(parse.hull(numbers) for numbers in channels)
    via = ways[0].of(parse.text) if ways else None
    if via is None and finding.carrier is not None:
        via = _phrase(words, finding.carrier)
    elif via is None and around is not None:
        # What one says that another said came through the one.
        if around.head is not None and around.mention:
            via = parse.hull(around.mention).of(parse.text)
    return Statement(
        sources=sources_of(words, finding),
        mention=parse.spans(finding.mention),
        cue=parse.spans(finding.cue),
        content=content_spans(words, finding.content),
        stance=judged.stance if finding.rule != "withholding" else finding.stance,
        factivity=judged.factivity,
        form=_form(words, finding.content),
        rule=finding.rule,
        via=via,
        channels=ways,
        said_words=_said_words(words, finding),
        within=within,
        answers=finding.answers,
        confidence=finding.confidence,
        finder=_finder(finding),
        paths=_paths(words, finding, judged.head),
        carriers=_carriers(words, finding),
    )


def _finder(finding: Finding) -> Finder:
    if finding.tagged is None:
        return "rule"
    return "tagger" if finding.agreement is None else "both"


def _paths(words: Words, finding: Finding, cue: int) -> tuple[str, ...]:
    """Return how a cue is joined to its source and to its content."""
    ends = [] if finding.head is None or not finding.mention else [finding.head]
    content = words.parse.head_of(words.parse.hull(finding.content))
    if content is not None:
        ends.append(content.number)
    found = (path_between(words.parse, cue, end) for end in ends)
    return tuple(path for path in found if path is not None)


def _carriers(words: Words, finding: Finding) -> tuple[Hop, ...]:
    """Return who passes a finding on, where that is no statement of its own."""
    if finding.carrier is None or finding.inside is not None:
        return ()
    head = finding.carrier
    phrase = [n for n in words.noun_phrase(head) if n not in finding.content]
    if not phrase:
        return ()
    verb = words.tokens[head].head
    return (
        Hop(
            sources=joined_sources(words, head, phrase),
            mention=words.parse.spans(phrase),
            cue=words.parse.spans(cue_of(words, verb)),
        ),
    )


def _phrase(words: Words, head: int) -> str | None:
    phrase = words.noun_phrase(head)
    return words.parse.hull(phrase).of(words.parse.text) if phrase else None


def content_spans(words: Words, content: set[int]) -> tuple[Span, ...]:
    """Return content as spans, without punctuation at their edges.

    A piece of nothing but punctuation is left out, and quotation marks
    between two pieces do not part them.
    """
    spans = []
    first = last = -1
    for number in sorted(content):
        if first >= 0 and _joined(words, last, number):
            last = number
            continue
        spans.extend(_span(words, first, last))
        first = last = number
    spans.extend(_span(words, first, last))
    return tuple(spans)


def _joined(words: Words, last: int, number: int) -> bool:
    """Return whether only marks stand between two words of a paragraph."""
    for between in range(last + 1, number):
        if words.tokens[between].text not in QUOTE_MARKS:
            return False
    numbers = words.parse.sentence_numbers
    if numbers[last] == numbers[number]:
        return True
    return words.paragraph(last) == words.paragraph(number)


def _span(words: Words, first: int, last: int) -> list[Span]:
    """Return the span of a run of tokens, none if it is punctuation only."""
    if first < 0:
        return []
    kept = words.trimmed_content(range(first, last + 1))
    if not kept:
        return []
    return [Span(words.tokens[kept[0]].start, words.tokens[kept[-1]].end)]


def _form(words: Words, content: set[int]) -> Form:
    quoted = [words.quote_of[n] >= 0 for n in content if words.tokens[n].pos != "PUNCT"]
    if not any(quoted):
        return "indirect"
    return "direct" if all(quoted) else "mixed"


def _said_words(words: Words, finding: Finding) -> Span | None:
    """Return the words of a cue's clause that tell when it was said."""
    inside = [n for n in finding.clause if n not in finding.content]
    for number in inside:
        token = words.tokens[number]
        if token.relation in {
            "obl:unmarked",
            "obl:tmod",
            "obl",
            "nsubj",
            "obj",
        } and words.is_time(number):
            below = [n for n in words.parse.subtree(number) if n in set(inside)]
            kept = words.trimmed(below)
            if kept:
                return words.parse.hull(kept)
        if words.lower[number] in _DAYS and token.relation == "advmod":
            return Span(token.start, token.end)
    return None


_DAYS = frozenset({"today", "yesterday", "tonight", "earlier", "later", "recently"})


def _narration(words: Words, findings: Sequence[Finding]) -> Statement | None:
    """Return what is left to the reporter."""
    taken: set[int] = set()
    for finding in findings:
        if not finding.reporter and not finding.answers:
            taken.update(finding.content)
    left = {token.number for token in words.tokens} - taken
    if not left:
        return None
    spans = content_spans(words, left)
    if not spans:  # a text of nothing but marks
        spans = (words.parse.hull(left),)
    return Statement(
        sources=(REPORTER,),
        mention=(),
        cue=(),
        content=spans,
        stance="asserts",
        form="narration",
        rule="narration",
    )
