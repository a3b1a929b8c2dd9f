"""Names for phrases by whom they belong to: "Russia's army", "UN officials"."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple
from typing import cast as typed

from counterclaim.model import Actor, SourceKind
from counterclaim.resolve.actor_cast import Cast
from counterclaim.resolve.actor_offices import kind_of_words
from counterclaim.resolve.actor_phrases import Phrase, plain_words


_OWN_WORDS = frozenset(
    {"media", "expert", "civilian", "anonymous", "armed-group", "think-tank", "ngo"}
    | {"local-authority", "international-organisation"}
)
"""Kinds of unnamed speakers that keep the report's words."""

_COLLECTIVE = frozenset({"government", "military", "intelligence"})
_STATES = frozenset({"country", "state", "nation"})
_FEW = 2
"""Words that "the army", "the foreign ministry" of an unnamed state have at most."""

_SOLDIERLY = frozenset(
    {"general", "admiral", "colonel", "major", "captain", "lieutenant", "officer"}
    | {"soldier", "commander", "serviceman", "servicemen", "sailor", "sergeant"}
    | {"brigadier", "conscript", "pilot", "police", "policeman", "prosecutor"}
)
"""People of a state's forces who speak for themselves."""

_ARMED = frozenset({"military", "army", "defence", "defense"})
_OFFICE_SPEAKS = frozenset(
    {"ministry", "embassy", "department", "defense", "defence", "police", "foreign"}
    | {"intelligence", "military", "pentagon", "government", "kremlin", "treasury"}
)
"""Words by which an official speaks for an office, and so for the state."""


class Named(NamedTuple):
    """What a phrase refers to."""

    name: str
    kind: SourceKind
    actor: Actor | None


def named(actor: Actor) -> Named:
    """Return an actor as what a phrase refers to."""
    return Named(actor.name, actor.kind, actor)


def class_of(phrase: Phrase, cast: Cast) -> str | None:
    """Return the class of a phrase's head, sharpened; None if it has none.

    A kind of source, "spokesperson" or "document".
    """
    words, lemma = cast.words, phrase.lemma
    if phrase.lemmas:
        pair = f"{phrase.lemmas[0]}-{lemma}"
        lemma = pair if pair in words.heads else lemma
    kind = words.heads.get(lemma)
    if kind is None or kind == "document":
        return kind
    beside = list(phrase.lemmas)
    if kind in {"spokesperson", "official", "government"}:
        beside += phrase.tail
    heads = (lemma, "minister") if "minister" in beside[:1] else (lemma,)
    sharp = kind_of_words(heads, beside, words)
    return kind if kind == "government" and sharp == "official" else sharp


def holds_office(phrase: Phrase, cast: Cast) -> bool:
    """Return whether one definite holder of an office is meant."""
    if phrase.many or phrase.indefinite:
        return False
    own = cast.words.heads.get(phrase.lemma)
    return own in {"official", "spokesperson", "local-authority"} or (
        phrase.lemma in _SOLDIERLY
    )


def without_owner(phrase: Phrase, kind: str, cast: Cast) -> Named:
    """Name a phrase that tells no state or body: "the army", "residents"."""
    words = plain_words(phrase, cast)
    count = len(words.split())
    if kind == "document" or (phrase.lemma == "official" and count == 1):
        return Named(words, "anonymous", None)
    collective = kind in _COLLECTIVE and (
        cast.words.heads.get(phrase.lemma) in _COLLECTIVE
        and phrase.lemma not in _SOLDIERLY | _STATES
        and not phrase.indefinite
        and not phrase.proper
    )
    state = cast.main_state()
    if collective and count <= _FEW and state is not None:
        return named(cast.table.organ(state, as_kind(kind)))
    return Named(words, as_kind(kind), None)


def of_owner(phrase: Phrase, owner: Actor, kind: str, cast: Cast) -> Named:
    """Name a phrase that belongs to a state or a body."""
    words = plain_words(phrase, cast)
    if not owner.id.startswith("state:"):
        return _of_body(owner, kind, words)
    state = cast.table.actors.get(f"state:{owner.country}", owner)
    speaks = kind in {"document", "spokesperson"} or (
        kind == "official" and owner.kind in {"military", "intelligence"}
    )
    if speaks:
        military = kind == "document" and _ARMED & set(phrase.lemmas)
        return named(cast.table.organ(state, "military" if military else owner.kind))
    if kind in _OWN_WORDS:
        return Named(words, as_kind(kind), None)
    organ = cast.table.organ(state, as_kind(kind))
    soldier = phrase.lemma in _SOLDIERLY and not _ARMED & set(phrase.lemmas)
    one = kind == "official" and not (
        phrase.many or _OFFICE_SPEAKS & {*phrase.lemmas, *phrase.tail}
    )
    return Named(words, organ.kind, organ) if soldier or one else named(organ)


def _of_body(owner: Actor, kind: str, words: str) -> Named:
    if owner.kind == "media":
        return named(owner)
    apart = kind in {"expert", "armed-group"} and (
        owner.kind not in {"think-tank", "armed-group", "ngo"}
    )
    if apart or kind in {"civilian", "local-authority"}:
        return Named(words, as_kind(kind), None)
    return named(owner)


def also_named(phrase: Phrase, first: Named, cast: Cast) -> list[Named]:
    """Return the other states of a joint phrase: "South Korean and US officials"."""
    if first.actor is None or not first.actor.id.startswith("state:"):
        return []
    found: list[Named] = []
    for hits in (phrase.before, phrase.behind):
        for left, right in pairwise(hits):
            between = cast.parse.tokens[left.last : right.first]
            joint = any(token.pos == "CCONJ" for token in between)
            state = cast.table.actors.get(f"state:{right.entry.actor.country}")
            if joint and len(between) <= 2 and state is not None:
                if state.name != first.name:
                    found.append(named(cast.table.organ(state, first.kind)))
    return found


def as_kind(kind: str) -> SourceKind:
    """Return the kind of source that a class of nouns stands for."""
    if kind == "spokesperson":
        return "official"
    return "anonymous" if kind == "document" else typed("SourceKind", kind)
