"""Passages between quotation marks.

In news, a quotation that runs over paragraphs opens anew at each and closes
only at the last; so it does where the paragraphs were run together. A mark
that is never closed ends with its paragraph: a slip of the pen must not put
the rest of a report into somebody's mouth. Only where each line holds one
sentence does a quotation go on without a mark, to a mark that closes it.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from counterclaim.model import Quotation, Span
from counterclaim.parse.marks import Facing, Family, Mark, find_marks


LONGEST_WAIT = 8
"""Lines after which no closing mark is waited for any more."""

_SENTENCE_ENDS = (".", "!", "?", "…")


@dataclass(slots=True, kw_only=True)
class _Open:
    """A quotation that has begun.

    Args:
        mark: The mark that opened it in this paragraph.
        spans: What it holds in the paragraphs before.
        waiting: Lines after them, its own only if a mark closes it.
    """

    mark: Mark
    spans: list[Span] = field(default_factory=list)
    waiting: list[Span] = field(default_factory=list)


def find_quotations(text: str) -> tuple[Quotation, ...]:
    """Return the passages between quotation marks, in the order of the text.

    A quotation inside another is returned too, after the one around it.
    Apostrophes, and single marks without a partner, are none.

    Args:
        text: A report's text, its marks as they came.
    """
    reader = _Reader(text)
    start = 0
    for line in text.split("\n"):
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
            doubles = [b for b in self._open if b.mark.family is not Family.SINGLE]
            self._carried = [*doubles, *self._open][0]
            self._add(self._carried, end)
            self._open = []
        self._may_wait = True

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
        place = next(
            (
                number
                for number in reversed(range(len(self._open)))
                if self._open[number].mark.family is mark.family
            ),
            None,
        )
        if place is None:
            if mark.facing is not Facing.CLOSES:
                self._open.append(_Open(mark=mark))
            return
        begun = self._open[place]
        del self._open[place:]
        self._add(begun, mark.start)
        if mark.facing is not Facing.OPENS or self._is_low(begun, mark):
            self._keep(begun, closed=True)
        elif self._opens_anew(mark):
            self._open.append(_Open(mark=mark, spans=begun.spans))
        else:
            self._give_up(begun)
            self._open.append(_Open(mark=mark))

    def _is_low(self, begun: _Open, mark: Mark) -> bool:
        """Return whether „ is open, which “ closes."""
        low = self._text[begun.mark.start] == "\u201e"
        return low and self._text[mark.start] == "\u201c"

    def _opens_anew(self, mark: Mark) -> bool:
        """Return whether a mark goes on with a quotation after a sentence."""
        before = self._text[max(0, mark.start - 5) : mark.start].rstrip()
        return self._text[mark.start] == "\u201c" and before.endswith(_SENTENCE_ENDS)

    def _give_up(self, begun: _Open) -> None:
        """Keep a quotation that nothing closes, unless it is an apostrophe's."""
        if begun.mark.family is not Family.SINGLE:
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
