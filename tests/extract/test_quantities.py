"""Tests for `counterclaim.extract.quantities`, `numbers` and `units`."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from counterclaim.extract.predication import Predication
from counterclaim.extract.quantities import quantity_of
from counterclaim.model import Parse, Quantity


Predicate = Callable[..., Predication]
Count = Callable[[str, str, str], Quantity | None]


@pytest.fixture(name="count")
def count_fixture(read: Callable[[str], Parse], predicate: Predicate) -> Count:
    """Return a reader of the quantity of the predication that a word heads."""

    def count(text: str, word: str, kind: str) -> Quantity | None:
        parse = read(text)
        return quantity_of(parse, predicate(parse, word, kind))

    return count


@pytest.mark.parametrize(
    ("text", "word", "kind", "value", "comparison", "unit"),
    [
        pytest.param(
            "The shelling killed three people.",
            "killed",
            "casualties",
            3,
            "exactly",
            "killed",
            id="word",
        ),
        pytest.param(
            "At least 12 people were wounded.",
            "wounded",
            "casualties",
            12,
            "at-least",
            "wounded",
            id="at-least",
        ),
        pytest.param(
            "More than 10,000 troops were deployed.",
            "deployed",
            "deployment",
            10_000,
            "more-than",
            "troops",
            id="more-than",
        ),
        pytest.param(
            "About 1.5 million people fled the city.",
            "fled",
            "population",
            1_500_000,
            "about",
            "people",
            id="million",
        ),
        pytest.param(
            "Up to 400 soldiers were sent to the border.",
            "sent",
            "deployment",
            400,
            "at-most",
            "troops",
            id="up-to",
        ),
        pytest.param(
            "Fewer than 50 people remained in the village.",
            "remained",
            "population",
            50,
            "fewer-than",
            "people",
            id="fewer-than",
        ),
        pytest.param(
            "The blast killed 12.",
            "killed",
            "casualties",
            12,
            "exactly",
            "killed",
            id="number-alone",
        ),
        pytest.param(
            "The shelling killed a teacher.",
            "killed",
            "casualties",
            1,
            "exactly",
            "killed",
            id="a-single-victim",
        ),
        pytest.param(
            "The state sent $300 million in aid.",
            "sent",
            "aid",
            300_000_000,
            "exactly",
            "USD",
            id="money",
        ),
        pytest.param(
            "The population dropped by 90%.",
            "dropped",
            "population",
            -90,
            "exactly",
            "%",
            id="a-fall",
        ),
        pytest.param(
            "The army lost two dozen soldiers, killed by a mine.",
            "killed",
            "casualties",
            None,
            None,
            None,
            id="not-in-the-clause",
        ),
    ],
)
def test_numbers(
    text: str,
    word: str,
    kind: str,
    value: float | None,
    comparison: str | None,
    unit: str | None,
    count: Count,
) -> None:
    """A number is read with its words of comparison and what it counts."""
    found = count(text, word, kind)

    if value is None:
        assert found is None
    else:
        assert found is not None
        assert (found.value, found.comparison, found.unit) == (value, comparison, unit)


@pytest.mark.parametrize(
    ("text", "word", "kind"),
    [
        pytest.param(
            "The army took the town on 14 May 2022.", "took", "control", id="date"
        ),
        pytest.param(
            "The army took the town at about 5 pm.", "took", "control", id="clock"
        ),
        pytest.param("Shells hit the town in 2014.", "hit", "strike", id="year"),
        pytest.param(
            "Militants kidnapped Ahmad Karimi, 22, in the capital.",
            "kidnapped",
            "captives",
            id="age",
        ),
    ],
)
def test_what_counts_nothing_claimed(
    text: str, word: str, kind: str, count: Count
) -> None:
    """Dates, clock times and ages are no quantities."""
    assert count(text, word, kind) is None


@pytest.mark.parametrize(
    ("text", "word", "kind", "unit"),
    [
        pytest.param(
            "Dozens of people fled the village.",
            "fled",
            "population",
            "dozens of people",
            id="dozens",
        ),
        pytest.param(
            "Thousands rallied in the square.",
            "rallied",
            "protest",
            "thousands of people",
            id="without-a-noun",
        ),
    ],
)
def test_vague_counts_have_no_value(
    text: str, word: str, kind: str, unit: str, count: Count
) -> None:
    """A vague count keeps its word in the unit and invents no number."""
    found = count(text, word, kind)

    assert found is not None
    assert (found.value, found.unit) == (None, unit)


def test_a_range_keeps_both_ends(count: Count) -> None:
    """The low end is the value, the high end is beside it: at least."""
    found = count("Between 50 and 80 troops were deployed.", "deployed", "deployment")

    assert found is not None
    assert (found.value, found.high, found.comparison) == (50, 80, "at-least")


def test_the_words_are_where_they_stand(count: Count) -> None:
    """Text and span of a quantity are the report's, comparison included."""
    text = "At least 12 people were wounded."

    found = count(text, "wounded", "casualties")

    assert found is not None
    assert found.span.of(text) == found.text == "At least 12"
