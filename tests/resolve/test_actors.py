"""Tests for `counterclaim.resolve.actors`, on phrases of our own."""

from __future__ import annotations

import pytest

from counterclaim.model import Span
from counterclaim.parse import load_parser
from counterclaim.resolve.actor_owners import Named
from counterclaim.resolve.actor_survey import survey
from counterclaim.resolve.actors import resolve_phrase


def resolved(text: str, words: str) -> Named:
    """Return what words of a text refer to."""
    parse = load_parser().parse_text(text)
    start = parse.text.index(words)
    return resolve_phrase(Span(start, start + len(words)), survey(parse))


@pytest.mark.parametrize(
    ("words", "name", "kind"),
    [
        ("Kyiv", "Ukraine", "government"),
        ("The Kremlin", "Russia", "government"),
        ("The Pentagon", "United States", "military"),
        ("Downing Street", "United Kingdom", "government"),
        ("The Ukrainian defence ministry", "Ukraine", "military"),
        ("Iran's foreign ministry", "Iran", "government"),
        ("The Ministry of Defence of Azerbaijan", "Azerbaijan", "military"),
        ("South Korea's spy agency", "South Korea", "intelligence"),
        ("A Ukrainian military spokesperson", "Ukraine", "military"),
        ("The Israeli army", "Israel", "military"),
        ("The IDF", "Israel", "military"),
        ("Sudanese officials", "Sudan", "official"),
        ("Colombian authorities", "Colombia", "government"),
        ("US Secretary of State Marco Rubio", "Marco Rubio", "official"),
        ("President Volodymyr Zelensky", "Volodymyr Zelenskyy", "official"),
        ("Ukrainian spy chief Kyrylo Budanov", "Kyrylo Budanov", "intelligence"),
        ("Hamas", "Hamas", "armed-group"),
        ("The YPG", "People's Protection Units", "armed-group"),
        ("Houthi rebels", "Houthis", "armed-group"),
        ("ISIS", "Islamic State", "armed-group"),
        ("A Hezbollah spokesman", "Hezbollah", "armed-group"),
        ("The UN refugee agency", "UNHCR", "international-organisation"),
        ("Nato", "NATO", "international-organisation"),
        ("HRW", "Human Rights Watch", "ngo"),
        ("The ISW", "Institute for the Study of War", "think-tank"),
        ("AFP", "Agence France-Presse", "media"),
        ("Russia's Interfax news agency", "Interfax", "media"),
        ("Russian military bloggers", "Russian military bloggers", "media"),
        ("Several residents", "residents", "civilian"),
        ("Many analysts", "analysts", "expert"),
        ("Some military experts", "military experts", "expert"),
        ("Officials", "officials", "anonymous"),
        ("Rumours", "rumours", "anonymous"),
        ("Local authorities", "local authorities", "local-authority"),
    ],
)
def test_phrases_get_name_and_kind(words: str, name: str, kind: str) -> None:
    """States by their short name, bodies by their usual one, others by words."""
    found = resolved(f"{words} said on Monday that the bridge was open.", words)

    assert (found.name.casefold(), found.kind) == (name.casefold(), kind)


@pytest.mark.parametrize(
    ("text", "words", "name", "kind"),
    [
        pytest.param(
            "Olena Marchuk, the governor of the region, said the road was cut.",
            "Olena Marchuk",
            "Olena Marchuk",
            "local-authority",
            id="governor",
        ),
        pytest.param(
            "General Karim Rahal said his men had left the hill.",
            "General Karim Rahal",
            "Karim Rahal",
            "military",
            id="general",
        ),
        pytest.param(
            "Peter Novak, a professor of history in Prague, expects no deal.",
            "Peter Novak",
            "Peter Novak",
            "expert",
            id="professor",
        ),
        pytest.param(
            "Foreign Minister Amina Sowe left early. Sowe said nothing more.",
            "Sowe said"[:4],
            "Amina Sowe",
            "official",
            id="surname",
        ),
        pytest.param(
            "Samira Haddad, a mother of three, said the well had run dry.",
            "Samira Haddad",
            "Samira Haddad",
            "civilian",
            id="mother",
        ),
        pytest.param(
            "The spokesman for Vladimir Putin said talks would go on.",
            "The spokesman for Vladimir Putin",
            "Russia",
            "government",
            id="speaks-for-a-person",
        ),
    ],
)
def test_persons_get_their_office(text: str, words: str, name: str, kind: str) -> None:
    """Who is in no table is known by what the report says beside the name."""
    found = resolved(text, words)

    assert (found.name, found.kind) == (name, kind)


def test_who_is_not_the_health_agency() -> None:
    """An acronym counts only in capitals."""
    found = resolved("The mayor asked who would pay for the shelter.", "who")

    assert found.actor is None
