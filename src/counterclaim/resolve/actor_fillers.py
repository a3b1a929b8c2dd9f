"""Names for what fills the roles of claims: parties, places, the report's words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from counterclaim.model import (
    Actor,
    Claim,
    Filler,
    Parse,
    PlaceMention,
    Role,
    Source,
    Span,
)
from counterclaim.resolve.actor_cast import Cast
from counterclaim.resolve.actor_owners import Named, also_named
from counterclaim.resolve.actor_phrases import Phrase, plain_words, read_phrase
from counterclaim.resolve.actor_references import Recall
from counterclaim.resolve.actor_survey import survey
from counterclaim.resolve.actors import resolve_phrase


FIRST_PERSON = frozenset(
    {"i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves"}
)
"""Pronouns that mean the speaker."""

_WE = FIRST_PERSON - {"i", "me", "my", "mine", "myself"}
_DOERS = frozenset({"agent", "holder", "opponent", "participants", "recipient", "from"})
"""Roles of parties: "Russian forces" is Russia there."""

_PLACES = frozenset({"place"})
_WORDS = frozenset({"extent", "object"})
"""Roles that keep the report's words unless they are a name alone."""

_SETTLEMENTS = frozenset(
    {"town", "city", "village", "settlement", "capital", "port", "center", "centre"}
    | {"hub", "stronghold", "enclave", "municipality", "area", "region", "province"}
    | {"peninsula", "country", "territory", "island", "hamlet", "suburb", "there"}
)
_WIDE = {
    "region": {"region", "area"},
    "province": {"region"},
    "country": {"country"},
    "area": {"region", "area", "settlement", "district"},
    "territory": {"region", "area"},
    "peninsula": {"region", "area"},
}
"""Kinds of place that a noun can mean; a settlement for all others."""


def name_fillers(
    parse: Parse,
    claims: tuple[Claim, ...],
    places: tuple[PlaceMention, ...],
    *,
    cast: Cast | None = None,
) -> tuple[Claim, ...]:
    """Return the claims, what fills their roles named.

    The sources of the claims must have their names already: "we" is the
    speaker, or the state for which an official speaks.

    Args:
        parse: The report's parse.
        claims: Claims of the report.
        places: The places that the report names.
        cast: Who appears in the report; found anew if not given.
    """
    recall = Recall(survey(parse) if cast is None else cast)
    namer = _Namer(parse, recall, places)
    spoken: dict[Span, Source] = {
        claim.source.span: claim.source
        for claim in claims
        if claim.source.span is not None
    }
    for span in sorted(spoken):
        source = spoken[span]
        named = Named(source.name, source.kind, source.actor)
        recall.note(read_phrase(span, recall.cast), named)
    return tuple(namer.claim(claim) for claim in claims)


class _Namer:
    """Names the fillers of one report."""

    def __init__(
        self, parse: Parse, recall: Recall, places: tuple[PlaceMention, ...]
    ) -> None:
        self._parse, self._recall = parse, recall
        self._cast = recall.cast
        self._places = sorted(places, key=lambda mention: mention.span)

    def claim(self, claim: Claim) -> Claim:
        """Return a claim with its roles named."""
        self._recall.content = ()
        roles = tuple(
            Role(
                name=role.name,
                fillers=tuple(_once(self._fill(role, claim))),
            )
            for role in claim.roles
        )
        return replace(claim, roles=roles)

    def _fill(self, role: Role, claim: Claim) -> list[Filler]:
        named: list[Filler] = []
        for filler in role.fillers:
            if role.name in _PLACES:
                named.append(self._place(filler))
            else:
                named += self._party(role.name, filler, claim)
        return named

    def _place(self, filler: Filler) -> Filler:
        """Name a place by the mention in it, or the one it points back to."""
        inside = [m for m in self._places if m.span.overlaps(filler.span)]
        literal = [m for m in inside if m.literal]
        if literal:
            return self._at(filler, literal[0])
        phrase = read_phrase(filler.span, self._cast)
        if phrase is None:
            return filler
        if not inside:
            back = self._pointed_at(filler.span, phrase)
            if back is not None:
                return self._at(filler, back)
        return replace(filler, name=plain_words(phrase, self._cast))

    def _at(self, filler: Filler, mention: PlaceMention) -> Filler:
        place = mention.place
        name = mention.span.of(self._parse.text) if place is None else place.name
        return replace(filler, name=name, place=place)

    def _pointed_at(self, span: Span, phrase: Phrase) -> PlaceMention | None:
        """Return the place that "the town", "there" means, None if none."""
        head = phrase.head
        noun = head.lemma.casefold()
        definite = phrase.leading in {"the", "this", "that", "there"}
        if noun not in _SETTLEMENTS and head.text.casefold() not in {"it", "its"}:
            return None
        if not definite and head.text.casefold() not in {"it", "its"}:
            return None
        kinds = _WIDE.get(noun, {"settlement", "district", "site"})
        for mention in reversed(self._places):
            if mention.span.start >= span.start or not mention.literal:
                continue
            if mention.place is None or mention.place.kind in kinds:
                return mention
        return None

    def _party(self, role: str, filler: Filler, claim: Claim) -> list[Filler]:
        """Name a party; two where two states share a noun."""
        phrase = read_phrase(filler.span, self._cast)
        if phrase is None:
            return [filler]
        speaker = self._speaker(phrase, claim.source)
        if speaker is not None:
            return [_named(filler, speaker)]
        located = self._located(role, filler, phrase)
        if located is not None:
            return [located]
        named = resolve_phrase(filler.span, self._cast, self._recall)
        words = plain_words(phrase, self._cast)
        if named.actor is None or not (role in _DOERS or self._is_name(phrase, named)):
            name = words if role not in _DOERS else named.name
            return [replace(filler, name=name, actor=None)]
        if role in _DOERS and named.actor.id.startswith("state:"):
            if named.kind != "official":
                named = named._replace(name=named.actor.name)
        both = [named, *also_named(phrase, named, self._cast)]
        return [_named(filler, one) for one in both]

    def _is_name(self, phrase: Phrase, named: Named) -> bool:
        """Return whether a phrase is no more than its actor's name."""
        if len(phrase.tokens) == 1:
            return True
        hit = phrase.hit
        if hit is not None and hit.entry.sort != "people":
            return not phrase.tail or hit.entry.actor.name == named.name
        return named.actor is not None and named.actor.id.startswith(
            ("person:", "local:")
        )

    def _located(self, role: str, filler: Filler, phrase: Phrase) -> Filler | None:
        """Name a filler that is a place where a party could stand too."""
        head = phrase.head
        for mention in self._places:
            if not mention.literal or not mention.span.overlaps(
                Span(head.start, head.end)
            ):
                continue
            place = mention.place
            country = place is not None and place.kind == "country"
            hit = phrase.hit
            party = hit is not None and (role in _DOERS or hit.entry.sort != "capital")
            if country or party:
                return None
            return self._at(filler, mention)
        return None

    def _speaker(self, phrase: Phrase, source: Source) -> Named | None:
        """Return whom the first person means; None if a phrase is not in it."""
        first = self._parse.tokens[phrase.start].text.casefold()
        leading = phrase.leading
        word = first if first in FIRST_PERSON else leading
        if word not in FIRST_PERSON or source.kind == "reporter":
            return None
        named = Named(source.name, source.kind, source.actor)
        state = None if source.actor is None else self._side(source.actor)
        if word in _WE and state is not None:
            return Named(state.name, state.kind, state)
        return named if len(phrase.tokens) == 1 else None

    def _side(self, actor: Actor) -> Actor | None:
        """Return the state or movement on whose side a speaker stands."""
        if actor.side is None:
            return None
        return self._cast.table.actors.get(actor.side)


def _named(filler: Filler, named: Named) -> Filler:
    return replace(filler, name=named.name, actor=named.actor)


def _once(fillers: Iterable[Filler]) -> list[Filler]:
    """Return fillers without those whose name came before."""
    seen: dict[str, Filler] = {}
    for filler in fillers:
        seen.setdefault(filler.name, filler)
    return list(seen.values())
