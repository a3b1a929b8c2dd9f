"""Tests for `counterclaim.resolve.actor_files` and the files that ship."""

from __future__ import annotations

import csv
import re

from importlib.resources import files
from pathlib import Path

import pytest

from counterclaim.errors import BadData
from counterclaim.resolve.actor_files import load_actor_table, read_actor_table


ISO_3166 = frozenset(
    re.findall(
        r"[A-Z]{2}",
        """
    AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ
    BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR
    CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR
    GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU
    ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ
    LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ
    MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF
    PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI
    SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR
    TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW
    """,
    )
)
"""The officially assigned codes of ISO 3166-1."""

WITHDRAWN = frozenset({"SU", "YU", "CS", "DD"})
"""Codes of former states, after ISO 3166-3."""

USER_ASSIGNED = frozenset({"XK"})
"""Kosovo, by the usage of the European Commission and others."""

UNITED_NATIONS_MEMBERS = 193


def rows(name: str) -> list[dict[str, str]]:
    """Return the rows of one of the shipped files."""
    file = files("counterclaim.data") / "actors" / name
    return list(csv.DictReader(file.read_text(encoding="utf-8").splitlines()))


def shipped(pattern: str) -> list[dict[str, str]]:
    """Return the rows of all shipped files whose name fits."""
    folder = files("counterclaim.data") / "actors"
    names = sorted(file.name for file in folder.iterdir())
    return [row for name in names if re.fullmatch(pattern, name) for row in rows(name)]


def test_states_have_codes_of_the_standard() -> None:
    """Every code is assigned, user-assigned or withdrawn; none comes twice."""
    codes = [row["code"] for row in rows("states.csv")]

    assert set(codes) <= ISO_3166 | WITHDRAWN | USER_ASSIGNED
    assert len(codes) == len(set(codes))
    assert len(codes) >= UNITED_NATIONS_MEMBERS


def test_ids_are_unique_and_tell_the_sort() -> None:
    """One id names one actor: a body's starts with body, a person's so."""
    others = "states|organs|persons|alpha_3|sector_bodies"
    bodies = [row["id"] for row in shipped(rf"(?!{others}).*\.csv")]
    persons = [row["id"] for row in shipped(r"persons_.*\.csv")]

    assert len(set(bodies)) == len(bodies)
    assert len(set(persons)) == len(persons)
    assert all(re.fullmatch(r"body:[a-z0-9-]+", identifier) for identifier in bodies)
    assert all(re.fullmatch(r"person:[a-z0-9-]+", identifier) for identifier in persons)


def test_terms_are_years_in_order() -> None:
    """A term is a year or a span of years, the end open while it lasts."""
    for row in shipped(r"persons_.*\.csv"):
        for term in filter(None, row["terms"].split("; ")):
            found = re.fullmatch(r"(\d{4})(?:-(\d{4})?)?", term)
            assert found is not None, row
            first, last = found.groups()
            assert last is None or first <= last, row


def test_the_table_covers_several_hundred_persons() -> None:
    """Heads, ministers and spokespeople of the conflicts of four decades."""
    kinds = {actor.kind for actor in load_actor_table().actors.values()}

    assert len(shipped(r"persons_.*\.csv")) >= 500
    assert {"official", "military", "armed-group", "ngo", "media", "expert"} <= kinds


def test_every_side_is_an_actor() -> None:
    """What an actor belongs to can be looked up."""
    table = load_actor_table()

    for actor in table.actors.values():
        assert actor.side is None or actor.side in table.actors


def a_table(folder: Path, **changed: str) -> Path:
    """Write a table of one state, with some files replaced."""
    body = "id,name,kind,country,side,aliases\n"
    person = "id,name,country,kind,gender,office,terms,aliases,side\n"
    contents = {
        "states": "code,name,aliases,adjectives,people,capitals\n"
        "UA,Ukraine,,Ukrainian,Ukrainians,Kyiv\n",
        "organs": "name,state,kind\n",
        **dict.fromkeys(
            ("services", "groups", "international", "ngos", "think_tanks", "media"),
            body,
        ),
        **{
            f"persons_{part}": person
            for part in (
                "ukraine_russia",
                "middle_east",
                "africa_asia",
                "world",
                "leaders",
                "experts",
            )
        },
    }
    for name, text in (contents | changed).items():
        (folder / f"{name}.csv").write_text(text, encoding="utf-8")
    return folder


def test_another_table_can_be_read(tmp_path: Path) -> None:
    """A user's folder of the same layout does as well."""
    table = read_actor_table(a_table(tmp_path))

    assert table.actor("state:UA").name == "Ukraine"


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        pytest.param(
            {"organs": "name,state,kind\nMinistry,XX,government\n"},
            r"organs.csv:2: 'XX' is no state",
            id="unknown-state",
        ),
        pytest.param(
            {"organs": "name,state,kind\nMinistry,UA,bureau\n"},
            r"organs.csv:2: 'bureau' is no kind of source",
            id="unknown-kind",
        ),
        pytest.param(
            {"organs": "name,kind\n"}, r"organs.csv:1: columns must be", id="columns"
        ),
        pytest.param(
            {"organs": "name,state,kind\nMinistry,UA\n"},
            r"organs.csv:2: 2 fields, 3 wanted",
            id="short-row",
        ),
        pytest.param(
            {"organs": "name,state,kind\n–,UA,government\n"},
            "a name without a letter",
            id="no-letter",
        ),
        pytest.param(
            {
                "groups": "id,name,kind,country,side,aliases\n"
                "body:one,The Front,armed-group,,,\n"
                "body:two,Other,armed-group,,,the front\n"
            },
            "names both body:one and body:two",
            id="name-of-two",
        ),
        pytest.param(
            {
                "groups": "id,name,kind,country,side,aliases\n"
                "body:one,Front,armed-group,,body:none,\n"
            },
            "body:one is on the side of 'body:none'",
            id="unknown-side",
        ),
        pytest.param(
            {
                "persons_world": "id,name,country,kind,gender,office,terms,aliases,side\n"
                "person:a,Anna Berg,UA,official,x,,,,\n"
            },
            r"persons_world.csv:2: gender must be m or f",
            id="gender",
        ),
        pytest.param(
            {
                "groups": "id,name,kind,country,side,aliases\n ,Front,armed-group,,,\n",
            },
            r"groups.csv:2: id must be",
            id="blank-id",
        ),
    ],
)
def test_a_broken_table_is_refused_in_one_line(
    tmp_path: Path, changed: dict[str, str], message: str
) -> None:
    """The line says which file and row, and what is wrong there."""
    folder = a_table(tmp_path, **changed)

    with pytest.raises(BadData, match=message) as caught:
        read_actor_table(folder)

    assert "\n" not in str(caught.value)


RIVALS = frozenset({("LY", 2022), ("CI", 2010)})
"""Where two governments stood against each other, by state and first year:
Bashagha's beside Dbeibah's, Ouattara's beside Gbagbo's."""


def first_and_last(term: str) -> tuple[int, int]:
    """Return the years of a term; one that lasts has no end."""
    first, dash, last = term.strip().partition("-")
    if not dash:
        return int(first), int(first)
    return int(first), int(last) if last else 9999


@pytest.mark.parametrize("office", ["president", "prime minister", "chancellor"])
def test_an_office_has_one_holder_at_a_time(office: str) -> None:
    """Terms of one office of one state may share a year, no more."""
    terms: dict[str, list[tuple[int, int, str]]] = {}
    for row in shipped(r"persons_.*\.csv"):
        if row["office"] == office:
            for term in filter(None, row["terms"].split(";")):
                held = (*first_and_last(term), row["id"])
                terms.setdefault(row["country"], []).append(held)
    for country, holders in terms.items():
        ordered = sorted(holders)
        for number, (_, last, holder) in enumerate(ordered):
            for later, _, other in ordered[number + 1 :]:
                same = holder == other or (country, later) in RIVALS
                assert same or later >= last, (country, holder, other)
