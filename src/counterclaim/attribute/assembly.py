"""From drafts to statements: spans, order, nesting, and the reporter's share."""

from __future__ import annotations

from dataclasses import replace

from counterclaim.attribute.draft import Draft
from counterclaim.model import REPORTER, Form, Parse, Source, Span, Statement


_HEARSAY = frozenset({"hearsay", "passive"})
_ARTICLES = ("the ", "a ", "an ", "The ", "A ", "An ")


def assemble(parse: Parse, drafts: list[Draft]) -> tuple[Statement, ...]:
    """Return the reporter's statement, then those of the drafts by content."""
    pieces = [(draft, _content(parse, draft.content)) for draft in drafts]
    kept = [(draft, spans) for draft, spans in pieces if spans]
    kept.sort(key=lambda item: (item[1][0].start, -_size(item[0]), item[0].head))
    enclosers = _enclosers([draft for draft, _ in kept])
    quoted = _quoted(parse)
    statements = [_narration(parse, [draft for draft, _ in kept])]
    for (draft, spans), within in zip(kept, enclosers, strict=True):
        statements.append(_statement(parse, draft, spans, (within, quoted)))
    return tuple(_inherited(statements))


def _inherited(statements: list[Statement]) -> list[Statement]:
    """Return the statements, hearsay given to who passes it on.

    "Reportedly" and "is believed to" name nobody: who tells is the speaker
    around them, or the reporter.
    """
    for place, statement in enumerate(statements):
        if statement.rule not in _HEARSAY or statement.mention:
            continue
        above = statement
        while above.within is not None and above.rule in _HEARSAY:
            above = statements[above.within]
        sources = (REPORTER,) if above.rule in _HEARSAY else above.sources
        statements[place] = replace(statement, sources=sources)
    return statements


def _size(draft: Draft) -> int:
    """Return how many words a draft's content has."""
    return len(draft.content)


def _statement(
    parse: Parse,
    draft: Draft,
    content: tuple[Span, ...],
    context: tuple[int | None, frozenset[int]],
) -> Statement:
    """Return a draft as a statement."""
    within, quoted = context
    return Statement(
        sources=_sources(parse, draft),
        mention=parse.spans(draft.mention),
        cue=parse.spans(draft.cue),
        content=content,
        stance=draft.stance,
        form=_form(parse, draft, quoted),
        rule=draft.rule,
        via=draft.via,
        said_words=draft.said,
        within=within,
    )


def _sources(parse: Parse, draft: Draft) -> tuple[Source, ...]:
    """Return who speaks; an unnamed source where no words tell."""
    if draft.own_voice:
        return (REPORTER,)
    found: list[Source] = []
    for words in draft.sources:
        span = parse.hull(_trimmed(parse, sorted(words)) or words)
        text = span.of(parse.text)
        name = next(
            (
                text[len(a) :]
                for a in _ARTICLES
                if text.startswith(a) and text[len(a) :]
            ),
            text,
        )
        if name.strip():
            found.append(Source(name=name, text=text, kind="anonymous", span=span))
    if not found:
        return (Source(name="unnamed", text="", kind="anonymous"),)
    return tuple(found)


def _form(parse: Parse, draft: Draft, quoted: frozenset[int]) -> Form:
    """Return whether a draft's content is quoted, reported, or both."""
    words = [n for n in draft.content if parse.tokens[n].pos != "PUNCT"]
    inside = sum(number in quoted for number in words)
    if inside == len(words):
        return "direct"
    return "mixed" if inside else "indirect"


def _quoted(parse: Parse) -> frozenset[int]:
    """Return the words that stand in quotations."""
    return frozenset(
        token.number
        for quotation in parse.quotations
        for span in quotation.spans
        for token in parse.tokens_in(span)
    )


def _content(parse: Parse, words: set[int]) -> tuple[Span, ...]:
    """Return the spans of some words: gaps of marks bridged, edges trimmed."""
    spans: list[Span] = []
    for run in _runs(parse, words):
        kept = _trimmed(parse, run)
        if kept:
            spans.append(Span(parse.tokens[kept[0]].start, parse.tokens[kept[-1]].end))
    return tuple(spans)


def _runs(parse: Parse, words: set[int]) -> list[list[int]]:
    """Return words in runs that only marks, and no paragraph, part."""
    ordered = sorted(words)
    runs: list[list[int]] = []
    numbers, sentences = parse.sentence_numbers, parse.sentences
    for number in ordered:
        if runs:
            last = runs[-1][-1]
            same = (
                sentences[numbers[last]].paragraph
                == sentences[numbers[number]].paragraph
            )
            bridged = all(
                parse.tokens[gap].pos == "PUNCT" for gap in range(last + 1, number)
            )
            if same and bridged:
                runs[-1].append(number)
                continue
        runs.append([number])
    return runs


def _trimmed(parse: Parse, run: list[int]) -> list[int]:
    """Return a run without the marks and blanks at its edges.

    A full stop stays where more than one sentence stands in the run.
    """
    first, last = 0, len(run)
    while first < last and parse.tokens[run[first]].pos in {"PUNCT", "SPACE"}:
        first += 1
    while first < last and parse.tokens[run[last - 1]].pos in {"PUNCT", "SPACE"}:
        last -= 1
    return run[first:last]


def _enclosers(drafts: list[Draft]) -> list[int | None]:
    """Return, for each draft, the position of the smallest that holds it.

    Positions count the reporter's statement, which comes first.
    """
    found: list[int | None] = []
    for draft in drafts:
        best: int | None = None
        for place, other in enumerate(drafts):
            if other is draft or draft.head not in other.content:
                continue
            if _size(other) <= _size(draft) and other.head in draft.content:
                continue
            if best is None or _size(other) < _size(drafts[best]):
                best = place
        found.append(None if best is None else best + 1)
    return found


def _narration(parse: Parse, drafts: list[Draft]) -> Statement:
    """Return what the reporter tells in their own voice."""
    others: set[int] = set()
    for draft in drafts:
        if not draft.own_voice:
            others |= draft.content
    spans: list[Span] = []
    for first, last, _ in parse.sentences:
        spans += _content(parse, set(range(first, last)) - others)
    if not spans:
        first, last, _ = parse.sentences[0]
        spans = [parse.hull((first, last - 1))]
    return Statement(
        sources=(REPORTER,),
        mention=(),
        cue=(),
        content=tuple(spans),
        stance="asserts",
        form="narration",
        rule="narration",
    )
