"""A report's text as sentences and words in Universal Dependencies.

Heads, lemmas and features follow version 2 of the guidelines
(universaldependencies.org). Token indices count through the whole report.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from counterclaim.errors import InvalidValue
from counterclaim.model.span import Span


class Token(NamedTuple):
    """One word or mark of punctuation.

    A named tuple, not a dataclass: a report has hundreds, and they are made
    in the hot path. `Parse` checks them as a whole.
    """

    number: int
    """Position in the report, from 0."""
    start: int
    """First character in the report's text."""
    end: int
    """Index after the last character."""
    text: str
    """The word as read: odd spaces and apostrophes normalised, same length."""
    lemma: str
    """Dictionary form, lower case but for proper nouns."""
    pos: str
    """Universal part of speech (UPOS)."""
    tag: str
    """English part of speech (XPOS, Penn Treebank)."""
    features: str
    """Universal features, ``Tense=Past|VerbForm=Fin``; empty if none."""
    head: int
    """Index of the head; its own index for the root of a sentence."""
    relation: str
    """Universal relation to the head, with subtype: ``nsubj:pass``."""

    def has(self, feature: str) -> bool:
        """Return whether a feature such as ``Tense=Past`` is set."""
        return feature in self.features


class Sentence(NamedTuple):
    """A range of tokens, ``tokens[first:last]``, that share one root."""

    first: int
    last: int
    paragraph: int
    """Number of the paragraph (line of the text) it stands in, from 0."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """A passage between quotation marks.

    Args:
        spans: What stands between the marks, marks left out; several where
            a quotation runs over paragraphs, one each.
        closed: Whether a closing mark was found.
    """

    spans: tuple[Span, ...]
    closed: bool = True


@dataclass(frozen=True, kw_only=True)
class Parse:
    """Sentences, words, dependencies and quotations of one report.

    Args:
        text: The text as read: as long as the report's, with odd spaces and
            apostrophes normalised.
        tokens: Words in the order of the text.
        sentences: Ranges that cover the tokens without gap or overlap.
        quotations: Passages between quotation marks, in order.

    Raises:
        InvalidValue: If a head lies outside the token's sentence.
    """

    text: str
    tokens: tuple[Token, ...]
    sentences: tuple[Sentence, ...]
    quotations: tuple[Quotation, ...] = field(default=())

    def __post_init__(self) -> None:
        edges = [sentence.first for sentence in self.sentences]
        edges.append(len(self.tokens))
        ends = [sentence.last for sentence in self.sentences]
        if edges[0] != 0 or edges[1:] != ends:
            raise InvalidValue("sentences", edges, "ranges that cover all tokens")
        for first, last, _ in self.sentences:
            if not all(first <= t.head < last for t in self.tokens[first:last]):
                raise InvalidValue("head", (first, last), "inside the sentence")

    @cached_property
    def children(self) -> tuple[tuple[int, ...], ...]:
        """Return, for each token, its dependents from left to right."""
        below: list[list[int]] = [[] for _ in self.tokens]
        for token in self.tokens:
            if token.head != token.number:
                below[token.head].append(token.number)
        return tuple(map(tuple, below))

    @cached_property
    def sentence_numbers(self) -> tuple[int, ...]:
        """Return, for each token, the number of its sentence."""
        numbers: list[int] = []
        for number, (first, last, _) in enumerate(self.sentences):
            numbers.extend([number] * (last - first))
        return tuple(numbers)

    @cached_property
    def _starts(self) -> list[int]:
        return [token.start for token in self.tokens]

    @cached_property
    def _ends(self) -> list[int]:
        return [token.end for token in self.tokens]

    def token_at(self, position: int) -> int | None:
        """Return the index of the token at a character, None in a gap."""
        place = bisect_right(self._starts, position) - 1
        return place if place >= 0 and position < self._ends[place] else None

    def tokens_in(self, span: Span) -> tuple[Token, ...]:
        """Return the tokens that share a character with a span."""
        first = bisect_right(self._ends, span.start)
        return self.tokens[first : bisect_left(self._starts, span.end)]

    def head_of(self, span: Span) -> Token | None:
        """Return the token of a span whose head lies outside it, or a root.

        The first one where there are several; None if no token is in the span.
        """
        inside = self.tokens_in(span)
        if not inside:
            return None
        first, last = inside[0].number, inside[-1].number
        for token in inside:
            if token.head == token.number or not first <= token.head <= last:
                if token.relation != "punct":
                    return token
        return inside[0]

    def subtree(
        self, index: int, *, without: frozenset[str] = frozenset()
    ) -> list[int]:
        """Return a token and all below it, in the order of the text.

        Args:
            index: The token at the top.
            without: Relations (subtype counts: ``acl:relcl`` is not ``acl``)
                below which nothing is taken, at any depth.
        """
        if not without:
            return list(self._whole(index))
        found, waiting = [], [index]
        while waiting:
            top = waiting.pop()
            found.append(top)
            waiting.extend(
                child
                for child in self.children[top]
                if self.tokens[child].relation not in without
            )
        return sorted(found)

    def _whole(self, index: int) -> list[int]:
        """Return a token and all below it; worked out once, and not to be changed."""
        known = self._wholes[index]
        if known is None:
            known, waiting = [], [index]
            children = self.children
            while waiting:
                top = waiting.pop()
                known.append(top)
                waiting.extend(children[top])
            known.sort()
            self._wholes[index] = known
        return known

    @cached_property
    def _wholes(self) -> list[list[int] | None]:
        return [None] * len(self.tokens)

    def spans(self, indices: Iterable[int]) -> tuple[Span, ...]:
        """Return the fewest spans that cover tokens, bridging blanks only."""
        ordered = sorted(set(indices))
        if not ordered:
            return ()
        cuts = [0]
        cuts += [n + 1 for n, (a, b) in enumerate(pairwise(ordered)) if b != a + 1]
        cuts.append(len(ordered))
        return tuple(
            Span(self.tokens[ordered[a]].start, self.tokens[ordered[b - 1]].end)
            for a, b in pairwise(cuts)
        )

    def hull(self, indices: Iterable[int]) -> Span:
        """Return the one span from the first to the last of some tokens."""
        ordered = sorted(indices)
        return Span(self.tokens[ordered[0]].start, self.tokens[ordered[-1]].end)

    def ancestors(self, index: int) -> Iterator[int]:
        """Yield the heads above a token, nearest first, up to the root."""
        while (head := self.tokens[index].head) != index:
            yield head
            index = head
