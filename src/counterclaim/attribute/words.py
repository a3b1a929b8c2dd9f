"""A report's words, with the questions that the rules ask about them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from counterclaim.attribute.lexicon import Lexicon
from counterclaim.model import Parse, Token


QUOTE_MARKS = frozenset("\"'“”‘’«»„`") | {"''", "``"}
"""Tokens that are quotation marks."""

DASHES = frozenset({"-", "–", "—"})

NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET", "SYM", "X"})
"""Parts of speech that may head a noun phrase."""

SUBJECTS = ("nsubj", "nsubj:pass", "nsubj:outer", "csubj")

_OPENING = frozenset("([…") | {"..."}
_CLOSING = frozenset(")]…") | {"..."}
"""Marks that stay at the edge of a content."""

_NOT_IN_NAMES = frozenset(
    {"parataxis", "ccomp", "advcl", "discourse", "cop", "mark", "orphan"}
)
_ARGUMENTS = frozenset({"obj", "nsubj", "nsubj:pass"})
_NAMING = frozenset({"name", "identify", "quote", "cite", "identified", "named"})
_APART = frozenset({"parataxis", "discourse", "orphan"})
"""Relations that stand in no noun phrase, however deep."""

_RELATIVES = frozenset({"who", "which", "that", "whom"})
_PARTICIPLES = frozenset({"VBG", "VBN"})


class Words:
    """The words of one report.

    Args:
        parse: Sentences, words and quotations.
        lexicon: The cue words.
    """

    def __init__(self, parse: Parse, lexicon: Lexicon) -> None:
        self.parse = parse
        self.lexicon = lexicon
        self.tokens = parse.tokens
        self.children = parse.children
        self.lower = [token.text.lower() for token in parse.tokens]

    @cached_property
    def quotes(self) -> list[list[int]]:
        """Return the tokens of each quotation that is in no other."""
        found: list[list[int]] = []
        reached = -1
        for quotation in self.parse.quotations:
            if quotation.spans[0].start < reached:
                continue
            reached = quotation.spans[-1].end
            tokens = [
                token.number
                for span in quotation.spans
                for token in self.parse.tokens_in(span)
                if token.start >= span.start and token.end <= span.end
            ]
            if tokens:
                found.append(tokens)
        return sorted([*found, *self._dashed(found)])

    def _dashed(self, quotes: list[list[int]]) -> list[list[int]]:
        """Return speech between dashes: a paragraph "– We hold on – he said"."""
        found = []
        quoted = {number for tokens in quotes for number in tokens}
        paragraph = -1
        for position, sentence in enumerate(self.parse.sentences):
            first = sentence.first
            if sentence.paragraph == paragraph:
                continue
            paragraph = sentence.paragraph
            if self.lower[first] not in DASHES or first + 1 in quoted:
                continue
            stop = self._closing_dash(first, position)
            if stop is not None:
                found.append(list(range(first + 1, stop)))
        return found

    def _closing_dash(self, first: int, position: int) -> int | None:
        """Return the dash in a paragraph that a verb of saying follows."""
        sentences = self.parse.sentences
        while position < len(sentences):
            if sentences[position].paragraph != self.paragraph(first):
                return None
            for number in range(first + 2, sentences[position].last - 1):
                if self.lower[number] in DASHES and self._may_close(number):
                    return number
            position += 1
        return None

    def _may_close(self, dash: int) -> bool:
        spaced = self.tokens[dash - 1].end < self.tokens[dash].start
        cues = self.lexicon.verbs
        return spaced and any(
            token.pos in {"VERB", "AUX"}
            and token.lemma.lower() in cues
            and "quote" in cues[token.lemma.lower()].takes
            for token in self.tokens[dash + 1 : dash + 3]
        )

    @cached_property
    def quote_of(self) -> list[int]:
        """Return, for each token, the position of its quotation or -1."""
        numbers = [-1] * len(self.tokens)
        for position, tokens in enumerate(self.quotes):
            for number in tokens:
                numbers[number] = position
        return numbers

    def sentence(self, index: int) -> range:
        """Return the token numbers of a token's sentence."""
        first, last, _ = self.parse.sentences[self.parse.sentence_numbers[index]]
        return range(first, last)

    def segment(self, index: int) -> range:
        """Return a token's part of its sentence, between semicolons."""
        sentence = self.sentence(index)
        start, stop = index, index
        while start > sentence.start and not self._parts(start - 1, index):
            start -= 1
        while stop < sentence.stop and not self._parts(stop, index):
            stop += 1
        return range(start, stop)

    def _parts(self, number: int, index: int) -> bool:
        """Return whether a semicolon parts what one voice says from another's."""
        return self.lower[number] == ";" and (
            self.quote_of[number] == self.quote_of[index]
        )

    def paragraph(self, index: int) -> int:
        """Return the number of a token's paragraph."""
        return self.parse.sentences[self.parse.sentence_numbers[index]].paragraph

    def child(self, index: int, *relations: str) -> int | None:
        """Return the first dependent with one of some relations."""
        for child in self.children[index]:
            if self.tokens[child].relation in relations:
                return child
        return None

    def words_below(self, index: int, *relations: str) -> list[str]:
        """Return the dependents with some relations, in lower case."""
        return [
            self.lower[child]
            for child in self.children[index]
            if self.tokens[child].relation in relations
        ]

    def case_of(self, index: int) -> str | None:
        """Return the first adposition of a noun phrase, in lower case."""
        cases = self.words_below(index, "case")
        return cases[0] if cases else None

    def is_relative(self, index: int) -> bool:
        """Return whether a token is a relative pronoun."""
        return self.lower[index] in _RELATIVES and self.tokens[index].pos == "PRON"

    def is_finite(self, index: int) -> bool:
        """Return whether a verb is no bare participle."""
        if self.tokens[index].tag not in _PARTICIPLES:
            return True
        return self.child(index, "aux", "aux:pass", "cop") is not None

    def is_negated(self, index: int) -> bool:
        """Return whether a verb is negated, or has no subject but "no one"."""
        for child in self.children[index]:
            token = self.tokens[child]
            if token.relation in {"advmod", "aux"} and (
                self.lower[child] in {"not", "n't", "never"} or token.lemma == "not"
            ):
                return True
        subject = self.child(index, *SUBJECTS)
        if subject is None:
            return False
        words = {self.lower[subject], *self.words_below(subject, "det")}
        return not words.isdisjoint({"no", "nobody", "none", "neither"})

    def is_misread_noun(self, index: int) -> bool:
        """Return whether a noun was read as a verb, though it is an argument."""
        token = self.tokens[index]
        if token.pos != "VERB" or token.relation not in _ARGUMENTS:
            return False
        return token.tag in {"VBZ", "VBP"}

    def is_misread_participle(self, index: int) -> bool:
        """Return whether a verb was read as a participle before its own object.

        "Doha denied reports": as if the reports were denied by a subject.
        """
        token = self.tokens[index]
        if token.relation != "amod" or token.pos != "VERB" or token.head < index:
            return False
        subject = self.child(index, "nsubj")
        return subject is not None and subject < index

    def is_anonymity(self, verb: int) -> bool:
        """Return whether a verb tells of a name kept back: "asked not to be named"."""
        return (
            self.tokens[verb].lemma.lower() in _NAMING
            and self.child(verb, "aux:pass") is not None
        )

    def noun_phrase(self, head: int, *, whole: bool = True) -> list[int]:
        """Return the words of a noun phrase, without a preposition before it.

        Args:
            head: Its head.
            whole: Whether relative clauses and further conjuncts count.
        """
        found, waiting = [], [head]
        while waiting:
            top = waiting.pop()
            found.append(top)
            for child in self.children[top]:
                token = self.tokens[child]
                if token.relation in (_NOT_IN_NAMES if top == head else _APART):
                    continue
                if top == head and token.relation in {"case", "fixed"}:
                    if self.lower[child] not in {"'s", "’s", "'", "up"}:
                        continue
                if token.relation == "conj" and token.pos not in NOMINAL:
                    continue
                if not whole and token.relation in {"acl:relcl", "conj", "cc", "acl"}:
                    continue
                waiting.append(child)
        return self.trimmed(self._around(head, found))

    def name_before(self, last: int) -> list[int]:
        """Return the run of proper nouns that ends at a token."""
        first = last
        while first > 0 and self.tokens[first - 1].pos == "PROPN":
            first -= 1
        return list(range(first, last + 1))

    def is_time(self, index: int) -> bool:
        """Return whether a token names a day, month, year or part of the day."""
        token = self.tokens[index]
        if token.lemma.lower().rstrip(".") in self.lexicon.times:
            return True
        return token.pos == "NUM" and len(token.text) == 4 and token.text.isdigit()

    def _around(self, head: int, found: list[int]) -> list[int]:
        """Return the unbroken run of words that holds a head."""
        inside = set(found)
        first = last = head
        while first - 1 in inside:
            first -= 1
        while last + 1 in inside:
            last += 1
        return list(range(first, last + 1))

    def trimmed(self, numbers: Sequence[int]) -> list[int]:
        """Take punctuation, quotation marks and conjunctions off both edges."""
        start, stop = 0, len(numbers)
        while start < stop and self._is_edge(self.tokens[numbers[start]]):
            start += 1
        while stop > start and self._is_edge(self.tokens[numbers[stop - 1]]):
            stop -= 1
        return list(numbers[start:stop])

    def trimmed_content(self, numbers: Sequence[int]) -> list[int]:
        """Take off both edges what is no part of what is said.

        As `trimmed`, but a conjunction stays where it is quoted, and brackets and
        dots that leave something out stay.
        """
        start, stop = 0, len(numbers)
        while start < stop and self._is_content_edge(numbers[start], _OPENING):
            start += 1
        while stop > start and self._is_content_edge(numbers[stop - 1], _CLOSING):
            stop -= 1
        return list(numbers[start:stop])

    def _is_content_edge(self, number: int, kept: frozenset[str]) -> bool:
        token = self.tokens[number]
        if token.text in QUOTE_MARKS:
            return True
        if token.pos == "PUNCT":
            return token.text not in kept
        return token.relation == "cc" and self.quote_of[number] < 0

    def _is_edge(self, token: Token) -> bool:
        if token.tag == "POS":
            return False
        if token.text in QUOTE_MARKS:
            return True
        return token.pos == "PUNCT" or token.relation == "cc"
