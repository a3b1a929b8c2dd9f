"""Polarity, certainty and mood of a predication while they are being read."""

from __future__ import annotations

from dataclasses import dataclass, field

from counterclaim.model import Certainty, Mood


_WEAKNESS: dict[Certainty, int] = {"certain": 0, "probable": 1, "possible": 2}


@dataclass(slots=True, kw_only=True)
class Draft:
    """What has been read so far.

    Args:
        sign: 1 where it is so, -1 where it is not.
        unknown: Whether the source leaves it open.
        certainty: The weakest certainty read.
        mood: The mood of the word nearest the head; None until one is read.
        hedge: Numbers of the hedging words.
        seen: Numbers of the words that have had their say.
    """

    sign: int = 1
    unknown: bool = False
    certainty: Certainty = "certain"
    mood: Mood | None = None
    hedge: list[int] = field(default_factory=list)
    seen: set[int] = field(default_factory=set)

    def flip(self) -> None:
        """Take in a negation."""
        self.sign = -self.sign

    def lower(self, certainty: Certainty, *words: int) -> None:
        """Take in words that lower the certainty; the weaker one counts."""
        if _WEAKNESS[certainty] > _WEAKNESS[self.certainty]:
            self.certainty = certainty
        self.hedge.extend(words)

    def leave_open(self, *words: int) -> None:
        """Take in words after which nothing is known."""
        self.unknown = True
        self.hedge[:] = words

    def move(self, mood: Mood) -> None:
        """Take in a mood, unless a nearer word has told one."""
        if self.mood is None:
            self.mood = mood

    def suppose(self) -> None:
        """Take in that it stands in an if-clause."""
        self.unknown = True
        self.mood = "conditional"
