"""Parsers scored against treebanks, from raw text.

Words count as found if they stand at the same characters as the treebank's;
everything else is scored on them, as F1 over all words, punctuation included
and subtypes of relations too (as the CoNLL 2018 shared task does, but for
the multi-word tokens, whose words are taken to be separate).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from counterclaim.evaluate.treebank import Group, read_groups
from counterclaim.model import Parse, Report


class _Word(NamedTuple):
    """A word at its characters, with what is scored of it.

    Args:
        lemma: Dictionary form.
        pos: Universal part of speech.
        tag: English part of speech.
        features: Universal features.
        head: Where the head stands; None for the root.
        relation: Relation to the head.
    """

    lemma: str
    pos: str
    tag: str
    features: str
    head: tuple[int, int] | None
    relation: str


_Place = tuple[int, int]
"""First character of a word or sentence, and index after its last."""

_MEASURES = ("token_f1", "upos", "xpos", "features", "lemma", "uas", "las")


def score_parser(
    parser: Callable[[Report], Parse], treebanks: Iterable[Path]
) -> dict[str, float]:
    """Score a parser from raw text against CoNLL-U files.

    Args:
        parser: Report → Parse.
        treebanks: CoNLL-U files, packed with gzip or not.

    Returns:
        F1 from 0 to 1 of words (``token_f1``), sentences (``sentence_f1``),
        ``upos``, ``xpos``, ``features``, ``lemma``, ``uas`` and ``las``.
    """
    right: Counter[str] = Counter()
    words = sentences = 0
    for path in treebanks:
        for number, group in enumerate(read_groups(path)):
            gold = _annotated(group)
            parse = parser(Report(id=f"{path.name} {number}", text=gold.text))
            read = _parsed(parse)
            right.update(_agreements(gold.words, read.words))
            right["sentence_f1"] += len(gold.sentences & read.sentences)
            for side in (gold, read):
                words += len(side.words)
                sentences += len(side.sentences)
    scores = {measure: _f1(right[measure], words) for measure in _MEASURES}
    return scores | {"sentence_f1": _f1(right["sentence_f1"], sentences)}


class _Annotation(NamedTuple):
    """What is known of one text.

    Args:
        text: The text.
        words: Its words, by place.
        sentences: Places of its sentences.
    """

    text: str
    words: dict[_Place, _Word]
    sentences: set[_Place]


def _f1(right: int, both: int) -> float:
    """Return F1 of what is right among the words of both sides together."""
    return 2 * right / both if both else 0.0


def _agreements(gold: dict[_Place, _Word], read: dict[_Place, _Word]) -> Iterator[str]:
    """Yield, for each word in both, every measure in which they agree."""
    for place in gold.keys() & read.keys():
        want, got = gold[place], read[place]
        yield "token_f1"
        if want.pos == got.pos:
            yield "upos"
        if want.tag == got.tag:
            yield "xpos"
        if want.features == got.features:
            yield "features"
        if want.lemma == got.lemma:
            yield "lemma"
        if want.head == got.head:
            yield "uas"
            if want.relation == got.relation:
                yield "las"


def _annotated(group: Group) -> _Annotation:
    """Return a treebank's annotation of a group, and the text it is of."""
    text = ""
    words: dict[_Place, _Word] = {}
    sentences: set[_Place] = set()
    for sentence in group:
        places: list[_Place] = []
        for word in sentence:
            places.append((len(text), len(text) + len(word.form)))
            text += word.form + (" " if word.space else "")
        for number, (place, word) in enumerate(zip(places, sentence, strict=True)):
            words[place] = _Word(
                lemma=word.lemma,
                pos=word.upos,
                tag=word.xpos,
                features="" if word.features == "_" else word.features,
                head=None if word.head == number else places[word.head],
                relation=word.relation,
            )
        sentences.add((places[0][0], places[-1][1]))
    return _Annotation(text, words, sentences)


def _parsed(parse: Parse) -> _Annotation:
    """Return what a parser found."""
    tokens = parse.tokens
    places = [(token.start, token.end) for token in tokens]
    words = {
        place: _Word(
            lemma=token.lemma,
            pos=token.pos,
            tag=token.tag,
            features=token.features,
            head=None if token.head == token.number else places[token.head],
            relation=token.relation,
        )
        for place, token in zip(places, tokens, strict=True)
    }
    sentences = {
        (tokens[first].start, tokens[last - 1].end)
        for first, last, _ in parse.sentences
    }
    return _Annotation(parse.text, words, sentences)
