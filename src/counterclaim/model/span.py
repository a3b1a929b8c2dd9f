"""Where in a report's text something stands."""

from __future__ import annotations

from dataclasses import dataclass

from counterclaim.errors import InvalidValue


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of characters, ``text[start:end]``.

    Args:
        start: Index of the first character, in Unicode code points.
        end: Index after the last character.

    Raises:
        InvalidValue: If the span is empty or starts before the text.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise InvalidValue(
                "span", (self.start, self.end), "a range with 0 <= start < end"
            )

    def __len__(self) -> int:
        """Return the number of characters covered."""
        return self.end - self.start

    def __contains__(self, other: Span) -> bool:
        """Return whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Return whether the two spans share a character."""
        return self.start < other.end and other.start < self.end

    def of(self, text: str) -> str:
        """Return the characters of `text` that the span covers."""
        return text[self.start : self.end]
