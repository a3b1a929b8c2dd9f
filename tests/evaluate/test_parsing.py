"""Tests for `counterclaim.evaluate.parsing`."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from counterclaim.evaluate.parsing import score_parser
from counterclaim.model import Parse, Report, Sentence, Token


TREEBANK = """\
# newdoc id = made-up
# newpar
# text = Dogs can't bark.
1\tDogs\tdog\tNOUN\tNNS\tNumber=Plur\t4\tnsubj\t_\t_
2-3\tcan't\t_\t_\t_\t_\t_\t_\t_\t_
2\tca\tcan\tAUX\tMD\t_\t4\taux\t_\t_
3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_
4\tbark\tbark\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No
5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_

"""

ROWS = (
    ("Dogs", "dog", "NOUN", "NNS", "Number=Plur", 3, "nsubj"),
    ("ca", "can", "AUX", "MD", "", 3, "aux"),
    ("n't", "not", "PART", "RB", "", 3, "advmod"),
    ("bark", "bark", "VERB", "VB", "", 3, "root"),
    (".", ".", "PUNCT", ".", "", 3, "punct"),
)


@pytest.fixture
def treebank(tmp_path: Path) -> Path:
    """Return a treebank of one sentence."""
    path = tmp_path / "made-up.conllu"
    path.write_text(TREEBANK)
    return path


def answer(report: Report) -> Parse:
    """Parse the one sentence rightly."""
    tokens: list[Token] = []
    place = 0
    for number, (form, *rest) in enumerate(ROWS):
        start = report.text.index(form, place)
        place = start + len(form)
        tokens.append(Token(number, start, place, form, *rest))  # type: ignore[arg-type] # rows mix types
    return Parse(
        text=report.text,
        tokens=tuple(tokens),
        sentences=(Sentence(0, len(tokens), 0),),
    )


def test_right_answer_scores_one(treebank: Path) -> None:
    """Every measure is perfect, joined words and all."""
    scores = score_parser(answer, [treebank])

    assert set(scores.values()) == {1.0}


def test_wrong_label_costs_labelled_attachment_only(treebank: Path) -> None:
    """One of five relations is wrong: four fifths are right."""

    def wrong(report: Report) -> Parse:
        parse = answer(report)
        first, *others = parse.tokens
        return replace(parse, tokens=(first._replace(relation="obj"), *others))

    scores = score_parser(wrong, [treebank])

    assert scores["las"] == pytest.approx(0.8)
    assert scores["uas"] == 1.0


def test_sentence_cut_in_two_is_not_found(treebank: Path) -> None:
    """Both bounds must be right."""

    def cut(report: Report) -> Parse:
        parse = answer(report)
        first, *others = parse.tokens
        return replace(
            parse,
            tokens=(first._replace(head=0, relation="root"), *others),
            sentences=(Sentence(0, 1, 0), Sentence(1, 5, 0)),
        )

    scores = score_parser(cut, [treebank])

    assert scores["sentence_f1"] == 0.0
    assert scores["uas"] == pytest.approx(0.8)
    assert scores["token_f1"] == 1.0


def test_words_cut_elsewhere_are_missed(treebank: Path) -> None:
    """One token for two words: three right of five and of four."""

    def joined(report: Report) -> Parse:
        parse = answer(report)
        dogs, can, _, bark, stop = parse.tokens
        tokens = (
            dogs._replace(head=2),
            can._replace(end=can.end + 3, text="can't", head=2),
            bark._replace(number=2, head=2),
            stop._replace(number=3, head=2),
        )
        return replace(parse, tokens=tokens, sentences=(Sentence(0, 4, 0),))

    assert score_parser(joined, [treebank])["token_f1"] == pytest.approx(6 / 9)
