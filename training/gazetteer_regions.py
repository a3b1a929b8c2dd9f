"""Names of first-level regions, put together from two tables that have half each."""

from __future__ import annotations

import re

from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import Any


RENAMED = {"Kiev": "Kyiv", "Odessa": "Odesa", "Zaporizhia": "Zaporizhzhia"}
RENAMED |= {"Vinnyts'ka": "Vinnytsia", "Misto Sevastopol'": "Sevastopol"}
RENAMED |= {"Brjansk": "Bryansk", "Arkhangelskaya": "Arkhangelsk"}
RENAMED |= {"Shamal Kurdufan": "North Kordofan", "Southern Kordofan": "South Kordofan"}
RENAMED |= {"Western Darfur": "West Darfur", "Northern Darfur": "North Darfur"}
RENAMED |= {"Southern Darfur": "South Darfur", "Eastern Darfur": "East Darfur"}
RENAMED |= {"Rif-dimashq": "Rif Dimashq", "Dimashq": "Damascus", "Ninawa": "Nineveh"}
RENAMED |= {
    "Ar-Raqqah": "Raqqa",
    "Dahuk": "Dohuk",
    "Arbil": "Erbil",
    "Sagain": "Sagaing",
}
RENAMED |= {"As Sulaymaniyah": "Sulaymaniyah", "Banghazi": "Benghazi", "Surt": "Sirte"}
RENAMED |= {"Kalmykiya": "Kalmykia", "Ingushetiya": "Ingushetia", "Adygeya": "Adygea"}
RENAMED |= {"Al Jazirah": "Gezira", "Darnah": "Derna", "Misratah": "Misrata"}
RENAMED |= {"Konar": "Kunar", "Lowgar": "Logar", "Vardak": "Wardak", "Khowst": "Khost"}
RENAMED |= {"Washington, D.C.": "District of Columbia"}
"""Regions that reports write otherwise than the table."""

_WRAPPING = re.compile(
    r"^(?:Muhafazat|Wilayat-e|Respublika|Sha`biyat|Mayorality of|Republic of) "
    r"|^Misto |'$"
    r"| (?:Governorate|Oblast'?|Fylke|Oblysy|Qalasy|Province|Republic|Region)$"
)


def region_names(
    cities: Iterable[dict[str, Any]], rows: Iterable[dict[str, str]]
) -> dict[tuple[str, str], str]:
    """Return the names of regions by country and GeoNames's code of the region.

    The table has names and no codes, the cities have codes and no names: each
    city votes for the names that the table has near it, and those of its own
    name count more.
    """
    near: dict[tuple[str, float, float], list[dict[str, str]]] = defaultdict(list)
    for row in rows:
        spot = round(float(row["lat"]), 1), round(float(row["lon"]), 1)
        near[row["cc"], *spot].append(row)
    votes: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for city in cities:
        spot = round(city["latitude"], 1), round(city["longitude"], 1)
        for row in near.get((city["countrycode"], *spot), ()):
            if row["admin1"]:
                weight = 5 if row["name"] == city["name"] else 1
                code = city["countrycode"], city["admin1code"]
                votes[code][row["admin1"]] += weight
    names = {}
    for code, counted in votes.items():
        most = max(counted.values())
        names[code] = english(min(n for n, votes in counted.items() if votes == most))
    # The capital's district votes with Maryland around it.
    names["US", "DC"] = "District of Columbia"
    return names


def english(region: str) -> str:
    """Return a region's name without the word for region around it."""
    if region in RENAMED:
        return RENAMED[region]
    bare = _WRAPPING.sub("", _WRAPPING.sub("", region)).replace("`", "'")
    if bare.endswith("skaya"):
        bare = bare.removesuffix("aya")
    return RENAMED.get(bare, bare)
