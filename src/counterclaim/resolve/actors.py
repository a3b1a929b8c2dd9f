"""Who the words of a noun phrase refer to."""

from __future__ import annotations

from typing import NamedTuple, Protocol, cast

from counterclaim.model import Actor, Parse, SourceKind, Span, Token
from counterclaim.resolve.actor_cast import Cast, Person
from counterclaim.resolve.actor_offices import kind_of_words
from counterclaim.resolve.actor_phrases import (
    Phrase,
    person_in,
    plain_words,
    read_phrase,
)
from counterclaim.resolve.actor_table import Hit


_OWN_WORDS = frozenset(
    {"media", "expert", "civilian", "anonymous", "armed-group", "think-tank", "ngo"}
    | {"local-authority", "international-organisation"}
)
"""Kinds of unnamed speakers that keep the report's words."""

_STATE_SORTS = frozenset({"state", "adjective", "people", "capital", "organ"})
_LOOSE = frozenset({"linked", "backed", "aligned", "affiliated", "inspired", "led"})
_PLURAL = frozenset({"NNS", "NNPS"})
_OFFICE_SPEAKS = frozenset(
    {"ministry", "embassy", "department", "defense", "defence", "police", "foreign"}
    | {"intelligence", "military", "pentagon", "government", "kremlin", "treasury"}
)


class Named(NamedTuple):
    """What a phrase refers to."""

    name: str
    kind: SourceKind
    actor: Actor | None


class References(Protocol):
    """Finds what pronouns and nouns without a name point back to."""

    def pronoun(self, token: Token) -> Named | None:
        """Return who "he", "it", "their" is."""

    def noun(self, phrase: Phrase) -> Named | None:
        """Return who "the minister", "the agency", "the report" is."""


def resolve_phrase(
    parse: Parse, span: Span, cast: Cast, references: References | None = None
) -> Named:
    """Return the name, kind and actor that the words of a span refer to.

    Args:
        parse: The report's parse.
        span: Where the words stand.
        cast: Who appears in the report.
        references: What pronouns and bare nouns point back to; without it
            they keep their words.
    """
    phrase = read_phrase(parse, span, cast)
    if phrase is None:
        return Named(span.of(parse.text), "anonymous", None)
    if references is not None and _is_pronoun(phrase):
        found = references.pronoun(phrase.tokens[0])
        if found is not None:
            return found
    appearance = person_in(phrase, cast)
    if appearance is not None:
        return _person(appearance.person)
    if phrase.head_hit is not None:
        return _of_hit(parse, phrase, phrase.head_hit, cast)
    return _of_noun(parse, phrase, cast, references)


def _is_pronoun(phrase: Phrase) -> bool:
    return len(phrase.tokens) == 1 and phrase.tokens[0].pos == "PRON"


def _person(person: Person) -> Named:
    return Named(person.actor.name, person.actor.kind, person.actor)


def _of_hit(parse: Parse, phrase: Phrase, hit: Hit, cast: Cast) -> Named:
    """Name a phrase whose head is a name of the table."""
    actor, sort = hit.entry.actor, hit.entry.sort
    if sort == "people":
        leads = phrase.tokens[0].text.casefold() == "the"
        if not leads or phrase.tail or hit.first > phrase.start + 1:
            return Named(plain_words(parse, phrase), "civilian", None)
    if sort == "person":
        state = cast.table.state_of(actor)
        if state is not None and hit.last < phrase.after:
            return Named(state.name, "government", state)
    loose = _LOOSE & set(phrase.lemmas)
    if loose and hit.first > phrase.start and sort != "body":
        return Named(plain_words(parse, phrase), actor.kind, None)
    return Named(actor.name, actor.kind, actor)


def _of_noun(
    parse: Parse, phrase: Phrase, cast: Cast, references: References | None
) -> Named:
    """Name a phrase whose head is a common noun, or a name no one knows."""
    kind = _kind(parse, phrase, cast)
    owner = _owner(parse, phrase, cast, references)
    if kind is None:
        return _unknown(parse, phrase, cast)
    if owner is None and references is not None and _points_back(parse, phrase):
        found = references.noun(phrase)
        if found is not None:
            return found
    if owner is None:
        return _without_owner(parse, phrase, kind, cast)
    return _of_owner(parse, phrase, owner, kind, cast)


def _kind(parse: Parse, phrase: Phrase, cast: Cast) -> str | None:
    """Return the class of a phrase's head, sharpened; None if it has none."""
    words, head = cast.words, parse.tokens[phrase.head]
    lemma = head.lemma.casefold()
    if phrase.lemmas:
        pair = f"{phrase.lemmas[0]}-{lemma}"
        lemma = pair if pair in words.heads else lemma
    if lemma not in words.heads:
        lemma = head.text.casefold()
    if lemma not in words.heads:
        return None
    kind = words.heads[lemma]
    if kind == "document":
        return kind
    beside = list(phrase.lemmas)
    if kind in {"spokesperson", "official", "government"}:
        beside += phrase.tail
    heads = (lemma, "minister") if "minister" in beside[:1] else (lemma,)
    sharp = kind_of_words(heads, beside, words)
    return kind if kind == "government" and sharp == "official" else sharp


def _owner(
    parse: Parse, phrase: Phrase, cast: Cast, references: References | None
) -> Actor | None:
    """Return the state or body that a phrase's head belongs to."""
    ranked = sorted(phrase.before, key=lambda hit: hit.entry.sort != "body")
    for hit in (*ranked, *phrase.behind[:1]):
        actor = hit.entry.actor
        if hit.entry.sort in _STATE_SORTS or hit.entry.sort == "body":
            return actor
        state = cast.table.state_of(actor)
        if state is not None:
            return state
    for appearance in cast.persons_in(phrase.start, phrase.tokens[-1].number + 1):
        state = cast.table.state_of(appearance.person.actor)
        if state is not None:
            return state
    first = parse.tokens[phrase.start]
    if references is not None and first.pos == "PRON" and first.number < phrase.head:
        found = references.pronoun(first)
        if found is not None and found.actor is not None:
            state = cast.table.state_of(found.actor)
            official = found.kind in {"official", "government", "military"}
            return state if official and state is not None else found.actor
    return None


def _points_back(parse: Parse, phrase: Phrase) -> bool:
    """Return whether a phrase is definite and names nothing itself."""
    head = parse.tokens[phrase.head]
    first = phrase.tokens[0].text.casefold()
    if first in {"a", "an", "some", "another", "several", "many", "most", "few"}:
        return False
    return first in {"the", "this", "that", "these", "his", "her", "its", "their"} or (
        head.tag not in _PLURAL and phrase.head == phrase.start
    )


def _unknown(parse: Parse, phrase: Phrase, cast: Cast) -> Named:
    """Name a phrase whose head no list has."""
    head = parse.tokens[phrase.head]
    words = plain_words(parse, phrase)
    if head.pos == "PROPN":
        person = cast.surname(head.text)
        if person is not None:
            return _person(person)
        return Named(words, "civilian", None)
    kind: SourceKind = "civilian" if head.tag in _PLURAL else "anonymous"
    return Named(words, kind, None)


def _without_owner(parse: Parse, phrase: Phrase, kind: str, cast: Cast) -> Named:
    """Name a phrase that tells no state or body."""
    words = plain_words(parse, phrase)
    head = parse.tokens[phrase.head].lemma.casefold()
    if kind == "document":
        return Named(words, "anonymous", None)
    if kind == "official" and head == "official" and len(words.split()) == 1:
        return Named(words, "anonymous", None)
    if kind in {"government", "military", "intelligence"}:
        state = cast.main_state()
        if state is not None and len(words.split()) == 1:
            organ = cast.table.organ(state, _as_kind(kind))
            return Named(organ.name, organ.kind, organ)
    return Named(words, _as_kind(kind), None)


def _of_owner(
    parse: Parse, phrase: Phrase, owner: Actor, kind: str, cast: Cast
) -> Named:
    """Name a phrase that belongs to a state or body: "Russia's army"."""
    words = plain_words(parse, phrase)
    if not owner.id.startswith("state:"):
        return _of_body(owner, kind, words)
    state = cast.table.actors.get(f"state:{owner.country}", owner)
    if kind in {"document", "spokesperson"}:
        own = owner.kind
        return Named(owner.name, own, cast.table.organ(state, own))
    if kind == "official" and owner.kind in {"military", "intelligence"}:
        return Named(owner.name, owner.kind, owner)
    if kind in _OWN_WORDS:
        return Named(words, _as_kind(kind), None)
    if kind == "official" and _is_one(parse, phrase):
        return Named(words, "official", cast.table.organ(state, "official"))
    organ = cast.table.organ(state, _as_kind(kind))
    return Named(organ.name, organ.kind, organ)


def _of_body(owner: Actor, kind: str, words: str) -> Named:
    if kind in {"civilian", "local-authority"} or (
        kind in {"expert", "armed-group"}
        and owner.kind not in {"think-tank", "armed-group", "ngo"}
    ):
        return Named(words, _as_kind(kind), None)
    return Named(owner.name, owner.kind, owner)


def _is_one(parse: Parse, phrase: Phrase) -> bool:
    """Return whether one person in office is meant, not those in office at large."""
    if parse.tokens[phrase.head].tag in _PLURAL:
        return False
    return not _OFFICE_SPEAKS & {*phrase.lemmas, *phrase.tail}


def _as_kind(kind: str) -> SourceKind:
    if kind == "spokesperson":
        return "official"
    return "anonymous" if kind == "document" else cast("SourceKind", kind)
