"""Tests for `counterclaim.evaluate.attribution`; figures are worked out by hand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from counterclaim.evaluate.attribution import score_attribution
from counterclaim.evaluate.relations import as_annotated
from counterclaim.model import REPORTER, Report, Source, Span, Statement


TEXT = "“All is calm,” said Ann, a nurse, today. Police disagreed."


def span(words: str) -> Span:
    """Return where words stand in the text."""
    start = TEXT.index(words)
    return Span(start, start + len(words))


def statement(source: str, cue: str, content: str, **more: Any) -> Statement:
    """Build a statement from words of the text."""
    return Statement(
        sources=(
            Source(name=source, text=source, kind="anonymous", span=span(source)),
        ),
        mention=(span(source),),
        cue=(span(cue),),
        content=(span(content),),
        stance="asserts",
        form="direct",
        rule="test",
        **more,
    )


NARRATION = Statement(
    sources=(REPORTER,),
    mention=(),
    cue=(),
    content=(span("Police disagreed"),),
    stance="asserts",
    form="narration",
    rule="narration",
)

ROW = {
    "id": "r",
    "text": TEXT,
    "attributions": [
        {
            "source": [[span("Ann, a nurse,").start, span("Ann, a nurse,").end]],
            "cue": [[span("said").start, span("said").end]],
            "content": [[span("“All is calm,”").start, span("“All is calm,”").end]],
        }
    ],
}


def scores(*statements: Statement) -> dict[str, float]:
    """Score statements against the one annotated attribution."""

    def read(_: Report) -> Sequence[Statement]:
        return statements

    return score_attribution([ROW], read)


def test_a_perfect_reading_scores_one() -> None:
    """Marks at the edges and the closing comma are the corpus's convention."""
    found = scores(NARRATION, statement("Ann, a nurse", "said", "All is calm"))

    assert set(found.values()) == {1.0}
    assert set(found) == {
        "content_token_f1",
        "content_exact_f1",
        "cue_exact_f1",
        "source_exact_f1",
        "relation_f1",
    }


def test_nothing_found_scores_zero() -> None:
    """Narration alone is no attribution."""
    assert set(scores(NARRATION).values()) == {0.0}


def test_half_a_content_counts_by_words() -> None:
    """Two of three words: recall 2/3, precision 1, F1 0.8; Jaccard 2/3 pairs."""
    found = scores(statement("Ann, a nurse", "said", "is calm"))

    assert found["content_token_f1"] == pytest.approx(0.8)
    assert found["content_exact_f1"] == 0
    assert found["relation_f1"] == 1


def test_a_relation_needs_its_source() -> None:
    """The right words in another's mouth are no relation; F1 of content stays."""
    found = scores(statement("Police", "said", "All is calm"))

    assert found["content_exact_f1"] == 1
    assert found["relation_f1"] == 0


def test_a_second_guess_costs_precision() -> None:
    """One of two is right: 2 * 1 / (1 + 2)."""
    found = scores(
        statement("Ann, a nurse", "said", "All is calm"),
        statement("Police", "disagreed", "today"),
    )

    assert found["cue_exact_f1"] == pytest.approx(2 / 3)


def test_nested_statements_and_narration_are_left_out() -> None:
    """The corpus annotates the outermost attribution."""
    inner = statement("Ann", "said", "calm", within=1)

    assert as_annotated(TEXT, [NARRATION, inner]) == []
