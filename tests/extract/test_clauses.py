"""Tests for `counterclaim.extract.clauses`."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from counterclaim.extract.clauses import (
    evidence_of,
    find_clauses,
    spoken_tokens,
    statement_of_tokens,
)
from counterclaim.model import REPORTER, Parse, Span, Statement


def said(parse: Parse, words: str, *, within: int | None = None) -> Statement:
    """Return a statement whose content is some words of the text."""
    start = parse.text.index(words)
    return Statement(
        sources=(REPORTER,),
        mention=(),
        cue=(),
        content=(Span(start, start + len(words)),),
        stance="asserts",
        form="indirect",
        rule="test",
        within=within,
    )


def quotes(parse: Parse, *contents: str) -> dict[str, str]:
    """Return the evidence of each clause by the word at its head."""
    statements = [said(parse, parse.text)]
    statements += [said(parse, words, within=0) for words in contents]
    return {
        parse.tokens[clause.head].text: " | ".join(
            span.of(parse.text) for span in evidence_of(parse, clause.tokens)
        )
        for clause in find_clauses(parse, statements)
    }


@pytest.mark.parametrize(
    ("text", "head", "evidence"),
    [
        pytest.param(
            "On Monday the army took the bridge.",
            "took",
            "On Monday the army took the bridge",
            id="main-clause",
        ),
        pytest.param(
            "A rocket hit the bus, killing two people.",
            "killing",
            "killing two people",
            id="participle",
        ),
        pytest.param(
            "The rebels left the fort and burned the bridge.",
            "burned",
            "burned the bridge",
            id="coordinated-verb",
        ),
        pytest.param(
            "The army holds a town that the rebels attacked.",
            "attacked",
            "that the rebels attacked",
            id="relative-clause",
        ),
        pytest.param("The town is quiet.", "quiet", "The town is quiet", id="copula"),
        pytest.param(
            "After the fall of Raqqa, the war went on.",
            "fall",
            "the fall of Raqqa",
            id="event-noun",
        ),
    ],
)
def test_evidence_is_the_clause_without_the_others(
    read: Callable[[str], Parse], text: str, head: str, evidence: str
) -> None:
    """A clause keeps its own words, without mark, conjunction and full stop."""
    assert quotes(read(text))[head] == evidence


def test_a_noun_needs_something_on_it(read: Callable[[str], Parse]) -> None:
    """A bare noun says nothing by itself."""
    assert "bridge" not in quotes(read("The army took the bridge."))


def test_only_known_nouns_are_candidates(read: Callable[[str], Parse]) -> None:
    """A list of nouns leaves all others out."""
    parse = read("The army took the bridge of Selm after a long siege.")

    heads = {
        parse.tokens[clause.head].lemma
        for clause in find_clauses(parse, [said(parse, parse.text)], nouns={"siege"})
    }

    assert heads == {"take", "siege"}


def test_the_cue_stays_outside(read: Callable[[str], Parse]) -> None:
    """Words around a statement are no evidence of what is said in it."""
    parse = read("According to officials, the army took the bridge.")

    assert quotes(parse, "the army took the bridge")["took"] == (
        "the army took the bridge"
    )


def test_the_innermost_statement_owns_a_word(read: Callable[[str], Parse]) -> None:
    """A statement inside another has the last word."""
    parse = read("He said that they claimed that the town fell.")
    statements = [
        said(parse, parse.text),
        said(parse, "the town fell", within=2),
        said(parse, "they claimed that the town fell", within=0),
    ]

    owners = statement_of_tokens(parse, statements)

    assert owners[[token.text for token in parse.tokens].index("fell")] == 1


def test_an_act_of_speaking_holds_what_is_said(read: Callable[[str], Parse]) -> None:
    """What is demanded belongs to the demand."""
    parse = read("The council demanded that both sides stop the attacks.")
    clauses = find_clauses(parse, [said(parse, parse.text)])
    (demand,) = (c for c in clauses if parse.tokens[c.head].text == "demanded")

    (span,) = evidence_of(parse, spoken_tokens(parse, demand))

    assert span.of(parse.text) == parse.text[:-1]


def test_no_text_has_no_clauses() -> None:
    """Where there are no words there is nothing to say."""
    assert find_clauses(Parse(text="", tokens=(), sentences=()), []) == []
