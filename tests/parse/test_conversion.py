"""Tests for `counterclaim.parse.conversion`, on documents built by hand."""

from __future__ import annotations

from spacy.tokens import Doc
from spacy.vocab import Vocab

from counterclaim.model import Sentence, Token
from counterclaim.parse.conversion import Conversion
from counterclaim.parse.lemmas import Lemmas
from counterclaim.parse.paragraphs import Paragraph
from counterclaim.parse.words import Words


TEXT = "\n He left. Rain fell."


def words() -> Words:
    """Return the second line of the text, annotated."""
    forms = ["He", "left", ".", "Rain", "fell", "."]
    doc = Doc(
        Vocab(),
        words=forms,
        spaces=[True, False, True, True, False, False],
        pos=["PRON", "VERB", "PUNCT", "NOUN", "VERB", "PUNCT"],
        tags=["PRP", "VBD", ".", "NN", "VBD", "."],
        morphs=["Case=Nom", "Tense=Past", "", "", "Tense=Past", ""],
        lemmas=["he", "leave", ".", "rain", "", "."],
        heads=[1, 1, 1, 4, 4, 4],
        deps=["nsubj", "ROOT", "punct", "nsubj", "ROOT", "punct"],
        sent_starts=[True, False, False, True, False, False],
    )
    return Words(doc, [(token.idx, token.idx + len(token)) for token in doc])


def convert(conversion: Conversion) -> tuple[list[Token], list[Sentence]]:
    """Return tokens and sentences of the text, after one token before it."""
    before = Token(0, 0, 0, "", "", "X", "", "", 0, "root")
    tokens, sentences = [before], [Sentence(0, 1, 0)]
    conversion.add(
        tokens, sentences, words=words(), paragraph=Paragraph(2, 21, 1), text=TEXT
    )
    return tokens[1:], sentences[1:]


def test_numbers_go_on_after_what_was_there() -> None:
    """Indices, heads and characters count through the whole report."""
    tokens, sentences = convert(Conversion(words().doc.vocab))

    assert tokens[4] == Token(
        5, 16, 20, "fell", "fell", "VERB", "VBD", "Tense=Past", 5, "root"
    )
    assert tokens[0].head == 2
    assert all(TEXT[t.start : t.end] == t.text for t in tokens)
    assert sentences == [Sentence(1, 4, 1), Sentence(4, 7, 1)]


def test_own_lemmas_go_before_those_of_the_pipeline() -> None:
    """With a finder of lemmas, the pipeline's are not asked for."""
    lemmas = Lemmas({("left", "V"): "leave", ("fell", "V"): "fall"}, {})
    tokens, _ = convert(Conversion(words().doc.vocab, lemmas))

    assert [token.lemma for token in tokens] == [
        "he",
        "leave",
        ".",
        "rain",
        "fall",
        ".",
    ]


def test_head_in_another_sentence_is_moved_to_the_root() -> None:
    """No head leads out of its sentence, whatever a pipeline says."""
    astray = words()
    doc = Doc(
        astray.doc.vocab,
        words=[token.text for token in astray.doc],
        heads=[1, 1, 1, 1, 1, 1],
        deps=["nsubj", "ROOT", "punct", "nsubj", "conj", "punct"],
    )
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    conversion = Conversion(doc.vocab)
    conversion.add(
        tokens,
        sentences,
        words=Words(doc, astray.bounds),
        paragraph=Paragraph(2, 21, 1),
        text=TEXT,
    )

    for first, last, _ in sentences:
        assert all(first <= token.head < last for token in tokens[first:last])
