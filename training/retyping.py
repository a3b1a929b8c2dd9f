"""The same sentences as other hands would type them.

The treebanks hold mostly straight quotes and forum posts; news is set with
curly quotes and headlines. A share of the groups is retyped, word for word,
so that the annotation stays as it is.
"""

from __future__ import annotations

from dataclasses import replace
from random import Random

from counterclaim.evaluate.treebank import Group, Sentence
from counterclaim.parse import reading_text


QUOTED_SHARE = 0.35
"""Share of the groups with straight quotation marks that are set in curly ones."""

HEADLINE_SHARE = 0.04
"""Share of the groups that are set in title case, without a full stop."""

_STRAIGHT = frozenset({'"', "``", "''"})
_CURLY = {
    (form, tag): curly
    for form in _STRAIGHT
    for tag, curly in (("``", "“"), ("''", "”"))
}

LOWERED_SHARE = 0.03
"""Share of the groups that are set in lower case."""

UNSTOPPED_SHARE = 0.06
"""Share of the groups whose last full stop is left out."""


def retype(group: Group, dice: Random) -> Group:
    """Return a group as it was, or set in another way."""
    if _has_quote(group) and dice.random() < QUOTED_SHARE:
        group = _curly(group)
    chance = dice.random()
    if chance < HEADLINE_SHARE:
        return tuple(_cased(_unstopped(s), title=True) for s in group[:1])
    if chance < HEADLINE_SHARE + LOWERED_SHARE:
        return tuple(_cased(sentence, title=False) for sentence in group)
    if chance < HEADLINE_SHARE + LOWERED_SHARE + UNSTOPPED_SHARE:
        return (*group[:-1], _unstopped(group[-1]))
    return group


def _has_quote(group: Group) -> bool:
    return any(word.form in _STRAIGHT for line in group for word in line)


def _curly(group: Group) -> Group:
    """Return a group with curly quotation marks."""
    return tuple(
        tuple(
            replace(word, form=_CURLY.get((word.form, word.xpos), word.form))
            for word in sentence
        )
        for sentence in group
    )


def as_read(group: Group) -> Group:
    """Return a group as `counterclaim.parse` would read its text."""
    return tuple(
        tuple(replace(word, form=reading_text(word.form)) for word in sentence)
        for sentence in group
    )


def _cased(sentence: Sentence, *, title: bool) -> Sentence:
    """Return a sentence in title case or in lower case."""
    small = {"ADP", "DET", "CCONJ", "PART", "PUNCT"}
    return tuple(
        replace(word, form=word.form[:1].upper() + word.form[1:])
        if title and (word.upos not in small or number == 0)
        else (word if title else replace(word, form=word.form.lower()))
        for number, word in enumerate(sentence)
    )


def _unstopped(sentence: Sentence) -> Sentence:
    """Return a sentence without its full stop, if nothing hangs on it."""
    last = len(sentence) - 1
    if last < 2 or sentence[last].form != ".":
        return sentence
    if any(word.head == last for word in sentence[:last]):
        return sentence
    return sentence[:last]
