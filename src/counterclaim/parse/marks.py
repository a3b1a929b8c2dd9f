"""Quotation marks: where they stand, and which way they face.

Apostrophes are typed with the same characters as single quotation marks, and
straight marks do not say whether they open or close. What stands on both
sides decides; where it does not, the mark faces either way.
"""

from __future__ import annotations

import re

from enum import Enum
from typing import NamedTuple


class Family(Enum):
    """Kinds of mark that close each other."""

    DOUBLE = "double"
    ANGLED = "angled"
    SINGLE = "single"


class Facing(Enum):
    """What a mark can do."""

    OPENS = "opens"
    CLOSES = "closes"
    EITHER = "either"


class Mark(NamedTuple):
    """A quotation mark.

    Args:
        start: Its first character.
        end: Index after its last character.
        family: Its kind.
        facing: What it can do.
    """

    start: int
    end: int
    family: Family
    facing: Facing


_MARK = re.compile("``|''|[\"\uff02\u201c\u201d\u201e\u201f«»‹›'\u2018\u2019\u201a]")
_ANGLED = {"«": Facing.OPENS, "‹": Facing.OPENS, "»": Facing.CLOSES, "›": Facing.CLOSES}
_DOUBLE = {
    "``": Facing.OPENS,
    "\u201c": Facing.OPENS,
    "\u201e": Facing.OPENS,
    "\u201f": Facing.OPENS,
    "''": Facing.CLOSES,
    "\u201d": Facing.CLOSES,
}
_STRAIGHT = frozenset({'"', "\uff02"})
_ELIDED = re.compile(
    r"(?:\d0s|em|tis|twas|til|till|cause|n|round|bout)\b", re.IGNORECASE
)
"""What stands after an apostrophe that begins a word."""

_POSSESSIVE = re.compile(r"(?<=s)['\u2019](?= \w)")
"""An apostrophe that may follow a plural, or close a quotation."""

_CLOSES_OR_OPENS = re.compile(
    "(?P<closes>(?<=\\S)['\u2019](?!\\w))|(?P<opens>\u2018|(?<=\\s)'(?=\\w))"
)

_OPENING_SINGLES = frozenset("\u2018\u201a")
_BEFORE_OPENING = frozenset("([{<-–—/:\u2018\u201c\"'«„")
_AFTER_CLOSING = frozenset(")]}>-–—/.,;:!?…\u2019\u201d\"'»")


def find_marks(line: str, offset: int = 0) -> list[Mark]:
    """Return the quotation marks of a line, apostrophes left out.

    Args:
        line: A paragraph.
        offset: Where it begins in the text; added to every position.
    """
    marks: list[Mark] = []
    for match in _MARK.finditer(line):
        start, end = match.span()
        known = _known(match.group())
        if known is None:
            known = _judged(line, start)
        if known is not None:
            marks.append(Mark(start + offset, end + offset, *known))
    return marks


def _known(form: str) -> tuple[Family, Facing] | None:
    """Return kind and facing of a mark that has one by its form."""
    if form in _DOUBLE:
        return Family.DOUBLE, _DOUBLE[form]
    if form in _ANGLED:
        return Family.ANGLED, _ANGLED[form]
    return None


def _judged(line: str, at: int) -> tuple[Family, Facing] | None:
    """Return kind and facing of a mark by what stands beside it."""
    before, after = line[at - 1 : at] if at else "", line[at + 1 : at + 2]
    if line[at] in _STRAIGHT:
        return Family.DOUBLE, _straight_facing(before, after)
    if before.isalnum() and after.isalnum():
        return None
    facing = _single_facing(line, at)
    return None if facing is None else (Family.SINGLE, facing)


def _single_facing(line: str, at: int) -> Facing | None:
    """Return which way a single mark faces; None for an apostrophe."""
    before, after = line[at - 1 : at] if at else "", line[at + 1 : at + 2]
    free_before, free_after = not before.strip(), not after.strip()
    opens = (free_before or before in _BEFORE_OPENING) and not free_after
    if line[at] in _OPENING_SINGLES:
        return None if free_after else Facing.OPENS
    if opens and line[at] == "'" and not _ELIDED.match(line, at + 1):
        return Facing.OPENS
    apostrophe = (
        free_before
        or (after.isalnum() and not opens)
        or (_POSSESSIVE.match(line, at) and _closed_later(line, at))
    )
    return None if apostrophe else Facing.CLOSES


def _straight_facing(before: str, after: str) -> Facing:
    """Return which way a straight mark faces."""
    blank_before, blank_after = not before.strip(), not after.strip()
    opens = (blank_before or before in _BEFORE_OPENING) and not blank_after
    closes = (blank_after or after in _AFTER_CLOSING) and not blank_before
    if opens == closes:
        return Facing.EITHER
    return Facing.OPENS if opens else Facing.CLOSES


def _closed_later(line: str, at: int) -> bool:
    """Return whether another single mark closes before one opens."""
    later = _CLOSES_OR_OPENS.search(line, at + 1)
    return later is not None and later.lastgroup == "closes"
