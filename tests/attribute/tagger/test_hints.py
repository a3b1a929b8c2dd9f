"""Tests for `counterclaim.attribute.tagger.hints`.

Seven words: "Kyiv said that Moscow claimed the town".
"""

from __future__ import annotations

import numpy as np

from counterclaim.attribute.tagger.hints import Hint, hinted_roles, hinted_words


OUTER = Hint(cue=(1,), source=frozenset({0}), content=frozenset({2, 3, 4, 5, 6}))
INNER = Hint(cue=(4,), source=frozenset({3}), content=frozenset({5, 6}))


def test_words_tell_what_they_are_to_the_rules() -> None:
    """Source, cue, content, source, cue, and the content of both."""
    assert hinted_words(7, [OUTER, INNER]).tolist() == [1, 2, 4, 1, 2, 5, 5]


def test_nothing_found_tells_nothing() -> None:
    """A report in nobody's mouth is all zeros."""
    assert hinted_words(3, []).tolist() == [0, 0, 0]


def test_a_cue_that_a_rule_knows_has_its_roles() -> None:
    """The cue itself is neither source nor content."""
    roles = hinted_roles([np.arange(7)], [(1, 2)], [OUTER, INNER])

    assert roles.tolist() == [2, 1, 3, 3, 3, 3, 3]


def test_a_cue_that_overlaps_a_rules_cue_is_the_same() -> None:
    """The words of "Moscow claimed" hold the inner rule's cue."""
    roles = hinted_roles([np.arange(3, 7)], [(3, 5)], [OUTER, INNER])

    assert roles.tolist() == [2, 1, 3, 3]


def test_a_cue_that_no_rule_knows_is_told_so() -> None:
    """Zeros are not the same as nothing found for a known cue."""
    roles = hinted_roles([np.arange(7)], [(5, 6)], [OUTER, INNER])

    assert roles.tolist() == [0] * 7
