"""Tests for `counterclaim.resolve.attach_said`, with the parser that ships.

The anchor is Thursday, 14 March 2024; expected dates were read off a calendar.
"""

from __future__ import annotations

from datetime import date

from counterclaim.model import Period, Source, Span, Statement
from counterclaim.parse import load_parser
from counterclaim.resolve.attach_said import attach_said
from counterclaim.resolve.times import find_times


ANCHOR = Period.day(date(2024, 3, 14))


def reported(text: str, speaker: str, cue: str, content: str) -> Statement:
    """Build an indirect statement from words that stand once in a text."""

    def at(words: str) -> Span:
        return Span(text.index(words), text.index(words) + len(words))

    source = Source(name=speaker, text=speaker, kind="official", span=at(speaker))
    return Statement(
        sources=(source,),
        mention=(at(speaker),),
        cue=(at(cue),),
        content=(at(content),),
        stance="asserts",
        form="indirect",
        rule="test",
    )


def days(text: str, *statements: tuple[str, str, str]) -> list[str | None]:
    """Return when statements (speaker, cue, content) were said."""
    parse = load_parser().parse_text(text)
    built = [reported(text, *statement) for statement in statements]
    attached = attach_said(parse, built, find_times(parse, ANCHOR))
    return [None if s.said is None else s.said.iso() for s in attached]


def test_the_time_beside_the_cue_is_when_it_was_said() -> None:
    """The words "said on Tuesday" tell the day of saying."""
    text = "Hassan said on Tuesday that the town had fallen."

    assert days(text, ("Hassan", "said", "the town had fallen")) == ["2024-03-12"]


def test_a_time_in_the_content_is_not_when_it_was_said() -> None:
    """What was said may have happened on a day; that is another matter."""
    text = "Hassan said that the town had fallen on Tuesday."

    assert days(text, ("Hassan", "said", "the town had fallen on Tuesday")) == [None]


def test_the_same_speaker_spoke_on_the_day_told_before() -> None:
    """A date once told for a speaker holds for what follows."""
    text = "Hassan said on Tuesday that the town had fallen.\nLater Hassan added: it is lost."

    found = days(
        text,
        ("Hassan", "said", "the town had fallen"),
        ("Hassan", "added", "it is lost"),
    )

    assert found == ["2024-03-12", "2024-03-12"]


def test_another_speaker_has_no_day_of_the_first() -> None:
    """Dates go with speakers."""
    text = "Hassan said on Tuesday that the town had fallen.\nDiallo denied that it was so."

    found = days(
        text,
        ("Hassan", "said", "the town had fallen"),
        ("Diallo", "denied", "it was so"),
    )

    assert found == ["2024-03-12", None]


def test_a_length_of_time_is_no_occasion() -> None:
    """The words "since 2020" tell no day on which something was said."""
    text = "Hassan has said since 2020 that the town would fall."

    assert days(text, ("Hassan", "said", "the town would fall")) == [None]
