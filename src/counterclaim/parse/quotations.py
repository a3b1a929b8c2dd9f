"""Passages between quotation marks.

In news, a quotation that runs over paragraphs opens anew at each and closes
only at the last; so it does where the paragraphs were run together. A mark
that is never closed ends with its paragraph: a slip of the pen must not put
the rest of a report into somebody's mouth. Only where each line holds one
sentence does a quotation go on without a mark, to a mark that closes it.

A mark that opens while another of its kind is open stands for a quotation
inside it after a word ("… is “paving” the way …"), and for the next quotation
after a sentence, the mark that closes the first being left out.
"""

from __future__ import annotations

import re

from dataclasses import dataclass, field

from counterclaim.model import Quotation, Span
from counterclaim.parse.marks import Facing, Family, Mark, find_marks
from counterclaim.parse.reading_text import LINE_BREAKS


LONGEST_WAIT = 8
"""Lines after which no closing mark is waited for any more."""

DEEPEST = 4
"""Quotations inside each other that are kept apart."""

LONGEST_SINGLE = 1_000
"""Characters between single marks: further apart, they are apostrophes."""

LONGEST_PARAGRAPH = 800
"""Characters from a mark to the one that opens its quotation anew, in one line."""

_BREAK = re.compile(f"[\n{LINE_BREAKS}]")
_BREAK_OF_OLD = re.compile(f"[\r{LINE_BREAKS}]")
_GOES_ON = re.compile(r"[\w:(\[–—-]\s*$")
"""What stands before a quotation inside another."""

_SENTENCE_END = re.compile(r"[.!?…][\"'\u2019\u201d»)\]]*\s*$")
_LOOK_BACK = 12


@dataclass(slots=True, kw_only=True)
class _Open:
    """A quotation that has begun.

    Args:
        mark: The mark that opened it in this paragraph.
        spans: What it holds in the paragraphs before.
        waiting: Lines after them, its own only if a mark closes it.
        cut: Where another begins inside it: it ends there if no mark closes it.
    """

    mark: Mark
    spans: list[Span] = field(default_factory=list)
    waiting: list[Span] = field(default_factory=list)
    cut: int | None = None


def find_quotations(text: str) -> tuple[Quotation, ...]:
    """Return the passages between quotation marks, in the order of the text.

    A quotation inside another is returned too, after the one around it.
    Apostrophes, and single marks without a partner, are none.

    Args:
        text: A report's text, its marks as they came.
    """
    reader = _Reader(text)
    start = 0
    breaks = _BREAK if "\n" in text else _BREAK_OF_OLD
    for line in breaks.split(text):
        if line.strip():
            reader.read(line, start)
        else:
            reader.blank_line()
        start += len(line) + 1
    reader.end_of_text()
    return tuple(sorted(reader.found, key=lambda quotation: quotation.spans[0]))


class _Reader:
    """Reads a text line by line, keeping what is open.

    Args:
        text: The whole text.
    """

    def __init__(self, text: str) -> None:
        self.found: list[Quotation] = []
        self._text = text
        self._open: list[_Open] = []
        self._carried: _Open | None = None
        self._may_wait = False

    def read(self, line: str, offset: int) -> None:
        """Read a line that is not blank and begins at an offset."""
        marks = find_marks(line, offset)
        end = offset + len(line)
        first = end - len(line.lstrip())
        if self._carried is not None:
            self._carry_on(self._carried, marks, Span(first, end))
        for mark in marks:
            self._take(mark)
        if self._open:
            self._carry(end)
        self._may_wait = True

    def _carry(self, end: int) -> None:
        """Keep the outermost quotation for the next line, give up the others."""
        doubles = [b for b in self._open if b.mark.family is not Family.SINGLE]
        self._carried = [*doubles, *self._open][0]
        self._add(self._carried, end)
        self._open = []

    def blank_line(self) -> None:
        """Read a blank line: nothing goes on over it without a new mark."""
        self._may_wait = False
        if self._carried is not None:
            self._carried.waiting.clear()

    def end_of_text(self) -> None:
        """Give up what is still open."""
        if self._carried is not None:
            self._give_up(self._carried)

    def _carry_on(self, carried: _Open, marks: list[Mark], line: Span) -> None:
        """Go on with the quotation of the line before, if this line does."""
        self._carried = None
        family = carried.mark.family
        first = next((mark for mark in marks if mark.family is family), None)
        waits = self._may_wait and family is not Family.SINGLE
        if first is None and waits and len(carried.waiting) < LONGEST_WAIT:
            carried.waiting.append(Span(line.start, line.end))
            self._carried = carried
        elif first is None:
            self._give_up(carried)
        elif first.start == line.start and first.facing is not Facing.CLOSES:
            marks.remove(first)
            self._open = [_Open(mark=first, spans=carried.spans)]
        elif waits and first.facing is Facing.CLOSES:
            edge = Mark(line.start, line.start, family, Facing.OPENS)
            spans = [*carried.spans, *carried.waiting]
            self._open = [_Open(mark=edge, spans=spans)]
        else:
            self._give_up(carried)

    def _take(self, mark: Mark) -> None:
        """Open or close with one mark."""
        place = self._place(mark.family)
        if place is None:
            if mark.facing is not Facing.CLOSES:
                self._open.append(_Open(mark=mark))
            return
        begun = self._open[place]
        if mark.facing is not Facing.OPENS or self._is_low(begun, mark):
            del self._open[place:]
            self._add(begun, mark.start)
            far = mark.start - begun.mark.end > LONGEST_SINGLE
            if mark.family is not Family.SINGLE or not far:
                self._keep(begun, closed=True)
        elif self._is_inside(mark):
            if begun.cut is None:
                begun.cut = mark.start
            self._open.append(_Open(mark=mark))
        else:
            del self._open[place:]
            self._add(begun, mark.start)
            if self._opens_anew(begun, mark):
                self._open.append(_Open(mark=mark, spans=begun.spans))
            else:
                self._give_up(begun)
                self._open.append(_Open(mark=mark))

    def _place(self, family: Family) -> int | None:
        """Return the position of the innermost open quotation of a kind."""
        for number in reversed(range(len(self._open))):
            if self._open[number].mark.family is family:
                return number
        return None

    def _is_inside(self, mark: Mark) -> bool:
        """Return whether a mark opens a quotation inside one of its own kind."""
        before = self._text[max(0, mark.start - _LOOK_BACK) : mark.start]
        return len(self._open) < DEEPEST and _GOES_ON.search(before) is not None

    def _is_low(self, begun: _Open, mark: Mark) -> bool:
        """Return whether „ is open, which “ closes."""
        low = self._text[begun.mark.start] == "\u201e"
        return low and self._text[mark.start] == "\u201c"

    def _opens_anew(self, begun: _Open, mark: Mark) -> bool:
        """Return whether a mark goes on with a quotation after a sentence."""
        before = self._text[max(0, mark.start - _LOOK_BACK) : mark.start]
        anew = self._text[mark.start] == "\u201c" and begun.cut is None
        near = mark.start - begun.mark.end <= LONGEST_PARAGRAPH
        return anew and near and _SENTENCE_END.search(before) is not None

    def _give_up(self, begun: _Open) -> None:
        """Keep a quotation that nothing closes, if its mark can only open one."""
        if begun.mark.family is Family.SINGLE or begun.mark.facing is Facing.EITHER:
            return
        if begun.cut is not None:
            begun.spans = [
                Span(span.start, len(self._text[: min(span.end, begun.cut)].rstrip()))
                for span in begun.spans
                if span.start < begun.cut
            ]
        self._keep(begun, closed=False)

    def _keep(self, begun: _Open, *, closed: bool) -> None:
        if begun.spans:
            self.found.append(Quotation(spans=tuple(begun.spans), closed=closed))

    def _add(self, begun: _Open, end: int) -> None:
        """Add what a quotation holds up to here, since its last mark."""
        inside = self._text[begun.mark.end : end]
        start = begun.mark.end + len(inside) - len(inside.lstrip())
        end = begun.mark.end + len(inside.rstrip())
        if start < end:
            begun.spans.append(Span(start, end))
