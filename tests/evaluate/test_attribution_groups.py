"""Tests for `counterclaim.evaluate.attribution_groups`; counted by hand."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from counterclaim.evaluate.attribution_groups import Tally, groups_of
from counterclaim.evaluate.relations import compare_report
from counterclaim.model import Report, Source, Span, Stance, Statement


def span(text: str, words: str) -> Span:
    """Return where words stand in a text."""
    start = text.index(words)
    return Span(start, start + len(words))


def judge(report: Report, cue: Sequence[Span]) -> tuple[Stance, bool]:
    """Call "denied" a denial, and "claim" a noun."""
    words = {one.of(report.text) for one in cue}
    return ("denies" if "denied" in words else "asserts"), "claim" in words


def groups(
    text: str, gold: tuple[str, str, str], found: tuple[str, str, str] | None
) -> dict[str, Tally]:
    """Return the groups of one attribution and one statement: source, cue, content."""
    names = ("source", "cue", "content")
    places = {
        name: [[span(text, words).start, span(text, words).end]]
        for name, words in zip(names, gold, strict=True)
    }
    statements = []
    if found is not None:
        source, cue, content = (span(text, words) for words in found)
        statements.append(
            Statement(
                sources=(Source(name="x", text="x", kind="anonymous", span=source),),
                mention=(source,),
                cue=(cue,),
                content=(content,),
                stance="asserts",
                form="indirect",
                rule="test",
            )
        )
    report = Report(id="r", text=text)
    row = {"text": text, "attributions": [places]}
    return groups_of([(report, compare_report(row, statements))], judge)


@pytest.mark.parametrize(
    ("text", "gold", "form"),
    [
        pytest.param(
            "Ann said the road is open.",
            ("Ann", "said", "the road is open"),
            "indirect",
            id="indirect",
        ),
        pytest.param(
            "The road is open, Ann said.",
            ("Ann", "said", "The road is open"),
            "trailing",
            id="trailing",
        ),
        pytest.param(
            "Ann said: “The road is open.”",
            ("Ann", "said", "“The road is open.”"),
            "direct",
            id="direct",
        ),
        pytest.param(
            "Ann said the road is “wide open”.",
            ("Ann", "said", "the road is “wide open”"),
            "mixed",
            id="mixed",
        ),
        pytest.param(
            "Ann's claim that the road is open",
            ("Ann's", "claim", "that the road is open"),
            "noun cue",
            id="noun cue",
        ),
    ],
)
def test_the_form_is_read_off(text: str, gold: tuple[str, str, str], form: str) -> None:
    """From the marks, from where the content stands, and from the kind of cue."""
    assert f"form {form}" in groups(text, gold, None)


def test_the_class_is_the_cues() -> None:
    """As the judge has it."""
    text = "Ann denied the road is open."

    assert "class denies" in groups(text, ("Ann", "denied", "the road is open"), None)


def test_what_was_found_is_counted_part_by_part() -> None:
    """The content is too short, the rest is right."""
    text = "Ann said the old road is open."
    gold = ("Ann", "said", "the old road is open")
    found = ("Ann", "said", "the old road is")

    assert groups(text, gold, found)["form indirect"] == Tally(
        gold=1, content=1, cue_exact=1, source_exact=1, relation=1, found=1
    )


def test_what_is_nobodys_is_wrong() -> None:
    """It counts where it was found, not where it was missed."""
    text = "Ann said the old road is open. Bob denied it."
    gold = ("Ann", "said", "the old road is open")

    tally = groups(text, gold, ("Bob", "denied", "it"))["class denies"]

    assert (tally.gold, tally.found, tally.wrong) == (0, 1, 1)
