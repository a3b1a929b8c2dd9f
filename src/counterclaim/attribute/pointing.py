"""Answers that point back: "Kyiv denied it", "the army confirmed this".

What is answered stands elsewhere: in what another was last said to say, else
in the sentence before.
"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.attribute.finding import Finding
from counterclaim.attribute.subjects import subject_of
from counterclaim.attribute.told import cue_of
from counterclaim.attribute.verbs import name_source, stance_of
from counterclaim.attribute.words import Words


POINTERS = frozenset({"it", "this", "that", "them", "these"})
"""Objects that stand for what somebody else has said."""

POINTING_NOUNS = frozenset(
    {"account", "allegation", "assertion", "claim", "report", "statement"}
)
"""Nouns that, with no more than an article, stand for it likewise."""

_ANSWERS = frozenset({"denies", "confirms", "doubts", "withholds"})

_REACH = 2
"""Sentences back in which what is answered may stand."""


def find_answers(words: Words, findings: Sequence[Finding]) -> list[Finding]:
    """Return the answers to findings, or to the sentence before.

    A finding that says no more than "it" is made an answer itself.
    """
    taken = {number for finding in findings for number in finding.cue}
    for finding in findings:
        if finding.stance in _ANSWERS and _is_pointer(words, finding):
            _cut_off(words, findings, finding)
            others = [other for other in findings if other is not finding]
            content = _answered(words, others, finding.cue[0])
            if content:
                finding.content, finding.answers = content, True
    answers = []
    for token in words.tokens:
        verb = token.number
        cue = words.lexicon.verbs.get(token.lemma.lower())
        if token.pos != "VERB" or verb in taken or cue is None:
            continue
        if cue.stance not in _ANSWERS or not _points_back(words, verb):
            continue
        content = _answered(words, findings, verb)
        finding = Finding(
            rule="answer",
            cue=cue_of(words, verb),
            content=content,
            stance=stance_of(words, verb, cue),
            answers=True,
        )
        name_source(words, finding, subject_of(words, verb))
        if content and finding.mention:
            answers.append(finding)
    return answers


def _cut_off(words: Words, findings: Sequence[Finding], finding: Finding) -> None:
    """Take ", a claim that could not be verified" out of what is said before it."""
    first = min(finding.content)
    if first == 0 or words.lower[first - 1] != ",":
        return
    for other in findings:
        if other is not finding and other.cue[0] < first and first in other.content:
            other.content = {number for number in other.content if number < first}


def _is_pointer(words: Words, finding: Finding) -> bool:
    """Return whether all that a finding says is a pronoun or "the claim"."""
    said = [
        words.tokens[number]
        for number in finding.content
        if words.tokens[number].relation not in {"det", "nmod:poss"}
    ]
    if len(said) != 1:
        return False
    if len(finding.content) == 1 and said[0].text.lower() in POINTERS:
        return True
    return said[0].lemma.lower() in POINTING_NOUNS


def _points_back(words: Words, verb: int) -> bool:
    """Return whether a verb's only object is a bare pronoun."""
    objects = words.words_below(verb, "obj", "ccomp")
    return len(objects) == 1 and objects[0] in POINTERS


def _answered(words: Words, findings: Sequence[Finding], verb: int) -> set[int]:
    """Return the words that a verb's pronoun points back to; none if unclear."""
    numbers = words.parse.sentence_numbers
    before = [
        finding
        for finding in findings
        if finding.content
        and max(finding.content) < verb
        and numbers[min(finding.content)] >= numbers[verb] - _REACH
    ]
    if before:
        return set(max(before, key=lambda finding: max(finding.content)).content)
    if numbers[verb] == 0:
        return set()
    first, last, _ = words.parse.sentences[numbers[verb] - 1]
    return set(words.trimmed(range(first, last)))
