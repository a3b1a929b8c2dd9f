"""What the rules have found, as the tagger takes it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from counterclaim.attribute.tagger.vocabulary import Numbers


HINTED = 6
"""Values of `hinted_words`."""

ROLES = 4
"""Values of `hinted_roles`."""


class Hint(NamedTuple):
    """A cue that a rule has found, with its source and content, in tokens."""

    cue: tuple[int, ...]
    source: frozenset[int]
    content: frozenset[int]


def hinted_words(words: int, hints: Sequence[Hint]) -> Numbers:
    """Return what each word is to the rules.

    0 nothing, 1 source, 2 first word of a cue, 3 in a cue, 4 content, 5 the content
    of two or more.
    """
    found = np.zeros(words, dtype=np.int64)
    for hint in hints:
        own = list(hint.content)
        found[own] = np.where(found[own] == 0, 4, 5)
    for hint in hints:
        found[list(hint.source)] = 1
    for hint in hints:
        found[list(hint.cue)] = 3
        found[hint.cue[0]] = 2
    return found


def hinted_roles(
    tokens: Sequence[Numbers], cues: Sequence[tuple[int, int]], hints: Sequence[Hint]
) -> Numbers:
    """Return what each word is to a cue, for the rule that has found the same cue.

    0 no rule has found it, 1 nothing, 2 its source, 3 its content.

    Args:
        tokens: The words that are looked at for each cue, in a row.
        cues: First token of each cue, and the one after its last.
        hints: What the rules have found.
    """
    by_token = {number: hint for hint in reversed(hints) for number in hint.cue}
    found = []
    for (first, last), own in zip(cues, tokens, strict=True):
        hint = next((by_token[n] for n in range(first, last) if n in by_token), None)
        if hint is None:
            found.append(np.zeros(len(own), dtype=np.int64))
            continue
        start = int(own[0])
        roles = np.ones(len(own), dtype=np.int64)
        for value, members in ((3, hint.content), (2, hint.source)):
            inside = [n - start for n in members if 0 <= n - start < len(own)]
            roles[inside] = value
        found.append(roles)
    return np.concatenate(found)
