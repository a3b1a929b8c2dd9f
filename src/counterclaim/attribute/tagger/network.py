"""A network that marks cues, and for each cue its source and its content.

Each word is pictured by what it is and where it stands, together with its head
in the tree; two gated layers read the paragraph both ways. On what they see,
cues are marked; then, for each cue, every word is pictured anew by how it stands
to that cue, a third layer reads it, and source and content are marked.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

import numpy as np

from counterclaim.attribute.tagger.decoding import Chain
from counterclaim.attribute.tagger.hints import Hint, hinted_words
from counterclaim.attribute.tagger.pairs import Layout, Pairs, make_pairs
from counterclaim.attribute.tagger.recurrence import Packing, Recurrence
from counterclaim.attribute.tagger.vocabulary import (
    PLACED,
    TABLES,
    Numbers,
    Vocabulary,
    listed_vocabulary,
    paragraph_ranges,
)
from counterclaim.data.weights import Floats, read_weights
from counterclaim.errors import UnknownName
from counterclaim.model import Parse


OUTSIDE, BEGIN_CUE, IN_CUE = range(3)
"""Labels of words as cues."""

_, BEGIN_SOURCE, IN_SOURCE, BEGIN_CONTENT, IN_CONTENT = range(5)
"""Labels of words as a cue's source and content; `OUTSIDE` is none of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tagged:
    """A cue with its source and content, in tokens of the report.

    Args:
        cue: Tokens of the cue.
        source: Tokens of the words for the source; empty where it is left out.
        content: Tokens of what is said, quotation marks among them.
        cue_share: How sure the network is of the cue, 0 to 1; not calibrated.
        role_share: How sure it is of source and content: the mean over their
            words, likewise.
    """

    cue: tuple[int, ...]
    source: tuple[int, ...]
    content: tuple[int, ...]
    cue_share: float
    role_share: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Tagging:
    """What the tagger makes of a report.

    Args:
        found: The attributions, in the order of their cues.
        cue_shares: How sure the network is that each word is of a cue, 0 to 1,
            shape (words,); not calibrated.
    """

    found: list[Tagged]
    cue_shares: Floats


NOTHING = Tagging(found=[], cue_shares=np.zeros(0, dtype=np.float32))
"""What there is in a report without words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tagger:
    """The network, with its weights.

    Args:
        vocabulary: Rows of words, endings, shapes and tags.
        weights: Tables by name, as `training.attribution` writes them.
        way: The way of attribution that it belongs to.
    """

    vocabulary: Vocabulary
    weights: Mapping[str, Floats]
    way: str = "default"

    def __call__(self, parse: Parse, hints: Sequence[Hint]) -> Tagging:
        """Return the attributions of a report.

        Args:
            parse: The report's parse.
            hints: What the rules have found in it.
        """
        if not parse.tokens:
            return NOTHING
        numbers = self.vocabulary.numbers(parse)
        numbers["hinted"] = hinted_words(len(parse.tokens), hints)
        ranges = np.array(paragraph_ranges(parse), dtype=np.int64)
        lengths = ranges[:, 1] - ranges[:, 0]
        packing = Packing(lengths=lengths)
        seen = self.read(parse, numbers, packing)
        scores = self._scores(seen, "cue")
        labels = self._chain("cue").decode(scores, packing)
        cues = label_runs(labels, BEGIN_CUE, IN_CUE)
        cue_shares: Floats = 1 - _shares(scores)[:, OUTSIDE]
        if not cues:
            return Tagging(found=[], cue_shares=cue_shares)
        layout = Layout(
            parse=parse,
            relations=numbers["relation"],
            relation_rows=len(self.vocabulary.rows["relation"]) + 1,
            states=numbers["quotation"],
            hints=hints,
            paragraphs=np.repeat(ranges, lengths, axis=0),
        )
        found = self._roles(seen, cues, make_pairs(layout, cues), cue_shares)
        return Tagging(found=found, cue_shares=cue_shares)

    def read(
        self, parse: Parse, numbers: Mapping[str, Numbers], packing: Packing
    ) -> Floats:
        """Return what the two layers see at each word, shape (words, width)."""
        weights = self.weights
        total = _sum(weights, "", (*TABLES, *PLACED), numbers)
        words: Floats = np.maximum(self._normal(total, "words"), 0)
        heads = np.array([token.head for token in parse.tokens], dtype=np.int64)
        both = np.concatenate([words, words[heads]], axis=1)
        seen = self._layer("first")(both, packing)
        seen += words @ weights["first_past"]
        seen += weights["first_past_shift"]
        seen = self._normal(seen, "first")
        both = np.concatenate([seen, seen[heads]], axis=1)
        seen += self._layer("second")(both, packing)
        return self._normal(seen, "second")

    def _roles(
        self,
        seen: Floats,
        cues: Sequence[tuple[int, int]],
        pairs: Pairs,
        cue_shares: Floats,
    ) -> list[Tagged]:
        """Return each cue with its source and its content."""
        weights, packing = self.weights, Packing(lengths=pairs.lengths)
        means = _means(seen, cues)
        total = _sum(weights, "pair_", tuple(pairs.numbers), pairs.numbers)
        total += (seen @ weights["role_word"])[pairs.token]
        total += (means @ weights["role_cue"] + weights["role_word_shift"])[pairs.cue]
        words: Floats = np.maximum(self._normal(total, "pairs"), 0)
        read = self._layer("third")(words, packing)
        read += words @ weights["third_past"]
        read += weights["third_past_shift"]
        scores = self._scores(self._normal(read, "third"), "role")
        labels = self._chain("role").decode(scores, packing)
        sure = _shares(scores)[np.arange(len(labels)), labels]
        shares = _means(cue_shares[:, None], cues)[:, 0].tolist()
        found: list[_Roles] = [_Roles() for _ in cues]
        marked = np.flatnonzero(labels)
        for cue, token, label, share in zip(
            pairs.cue[marked].tolist(),
            pairs.token[marked].tolist(),
            labels[marked].tolist(),
            sure[marked].tolist(),
            strict=True,
        ):
            found[cue].add(token, label, share)
        return [
            roles.tagged(range(*cue), share)
            for roles, cue, share in zip(found, cues, shares, strict=True)
            if roles.content
        ]

    def _scores(self, seen: Floats, name: str) -> Floats:
        scores: Floats = seen @ self.weights[name]
        scores += self.weights[f"{name}_shift"]
        return scores

    def _layer(self, name: str) -> Recurrence:
        return Recurrence(
            weight=self.weights[name], shift=self.weights[f"{name}_shift"]
        )

    def _chain(self, name: str) -> Chain:
        return Chain(
            first=self.weights[f"{name}_chain_first"],
            after=self.weights[f"{name}_chain_after"],
        )

    def _normal(self, values: Floats, name: str) -> Floats:
        """Return rows with mean 0 and spread 1, scaled and shifted anew."""
        normal: Floats = values - values.mean(axis=1, keepdims=True)
        square = np.einsum("ij,ij->i", normal, normal) / np.float32(normal.shape[1])
        normal *= (1 / np.sqrt(square + np.float32(1e-5)))[:, None]
        normal *= self.weights[f"{name}_scale"]
        normal += self.weights[f"{name}_middle"]
        return normal


TAGGERS: dict[str, str | None] = {
    "default": "tagger",
    "own-gold": "tagger-own-gold",
    "rules": None,
}
"""Ways of attribution, and the files of their taggers in ``data/attribution``."""


def choose_tagger(name: str) -> Tagger | None:
    """Return the tagger of a way of attribution; None for the rules alone.

    Raises:
        UnknownName: If no way has the name.
    """
    if name not in TAGGERS:
        raise UnknownName("attribution", name, f"there are {', '.join(TAGGERS)}")
    return None if TAGGERS[name] is None else _load(name)


@cache
def _load(way: str) -> Tagger:
    about, weights = read_weights("attribution", str(TAGGERS[way]))
    vocabulary = listed_vocabulary(about["entries"])
    return Tagger(vocabulary=vocabulary, weights=weights, way=way)


def label_runs(labels: Numbers, begin: int, inside: int) -> list[tuple[int, int]]:
    """Return the first position of each run of labels and the one after its last."""
    runs: list[tuple[int, int]] = []
    for position in np.flatnonzero((labels == begin) | (labels == inside)).tolist():
        if labels[position] == inside and runs and runs[-1][1] == position:
            runs[-1] = (runs[-1][0], position + 1)
        else:
            runs.append((position, position + 1))
    return runs


@dataclass(slots=True)
class _Roles:
    """The source and content of a cue while they are gathered."""

    source: list[int] = field(default_factory=list)
    content: list[int] = field(default_factory=list)
    shares: float = 0.0

    def add(self, token: int, label: int, share: float) -> None:
        """Add a word with its label, and how sure that is."""
        part = self.source if label in {BEGIN_SOURCE, IN_SOURCE} else self.content
        part.append(token)
        self.shares += share

    def tagged(self, cue: Sequence[int], cue_share: float) -> Tagged:
        """Return all that was gathered."""
        return Tagged(
            cue=tuple(cue),
            source=tuple(self.source),
            content=tuple(self.content),
            cue_share=cue_share,
            role_share=self.shares / (len(self.source) + len(self.content)),
        )


def _means(rows: Floats, ranges: Sequence[tuple[int, int]]) -> Floats:
    """Return the mean row of each range."""
    sizes = np.array([last - first for first, last in ranges], dtype=np.float32)
    numbers = [number for first, last in ranges for number in range(first, last)]
    starts = np.cumsum(sizes, dtype=np.int64) - sizes.astype(np.int64)
    sums: Floats = np.add.reduceat(rows[numbers], starts, axis=0)
    sums /= sizes[:, None]
    return sums


def _sum(
    weights: Mapping[str, Floats],
    prefix: str,
    names: Sequence[str],
    numbers: Mapping[str, Numbers],
) -> Floats:
    """Return the sum of one row of each table, for each word or pair."""
    total: Floats = weights[prefix + names[0]][numbers[names[0]]]
    for name in names[1:]:
        total += weights[prefix + name][numbers[name]]
    return total


def _shares(scores: Floats) -> Floats:
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    shares: Floats = powers / powers.sum(axis=1, keepdims=True)
    return shares
