"""What pronouns and bare nouns of a report point back to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from counterclaim.model import Actor, Span, Token
from counterclaim.resolve.actor_cast import Appearance, Cast
from counterclaim.resolve.actor_owners import Named, named
from counterclaim.resolve.actor_phrases import Phrase


_REACH = 7
"""How many sentences back a pronoun may point."""

_MASCULINE = frozenset({"he", "him", "his", "himself"})
_FEMININE = frozenset({"she", "her", "hers", "herself"})
_NEUTER = frozenset({"it", "its", "itself"})
_PLURAL = frozenset({"they", "them", "their", "theirs", "themselves"})

_SUBJECT, _SPEAKER, _QUOTED, _OWNER = 1.2, 1.3, -2.0, -0.5
"""What a candidate gains or loses, in sentences of distance, for being a
subject, the last speaker, inside what is being said, or a possessor."""

_MINISTERIAL = frozenset({"ministry", "department", "embassy", "court", "council"})
_ANY_OFFICE = frozenset({"official", "leader", "politician", "head", "source", "man"})
_PERSONAL = frozenset(
    {"official", "military", "intelligence", "local-authority", "spokesperson"}
    | {"expert", "armed-group"}
)
_HUMAN = _PERSONAL | {"civilian", "anonymous", "media"}
_NOT_HUMAN = frozenset(
    {"police", "military", "army", "company", "firm", "community", "medium", "media"}
    | {"newspaper", "agency", "broadcaster", "channel", "outlet", "press", "video"}
    | {"intelligence", "insurgency", "resistance", "website", "footage", "rumour"}
    | {"rumor", "claim", "allegation", "speculation", "suggestion", "fear", "account"}
)
"""Nouns of those classes that are no single human being."""

_BODY_SORTS = frozenset({"state", "organ", "body", "capital"})
_STATE_NAMES = frozenset({"state", "capital", "adjective"})
_REACH_OF_STATES = 1
"""Sentences back to the state of "the foreign ministry"."""

_BODIES = {"government", "military", "intelligence", "armed-group", "think-tank", "ngo"}
_NO_PERSON = _BODIES | {"international-organisation", "media", "local-authority"}


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
    human: bool
    """Whether the noun is one for a human being."""


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

    def note(self, phrase: Phrase | None, who: Named) -> None:
        """Remember a speaker."""
        if phrase is None:
            return
        self._said.append(
            Said(
                number=phrase.head.number,
                named=who,
                head=phrase.head.lemma.casefold(),
                lemmas=frozenset((*phrase.lemmas, *phrase.tail)),
                plural=phrase.many or phrase.head.text.casefold() in _PLURAL,
                person=_is_person(who.actor),
                human=self._is_human(phrase),
            )
        )

    def _is_human(self, phrase: Phrase) -> bool:
        """Return whether a phrase's head can be "he": no battle, no report."""
        sort = self.cast.words.heads.get(phrase.lemma)
        if sort is None:
            return phrase.head.pos == "PROPN" == phrase.tokens[0].pos
        return sort in _HUMAN and phrase.lemma not in _NOT_HUMAN

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
        """Return whom a noun without a name points back to, None if nobody."""
        words, lemma, number = self.cast.words, phrase.lemma, phrase.head.number
        kinds = words.references.get(lemma)
        if kinds is not None:
            own = lemma in _MINISTERIAL and phrase.lemmas[:1] not in {(), ("the",)}
            same = self._same_words(phrase) if own else None
            if own:
                return self._ministry(number) if same is None else same
            return self._of_kinds(number, lemma, kinds)
        sort = words.heads.get(lemma)
        if sort == "document":
            return self._behind_document(number)
        same = self._same_head(number, lemma)
        unnamed = same is not None and same.actor is None and lemma in _ANY_OFFICE
        if phrase.many or sort not in _PERSONAL or unnamed:
            return same
        holder = self._in_office(number, lemma, None if sort == "official" else sort)
        if holder is None and same is None and lemma in _ANY_OFFICE:
            return self._person(number, female=None)
        return same if holder is None else holder

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
                best, choice = score, named(person.actor)
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
            if said.human:
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
                best, choice = score, named(hit.entry.actor)
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

    def _of_kinds(self, number: int, lemma: str, kinds: frozenset[str]) -> Named | None:
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
                return named(actor)
        return None

    def _ministry(self, number: int) -> Named | None:
        """Return the state whose ministry is meant: the likeliest named before."""
        best, choice = -float(_REACH), None
        sentences = self.parse.sentence_numbers
        for hit in reversed(self.cast.hits):
            if hit.first >= number or hit.entry.sort not in _STATE_NAMES:
                continue
            if sentences[number] - sentences[hit.first] > _REACH_OF_STATES:
                break
            state = self.cast.table.state_of(hit.entry.actor)
            score = self._score(hit.last - 1, hit.first, number)
            if state is not None and score > best:
                best, choice = score, named(state)
        return choice

    def _behind_document(self, number: int) -> Named | None:
        """Return the body behind "the report", "the statement"."""
        for said in reversed(self._said):
            if said.number < number and said.named.kind in _NO_PERSON:
                if not said.person:
                    return said.named
        return self._body(number)

    def _same_words(self, phrase: Phrase) -> Named | None:
        """Return the last speaker told by the same words: "foreign ministry"."""
        wanted = {phrase.lemmas[0], phrase.head.lemma.casefold()}
        for said in reversed(self._said):
            if said.number < phrase.head.number and wanted <= {said.head, *said.lemmas}:
                if not said.person or said.named.actor is None:
                    return said.named
                state = self.cast.table.state_of(said.named.actor)
                if state is not None:
                    return named(state)
        return None

    def _same_head(self, number: int, lemma: str) -> Named | None:
        """Return the last speaker told by the same noun."""
        for said in reversed(self._said):
            if said.number < number and said.head == lemma:
                return said.named
        return None

    def _in_office(self, number: int, lemma: str, kind: str | None) -> Named | None:
        """Return the person who holds an office, the last one before a token.

        If no one was named before, the first one named after it; any person
        of `kind` will do.
        """
        later = (found for found in self.cast.appearances if found.first > number)
        for appearance in (*self._before(number), *later):
            person = appearance.person
            if person.holds(lemma) or person.actor.kind == kind:
                return named(person.actor)
        return None


def _is_person(actor: Actor | None) -> bool:
    return actor is not None and actor.id.startswith(("person:", "local:"))
