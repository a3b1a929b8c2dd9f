"""Tests for `counterclaim.extract.roles` and `counterclaim.extract.placing`."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from counterclaim.extract.arguments import arguments_of
from counterclaim.extract.placing import locate
from counterclaim.extract.predication import Predication
from counterclaim.extract.roles import fill_roles
from counterclaim.model import Filler, Parse, Place, PlaceMention, Role, Span


RolesOf = Callable[..., dict[str, Role]]


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


def mention(
    text: str, name: str, kind: str = "settlement", *, literal: bool = True
) -> PlaceMention:
    """Return the first mention of a name in a text."""
    start = text.index(name)
    place = Place(name=name, kind=kind)  # type: ignore[arg-type] # a row says which
    return PlaceMention(
        span=Span(start, start + len(name)), place=place, literal=literal
    )


@pytest.fixture(name="roles_of")
def roles_fixture(
    read: Callable[[str], Parse], predicate: Callable[..., Predication]
) -> RolesOf:
    """Return a filler of the roles of "shelled", by name."""

    def roles_of(
        text: str,
        kind: str = "strike",
        *,
        places: Sequence[PlaceMention] = (),
        carried: Filler | None = None,
    ) -> dict[str, Role]:
        parse = read(text)
        predication = predicate(parse, "shelled", kind, frame=FRAME)
        roles = fill_roles(
            parse,
            predication,
            arguments_of(parse, predication.head),
            located=locate(parse, places),
            carried=carried,
        )
        return {role.name: role for role in roles}

    return roles_of


def names(roles: dict[str, Role]) -> dict[str, list[str]]:
    """Return the names that fill each role."""
    return {
        name: [filler.name for filler in role.fillers] for name, role in roles.items()
    }


def test_the_frame_tells_who_does_what(roles_of: RolesOf) -> None:
    """Functions become roles; articles are left out."""
    found = names(roles_of("The rebels shelled the old market with mortars."))

    assert found == {
        "agent": ["rebels"],
        "target": ["old market"],
        "weapon": ["mortars"],
    }


def test_a_passive_has_the_same_roles(roles_of: RolesOf) -> None:
    """The by-phrase is the agent of a passive."""
    found = names(roles_of("The market was shelled by the rebels."))

    assert found == {"agent": ["rebels"], "target": ["market"]}


def test_coordinated_fillers_are_several(roles_of: RolesOf) -> None:
    """Each member of a coordination fills the role."""
    found = names(roles_of("The army and the militia shelled the port."))

    assert found["agent"] == ["army", "militia"]


def test_a_phrase_tells_the_place(roles_of: RolesOf) -> None:
    """The place of a phrase with "in" comes before the carried one."""
    text = "The rebels shelled a market in Kramatorsk."

    found = names(roles_of(text, places=[mention(text, "Kramatorsk")], carried=CARRIED))

    assert found["place"] == ["Kramatorsk"]


def test_the_report_s_words_are_kept(roles_of: RolesOf) -> None:
    """A filler has the words as they stand beside the place's usual name."""
    text = "The rebels shelled a market in Kiev."
    start = text.index("Kiev")
    kyiv = PlaceMention(
        span=Span(start, start + 4), place=Place(name="Kyiv", kind="settlement")
    )

    place = roles_of(text, places=[kyiv])["place"].fillers[0]

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
    kind: str, place: list[str] | None, roles_of: RolesOf
) -> None:
    """Without a place of its own, a strike is where the report last was."""
    found = names(
        roles_of("The rebels shelled the market.", kind=kind, carried=CARRIED)
    )

    assert found.get("place") == place


def test_a_government_is_no_place(roles_of: RolesOf) -> None:
    """A name that stands for its government does not locate a strike."""
    text = "Moscow shelled the market."

    found = names(roles_of(text, places=[mention(text, "Moscow", literal=False)]))

    assert "place" not in found


def test_a_finer_place_comes_before_a_state(roles_of: RolesOf) -> None:
    """Of two places that a clause names, the one below a state is taken."""
    text = "Rebels from Syria shelled the Aleppo market."
    places = [
        mention(text, "Syria", "country"),
        mention(text, "Aleppo"),
    ]

    found = names(roles_of(text, kind="coercion", places=places))

    assert found["place"] == ["Aleppo"]
