"""Tests for `counterclaim.model.hop` and the chain of a statement's hops."""

from __future__ import annotations

from dataclasses import replace

import pytest

from counterclaim.errors import InvalidValue
from counterclaim.model import REPORTER, Hop, Source, Span, Statement, hops_of


TEXT = "CNN cited officials as saying that Kyiv believes the bridge was mined."


def source(name: str) -> Source:
    """Return a source that stands in the text under its own name."""
    start = TEXT.index(name)
    return Source(
        name=name, text=name, kind="anonymous", span=Span(start, start + len(name))
    )


def spans(words: str) -> tuple[Span, ...]:
    """Return where some words stand in the text."""
    start = TEXT.index(words)
    return (Span(start, start + len(words)),)


OFFICIALS = Statement(
    sources=(source("officials"),),
    mention=spans("officials"),
    cue=spans("saying"),
    content=spans("that Kyiv believes the bridge was mined"),
    stance="asserts",
    form="indirect",
    rule="clause",
    carriers=(Hop(sources=(source("CNN"),), mention=spans("CNN"), cue=spans("cited")),),
)
KYIV = replace(
    OFFICIALS,
    sources=(source("Kyiv"),),
    mention=spans("Kyiv"),
    cue=spans("believes"),
    content=spans("the bridge was mined"),
    carriers=(),
    within=0,
)


def test_refuses_a_hop_of_nobody() -> None:
    """Who passes something on is somebody, if only somebody unnamed."""
    with pytest.raises(InvalidValue, match="sources"):
        Hop(sources=())


def test_the_hops_of_a_statement_stand_outermost_first() -> None:
    """Carriers come before the speaker, and outer statements before inner ones."""
    names = [hop.sources[0].name for hop in hops_of((OFFICIALS, KYIV), 1)]

    assert names == ["CNN", "officials", "Kyiv"]


def test_a_hop_keeps_where_its_words_and_its_cue_stand() -> None:
    """The carrier's words are those of the report."""
    hop = hops_of((OFFICIALS,), 0)[0]

    assert [span.of(TEXT) for span in hop.mention] == ["CNN"]
    assert [span.of(TEXT) for span in hop.cue] == ["cited"]


def test_the_reporters_own_voice_is_one_hop() -> None:
    """Narration comes straight from the reporter."""
    narration = replace(OFFICIALS, sources=(REPORTER,), form="narration", carriers=())

    assert [hop.sources for hop in hops_of((narration,), 0)] == [(REPORTER,)]
