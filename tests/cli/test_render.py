"""Tests for `counterclaim.cli.render`."""

from __future__ import annotations

import pytest

from counterclaim.cli.render import plain


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        pytest.param("two\n  lines", "two lines", id="line-break"),
        pytest.param("red \x1b[31malert", "red [31malert", id="escape"),
        pytest.param("a\x9bb\x07c", "a b c", id="other-controls"),
        pytest.param("“Сіверськ” é", "“Сіверськ” é", id="letters-stay"),
    ],
)
def test_nothing_of_a_report_steers_the_terminal(words: str, shown: str) -> None:
    """Control characters become blanks (ECMA-48's C0 and C1 sets)."""
    assert plain(words) == shown
