"""Tests for `counterclaim.resolve.actor_names`."""

from __future__ import annotations

import pytest

from counterclaim.resolve.actor_names import distance_within, fold, is_variant, slug


@pytest.mark.parametrize(
    ("name", "pieces"),
    [
        pytest.param("U.S.", ("us",), id="full-stops"),
        pytest.param(
            "Recep Tayyip Erdoğan", ("recep", "tayyip", "erdogan"), id="breve"
        ),
        pytest.param("Binali Yıldırım", ("binali", "yildirim"), id="dotless-i"),
        pytest.param("al-Assad", ("al", "assad"), id="hyphen"),
        pytest.param("People’s", ("people", "s"), id="apostrophe"),
        pytest.param("Radosław", ("radoslaw",), id="stroke"),
        pytest.param("–", (), id="no-letter"),
    ],
)
def test_spellings_fold_together(name: str, pieces: tuple[str, ...]) -> None:
    """Accents, case, full stops and hyphens make no difference."""
    assert fold(name) == pieces


@pytest.mark.parametrize(
    ("left", "right", "limit", "within"),
    [
        pytest.param("kitten", "sitting", 3, True, id="three-edits"),
        pytest.param("kitten", "sitting", 2, False, id="not-two"),
        pytest.param("a", "abcd", 2, False, id="too-long"),
        pytest.param("same", "same", 0, True, id="none"),
    ],
)
def test_distance_is_levenshtein(
    left: str, right: str, limit: int, *, within: bool
) -> None:
    """The textbook pair is three edits apart."""
    assert distance_within(left, right, limit) is within


@pytest.mark.parametrize(
    ("left", "right", "variant"),
    [
        pytest.param("zelensky", "zelenskyy", True, id="transliteration"),
        pytest.param("lukashenko", "lukashenka", True, id="ending"),
        pytest.param("khan", "khin", False, id="short"),
        pytest.param("petrov", "letrov", False, id="first-letter"),
        pytest.param("johnson", "jackson", False, id="other-name"),
    ],
)
def test_long_surnames_may_vary_a_little(
    left: str, right: str, *, variant: bool
) -> None:
    """Short names and other first letters are other people."""
    assert is_variant(left, right) is variant


def test_slug_is_plain() -> None:
    """An id has letters, digits and hyphens only."""
    assert slug("Hay'at Tahrir al-Sham") == "hayat-tahrir-al-sham"
