"""Cues in the middle of what is said, and before it: "The column, he said, fled"."""

from __future__ import annotations

from counterclaim.attribute.asides import (
    FINITE,
    Aside,
    find_aside,
    head_of,
    phrase_after,
)
from counterclaim.attribute.subjects import Subject
from counterclaim.attribute.told import Told, cue_of
from counterclaim.attribute.words import Words


_PARTING = frozenset({",", "–", "—", "-", "--"})
"""Tokens that set a cue off on both of its sides."""

_LEADING = frozenset({"ADP", "ADV", "SCONJ"})
"""Parts of speech with which an adverbial begins."""

_PARTICIPLES = frozenset({"VBN", "VBD"})

_LONGEST_ADVERBS = 2


def around_aside(
    words: Words, verb: int, clause: list[int], _: Subject | None
) -> Told | None:
    """Return the clause that a cue cuts in two: "The truce, he said, holds".

    What stands before is no clause by itself, and what stands after goes on
    with it: a noun phrase and its verb, or an adverbial and a clause.
    """
    token = words.tokens[verb]
    if token.tag in {"VBG", "VB"} or token.pos not in {"VERB", "AUX"}:
        return None
    aside = find_aside(words, cue_of(words, verb), verb, clause)
    if aside is None or not _is_set_off(words, aside):
        return None
    segment = words.segment(verb)
    before = words.trimmed(list(range(segment.start, aside.first)))
    after = words.trimmed(list(range(aside.last + 1, segment.stop)))
    if not before or not after or _is_quoted_apart(words, before[-1], verb):
        return None
    if not _goes_on(words, before, after):
        return None
    return Told(
        {*before, *after},
        "interrupted",
        clause=clause,
        subject=aside.subject,
        mention=aside.mention,
    )


def _is_set_off(words: Words, aside: Aside) -> bool:
    """Return whether a comma or dash stands on both sides of an aside."""
    follow = aside.last + 1
    if follow >= words.sentence(aside.first).stop:
        return False
    return words.lower[aside.first - 1] in _PARTING and words.lower[follow] in _PARTING


def _is_quoted_apart(words: Words, before: int, verb: int) -> bool:
    """Return whether what stands before is a quotation and the cue is not."""
    return words.quote_of[before] != words.quote_of[verb]


def _goes_on(words: Words, before: list[int], after: list[int]) -> bool:
    """Return whether two pieces make one clause."""
    if words.tokens[before[0]].pos in _LEADING:
        return any(words.tokens[n].tag in FINITE for n in after)
    if not _is_fragment(words, before):
        return False
    number = after[0]
    while words.tokens[number].pos == "ADV" and number - after[0] < _LONGEST_ADVERBS:
        number += 1
    if number > after[-1]:
        return False
    tag = words.tokens[number].tag
    open_verb = words.tokens[before[-1]].tag in FINITE
    return tag in FINITE or tag in _PARTICIPLES or (open_verb and tag == "VB")


def _is_fragment(words: Words, numbers: list[int]) -> bool:
    """Return whether words lack a verb of their own, or end with one."""
    relative = False
    for number in numbers[:-1]:
        relative = relative or words.is_relative(number)
        if words.tokens[number].tag in FINITE and not relative:
            return False
    return True


def after_opening(
    words: Words, verb: int, clause: list[int], _: Subject | None
) -> Told | None:
    """Return what follows the colon of "Said the mayor: …"."""
    sentence = words.sentence(verb)
    if cue_of(words, verb)[0] != sentence.start or words.quote_of[verb] >= 0:
        return None
    mention = phrase_after(words, verb, sentence)
    if not mention or mention[0] != verb + 1:
        return None
    colon = mention[-1] + 1
    if colon >= sentence.stop or words.lower[colon] != ":":
        return None
    content = words.trimmed(list(range(colon + 1, sentence.stop)))
    if not content:
        return None
    subject = Subject(head_of(words, mention))
    own = [number for number in clause if number < colon]
    return Told(set(content), "opening", clause=own, subject=subject, mention=mention)
