"""Tests for `counterclaim.model.parse`, on trees built by hand."""

from __future__ import annotations

import pickle

import pytest

from hypothesis import given
from hypothesis import strategies as st

from counterclaim.errors import InvalidValue
from counterclaim.model import Parse, Sentence, Span, Token


# word, head, relation: "Kyiv said it left." and "Moscow, too, denied that."
KYIV = [
    ("Kyiv", 1, "nsubj"),
    ("said", 1, "root"),
    ("it", 3, "nsubj"),
    ("left", 1, "ccomp"),
    (".", 1, "punct"),
]
MOSCOW = [
    ("Moscow", 4, "nsubj"),
    (",", 2, "punct"),
    ("too", 0, "advmod"),
    (",", 2, "punct"),
    ("denied", 4, "root"),
    ("that", 4, "obj"),
    (".", 4, "punct"),
]


def build(*sentences: list[tuple[str, int, str]]) -> Parse:
    """Build a parse; words are one blank apart, and full stops follow at once."""
    text = ""
    tokens: list[Token] = []
    ranges: list[Sentence] = []
    for paragraph, words in enumerate(sentences):
        base = len(tokens)
        for word, head, relation in words:
            if text and word not in {".", ","}:
                text += " "
            start = len(text)
            text += word
            tokens.append(
                Token(
                    number=len(tokens),
                    start=start,
                    end=len(text),
                    text=word,
                    lemma=word,
                    pos="X",
                    tag="XX",
                    features="Number=Sing|Person=3",
                    head=base + head,
                    relation=relation,
                )
            )
        ranges.append(Sentence(base, len(tokens), paragraph))
    return Parse(text=text, tokens=tuple(tokens), sentences=tuple(ranges))


PARSE = build(KYIV, MOSCOW)


def words(numbers: list[int] | tuple[int, ...]) -> str:
    """Return the words of tokens, a blank between them."""
    return " ".join(PARSE.tokens[number].text for number in numbers)


def test_children_are_the_dependents_in_order() -> None:
    """A root is no child of its own."""
    assert words(PARSE.children[1]) == "Kyiv left ."
    assert words(PARSE.children[9]) == "Moscow that ."
    assert PARSE.children[0] == ()


def test_sentences_are_numbered_by_token() -> None:
    """Five tokens in the first, seven in the second."""
    assert PARSE.sentence_numbers == (0,) * 5 + (1,) * 7


@pytest.mark.parametrize(
    ("index", "without", "found"),
    [
        pytest.param(3, (), "it left", id="clause"),
        pytest.param(1, (), "Kyiv said it left .", id="sentence"),
        pytest.param(1, ("ccomp",), "Kyiv said .", id="without-a-relation"),
        pytest.param(5, (), "Moscow , too ,", id="with-punctuation"),
        pytest.param(9, ("punct",), "Moscow too denied that", id="at-any-depth"),
        pytest.param(3, ("ccomp",), "it left", id="the-top-always-counts"),
    ],
)
def test_subtree_holds_all_below(
    index: int, without: tuple[str, ...], found: str
) -> None:
    """What hangs by an excluded relation is cut, with all below it."""
    assert words(PARSE.subtree(index, without=frozenset(without))) == found


def test_ancestors_go_up_to_the_root() -> None:
    """The nearest head is first, and a root has none."""
    assert words(list(PARSE.ancestors(2))) == "left said"
    assert list(PARSE.ancestors(1)) == []


@pytest.mark.parametrize(
    ("phrase", "head"),
    [
        pytest.param("it left", "left", id="clause"),
        pytest.param("Moscow, too", "Moscow", id="with-punctuation"),
        pytest.param("Kyiv said it left.", "said", id="root"),
        pytest.param(".", ".", id="punctuation-alone"),
    ],
)
def test_head_of_a_span_is_held_from_outside(phrase: str, head: str) -> None:
    """Where all are inside, it is the root."""
    start = PARSE.text.index(phrase)
    found = PARSE.head_of(Span(start, start + len(phrase)))

    assert found is not None
    assert found.text == head


def test_a_gap_has_no_token() -> None:
    """Blanks belong to nothing."""
    gap = PARSE.text.index(" ")

    assert PARSE.token_at(gap) is None
    assert PARSE.token_at(gap + 1) == 1
    assert PARSE.token_at(len(PARSE.text)) is None
    assert PARSE.head_of(Span(gap, gap + 1)) is None


@given(st.integers(0, 60), st.integers(1, 60))
def test_tokens_in_a_span_share_a_character_with_it(start: int, length: int) -> None:
    """The search agrees with a look at every token."""
    span = Span(start, start + length)

    assert PARSE.tokens_in(span) == tuple(
        token for token in PARSE.tokens if Span(token.start, token.end).overlaps(span)
    )


@given(st.sets(st.integers(0, len(PARSE.tokens) - 1), min_size=1))
def test_spans_cover_the_tokens_and_no_others(numbers: set[int]) -> None:
    """As few as can be: no two of them touch neighbouring tokens."""
    spans = PARSE.spans(numbers)

    covered = {token.number for span in spans for token in PARSE.tokens_in(span)}
    assert covered == numbers
    runs = sum(number - 1 not in numbers for number in numbers)
    assert len(spans) == runs
    assert PARSE.hull(numbers) == Span(spans[0].start, spans[-1].end)


def test_no_tokens_have_no_spans() -> None:
    """Nothing is covered by nothing."""
    assert PARSE.spans([]) == ()


def test_refuses_a_head_in_another_sentence() -> None:
    """A sentence is a tree of its own."""
    wrong = [*KYIV[:-1], (".", 6, "punct")]

    with pytest.raises(InvalidValue, match="inside the sentence"):
        build(wrong, MOSCOW)


@pytest.mark.parametrize(
    "sentences",
    [
        pytest.param((Sentence(0, 4, 0), Sentence(5, 12, 0)), id="gap"),
        pytest.param((Sentence(0, 6, 0), Sentence(5, 12, 0)), id="overlap"),
        pytest.param((Sentence(0, 5, 0),), id="rest-left-over"),
        pytest.param((Sentence(1, 12, 0),), id="first-left-out"),
    ],
)
def test_refuses_sentences_that_do_not_cover(sentences: tuple[Sentence, ...]) -> None:
    """Each token is in one sentence."""
    with pytest.raises(InvalidValue, match="sentences"):
        Parse(text=PARSE.text, tokens=PARSE.tokens, sentences=sentences)


def test_a_text_without_words_has_a_parse() -> None:
    """A report of dashes is no error."""
    parse = Parse(text="", tokens=(), sentences=())

    assert parse.children == ()
    assert parse.sentence_numbers == ()


@pytest.mark.parametrize(
    ("feature", "there"),
    [("Number=Sing", True), ("Person=3", True), ("Number=Plur", False)],
)
def test_a_token_knows_its_features(feature: str, there: bool) -> None:  # noqa: FBT001 - a column of the table
    """Features are asked for by name and value."""
    assert PARSE.tokens[0].has(feature) is there


def test_survives_pickling() -> None:
    """Parses are cached and sent to workers."""
    PARSE.children  # noqa: B018 - what is worked out once must not hinder it

    assert pickle.loads(pickle.dumps(PARSE)) == PARSE
