"""What pronouns and bare nouns of a report point back to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from counterclaim.model import Actor, Span, Token
from counterclaim.resolve.actor_cast import Appearance, Cast
from counterclaim.resolve.actor_phrases import Phrase
from counterclaim.resolve.actors import Named


_REACH = 7
"""How many sentences back a pronoun may point."""

_MASCULINE = frozenset({"he", "him", "his", "himself"})
_FEMININE = frozenset({"she", "her", "hers", "herself"})
_NEUTER = frozenset({"it", "its", "itself"})
_PLURAL = frozenset({"they", "them", "their", "theirs", "themselves"})

_SUBJECT, _SPEAKER, _QUOTED, _OWNER = 1.2, 1.3, -2.0, -0.5
"""What a candidate gains or loses, in sentences of distance, for being a
subject, the last speaker, inside what is being said, or a possessor."""

_ANY_OFFICE = frozenset({"official", "leader", "politician", "head", "source", "man"})
_PERSONAL = frozenset({"official", "military", "intelligence", "local-authority"})
_BODY_SORTS = frozenset({"state", "organ", "body", "capital"})
_NO_PERSON = frozenset(
    {"government", "military", "intelligence", "armed-group", "think-tank", "ngo"}
    | {"international-organisation", "media", "local-authority"}
)


class Said(NamedTuple):
    """A speaker named earlier."""

    number: int
    """Token of the head of the words."""
    named: Named
    head: str
    """Lemma of the head."""
    lemmas: frozenset[str]
    plural: bool
    person: bool


class Recall:
    """Remembers who spoke and looks back for whom words without a name mean.

    Args:
        cast: Who appears in the report.
    """

    def __init__(self, cast: Cast) -> None:
        self.cast, self.parse = cast, cast.parse
        self.content: tuple[Span, ...] = ()
        """What is said in the statement under work: whom it mentions is
        rarely who says it."""
        self._said: list[Said] = []

    def note(self, phrase: Phrase | None, named: Named) -> None:
        """Remember a speaker."""
        if phrase is None:
            return
        head = self.parse.tokens[phrase.head]
        self._said.append(
            Said(
                number=phrase.head,
                named=named,
                head=head.lemma.casefold(),
                lemmas=frozenset((*phrase.lemmas, *phrase.tail)),
                plural=head.tag in {"NNS", "NNPS"} or head.text.casefold() in _PLURAL,
                person=_is_person(named.actor),
            )
        )

    def pronoun(self, token: Token) -> Named | None:
        """Return who "he", "it", "their" is; None if nobody fits."""
        word = token.text.casefold()
        if word in _MASCULINE or word in _FEMININE:
            return self._person(token.number, female=word in _FEMININE)
        if word in _NEUTER:
            return self._body(token.number)
        if word in _PLURAL:
            return self._group(token.number)
        return None

    def noun(self, phrase: Phrase) -> Named | None:
        """Return who "the minister", "the agency", "the report" is."""
        head = self.parse.tokens[phrase.head]
        lemma, words = head.lemma.casefold(), self.cast.words
        kinds = words.references.get(lemma)
        if kinds is not None:
            return self._of_kinds(phrase.head, lemma, kinds)
        sort = words.heads.get(lemma, words.heads.get(head.text.casefold()))
        if sort == "document":
            return self._behind_document(phrase.head)
        same = self._same_head(phrase.head, lemma)
        if head.tag in {"NNS", "NNPS"}:
            return same
        if sort in _PERSONAL or sort in {"spokesperson", "expert", "armed-group"}:
            return self._in_office(phrase.head, lemma, str(sort), same)
        return same

    def _person(self, number: int, *, female: bool | None) -> Named | None:
        """Return the likeliest person before a token."""
        best, choice = -float(_REACH), None
        for appearance in self._before(number):
            person = appearance.person
            if None not in {female, person.female} and person.female is not female:
                continue
            score = self._score(appearance.last - 1, appearance.first, number)
            if self._last_speaker() is person.actor:
                score += _SPEAKER
            if score > best:
                best, choice = score, Named(
                    person.actor.name, person.actor.kind, person.actor
                )
        unnamed = self._unnamed(number)
        if unnamed is not None:
            score = self._score(unnamed.number, unnamed.number, number) + _SPEAKER
            if score > best:
                return unnamed.named
        return choice

    def _unnamed(self, number: int) -> Said | None:
        """Return the last speaker, if it is one person without a name."""
        for said in reversed(self._said):
            if said.number >= number:
                continue
            if said.plural or said.person or said.named.actor is not None:
                return None
            return said
        return None

    def _before(self, number: int) -> Iterator[Appearance]:
        """Yield the persons named before a token, the nearest first."""
        sentences = self.parse.sentence_numbers
        for appearance in reversed(self.cast.appearances):
            if appearance.first >= number:
                continue
            if sentences[number] - sentences[appearance.first] > _REACH:
                return
            yield appearance

    def _score(self, last: int, first: int, number: int) -> float:
        """Return how likely words point back to ``tokens[first:last + 1]``."""
        tokens, sentences = self.parse.tokens, self.parse.sentence_numbers
        score = float(sentences[first] - sentences[number])
        head = tokens[first]
        for token in tokens[first : last + 1]:
            if not first <= token.head <= last:
                head = token
        while head.relation in {"compound", "flat", "nmod:desc", "appos"}:
            if tokens[head.head].number == head.number:
                break
            head = tokens[head.head]
        if head.relation.startswith("nsubj"):
            score += _SUBJECT
        elif head.relation == "nmod:poss":
            score += _OWNER
        if any(span.start <= tokens[first].start < span.end for span in self.content):
            score += _QUOTED
        return score

    def _last_speaker(self) -> Actor | None:
        return self._said[-1].named.actor if self._said else None

    def _body(self, number: int) -> Named | None:
        """Return the state or body that "it" is."""
        best, choice = -float(_REACH), None
        sentences = self.parse.sentence_numbers
        for hit in reversed(self.cast.hits):
            if hit.first >= number or hit.entry.sort not in _BODY_SORTS:
                continue
            if sentences[number] - sentences[hit.first] > 2:
                break
            score = self._score(hit.last - 1, hit.first, number)
            if self._last_speaker() is hit.entry.actor:
                score += _SPEAKER
            if score > best:
                actor = hit.entry.actor
                best, choice = score, Named(actor.name, actor.kind, actor)
        return choice

    def _group(self, number: int) -> Named | None:
        """Return who "they" are: the last group or body that spoke."""
        sentences = self.parse.sentence_numbers
        for said in reversed(self._said):
            if said.number >= number or sentences[number] - sentences[said.number] > 3:
                continue
            if said.plural or not (said.person or said.named.actor is None):
                return said.named
        return self._body(number)

    def _of_kinds(
        self, number: int, lemma: str, kinds: frozenset[str]
    ) -> Named | None:
        """Return the last body of some kinds, one called so before others."""
        speakers = [s for s in reversed(self._said) if s.number < number]
        for said in speakers:
            if lemma == said.head or lemma in said.lemmas:
                if said.named.actor is not None and not said.person:
                    return said.named
        for said in speakers:
            if said.named.kind in kinds and not said.person:
                return said.named
        for hit in reversed(self.cast.hits):
            actor, sort = hit.entry.actor, hit.entry.sort
            if hit.first >= number or sort == "person":
                continue
            states = "state" in kinds and sort in {"state", "capital", "adjective"}
            if states or (sort == "body" and actor.kind in kinds):
                return Named(actor.name, actor.kind, actor)
        return None

    def _behind_document(self, number: int) -> Named | None:
        """Return the body behind "the report", "the statement"."""
        for said in reversed(self._said):
            if said.number < number and said.named.kind in _NO_PERSON:
                if not said.person:
                    return said.named
        return self._body(number)

    def _same_head(self, number: int, lemma: str) -> Named | None:
        """Return the last speaker told by the same noun."""
        for said in reversed(self._said):
            if said.number < number and said.head == lemma:
                return said.named
        return None

    def _in_office(
        self, number: int, lemma: str, sort: str, same: Named | None
    ) -> Named | None:
        """Return the last person who holds an office: "the minister"."""
        if same is not None and same.actor is None:
            return same
        for appearance in self._before(number):
            actor = appearance.person.actor
            if lemma in appearance.person.office.replace("'s", " ").split() or (
                sort != "official" and actor.kind == sort
            ):
                return Named(actor.name, actor.kind, actor)
        if same is not None:
            return same
        if lemma in _ANY_OFFICE:
            return self._person(number, female=None)
        return None


def _is_person(actor: Actor | None) -> bool:
    return actor is not None and actor.id.startswith(("person:", "local:"))
