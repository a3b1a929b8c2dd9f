"""Tests for `counterclaim.resolve.naming`, with the parser that ships."""

from __future__ import annotations

import pytest

from hypothesis import given, settings
from hypothesis import strategies as st

from counterclaim.model import (
    REPORTER,
    Claim,
    Filler,
    Place,
    PlaceMention,
    Role,
    Source,
    Span,
    Statement,
)
from counterclaim.parse import load_parser
from counterclaim.resolve.naming import name_fillers, name_sources


def at(text: str, words: str, *, after: int = 0) -> Span:
    """Return where words stand in a text."""
    start = text.index(words, after)
    return Span(start, start + len(words))


def said_by(text: str, span: Span) -> Statement:
    """Build a statement whose source is not yet named."""
    words = span.of(text)
    return Statement(
        sources=(Source(name=words, text=words, kind="anonymous", span=span),),
        mention=(span,),
        cue=(),
        content=(Span(max(0, span.end), span.end + 1),),
        stance="asserts",
        form="indirect",
        rule="test",
    )


def names(text: str, *speakers: str) -> list[str]:
    """Return the names of speakers, each looked for after the one before."""
    statements, after = [], 0
    for words in speakers:
        span = at(text, words, after=after)
        after = span.end
        statements.append(said_by(text, span))
    parse = load_parser().parse_text(text)
    named = name_sources(parse, tuple(statements))
    return [source.name for statement in named for source in statement.sources]


@pytest.mark.parametrize(
    ("text", "speakers", "expected"),
    [
        pytest.param(
            "Emmanuel Macron met the families. He said the talks would resume.",
            ("He",),
            ["Emmanuel Macron"],
            id="he",
        ),
        pytest.param(
            "Angela Merkel met Emmanuel Macron in Berlin. She said it was a start.",
            ("She",),
            ["Angela Merkel"],
            id="she-skips-a-man",
        ),
        pytest.param(
            "Olaf Scholz said no tanks would go. Vladimir Putin had asked for that, "
            "he said.",
            ("Olaf Scholz", "he said"[:2]),
            ["Olaf Scholz", "Olaf Scholz"],
            id="last-speaker",
        ),
        pytest.param(
            "Foreign Minister Amina Sowe arrived late. The minister said it rained.",
            ("The minister",),
            ["Amina Sowe"],
            id="the-minister",
        ),
        pytest.param(
            "Reuters reported a blast. The agency said a mill had burnt.",
            ("Reuters", "The agency"),
            ["Reuters", "Reuters"],
            id="the-agency",
        ),
        pytest.param(
            "The Taliban denied it. The group said its men were elsewhere.",
            ("The Taliban", "The group"),
            ["Taliban", "Taliban"],
            id="the-group",
        ),
        pytest.param(
            "Residents heard shots. They said the bridge was closed.",
            ("Residents", "They"),
            ["Residents", "Residents"],
            id="they",
        ),
        pytest.param(
            "Turkey closed the crossing. It said the step was temporary.",
            ("It",),
            ["Turkey"],
            id="it",
        ),
        pytest.param(
            "South Korean and US officials said the drill would go ahead.",
            ("South Korean and US officials",),
            ["South Korea", "United States"],
            id="two-states",
        ),
    ],
)
def test_words_without_a_name_point_back(
    text: str, speakers: tuple[str, ...], expected: list[str]
) -> None:
    """Pronouns and bare nouns get the name of whom they mean."""
    assert names(text, *speakers) == expected


def test_the_reporter_and_the_first_person_stay() -> None:
    """Neither has a name to find."""
    text = "I saw smoke over the port."
    own = said_by(text, at(text, "I"))
    told = Statement(
        sources=(REPORTER,),
        mention=(),
        cue=(),
        content=(Span(0, 5),),
        stance="asserts",
        form="narration",
        rule="test",
    )
    parse = load_parser().parse_text(text)

    assert name_sources(parse, (own, told)) == (own, told)


def claim(text: str, role: str, words: str, source: Source = REPORTER) -> Claim:
    """Build a claim with one role filled by words of a text."""
    span = at(text, words)
    return Claim(
        id="c1",
        type="control",
        evidence=(Span(0, len(text)),),
        source=source,
        statement=0,
        trigger=span,
        rule="test",
        roles=(Role(name=role, fillers=(Filler(name=words, text=words, span=span),)),),
    )


@pytest.mark.parametrize(
    ("text", "role", "words", "expected"),
    [
        pytest.param(
            "Russian forces hold the mill.", "holder", "Russian forces", "Russia",
            id="forces",
        ),
        pytest.param(
            "Moscow's troops hold the mill.", "holder", "Moscow's troops", "Russia",
            id="troops-of-a-capital",
        ),
        pytest.param(
            "Ethiopia says its forces hold the hill.", "holder", "its forces",
            "Ethiopia", id="its-forces",
        ),
        pytest.param(
            "The shell killed two Russian soldiers.", "victim",
            "two Russian soldiers", "Russian soldiers", id="victims-keep-their-words",
        ),
        pytest.param(
            "The army shelled the old mill.", "target", "the old mill", "old mill",
            id="things-lose-the-article",
        ),
        pytest.param(
            "Sudan, which holds the port, sent ships.", "holder", "which", "Sudan",
            id="relative-pronoun",
        ),
    ],
)  # fmt: skip
def test_fillers_get_canonical_names(
    text: str, role: str, words: str, expected: str
) -> None:
    """Doers are states, persons and bodies; the rest keeps its words."""
    parse = load_parser().parse_text(text)

    (named,) = name_fillers(parse, (claim(text, role, words),), ())

    assert [filler.name for filler in named.fillers(role)] == [expected]


def test_we_is_the_state_of_an_official() -> None:
    """An official's "our forces" are the state's."""
    text = "Rustem Umerov said our forces hold the ridge."
    parse = load_parser().parse_text(text)
    speaker = name_sources(parse, (said_by(text, at(text, "Rustem Umerov")),))[0]
    (named,) = name_fillers(
        parse, (claim(text, "holder", "our forces", speaker.sources[0]),), ()
    )

    assert named.fillers("holder")[0].name == "Ukraine"


def test_a_place_gets_the_name_of_its_mention() -> None:
    """The gazetteer's name and place go to the filler."""
    text = "They took the town of Bereza and burnt the town hall of the town."
    place = Place(name="Bereza", kind="settlement")
    mention = PlaceMention(span=at(text, "Bereza"), place=place)
    parse = load_parser().parse_text(text)

    (named,) = name_fillers(
        parse, (claim(text, "place", "the town of Bereza"),), (mention,)
    )

    assert named.place is not None
    assert (named.place.name, named.place.place) == ("Bereza", place)


def test_the_town_is_the_last_one_named() -> None:
    """A definite noun for a place points back to a settlement."""
    text = "Bereza fell on Friday. The army then left the town."
    place = Place(name="Bereza", kind="settlement")
    mention = PlaceMention(span=at(text, "Bereza"), place=place)
    parse = load_parser().parse_text(text)

    (named,) = name_fillers(parse, (claim(text, "place", "the town"),), (mention,))

    assert named.place is not None
    assert named.place.name == "Bereza"


@settings(max_examples=60, deadline=None)
@given(
    st.text(
        st.sampled_from("The US army’s “he” said Kyiv, — 5 it\n🙂а\u0301"), min_size=4
    ),
    st.integers(0, 30),
    st.integers(1, 12),
)
def test_any_words_can_be_named(text: str, start: int, length: int) -> None:
    """Whatever stands where a speaker should stand, it has a name in the end."""
    start = min(start, len(text) - 1)
    span = Span(start, min(start + length, len(text)))
    if not span.of(text).strip():
        return
    parse = load_parser().parse_text(text)

    (named,) = name_sources(parse, (said_by(text, span),))

    assert named.sources[0].name.strip()
