"""Who the words of a noun phrase refer to."""

from __future__ import annotations

from typing import Protocol

from counterclaim.model import Actor, Parse, SourceKind, Span, Token
from counterclaim.resolve.actor_cast import Cast
from counterclaim.resolve.actor_owners import (
    Named,
    class_of,
    holds_office,
    named,
    of_owner,
    without_owner,
)
from counterclaim.resolve.actor_phrases import (
    Phrase,
    author_in,
    person_in,
    plain_words,
    read_phrase,
)
from counterclaim.resolve.actor_table import Hit


_STATE_SORTS = frozenset({"state", "adjective", "people", "capital", "organ"})
_RELATIVE = frozenset({"who", "which", "that", "whom"})
_CLAUSES = frozenset({"acl", "acl:relcl", "advcl", "parataxis", "punct", "conj"})
_LOOSE = frozenset({"linked", "backed", "aligned", "affiliated", "inspired", "led"})
"""What makes "Russia-backed" somebody else than Russia."""


class References(Protocol):
    """Finds what pronouns and nouns without a name point back to."""

    def pronoun(self, token: Token) -> Named | None:
        """Return who "he", "it", "their" is."""

    def noun(self, phrase: Phrase) -> Named | None:
        """Return who "the minister", "the agency", "the report" is."""


def resolve_phrase(
    span: Span, cast: Cast, references: References | None = None
) -> Named:
    """Return the name, kind and actor that the words of a span refer to.

    Args:
        span: Where the words stand.
        cast: Who appears in the report.
        references: What pronouns and bare nouns point back to; without it
            they keep their words.
    """
    phrase = read_phrase(span, cast)
    if phrase is None:
        return Named(span.of(cast.parse.text), "anonymous", None)
    back = _antecedent(cast.parse, phrase)
    if back is not None:
        return resolve_phrase(back, cast, references)
    if references is not None and len(phrase.tokens) == 1 and phrase.head.pos == "PRON":
        found = references.pronoun(phrase.head)
        if found is not None:
            return found
    appearance = person_in(phrase, cast)
    if appearance is None:
        appearance = author_in(phrase, cast)
    if appearance is not None:
        return named(appearance.person.actor)
    if phrase.hit is not None:
        return _of_hit(phrase, phrase.hit, cast)
    return _of_noun(phrase, cast, references)


def _antecedent(parse: Parse, phrase: Phrase) -> Span | None:
    """Return the noun phrase that a relative pronoun stands for."""
    first = phrase.tokens[0]
    if len(phrase.tokens) > 1 or phrase.leading not in _RELATIVE:
        return None
    for above in (first.number, *parse.ancestors(first.number)):
        token = parse.tokens[above]
        if token.relation == "acl:relcl" and token.head < first.number:
            inside = parse.subtree(token.head, without=_CLAUSES)
            return parse.hull(n for n in inside if n < first.number)
    return None


def _of_hit(phrase: Phrase, hit: Hit, cast: Cast) -> Named:
    """Name a phrase whose head is a name of the table."""
    actor, sort = hit.entry.actor, hit.entry.sort
    if sort == "people":
        alone = not phrase.tail and hit.first <= phrase.start + 1
        if phrase.leading != "the" or not alone:
            return Named(plain_words(phrase, cast), "civilian", None)
    if sort == "person":
        state = cast.table.state_of(actor)
        if state is not None and hit.last < phrase.after:
            return named(state)
    loose = _LOOSE & set(phrase.lemmas)
    if loose and hit.first > phrase.start and sort != "body":
        return Named(plain_words(phrase, cast), actor.kind, None)
    return named(actor)


def _of_noun(phrase: Phrase, cast: Cast, references: References | None) -> Named:
    """Name a phrase whose head is a common noun, or a name no one knows."""
    owner = _owner(phrase, cast)
    if owner is None and references is not None:
        owner = _possessor(phrase, cast, references)
    if owner is not None and holds_office(phrase, cast):
        holder = cast.roll.holder(phrase.lemma, owner)
        if holder is not None:
            return named(holder.actor)
    points_back = phrase.points_back and not phrase.proper
    if owner is None and references is not None and points_back:
        found = references.noun(phrase)
        if found is not None:
            return found
    kind = class_of(phrase, cast)
    if kind is None:
        return _unknown(phrase, owner, cast)
    if owner is None:
        return without_owner(phrase, kind, cast)
    return of_owner(phrase, owner, kind, cast)


def _owner(phrase: Phrase, cast: Cast) -> Actor | None:
    """Return the state or body that a phrase's head belongs to."""
    ranked = sorted(phrase.before, key=lambda hit: hit.entry.sort != "body")
    for hit in (*ranked, *phrase.behind[:1]):
        actor = hit.entry.actor
        if hit.entry.sort in _STATE_SORTS or hit.entry.sort == "body":
            return actor
        state = cast.table.state_of(actor)
        if state is not None:
            return state
    for appearance in cast.persons_in(phrase.start, phrase.last):
        state = cast.table.state_of(appearance.person.actor)
        if state is not None:
            return state
    return None


def _possessor(phrase: Phrase, cast: Cast, references: References) -> Actor | None:
    """Return whom "its", "his", "their" before a head mean."""
    first = cast.parse.tokens[phrase.start]
    if first.pos != "PRON" or first.number >= phrase.head.number:
        return None
    found = references.pronoun(first)
    if found is None or found.actor is None:
        return None
    state = cast.table.state_of(found.actor)
    official = found.kind in {"official", "government", "military"}
    return state if official and state is not None else found.actor


def _unknown(phrase: Phrase, owner: Actor | None, cast: Cast) -> Named:
    """Name a phrase whose head no list has."""
    head = phrase.head
    titled = all(lemma.rstrip(".") in cast.words.titles for lemma in phrase.lemmas)
    if head.text[0].isupper() and titled:
        person = cast.roll.find(head.text)
        if person is not None:
            return named(person.actor)
    if owner is not None and phrase.lemma in cast.words.references:
        if not owner.id.startswith("state:"):
            return named(owner)
    kind: SourceKind = "anonymous"
    if head.text[0].isupper() or phrase.many:
        kind = "civilian"
    return Named(plain_words(phrase, cast), kind, None)
