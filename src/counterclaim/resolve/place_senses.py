"""Which of the places of one name a report means."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from counterclaim.model import Parse
from counterclaim.resolve.actor_cast import Cast
from counterclaim.resolve.gazetteer import Entry
from counterclaim.resolve.place_atlas import Atlas
from counterclaim.resolve.place_ranking import Ranking, Use, load_weights
from counterclaim.resolve.place_runs import Occurrence
from counterclaim.resolve.place_surroundings import Surroundings, key_of
from counterclaim.resolve.place_trust import Trust
from counterclaim.resolve.place_words import PlaceWords


UseKey = tuple[str, bool, frozenset[str]]
"""A name's key, whether a noun for a region goes with it, and what it is in."""


class Senses:
    """Chooses one place for each name of a report.

    Args:
        parse: The report's parse.
        cast: Who appears in it.
        names: The names found in it, in the order of the text.
        words: Words around the names of places.
        atlas: Where the names were looked up.
        home: Country that the report's outlet is at home in.
    """

    def __init__(
        self,
        parse: Parse,
        cast: Cast,
        *,
        names: Sequence[Occurrence],
        words: PlaceWords,
        atlas: Atlas,
        home: str | None = None,
    ) -> None:
        self._around = Surroundings(parse, cast, names, words)
        self._trust = Trust(cast, names, words, atlas)
        self.ranking = Ranking(self._uses(names), home=home, weights=load_weights())
        self._trusted: dict[UseKey, Entry | None] = {}

    def likeliest(self, name: Occurrence) -> Entry:
        """Return what a name means if it is a place's."""
        return self.ranking.best(self.use(name))

    def entry(self, name: Occurrence) -> Entry | None:
        """Return the place that a name means all through the report."""
        use = self.use(name)
        if use not in self._trusted:
            entry = self.ranking.best(use)
            holds = self._trust.holds(name, entry, self._around.of(name))
            self._trusted[use] = entry if holds else None
        return self._trusted[use]

    def division(self, name: Occurrence) -> str | None:
        """Return the noun for a region that goes with a name."""
        return self._around.division(name)

    def use(self, name: Occurrence) -> UseKey:
        """Return what uses of a name that mean one place share."""
        division = self._around.division(name) is not None
        return key_of(name), division, self._around.container(name)

    def _uses(self, names: Sequence[Occurrence]) -> list[Use]:
        """Return the names, each use of them once."""
        counted = Counter(self.use(name) for name in names)
        first = {self.use(name): name for name in reversed(names)}
        uses = []
        for key, name in first.items():
            evidence = self._around.of(name)
            if key[2]:
                evidence = evidence.inside(key[2])
            uses.append(
                Use(
                    key=key,
                    senses=name.senses,
                    evidence=evidence,
                    division=self._around.division(name),
                    weight=counted[key],
                )
            )
        return uses
