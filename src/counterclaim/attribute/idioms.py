"""Cues of several words: "cast doubt on", "raised fresh concerns that".

An idiom is written as its lemmas in order; ``~`` stands for up to three words that
belong to the cue, ``[toll|number]`` for a noun phrase with one of these nouns that
belongs to what is said, ``[*]`` for any noun phrase.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from counterclaim.model import Stance, Token


LONGEST_GAP = 3
"""Words that ``~`` can stand for."""

LONGEST_PHRASE = 8
"""Words that a noun phrase inside an idiom can have."""

_MODIFIERS = frozenset({"DET", "ADJ", "ADV", "NUM", "PRON", "PROPN", "NOUN", "PART"})
_PHRASES = _MODIFIERS | {"ADP", "CCONJ", "SYM"}
_GAP = "~"
_NOUNS = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
_NEGATIONS = frozenset({"no", "not", "neither", "nor", "nothing"})


class Idiom(NamedTuple):
    """A cue of several words.

    Args:
        parts: Lemmas and stand-ins, in order.
        stance: How the source stands to what is said.
        wide: Whether it counts in the wide reading only.
    """

    parts: tuple[str, ...]
    stance: Stance
    wide: bool = False

    @property
    def words(self) -> str:
        """Return its own words, without what stands between."""
        return " ".join(p for p in self.parts if p != _GAP and p[0] != "[")

    @property
    def negates(self) -> bool:
        """Return whether a negation is a part of it: "no truth to"."""
        return not _NEGATIONS.isdisjoint(self.parts)


class Match(NamedTuple):
    """An idiom as it stands in a report.

    Args:
        idiom: Which.
        cue: Tokens of the cue.
        said: Tokens inside it that belong to what is said.
        last: The last token of both.
    """

    idiom: Idiom
    cue: tuple[int, ...]
    said: tuple[int, ...]
    last: int


class Idioms:
    """Finds idioms by their first word.

    Args:
        idioms: All of them.
    """

    def __init__(self, idioms: Sequence[Idiom]) -> None:
        self._by_first: dict[str, list[Idiom]] = {}
        for idiom in sorted(idioms, key=lambda idiom: -len(idiom.parts)):
            self._by_first.setdefault(idiom.parts[0], []).append(idiom)

    @property
    def first(self) -> Collection[str]:
        """Return the words that an idiom can begin with."""
        return self._by_first.keys()

    def at(self, tokens: Sequence[Token], start: int, stop: int) -> Match | None:
        """Return the longest idiom that begins at a token.

        Args:
            tokens: The report's words.
            start: The token.
            stop: The end of its sentence, which no idiom crosses.
        """
        for idiom in self._by_first.get(tokens[start].lemma.lower(), ()):
            match = _matched(idiom, tokens, start, stop)
            if match is not None:
                return match
        return None


def read_idioms(table: Mapping[str, Mapping[Stance, Sequence[str]]]) -> list[Idiom]:
    """Return the idioms of the tables ``narrow`` and ``wide``, by stance."""
    return [
        Idiom(parts=tuple(written.split()), stance=stance, wide=reach == "wide")
        for reach, by_stance in table.items()
        for stance, idioms in by_stance.items()
        for written in idioms
    ]


def _matched(
    idiom: Idiom, tokens: Sequence[Token], start: int, stop: int
) -> Match | None:
    """Return an idiom that begins at a token, None if it does not."""
    cue: list[int] = []
    said: list[int] = []
    at = start
    parts = idiom.parts
    for position, part in enumerate(parts):
        if part != _GAP and part[0] != "[":
            if at >= stop or not _is(tokens[at], part):
                return None
            cue.append(at)
            at += 1
            continue
        following = parts[position + 1] if position + 1 < len(parts) else None
        end = _gap_end(tokens, at, stop, part=part, following=following)
        if end is None:
            return None
        (cue if part == _GAP else said).extend(range(at, end))
        at = end
    return Match(idiom, tuple(cue), tuple(said), at - 1)


def _gap_end(
    tokens: Sequence[Token], at: int, stop: int, *, part: str, following: str | None
) -> int | None:
    """Return where a stand-in ends: before the word that follows it."""
    allowed = _MODIFIERS if part == _GAP else _PHRASES
    longest = LONGEST_GAP if part == _GAP else LONGEST_PHRASE
    end = at
    while end <= min(at + longest, stop - 1):
        if following is None or _is(tokens[end], following):
            if part == _GAP or _is_phrase(tokens[at:end], part):
                return end
        if tokens[end].pos not in allowed:
            return None
        end += 1
    return None


def _is_phrase(tokens: Sequence[Token], part: str) -> bool:
    """Return whether tokens are a noun phrase with one of a stand-in's nouns."""
    wanted = part.strip("[]")
    if wanted == "*":
        return any(token.pos in _NOUNS for token in tokens)
    nouns = wanted.split("|")
    return any(token.lemma.lower() in nouns for token in tokens)


def _is(token: Token, word: str) -> bool:
    return token.lemma.lower() == word or token.text.lower() == word
