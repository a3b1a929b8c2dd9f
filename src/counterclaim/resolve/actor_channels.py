"""Names for what speakers spoke through: outlets, occasions, whoever passes it on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile
from typing import NamedTuple

from counterclaim.model import Parse, Source, Span, Statement, Token
from counterclaim.resolve.actor_cast import Cast
from counterclaim.resolve.actor_fillers import FIRST_PERSON
from counterclaim.resolve.actor_phrases import read_phrase
from counterclaim.resolve.actor_references import Recall
from counterclaim.resolve.actors import resolve_phrase


_REACH, _REACH_BACK = 3, 1
"""Paragraphs after which a speaker's channel is told anew, or is another one;
the second where others spoke between."""

_ADDRESSED = frozenset({"media", "international-organisation", "ngo", "think-tank"})
"""Kinds of bodies that are a channel when they are spoken to."""

_GENERIC = frozenset(
    {"agency", "newspaper", "daily", "weekly", "magazine", "channel", "broadcaster"}
    | {"network", "website", "site", "portal", "outlet", "station", "paper", "service"}
    | {"television", "tv", "radio", "tabloid", "journal", "programme", "program"}
)
"""Nouns beside an outlet's name that are no part of it."""


class _Told(NamedTuple):
    """The channel of the last statement of a speaker."""

    via: str
    paragraph: int
    turn: int
    """How often the speaker had changed before it."""


def name_channels(
    parse: Parse, statements: tuple[Statement, ...], recall: Recall
) -> tuple[Statement, ...]:
    """Return the statements, each with the name of what it came through.

    A statement that tells no channel has that of the statement around it, or
    of its speaker's statement before, unless somebody else spoke between.

    Args:
        parse: The report's parse.
        statements: Statements of the report whose sources have their names.
        recall: Who spoke, for "the agency" and "the newspaper".
    """
    channels = _Channels(parse, statements, recall)
    return tuple(
        replace(statement, via=channels.of(place))
        for place, statement in enumerate(statements)
    )


class _Channels:
    """The channels of one report's statements."""

    def __init__(
        self, parse: Parse, statements: tuple[Statement, ...], recall: Recall
    ) -> None:
        self._parse, self._statements, self._recall = parse, statements, recall
        self._found: dict[int, str | None] = {}
        seen: set[int] = set()
        self._paragraphs: list[int] = []
        for sentence in parse.sentences:
            seen.add(sentence.paragraph)
            self._paragraphs.append(len(seen))
        self._carry()

    def of(self, place: int) -> str | None:
        """Return the channel of the statement at a place."""
        return self._found[place]

    def _carry(self) -> None:
        """Settle every channel, in the order of the text."""
        last: dict[frozenset[str], _Told] = {}
        speaker: frozenset[str] = frozenset()
        turn = 0
        for place in sorted(range(len(self._statements)), key=self._start):
            statement = self._statements[place]
            if statement.rule == "narration":
                self._found[place] = None
                continue
            names = frozenset(source.name for source in statement.sources)
            if statement.within is None or self._speaker_around(place) is None:
                turn += names != speaker
                speaker = names
            own = self._own(place)
            if own is None:
                own = self._carried(statement, last.get(names), turn)
            if own is None:
                own = self._put_out(statement)
            self._found[place] = self._around(place) if own is None else own
            if own is None:
                last.pop(names, None)
            else:
                paragraph = self._paragraph(statement.content[-1])
                last[names] = _Told(own, paragraph, turn)

    def _put_out(self, statement: Statement) -> str | None:
        """Return what a source speaks through: "the statement said"."""
        for span in statement.channels:
            for source in statement.sources:
                if _holds(source, span, self._recall.cast) and source.actor is not None:
                    return span.of(self._parse.text).casefold()
        return None

    def _carried(
        self, statement: Statement, told: _Told | None, turn: int
    ) -> str | None:
        """Return the channel of a speaker's statement before, if it is near."""
        if told is None:
            return None
        apart = self._paragraph(statement.content[0]) - told.paragraph
        reach = _REACH if turn == told.turn else _REACH_BACK
        return told.via if apart <= reach else None

    def _start(self, place: int) -> int:
        return self._statements[place].content[0].start

    def _paragraph(self, span: Span) -> int:
        """Return the number of a span's last paragraph, blank ones not counted."""
        token = self._parse.tokens_in(span)[-1]
        number = self._parse.sentence_numbers[token.number]
        return self._paragraphs[number]

    def _own(self, place: int) -> str | None:
        """Return the channel that a statement tells, or its speaker around it."""
        statement = self._statements[place]
        for span in statement.channels:
            if any(
                _holds(source, span, self._recall.cast) for source in statement.sources
            ):
                continue
            name = self._named(span)
            if name is not None and not _is_source(name, statement.sources):
                return name
        around = self._speaker_around(place)
        if around is not None and statement.within is not None:
            if _same(around.sources, statement.sources):
                return self._own(statement.within)
            if around.sources[0].kind == "media":
                return around.sources[0].name
        return None

    def _around(self, place: int) -> str | None:
        """Return who passes on what another says."""
        statement = self._statements[place]
        for hop in reversed(statement.carriers):
            if not _same(hop.sources, statement.sources):
                return channel_name(hop.sources[0])
        around = self._speaker_around(place)
        if around is None or statement.within is None:
            return None
        if _same(around.sources, statement.sources) or _is_own_voice(around):
            return self._around(statement.within)
        return channel_name(around.sources[0])

    def _speaker_around(self, place: int) -> Statement | None:
        within = self._statements[place].within
        if within is None or self._statements[within].rule == "narration":
            return None
        return self._statements[within]

    def _named(self, span: Span) -> str | None:
        """Return the name of a channel, None for a person or a state."""
        cast = self._recall.cast
        phrase = read_phrase(span, cast)
        if phrase is None:
            return None
        outlet = _outlet(span, cast)
        if outlet is not None:
            return outlet
        beside = _media_words(cast.parse.tokens_in(span))
        if beside and len(beside) < len(cast.parse.tokens_in(span)):
            own = _unnamed(span, cast)
            if own is not None and own != span.of(cast.parse.text):
                return own
        generic = phrase.lemma in _GENERIC
        if generic or phrase.head.pos == "PROPN":
            if phrase.hit is None and not generic:
                if cast.persons_in(phrase.start, phrase.last):
                    return None
            named = resolve_phrase(span, cast, self._recall)
            if named.actor is not None and named.kind in _ADDRESSED:
                return named.name
        return _unnamed(span, cast)


def channel_name(source: Source) -> str | None:
    """Return a source as what another's words came through."""
    return None if source.kind == "reporter" else source.name


def _is_own_voice(statement: Statement) -> bool:
    """Return whether a statement inside another is its speaker's own: "we"."""
    return statement.sources[0].text.casefold() in FIRST_PERSON


def _holds(source: Source, span: Span, cast: Cast) -> bool:
    """Return whether a channel is the head of a source: "the statement"."""
    if source.span is None or not source.span.overlaps(span):
        return False
    phrase = read_phrase(source.span, cast)
    return phrase is not None and phrase.head.start == span.start


def _is_source(name: str, sources: Sequence[Source]) -> bool:
    return any(source.name == name for source in sources)


def _same(left: Sequence[Source], right: Sequence[Source]) -> bool:
    return {source.name for source in left} == {source.name for source in right}


def _outlet(span: Span, cast: Cast) -> str | None:
    """Return the outlet of the table that stands among some words."""
    for token in cast.parse.tokens_in(span):
        hit = cast.hit_at.get(token.number)
        if hit is not None and hit.entry.actor.kind == "media":
            following = cast.hit_at.get(hit.last)
            if following is None or following.entry.sort != "state":
                return hit.entry.actor.name
            # "Channel One Russia" is not just any Channel One.
            first = cast.parse.tokens[hit.first].start
            return cast.parse.text[first : cast.parse.tokens[following.last - 1].end]
    return None


def _unnamed(span: Span, cast: Cast) -> str | None:
    """Return the words for a channel that no table has.

    Of "the Russian newspaper Krasnaya Zvezda" the name alone is kept; a
    person, or a state, is no channel.
    """
    tokens = list(cast.parse.tokens_in(span))
    while len(tokens) > 1 and (
        tokens[0].pos == "DET" or tokens[0].relation in {"nmod:poss", "case"}
    ):
        tokens.pop(0)
    nouns = _media_words(tokens)
    text = cast.parse.text
    if nouns:
        tokens = _name_beside(tokens, nouns) or tokens
    else:
        phrase = read_phrase(span, cast)
        hit = None if phrase is None else phrase.hit
        if hit is not None and hit.entry.sort != "body":
            return None
    return text[tokens[0].start : tokens[-1].end]


def _media_words(tokens: Sequence[Token]) -> list[int]:
    """Return where "newspaper", "agency" and the like stand."""
    return [place for place, token in enumerate(tokens) if token.text in _GENERIC]


def _name_beside(tokens: list[Token], nouns: list[int]) -> list[Token]:
    """Return the name behind "newspaper" and the like, else the one before."""
    behind = list(takewhile(_is_name, tokens[nouns[-1] + 1 :]))
    if behind:
        return behind
    before = list(takewhile(_is_name, reversed(tokens[: nouns[0]])))
    if not before and nouns[0] > 0:
        before = list(takewhile(_is_name, reversed(tokens[: nouns[0] - 1])))
    return before[::-1] if any(t.pos == "PROPN" for t in before) else []


def _is_name(token: Token) -> bool:
    return token.text[0].isupper() or token.text in {"-", "al"}
