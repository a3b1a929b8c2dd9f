"""Names before a colon: "Kyiv: …", "Q: …"."""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.attribute.finding import Finding
from counterclaim.attribute.words import DASHES, Words


LONGEST = 6
"""Tokens that may stand before the colon."""

LONGEST_HEADLINE = 24
"""Tokens of a paragraph that may be a headline."""

_IN_NAMES = frozenset({"PROPN", "NOUN", "ADJ", "DET", "ADP", "X", "NUM"})
_SHORTEST = 3


def find_colons(words: Words) -> Iterator[Finding]:
    """Yield what names before a colon, at the start of a paragraph, say."""
    paragraph = -1
    for sentence in words.parse.sentences:
        if sentence.paragraph == paragraph:
            continue
        paragraph = sentence.paragraph
        colon = _colon(words, sentence.first, sentence.last)
        if colon is None or not _is_name(words, sentence.first, colon):
            continue
        content = words.trimmed(list(range(colon + 1, _end(words, sentence.first))))
        if len(content) >= _SHORTEST:
            yield Finding(
                rule="colon",
                cue=[colon],
                content=set(content),
                head=_head(words, sentence.first, colon),
                mention=list(range(sentence.first, colon)),
            )


def find_headline_ends(words: Words) -> Iterator[Finding]:
    """Yield what speakers behind the last dash or colon of a headline say.

    "Two killed in attack on depot - governor": a paragraph without a full stop
    whose last words name a speaker.
    """
    for first, last in _headlines(words):
        mark = _last_mark(words, first, last)
        if mark is None or not _may_speak(words, mark, last):
            continue
        content = words.trimmed(range(first, mark))
        if len(content) >= _SHORTEST:
            yield Finding(
                rule="headline",
                cue=[mark],
                content=set(content),
                head=_head(words, mark + 1, last),
                mention=list(range(mark + 1, last)),
                takes_quotes=False,
            )


def _headlines(words: Words) -> Iterator[tuple[int, int]]:
    """Yield the range of each short paragraph that no full stop ends."""
    ranges: dict[int, tuple[int, int]] = {}
    for first, last, paragraph in words.parse.sentences:
        start, _ = ranges.get(paragraph, (first, last))
        ranges[paragraph] = (start, last)
    for first, last in ranges.values():
        if last - first <= LONGEST_HEADLINE and words.lower[last - 1].isalnum():
            yield first, last


def _last_mark(words: Words, first: int, last: int) -> int | None:
    """Return the last dash or colon that leaves a few words behind it."""
    for number in range(last - 2, max(first, last - LONGEST), -1):
        if words.lower[number] == ":" or words.lower[number] in DASHES:
            free = words.tokens[number - 1].end < words.tokens[number].start
            return number if free or words.lower[number] == ":" else None
    return None


def _may_speak(words: Words, mark: int, last: int) -> bool:
    """Return whether the words behind a mark name a speaker."""
    tokens = words.tokens[mark + 1 : last]
    if any(token.pos not in _IN_NAMES for token in tokens):
        return False
    lemmas = {token.lemma.lower() for token in tokens}
    if not lemmas.isdisjoint(words.lexicon.speakers):
        return True
    names = all(token.pos == "PROPN" for token in tokens)
    return words.lower[mark] == ":" and names and len(tokens) <= 3


def _colon(words: Words, first: int, last: int) -> int | None:
    for index in range(first + 1, min(first + LONGEST + 1, last)):
        if words.lower[index] == ":":
            return index
    return None


def _is_name(words: Words, first: int, colon: int) -> bool:
    """Return whether the words before a colon may name a speaker."""
    tokens = words.tokens[first:colon]
    if not words.lexicon.labels.isdisjoint(words.lower[first:colon]):
        return False
    if any(token.pos not in _IN_NAMES for token in tokens):
        return False
    return tokens[0].text[0].isupper() and any(t.pos == "PROPN" for t in tokens)


def _head(words: Words, first: int, colon: int) -> int:
    """Return the token whose head is not among the words of the name."""
    for index in range(first, colon):
        if not first <= words.tokens[index].head < colon:
            return index
    return colon - 1


def _end(words: Words, first: int) -> int:
    """Return where the sentence ends; the paragraph, after a speaker in capitals."""
    if not words.tokens[first].text.isupper():
        return words.sentence(first).stop
    paragraph = words.paragraph(first)
    number = words.parse.sentence_numbers[first]
    sentences = words.parse.sentences
    while number + 1 < len(sentences) and sentences[number + 1].paragraph == paragraph:
        number += 1
    return sentences[number].last
