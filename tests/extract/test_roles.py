"""Tests for `counterclaim.extract.roles` and `counterclaim.extract.placing`."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import pytest

from counterclaim.extract.arguments import arguments_of
from counterclaim.extract.placing import locate
from counterclaim.extract.predication import Predication
from counterclaim.extract.roles import fill_roles
from counterclaim.model import Filler, Parse, Place, PlaceMention, Report, Role, Span
from counterclaim.parse import Parser, load_parser


FRAME = (
    ("subject", "agent"),
    ("object", "target"),
    ("with", "weapon"),
    ("in", "place"),
)
CARRIED = Filler(
    name="Izium",
    text="Izium",
    span=Span(0, 1),
    place=Place(name="Izium", kind="settlement"),
)


@cache
def parser() -> Parser:
    """Return the parser that ships, loaded once."""
    return load_parser()


def mention(
    text: str, name: str, kind: str = "settlement", *, literal: bool = True
) -> PlaceMention:
    """Return the first mention of a name in a text."""
    start = text.index(name)
    place = Place(name=name, kind=kind)  # type: ignore[arg-type] # a row says which
    return PlaceMention(
        span=Span(start, start + len(name)), place=place, literal=literal
    )


def roles_of(
    text: str,
    word: str,
    *,
    kind: str = "strike",
    places: Sequence[PlaceMention] = (),
    carried: Filler | None = None,
) -> dict[str, list[str]]:
    """Return the names that fill the roles of the first token that reads so."""
    parse: Parse = parser()(Report(id="r", text=text))
    head = next(token for token in parse.tokens if token.text == word)
    numbers = tuple(parse.subtree(head.number))
    predication = Predication(
        head=head.number,
        type=kind,
        trigger=Span(head.start, head.end),
        evidence=(parse.hull(numbers),),
        tokens=numbers,
        statement=0,
        frame=FRAME,
        rule="test",
    )
    roles: tuple[Role, ...] = fill_roles(
        parse,
        predication,
        arguments_of(parse, head.number),
        located=locate(parse, places),
        carried=carried,
    )
    return {role.name: [filler.name for filler in role.fillers] for role in roles}


def test_the_frame_tells_who_does_what() -> None:
    """Functions become roles; articles are left out."""
    found = roles_of("The rebels shelled the old market with mortars.", "shelled")

    assert found == {
        "agent": ["rebels"],
        "target": ["old market"],
        "weapon": ["mortars"],
    }


def test_a_passive_has_the_same_roles() -> None:
    """The by-phrase is the agent of a passive."""
    found = roles_of("The market was shelled by the rebels.", "shelled")

    assert found == {"agent": ["rebels"], "target": ["market"]}


def test_coordinated_fillers_are_several() -> None:
    """Each member of a coordination fills the role."""
    found = roles_of("The army and the militia shelled the port.", "shelled")

    assert found["agent"] == ["army", "militia"]


def test_a_phrase_tells_the_place() -> None:
    """The place of a phrase with "in" comes before the carried one."""
    text = "The rebels shelled a market in Kramatorsk."

    found = roles_of(
        text, "shelled", places=[mention(text, "Kramatorsk")], carried=CARRIED
    )

    assert found["place"] == ["Kramatorsk"]


def test_the_report_s_words_are_kept() -> None:
    """A filler has the words as they stand beside the place's usual name."""
    text = "The rebels shelled a market in Kiev."
    start = text.index("Kiev")
    kyiv = PlaceMention(
        span=Span(start, start + 4), place=Place(name="Kyiv", kind="settlement")
    )
    parse = parser()(Report(id="r", text=text))
    head = next(token for token in parse.tokens if token.text == "shelled")
    numbers = tuple(parse.subtree(head.number))
    predication = Predication(
        head=head.number,
        type="strike",
        trigger=Span(head.start, head.end),
        evidence=(parse.hull(numbers),),
        tokens=numbers,
        statement=0,
        frame=FRAME,
        rule="test",
    )

    roles = fill_roles(
        parse,
        predication,
        arguments_of(parse, head.number),
        located=locate(parse, [kyiv]),
        carried=None,
    )

    place = next(role for role in roles if role.name == "place").fillers[0]
    assert (place.name, place.text) == ("Kyiv", "Kiev")


@pytest.mark.parametrize(
    ("kind", "place"),
    [
        pytest.param("strike", ["Izium"], id="holds-on"),
        pytest.param("meeting", None, id="told-only"),
        pytest.param("aid", None, id="phrased-only"),
        pytest.param("threat", None, id="has-none"),
    ],
)
def test_a_place_is_carried_for_what_happens_on_the_ground(
    kind: str, place: list[str] | None
) -> None:
    """Without a place of its own, a strike is where the report last was."""
    found = roles_of(
        "The rebels shelled the market.", "shelled", kind=kind, carried=CARRIED
    )

    assert found.get("place") == place


def test_a_government_is_no_place() -> None:
    """A name that stands for its government does not locate a strike."""
    text = "Moscow shelled the market."

    found = roles_of(text, "shelled", places=[mention(text, "Moscow", literal=False)])

    assert "place" not in found


def test_a_finer_place_comes_before_a_state() -> None:
    """Of two places that a clause names, the one below a state is taken."""
    text = "Rebels from Syria shelled the Aleppo market."
    places = [
        mention(text, "Syria", "country"),
        mention(text, "Aleppo"),
    ]

    found = roles_of(text, "shelled", kind="coercion", places=places)

    assert found["place"] == ["Aleppo"]
