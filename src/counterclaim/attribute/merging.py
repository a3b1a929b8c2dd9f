"""Rules and tagger together: one finding for each cue.

The tagger has the better eye for where a source, a cue and a content begin and
end; the rules know who is meant, what passes it on, and what nests. Where both
find a cue, the tagger's words go into the rule's finding.
"""

from __future__ import annotations

from collections.abc import KeysView, Sequence

from counterclaim.attribute.asides import head_of
from counterclaim.attribute.finding import Finding
from counterclaim.attribute.stances import judge_cue
from counterclaim.attribute.subjects import Subject, subject_of
from counterclaim.attribute.tagger import Tagged, Tagging
from counterclaim.attribute.told import clause_of
from counterclaim.attribute.verbs import name_source
from counterclaim.attribute.words import SUBJECTS, Words


TAGGER = "tagger"
"""Name of the rule of what the tagger alone has found."""

_OPEN_RULES = frozenset({"clause"})
"""Rules whose content is a clause below the cue, wherever the parse ends it."""


def merge(words: Words, findings: Sequence[Finding], tagging: Tagging) -> list[Finding]:
    """Return the findings of rules and tagger, one a cue.

    Args:
        words: The report's words.
        findings: What the rules found; some of them are changed.
        tagging: What the tagger found.
    """
    by_token = {number: finding for finding in findings for number in finding.cue}
    passing = {
        words.tokens[finding.carrier].head
        for finding in findings
        if finding.carrier is not None
    }
    merged = list(findings)
    for one in tagging.found:
        if not passing.isdisjoint(one.cue) and not words.lexicon.wide:
            continue  # "quoted him as saying": the hop stands with what he says
        known = [by_token[number] for number in one.cue if number in by_token]
        if known:
            _correct(words, known[0], one)
        elif _is_told(words, one, by_token.keys()):
            merged.append(_new(words, one))
    for finding in merged:
        _complete(words, finding)
    for finding in findings:
        if finding.tagged is None:
            finding.cue_share = float(tagging.cue_shares[finding.cue].max())
    return merged


def _correct(words: Words, finding: Finding, tagged: Tagged) -> None:
    """Put the tagger's words into a rule's finding.

    The wide reading takes them all: it reads as annotators of attribution do. The
    narrow one takes them where a rule had only the shape of a clause to go by,
    and leaves the others what they know: what interrupts, who passes on, what is
    denied, which quotation goes on with it. What the rules have found in other
    paragraphs stays: the tagger sees only one.
    """
    finding.tagged = tagged
    both = finding.content.union(tagged.content)
    finding.agreement = len(finding.content.intersection(tagged.content)) / len(both)
    wide = words.lexicon.wide
    if wide:
        finding.cue = list(tagged.cue)
    if wide or _ends_anew(finding):
        near = words.sentence(finding.cue[0])
        own = words.paragraph(finding.cue[0])
        far = {
            number
            for number in finding.content
            if words.paragraph(number) != own or (number not in near and not wide)
        }
        finding.content = far.union(tagged.content)
    if tagged.source and (wide or _names_anew(words, finding, tagged)):
        if finding.head not in tagged.source:
            _name(words, finding, tagged)
        finding.mention = words.trimmed(tagged.source)


def _complete(words: Words, finding: Finding) -> None:
    """Give a finding the whole of a quotation that the tagger gives it half of."""
    if finding.tagged is None:
        return
    own = words.quote_of[finding.cue[0]]
    for number in {words.quote_of[n] for n in finding.content} - {-1, own}:
        quotation = words.quotes[number]
        inside = finding.content.intersection(quotation)
        if 2 * len(inside) >= len(quotation):
            finding.content.update(quotation)


def _ends_anew(finding: Finding) -> bool:
    """Return whether the tagger knows better where a content ends.

    It does where the rule went by the shape of a clause alone, all of it to one
    side of the cue.
    """
    before = any(number < finding.cue[0] for number in finding.content)
    after = any(number > finding.cue[0] for number in finding.content)
    return finding.rule in _OPEN_RULES and not (before and after)


def _names_anew(words: Words, finding: Finding, tagged: Tagged) -> bool:
    """Return whether the tagger's words for a source are better than the rule's.

    Not where they are some of the rule's, stand in what is said, tell a time, or
    where another passes it on.
    """
    if finding.carrier is not None or finding.reporter:
        return False
    if not finding.content.isdisjoint(tagged.source):
        return False
    if words.is_time(head_of(words, list(tagged.source))):
        return False
    return not set(tagged.source) <= set(finding.mention)


def _new(words: Words, tagged: Tagged) -> Finding:
    """Return a finding of the tagger's own."""
    judged = judge_cue(words, tagged.cue)
    finding = Finding(
        rule=TAGGER,
        cue=list(tagged.cue),
        content=set(tagged.content),
        stance=judged.stance,
        clause=clause_of(words, judged.head),
        tagged=tagged,
    )
    if tagged.source:
        _name(words, finding, tagged)
        finding.mention = words.trimmed(tagged.source)
    elif not words.lexicon.wide:
        # ", calling it a fabrication": who speaks before goes on speaking.
        name_source(words, finding, subject_of(words, judged.head))
    return finding


def _name(words: Words, finding: Finding, tagged: Tagged) -> None:
    """Tell a finding which word heads its source, and whom a pronoun stands for."""
    verb = judge_cue(words, tagged.cue).head
    subject = subject_of(words, verb)
    if subject is None or subject.head not in tagged.source:
        subject = Subject(head_of(words, list(tagged.source)))
    finding.head, finding.named = subject.head, subject.named
    if subject.carrier is not None:
        finding.carrier = subject.carrier


def _is_told(words: Words, tagged: Tagged, cues: KeysView[int]) -> bool:
    """Return whether a cue that no rule knows counts in this reading.

    Args:
        words: The report's words.
        tagged: What the tagger has found with it.
        cues: Tokens of the cues that rules know.
    """
    if words.lexicon.wide:
        return True
    head = judge_cue(words, tagged.cue).head
    if words.tokens[head].lemma.lower() not in words.lexicon.verbs:
        return False
    if any(words.quote_of[number] >= 0 for number in tagged.content):
        return True
    top = words.parse.head_of(words.parse.hull(tagged.content))
    if top is None or top.pos in {"VERB", "AUX"}:
        return top is not None
    if words.child(top.number, *SUBJECTS) is not None:
        return True
    # A clause that the parse holds for a noun, unless another cue stands in it.
    verb = any(words.tokens[number].pos == "VERB" for number in tagged.content)
    return verb and cues.isdisjoint(tagged.content)
