"""Places alone: found in a report, or resolved where their names are given."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache

from counterclaim.model import Parse, Place, PlaceMention, Report, Span
from counterclaim.parse import load_parser
from counterclaim.resolve import find_places, home_of, resolve_places
from counterclaim.run.pipeline import Options


class PlaceReader:
    """Finds and resolves the places of reports.

    Args:
        parse: The parser. A report asked about twice in a row is parsed once.
    """

    def __init__(self, parse: Callable[[Report], Parse]) -> None:
        self._parse = lru_cache(maxsize=1)(parse)

    def find(self, report: Report) -> Sequence[PlaceMention]:
        """Return the places that a report names, in order."""
        home = home_of(report.outlet, report.url)
        return find_places(self._parse(report), home=home)

    def resolve(self, report: Report, spans: Sequence[Span]) -> Sequence[Place | None]:
        """Return what each of given names in a report refers to."""
        home = home_of(report.outlet, report.url)
        return resolve_places(self._parse(report), spans, home=home)


def load_place_reader(options: Options | None = None) -> PlaceReader:
    """Load what finds and resolves the places of a report.

    Raises:
        UnknownName: If no installed pipeline has the parser's name.
    """
    chosen = Options() if options is None else options
    return PlaceReader(load_parser(chosen.parser))
