"""Clauses and event nouns of a report: what may carry a claim.

A candidate is a verb, a predicate with a copula, or a noun with something
hanging on it; its characters are its subtree without the clauses that are
candidates of their own.
"""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass

from counterclaim.extract.arguments import Arguments, arguments_of
from counterclaim.model import Parse, Span, Statement, Token


APART = frozenset(
    {"ccomp", "advcl", "advcl:relcl", "parataxis", "acl:relcl", "csubj", "discourse"}
)
"""Relations that open a clause of its own: left out of what is above them."""

_EDGE = frozenset({"punct", "cc", "mark", "discourse"})
"""Relations that do not stand at the edge of a proposition."""

_KEPT_MARKS = frozenset({"if", "unless", "whether", "to"})
"""Markers that stay, since they say in which way something holds."""

_ROOTS = frozenset({"NOUN", "PROPN", "ADJ", "AUX", "ADV"})
"""Parts of speech that carry a sentence without a verb, such as a headline."""

_TYING = frozenset(
    {
        "after",
        "as",
        "before",
        "by",
        "during",
        "following",
        "in",
        "of",
        "since",
        "to",
        "with",
    }
)
"""Prepositions that say nothing about the noun that they tie to a clause."""

_OPENING_CONTENT = frozenset({"of", "for", "to", "from", "that", "against"})
"""Words that open an adverbial clause that tells what is said."""

_QUOTES = frozenset("\"'“”‘’«»„`")

_NOUN_PARTS = frozenset(
    {"nmod", "nmod:poss", "compound", "amod", "nummod", "acl", "nmod:unmarked"}
)
"""Relations of which a noun has one at least, to say anything."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """A candidate.

    Args:
        head: Number of the token that carries it.
        tokens: Numbers of its tokens, in order.
        statement: Position of the innermost statement that holds its head.
        arguments: The logical functions of its dependents.
        places: Numbers of the report's tokens that name a place.
    """

    head: int
    tokens: tuple[int, ...]
    statement: int
    arguments: Arguments
    places: frozenset[int] = frozenset()


def find_clauses(
    parse: Parse,
    statements: Sequence[Statement],
    *,
    nouns: Container[str] | None = None,
    places: frozenset[int] = frozenset(),
) -> list[Clause]:
    """Return the candidates of a report, in the order of their heads.

    Args:
        parse: The report's parse.
        statements: Its statements.
        nouns: Dictionary forms of the nouns that can carry a claim by
            themselves; None for all.
        places: Numbers of the tokens that name a place.
    """
    owners = statement_of_tokens(parse, statements)
    outside = [_statements_around(statements, n) for n in range(len(statements))]
    apart = [
        token.relation in APART or _is_conjunct_clause(parse, token)
        for token in parse.tokens
    ]
    clauses = []
    for token in parse.tokens:
        if owners[token.number] < 0 or not _is_candidate(parse, token, nouns):
            continue
        around = outside[owners[token.number]]
        inside = [
            number
            for number in _own_tokens(parse, token.number, apart)
            if owners[number] not in around
        ]
        tokens = _trimmed(parse, _without_preposition(parse, token, inside))
        if tokens:
            clauses.append(
                Clause(
                    head=token.number,
                    tokens=tuple(tokens),
                    statement=owners[token.number],
                    arguments=arguments_of(parse, token.number),
                    places=places,
                )
            )
    return clauses


def _statements_around(statements: Sequence[Statement], position: int) -> set[int]:
    """Return the statements that a statement lies in."""
    found: set[int] = set()
    while position != 0 and position not in found:
        within = statements[position].within
        position = 0 if within is None else within
        found.add(position)
    return found


def spoken_tokens(parse: Parse, clause: Clause) -> tuple[int, ...]:
    """Return the tokens of a clause that reports an act of speaking.

    They include the clauses that tell what is said ("accused Moscow of shelling
    the town"), but not those that tell when or why.
    """
    found = [clause.head]
    for top in found:  # grows while it is walked through
        for child in parse.children[top]:
            token = parse.tokens[child]
            if token.relation in APART and not _is_content(parse, token):
                continue
            if not _is_conjunct_clause(parse, token):
                found.append(child)
    return tuple(_trimmed(parse, sorted({*found, *clause.tokens})))


def _is_content(parse: Parse, token: Token) -> bool:
    if token.relation == "advcl":
        return any(
            parse.tokens[child].relation in {"mark", "case"}
            and parse.tokens[child].text.lower() in _OPENING_CONTENT
            for child in parse.children[token.number]
        )
    return token.relation in {"ccomp", "csubj"}


def evidence_of(parse: Parse, tokens: Sequence[int]) -> tuple[Span, ...]:
    """Return the characters of some tokens; small gaps among them are bridged."""
    pieces: list[list[int]] = []
    for number in tokens:
        if pieces and number - pieces[-1][-1] <= 2:  # a comma or a quotation mark
            pieces[-1].append(number)
        else:
            pieces.append([number])
    kept = (_trimmed(parse, piece) for piece in pieces)
    return tuple(parse.hull(piece) for piece in kept if piece)


def statement_of_tokens(parse: Parse, statements: Sequence[Statement]) -> list[int]:
    """Return, for each token, the position of the innermost statement around it."""
    # What no statement holds is the narration's; without one it is no candidate.
    nobody = 0 if statements and statements[0].form == "narration" else -1
    owners = [nobody] * len(parse.tokens)
    sizes = [sum(map(len, statement.content)) for statement in statements]
    # The larger first, so that what lies inside it has the last word.
    telling = [p for p in range(nobody + 1, len(sizes)) if not statements[p].answers]
    for position in sorted(telling, key=lambda p: -sizes[p]):
        for span in statements[position].content:
            for token in parse.tokens_in(span):
                owners[token.number] = position
    return owners


def _is_candidate(parse: Parse, token: Token, nouns: Container[str] | None) -> bool:
    if token.pos == "VERB":
        return token.relation not in {"case", "fixed", "compound", "amod"}
    if token.relation in {"compound", "flat", "fixed", "punct", "case", "det"}:
        return False
    if token.relation == "root" and token.pos in _ROOTS:
        return True
    relations = {parse.tokens[child].relation for child in parse.children[token.number]}
    if "cop" in relations:
        return True
    return (
        token.pos == "NOUN"
        and not _NOUN_PARTS.isdisjoint(relations)
        and (nouns is None or token.lemma.lower() in nouns)
    )


def _own_tokens(parse: Parse, head: int, apart: Sequence[bool]) -> list[int]:
    """Return a clause's subtree without the clauses apart from it."""
    found = [head]
    for top in found:  # grows while it is walked through
        found += [child for child in parse.children[top] if not apart[child]]
    return sorted(found)


def _is_conjunct_clause(parse: Parse, token: Token) -> bool:
    if token.relation != "conj":
        return False
    return token.pos in {"VERB", "AUX"} or any(
        parse.tokens[child].relation in {"nsubj", "nsubj:pass", "cop"}
        for child in parse.children[token.number]
    )


def _trimmed(parse: Parse, numbers: list[int]) -> list[int]:
    """Take marks, conjunctions and complementisers off both edges."""
    start, stop = 0, len(numbers)
    while start < stop and _is_edge(parse.tokens[numbers[start]]):
        start += 1
    while stop > start and _is_edge(parse.tokens[numbers[stop - 1]]):
        stop -= 1
    return numbers[start:stop]


def _without_preposition(parse: Parse, head: Token, numbers: list[int]) -> list[int]:
    """Leave out the preposition that ties a noun to the clause around it."""
    if head.pos != "NOUN" or not numbers:
        return numbers
    first = parse.tokens[numbers[0]]
    ties = first.relation == "case" and first.head == head.number
    return numbers[1:] if ties and first.text.lower() in _TYING else numbers


def _is_edge(token: Token) -> bool:
    if token.relation == "mark":
        return token.text.lower() not in _KEPT_MARKS
    return token.relation in _EDGE or token.text in _QUOTES
