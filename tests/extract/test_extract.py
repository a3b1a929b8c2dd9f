"""Tests for `counterclaim.extract.extract`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from counterclaim.extract import extract, load_codebook
from counterclaim.model import REPORTER, Claim, Parse, Source, Span, Statement


def stated(parse: Parse, *sources: Source) -> tuple[Statement, ...]:
    """Return the whole text as one statement."""
    return (
        Statement(
            sources=sources or (REPORTER,),
            mention=(),
            cue=(),
            content=(Span(0, max(1, len(parse.text))),),
            stance="asserts",
            form="narration",
            rule="test",
        ),
    )


def claims(parse: Parse) -> tuple[Claim, ...]:
    """Return the claims of a text in the reporter's voice."""
    return extract(parse, stated(parse), codebook=load_codebook())


CLAIMED = """
control: Government troops captured the village of Orlivka on Monday.
control: The harbour town is now under the control of the rebels.
control: The army has retaken three villages east of the river.
control: Nearly a third of the province remains in the hands of the militia.
sovereignty: Moscow annexed the peninsula in 2014.
advance: Russian forces advanced towards the northern outskirts of the city.
advance: The brigade has encircled the garrison at Dolyna.
fighting: Heavy fighting raged in the suburbs on Sunday.
fighting: The rebels launched a new offensive in the south.
fighting: Ukrainian units repelled four attacks near the dam.
strike: A Russian missile hit a warehouse in Odesa overnight.
strike: Israeli jets bombed targets in the Bekaa valley.
strike: Drones struck an oil depot in the Tula region.
strike: Artillery shelled the market square for three hours.
interception: Air defences shot down 21 of 26 drones.
interception: The navy intercepted two cruise missiles over the Red Sea.
destruction: The blast damaged the roof of a hospital.
destruction: Dozens of houses were destroyed in the village.
deployment: Pyongyang sent about 3,000 soldiers to the front.
deployment: The alliance has deployed four battalions along the border.
withdrawal: The army withdrew its troops from the eastern bank.
withdrawal: The last soldiers pulled out of the valley in June.
mobilisation: The two navies held joint drills in the strait.
mobilisation: North Korea test-fired a ballistic missile on Tuesday.
aid: Berlin will supply Kyiv with two more air defence systems.
aid: The agency delivered food and blankets to the camp.
casualties: At least nine people were killed near the station.
casualties: The death toll rose to 46 on Friday.
casualties: The shelling killed a mother and her two children.
captives: Gunmen abducted six aid workers near the lake.
captives: The two sides exchanged 150 prisoners of war.
captives: The group released three hostages on Thursday.
population: More than 40,000 residents have fled the town.
population: Thousands of civilians remain trapped in the city.
meeting: The foreign ministers met in Ankara on Wednesday.
meeting: Talks between the two sides will resume next week.
agreement: Both governments signed a ceasefire agreement in Cairo.
agreement: The warring parties agreed to a truce.
demand: Kyiv urged its allies to send more air defence systems.
demand: The council demanded that both sides stop the violence.
rejection: Tehran rejected the proposal on Saturday.
threat: The general threatened to attack the capital.
accusation: Kyiv accused Moscow of shelling a hospital.
accusation: The minister condemned the attack as an act of terrorism.
accusation: Both sides blamed each other for the blast.
sanction: The European Union imposed new sanctions on two banks.
sanction: Canada banned imports of Russian aluminium.
sanction: London froze the assets of five businessmen.
coercion: The prosecutors charged the general with treason.
coercion: A court sentenced the activist to eight years in prison.
protest: Thousands of people demonstrated against the war in Tbilisi.
protest: Protesters took to the streets of the capital.
support: The prime minister praised the courage of Ukraine.
support: Beijing backed the initiative of the secretary general.
assessment: The town is strategically important for both armies.
"""
"""Sentences that are one claim each, with its type."""

WITHIN = """
fighting: a two-day siege: Insurgents seized the airport after a two-day siege.
casualties: leaving five dead: A bomb went off in the market, leaving five dead.
casualties: killing three guards: The rebels attacked the jail, killing three guards.
casualties: 14 wounded: At least nine people were killed and 14 wounded.
strike: shelling a hospital: Kyiv accused Moscow of shelling a hospital.
strike: a drone attack on the port: Two sailors died in a drone attack on the port.
population: thousands of families fled: Shells fell on the town and thousands of families fled.
"""
"""Claims that are a part of a sentence: type, evidence, sentence."""


def rows(table: str, columns: int) -> list[list[str]]:
    """Return the lines of a table, split at the first colons."""
    return [line.split(": ", columns - 1) for line in table.strip().splitlines()]


@pytest.mark.parametrize(("kind", "text"), rows(CLAIMED, 2))
def test_a_sentence_is_claimed_whole(
    read: Callable[[str], Parse], kind: str, text: str
) -> None:
    """The type fits, and the evidence is the sentence without its full stop."""
    quotes = {
        (claim.type, span.of(text))
        for claim in claims(read(text))
        for span in claim.evidence
    }

    assert (kind, text.removesuffix(".")) in quotes


@pytest.mark.parametrize(("kind", "evidence", "text"), rows(WITHIN, 3))
def test_a_part_of_a_sentence_is_claimed(
    read: Callable[[str], Parse], kind: str, evidence: str, text: str
) -> None:
    """Participles, coordinated verbs and event nouns are claims of their own."""
    quotes = {
        (claim.type, span.of(text))
        for claim in claims(read(text))
        for span in claim.evidence
    }

    assert (kind, evidence) in quotes


@pytest.mark.parametrize(
    "text",
    [
        "The cake was baked by her aunt.",
        "She likes to paint flowers and birds.",
    ],
)
def test_what_has_no_bearing_is_no_claim(
    read: Callable[[str], Parse], text: str
) -> None:
    """Colour and biography are left out."""
    assert claims(read(text)) == ()


def test_a_joint_source_makes_a_claim_each(read: Callable[[str], Parse]) -> None:
    """Both speakers put the same thing forward; ids follow the text."""
    parse = read("Rebels captured the village.")
    speakers = [
        Source(name=name, text=name, kind="official", span=Span(0, 1))
        for name in ("A", "B")
    ]

    found = extract(parse, stated(parse, *speakers), codebook=load_codebook())

    assert [(claim.id, claim.source.name) for claim in found] == [
        ("c1", "A"),
        ("c2", "B"),
    ]


def test_a_claim_carries_codes_and_the_rule(read: Callable[[str], Parse]) -> None:
    """Which trigger told the type can be explained."""
    (claim,) = claims(read("Rebels captured the village."))

    assert claim.rule == "control: take a place"
    assert claim.trigger == Span(7, 15)
    assert {code.scheme for code in claim.codes} >= {"PLOVER 2022"}


def test_a_users_trigger_decides(read: Callable[[str], Parse], tmp_path: Path) -> None:
    """A word that a user's codebook brings works without any training."""
    path = tmp_path / "mine.toml"
    path.write_text('[[types.protest.triggers]]\nverbs = ["bake"]\n', "utf-8")
    parse = read("Her aunt baked a cake.")

    (claim,) = extract(parse, stated(parse), codebook=load_codebook(path))

    assert claim.type == "protest"


def test_a_users_type_is_claimed(read: Callable[[str], Parse], tmp_path: Path) -> None:
    """A user's codebook may know types that no model was trained on."""
    path = tmp_path / "mine.toml"
    path.write_text(
        '[types.weather]\ndefinition = "Rain and snow."\nroles = ["place"]\n'
        '[[types.weather.triggers]]\nverbs = ["snow"]\n',
        "utf-8",
    )
    parse = read("It snowed in the mountains.")

    (claim,) = extract(parse, stated(parse), codebook=load_codebook(path))

    assert claim.type == "weather"


@given(
    st.text(
        alphabet=st.sampled_from("abc ,.\n\"'“”‘’–…é\u0301д😀\u00a0\u200b"), max_size=60
    )
    | st.lists(
        st.sampled_from(
            [
                "attack",
                "killed",
                "the",
                "of",
                "said",
                ",",
                ".",
                "“",
                "”",
                "army",
                "to",
                "5",
                "%",
                "not",
                "Kyiv",
                "\n",
                "and",
                "that",
            ]
        ),
        max_size=25,
    ).map(" ".join)
)
@settings(
    max_examples=80,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_no_text_is_too_odd(read: Callable[[str], Parse], text: str) -> None:
    """Whatever the text, evidence lies in it and says something."""
    for claim in claims(read(f"{text}.")):
        for span in claim.evidence:
            assert span.of(text).strip()
