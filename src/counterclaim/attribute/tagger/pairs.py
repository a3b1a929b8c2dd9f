"""How each word of a paragraph stands to each cue in it, as numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from counterclaim.attribute.tagger.hints import ROLES, Hint, hinted_roles
from counterclaim.attribute.tagger.vocabulary import Numbers
from counterclaim.model import Parse


REACH = 150
"""Words to either side of a cue in which its source and content are looked for."""

STEPS = 6
"""Steps up from a cue that are told apart; the last is that many or more."""

_FAR = (1, 2, 3, 4, 5, 7, 10, 15, 25, 50)
"""Distances in words at which a new bucket begins."""

_DEEP = 4
_SENTENCES = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairs:
    """Words that may be the source or content of a cue, for all cues of a report.

    The words of a cue stand together, in the order of the text.

    Args:
        cue: Number of the cue, for each pair.
        token: Number of the word.
        lengths: Pairs of each cue.
        numbers: For each table of `pair_tables`, a row for each pair.
    """

    cue: Numbers
    token: Numbers
    lengths: Numbers
    numbers: dict[str, Numbers]


def pair_tables(relations: int) -> dict[str, int]:
    """Return the tables that picture pairs, with their number of rows.

    Args:
        relations: Rows of the table of relations.
    """
    return {
        "path": 1 + STEPS * relations + 2 * _SENTENCES + 1,
        "depth": _DEEP + 2,
        "above": 1 + STEPS * relations,
        "distance": 1 + 2 * (len(_FAR) + 1),
        "cues": 12,
        "marks": 40,
        "hinted": ROLES,
    }


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """What pairs are made of.

    Args:
        parse: The report's parse.
        relations: Row of each word's relation.
        relation_rows: Rows of that table.
        states: Where each word stands to quotation marks.
        hints: What the rules have found.
        paragraphs: First and last of the words of each word's paragraph, shape
            (words, 2); the last is not in it.
    """

    parse: Parse
    relations: Numbers
    relation_rows: int
    states: Numbers
    hints: Sequence[Hint]
    paragraphs: Numbers


def make_pairs(layout: Layout, cues: Sequence[tuple[int, int]]) -> Pairs:
    """Return the pairs of some cues.

    Args:
        layout: The report.
        cues: First token of each cue, and the one after its last, in the order of
            the text; at least one.
    """
    first, last = np.array(cues, dtype=np.int64).T
    start = np.maximum(layout.paragraphs[first, 0], first - REACH)
    stop = np.minimum(layout.paragraphs[first, 1], last + REACH)
    lengths = stop - start
    cue = np.repeat(np.arange(len(cues)), lengths)
    offsets = np.cumsum(lengths) - lengths
    token = np.arange(len(cue)) - offsets[cue] + start[cue]
    numbers = _tree(layout, cues, cue, token)
    numbers |= _line(layout, (first, last), cue, token)
    looked_at = np.split(token, offsets[1:])
    numbers["hinted"] = hinted_roles(looked_at, cues, layout.hints)
    return Pairs(cue=cue, token=token, lengths=lengths, numbers=numbers)


def head_in(parse: Parse, first: int, last: int) -> int:
    """Return the word of a cue whose head lies outside it."""
    for token in parse.tokens[first:last]:
        if token.pos != "PUNCT" and (
            token.head == token.number or not first <= token.head < last
        ):
            return token.number
    return first


def _tree(
    layout: Layout, cues: Sequence[tuple[int, int]], cue: Numbers, token: Numbers
) -> dict[str, Numbers]:
    """Return how pairs are joined by the tree of their sentence.

    From a cue one goes up some steps, and from there down a branch to the word.
    """
    parse, relations, rows = layout.parse, layout.relations, layout.relation_rows
    heads = np.array([t.head for t in parse.tokens], dtype=np.int64)
    steps = np.full((len(cues), len(heads)), -1, dtype=np.int64)
    above = np.zeros_like(steps)
    sentences = np.array(parse.sentence_numbers, dtype=np.int64)
    tops = [head_in(parse, first, last) for first, last in cues]
    for number, top in enumerate(tops):
        steps[number, top] = 0
        below = top
        for step, over in enumerate(parse.ancestors(top), start=1):
            steps[number, over] = step
            above[number, over] = relations[below]
            below = over
    apart = sentences[token] - sentences[tops][cue]
    node, branch = token.copy(), np.full(len(token), -1, dtype=np.int64)
    depth = np.zeros(len(token), dtype=np.int64)
    climbing = np.flatnonzero((apart == 0) & (steps[cue, token] < 0))
    while len(climbing):
        branch[climbing] = node[climbing]
        node[climbing] = heads[node[climbing]]
        depth[climbing] += 1
        climbing = climbing[steps[cue[climbing], node[climbing]] < 0]
    near = apart == 0
    up = np.minimum(steps[cue, node], STEPS - 1)
    along = np.where(branch >= 0, relations[branch], 0)
    elsewhere = apart.clip(-_SENTENCES, _SENTENCES) + 1 + STEPS * rows + _SENTENCES
    return {
        "path": np.where(near, 1 + up * rows + along, elsewhere),
        "depth": np.minimum(depth, _DEEP) + near,
        "above": np.where(near, 1 + up * rows + above[cue, node], 0),
    }


def _line(
    layout: Layout, cues: tuple[Numbers, Numbers], cue: Numbers, token: Numbers
) -> dict[str, Numbers]:
    """Return how pairs lie in the line of the text: distance, cues, marks between."""
    first, last = cues[0][cue], cues[1][cue]
    before, after = token < first, token >= last
    away = np.where(before, first - token, np.where(after, token - last + 1, 0))
    bucket = np.searchsorted(_FAR, away, side="right")
    states = layout.states
    in_cue = np.zeros(len(states), dtype=np.int64)
    begun = np.zeros(len(states) + 1, dtype=np.int64)
    for start, stop in zip(*cues, strict=True):
        in_cue[start:stop] = 1
        begun[start + 1] += 1
    begun = begun.cumsum()
    passed = np.where(
        before,
        begun[first] - begun[token + 1],
        np.where(after, begun[token] - begun[last], 0),
    )
    quoted = (states > 0).astype(np.int64)
    turns = np.concatenate([[0], np.abs(np.diff(quoted))]).cumsum()
    crossed = np.minimum(np.abs(turns[token] - turns[first]), 3)
    within = np.isin(states[first], (1, 4))
    return {
        "distance": bucket + np.where(after, len(_FAR) + 1, 0) * (away > 0),
        "cues": passed.clip(0, 2) * 4
        + (token >= first) * 2
        + in_cue[token] * (before | after),
        "marks": within * 20 + states[token] * 4 + crossed,
    }
