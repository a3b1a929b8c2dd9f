"""Quotation marks: where they stand, and which way they face.

Apostrophes are typed with the same characters as single quotation marks,
straight marks do not say whether they open or close, and marks that do are
typed the wrong way round. What stands on both sides decides; where that goes
against a mark's form, or tells nothing, the mark faces either way.
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


_MARK = re.compile(
    "``|''|\u2018\u2018|\u2019\u2019|[\"\uff02\u2033\u201c\u201d\u201e\u201f«»‹›'\u2018\u2019\u201a]"
)
_FORMS = {
    "``": (Family.DOUBLE, Facing.OPENS),
    "\u2018\u2018": (Family.DOUBLE, Facing.OPENS),
    "\u2019\u2019": (Family.DOUBLE, Facing.CLOSES),
    "\u201c": (Family.DOUBLE, Facing.OPENS),
    "\u201e": (Family.DOUBLE, Facing.OPENS),
    "\u201f": (Family.DOUBLE, Facing.OPENS),
    "\u201d": (Family.DOUBLE, Facing.CLOSES),
    "«": (Family.ANGLED, Facing.OPENS),
    "‹": (Family.ANGLED, Facing.OPENS),
    "»": (Family.ANGLED, Facing.CLOSES),
    "›": (Family.ANGLED, Facing.CLOSES),
}
"""Marks that say which way they face."""

_ONE_WAY = frozenset({"``", "\u201e", "\u201f"})
"""Marks that nobody closes with."""

_STRAIGHT = frozenset({'"', "\uff02", "\u2033", "''"})
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
_LOOSE_END = re.compile(r"[.,;:!?](?:\s|$)")
"""What follows a closing mark before which a blank was typed."""

FARTHEST_PARTNER = 400
"""Characters after a plural's apostrophe in which another mark may close."""

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
        known = _read(line, start, end)
        if known is not None:
            marks.append(Mark(start + offset, end + offset, *known))
    return marks


def _read(line: str, start: int, end: int) -> tuple[Family, Facing] | None:
    """Return kind and facing of a mark; None for an apostrophe."""
    before, after = line[start - 1 : start] if start else "", line[end : end + 1]
    form = line[start:end]
    if form in _STRAIGHT and _LOOSE_END.match(line, end) and not before.strip():
        return Family.DOUBLE, Facing.CLOSES
    if form in _STRAIGHT:
        return Family.DOUBLE, _straight_facing(before, after)
    if form in _FORMS:
        family, facing = _FORMS[form]
        if form in _ONE_WAY or _straight_facing(before, after) in {
            facing,
            Facing.EITHER,
        }:
            return family, facing
        return family, _against_form(family, before, after)
    if before.isalnum() and after.isalnum():
        return None
    single = _single_facing(line, start)
    return None if single is None else (Family.SINGLE, single)


def _against_form(family: Family, before: str, after: str) -> Facing:
    """Return which way a mark faces that stands the wrong way round.

    German turns the guillemets round; other marks are slips, and may be
    the one or the other.
    """
    if family is Family.ANGLED:
        return _straight_facing(before, after)
    return Facing.EITHER


def _single_facing(line: str, at: int) -> Facing | None:
    """Return which way a single mark faces; None for an apostrophe."""
    before, after = line[at - 1 : at] if at else "", line[at + 1 : at + 2]
    free_before, free_after = not before.strip(), not after.strip()
    opens = (free_before or before in _BEFORE_OPENING) and not free_after
    if line[at] in _OPENING_SINGLES:
        ends = free_after or after in _AFTER_CLOSING
        if ends and not free_before and line[at] == "\u2018":
            return Facing.CLOSES
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
    later = _CLOSES_OR_OPENS.search(line, at + 1, at + FARTHEST_PARTNER)
    return later is not None and later.lastgroup == "closes"
