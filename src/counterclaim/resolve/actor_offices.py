"""What a person is, told by the words around the name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple, cast

from counterclaim.model import SourceKind, Token
from counterclaim.resolve.actor_table import Hit
from counterclaim.resolve.actor_words import ActorWords


_BEFORE, _AFTER = 9, 16
"""How many words before and after a name may tell its office."""

_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "ADP", "DET", "PART", "NUM"})
_ORGANISED = frozenset(
    {"armed-group", "international-organisation", "ngo", "think-tank", "media"}
)
_LIKE_THEIR_BODY = frozenset({"spokesperson", "official", "civilian"})


class Office(NamedTuple):
    """What the words around a name tell of a person."""

    kind: SourceKind
    lemmas: tuple[str, ...]
    """Words for the office, in lower case; empty if none was found."""
    country: str | None
    side: str | None
    beside: bool
    """Whether an office stands right before or after the name."""


def office_of(
    tokens: Sequence[Token],
    first: int,
    last: int,
    *,
    words: ActorWords,
    hits: Mapping[int, Hit],
) -> Office:
    """Return the office that the words around ``tokens[first:last]`` tell.

    Args:
        tokens: The report's tokens.
        first: First token of the name.
        last: Token after the name.
        words: The nouns by which speakers are named.
        hits: Names of the table by token.
    """
    before = _before(tokens, first)
    after = _after(tokens, last)
    nearest = [*reversed(before), *after]
    lemmas = [_lemma(token) for token in nearest]
    named = [hits[token.number] for token in nearest if token.number in hits]
    bodies = [hit for hit in named if hit.entry.sort not in {"person", "people"}]
    telling = tuple(lemma for lemma in lemmas if lemma in words.heads)
    kind = kind_of_words(telling[:1], lemmas, words)
    for hit in bodies:
        own = hit.entry.actor.kind
        if kind in _LIKE_THEIR_BODY and own in _ORGANISED:
            kind = own
            break
    country = next((h.entry.actor.country for h in bodies), None)
    side = next((h.entry.actor.side for h in bodies), None)
    if kind == "spokesperson":
        kind = "official"
    elif kind == "anonymous":
        kind = "civilian"
    near = before if before and before[-1].text == "," else before[-1:]
    beside = [_lemma(token) for token in [*near, *after]]
    return Office(
        kind=cast("SourceKind", kind),
        lemmas=telling,
        country=country,
        side=side,
        beside=any(lemma in words.heads for lemma in beside),
    )


def head_lemma(token: Token, words: ActorWords) -> str:
    """Return a noun's lemma, or the form of it that the lists know."""
    lemma, text = token.lemma.casefold(), token.text.casefold().rstrip(".")
    for form in (lemma, text, text.removesuffix("s"), text.removesuffix("ies") + "y"):
        if form in words.heads or form in words.references:
            return form
    return lemma


def kind_of_words(
    heads: Sequence[str], lemmas: Sequence[str], words: ActorWords
) -> str:
    """Return the kind that head nouns give, sharpened by the words beside them.

    The class "spokesperson" is returned as such: whose, the caller knows.
    """
    if not heads:
        return "civilian"
    kind = words.heads[heads[0]]
    if kind == "document":
        return "civilian"
    minister = "minister" in heads or "secretary" in heads
    if kind in {"official", "spokesperson", "government", "military"} and not minister:
        for lemma in lemmas:
            sharper = words.sharpen.get(lemma)
            if sharper is not None and not _too_sharp(kind, sharper):
                return sharper
    return "official" if kind == "government" else kind


def _too_sharp(kind: str, sharper: str) -> bool:
    return kind == "military" and sharper == "local-authority"


def _before(tokens: Sequence[Token], first: int) -> list[Token]:
    """Return the words of the noun phrase that runs up to a name."""
    start = first
    while start > 0 and first - start < _BEFORE:
        token = tokens[start - 1]
        hyphen = token.text in {"-", "."}
        comma = token.text == "," and start - 1 > 0 and start == first
        if not (token.pos in _NOMINAL or hyphen or comma):
            break
        start -= 1
    return list(tokens[start:first])


def _after(tokens: Sequence[Token], last: int) -> list[Token]:
    """Return the words of an apposition that follows a name: ", head of …"."""
    if last >= len(tokens) or tokens[last].text not in {",", "(", "–", "—"}:
        return []
    found: list[Token] = []
    position = last + 1
    if position + 1 < len(tokens) and tokens[position].pos == "NUM":
        position += 2
    for token in tokens[position : last + _AFTER]:
        if token.text in {",", ")", ".", "–", "—", ";"} or token.tag in {"VBD", "VBZ"}:
            break
        if token.pos == "PRON":
            break
        found.append(token)
    return found


def _lemma(token: Token) -> str:
    return token.lemma.casefold()
