"""A noun phrase that names a speaker or doer, taken apart."""

from __future__ import annotations

from dataclasses import dataclass

from counterclaim.model import Parse, Span, Token
from counterclaim.resolve.actor_cast import Appearance, Cast
from counterclaim.resolve.actor_offices import head_lemma
from counterclaim.resolve.actor_table import Hit


_ABBREVIATED = {
    "US": "United States",
    "U.S.": "United States",
    "UK": "United Kingdom",
    "U.K.": "United Kingdom",
    "EU": "European Union",
    "UN": "United Nations",
    "U.N.": "United Nations",
}
"""Names that a phrase kept in the report's words spells out."""

_PARTITIVE = frozenset(
    {"one", "some", "many", "several", "most", "group", "number", "all", "each", "two"}
    | {"three", "members", "member", "either", "none", "those", "dozens", "hundreds"}
)
_INSIDE = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM", "PART", "X", "ADV", "SYM"})
_JOINS = frozenset({"-", "–", "/", '"', "“", "”"})
_OPENERS = frozenset({"of", "for", "from", "in", "at", "with", "to", "by", "within"})
_POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
_NAMELIKE = 3
"""Capitals that make a name: "Interior Ministry" is none."""

_LONGEST = 6
"""Words of the longest name that is looked for beside a phrase."""

_INDEFINITE = frozenset(
    {"a", "an", "some", "another", "several", "many", "most", "few", "one", "any"}
)
_DEFINITE = frozenset({"the", "this", "that", "these", "his", "her", "its", "their"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """The parts of a noun phrase; numbers are of the report's tokens.

    Args:
        tokens: All of its tokens.
        start: Where it starts after "one of", "some of".
        head: Its head noun.
        lemma: Lemma of the head, in the form that the lists of nouns have.
        after: Number of the first token behind the head.
        hit: The name of the table that the head belongs to.
        before: Names of the table before the head.
        behind: Names of the table that a preposition ties to the head.
        lemmas: Lemmas before the head, the nearest first.
        tail: Lemmas behind the head.
    """

    tokens: tuple[Token, ...]
    start: int
    head: Token
    lemma: str
    after: int
    hit: Hit | None
    before: tuple[Hit, ...]
    behind: tuple[Hit, ...]
    lemmas: tuple[str, ...]
    tail: tuple[str, ...]

    @property
    def leading(self) -> str:
        """Return the first word in lower case."""
        return self.tokens[0].text.casefold()

    @property
    def last(self) -> int:
        """Return the number of the token after the phrase."""
        return self.tokens[-1].number + 1

    @property
    def many(self) -> bool:
        """Return whether the head is in the plural."""
        return self.head.tag in {"NNS", "NNPS"}

    @property
    def proper(self) -> bool:
        """Return whether the phrase looks like the name of a body of its own."""
        capitals = [
            token
            for token in self.tokens
            if self.start <= token.number <= self.head.number
            and token.text[0].isupper()
            and token.pos in {"PROPN", "ADJ", "NOUN"}
        ]
        return self.head.text[0].isupper() and len(capitals) >= _NAMELIKE

    @property
    def indefinite(self) -> bool:
        """Return whether the phrase brings somebody new: "a", "some"."""
        return self.leading in _INDEFINITE

    @property
    def points_back(self) -> bool:
        """Return whether the phrase can mean somebody named before."""
        if self.indefinite:
            return False
        bare = not self.many and self.head.number == self.start
        return self.leading in _DEFINITE or bare


def read_phrase(span: Span, cast: Cast) -> Phrase | None:
    """Take the words of a span apart; None where there are none."""
    # The same spans come again as sources, as fillers and by reference.
    if span not in cast.phrases:
        cast.phrases[span] = _taken_apart(span, cast)
    return cast.phrases[span]


def _taken_apart(span: Span, cast: Cast) -> Phrase | None:
    tokens = cast.parse.tokens_in(span)
    while tokens and tokens[0].pos in {"PUNCT", "ADP", "CCONJ", "SCONJ"}:
        tokens = tokens[1:]
    if not tokens:
        return None
    everything = cast.parse.tokens
    start, last = _after_partitive(tokens), tokens[-1].number + 1
    head, after = _head(cast, start, last)
    hits: list[Hit] = []
    for number in range(start, last):
        hit = cast.hit_at.get(number)
        if hit is not None and (not hits or hits[-1] is not hit):
            hits.append(hit)
    tied = after < last and everything[after].text in _OPENERS
    return Phrase(
        tokens=tokens,
        start=start,
        head=everything[head],
        lemma=head_lemma(everything[head], cast.words),
        after=after,
        hit=next((h for h in hits if h.first <= head < h.last), None),
        before=tuple(h for h in hits if h.last <= head),
        behind=tuple(h for h in hits if tied and h.first >= after),
        lemmas=tuple(
            token.lemma.casefold() for token in reversed(everything[start:head])
        ),
        tail=tuple(token.lemma.casefold() for token in everything[after:last]),
    )


def _after_partitive(tokens: tuple[Token, ...]) -> int:
    """Return where a phrase starts once "one of", "a group of" are off."""
    for place, token in enumerate(tokens[1:4], start=1):
        if token.text == "of" and tokens[place - 1].text.casefold() in _PARTITIVE:
            if place + 1 < len(tokens):
                return tokens[place + 1].number
    return tokens[0].number


def _head(cast: Cast, start: int, last: int) -> tuple[int, int]:
    """Return the last noun before a preposition, comma or verb, and what follows."""
    head, number = start, start
    while number < last:
        hit = cast.hit_at.get(number)
        if hit is not None and hit.last <= last:
            head = hit.last - 1
            number = hit.last
            continue
        token = cast.parse.tokens[number]
        if not (_modifies(token) or _joins_states(cast, number, last)):
            break
        if token.pos in {"NOUN", "PROPN", "X"} or token.tag.startswith("NN"):
            head = number
        number += 1
    return head, max(head + 1, min(number, last))


def _modifies(token: Token) -> bool:
    """Return whether a token can stand before a head noun."""
    if token.pos in _INSIDE or token.text in _JOINS:
        return True
    if token.pos == "VERB":
        return token.relation in {"amod", "compound"}
    return token.pos == "PRON" and token.has("Poss=Yes")


def _joins_states(cast: Cast, number: int, last: int) -> bool:
    """Return whether "and" stands between two states that share a noun."""
    left, right = cast.hit_at.get(number - 1), cast.hit_at.get(number + 1)
    if cast.parse.tokens[number].pos != "CCONJ" or left is None or right is None:
        return False
    following = right.last
    return following < last and cast.parse.tokens[following].pos in {"NOUN", "PROPN"}


def person_in(phrase: Phrase, cast: Cast) -> Appearance | None:
    """Return the person whom a phrase names, not one whom it only mentions.

    "Putin's spokesman" and "a spokesman for Erdogan" name no person, "the
    spokesman, Dmitry Peskov" and "Ali Karimi, who fled" do.
    """
    tokens = cast.parse.tokens
    for appearance in cast.persons_in(phrase.start, phrase.last):
        following = appearance.last
        possesses = following < len(tokens) and tokens[following].text in _POSSESSIVE
        if possesses and following < phrase.last - 1:
            continue
        if _is_modifier(appearance, phrase, cast):
            continue
        if not _behind_preposition(appearance, phrase, cast):
            return appearance
    return None


def author_in(phrase: Phrase, cast: Cast) -> Appearance | None:
    """Return the person who a phrase says is behind a document, or beside it.

    "The statement by Catherine Colonna", and "a senior medic" that stands in
    apposition to a name.
    """
    tokens = cast.parse.tokens
    if cast.words.heads.get(phrase.lemma) == "document":
        for appearance in cast.persons_in(phrase.after, phrase.last):
            between = tokens[phrase.after : appearance.first]
            adpositions = [t.text.casefold() for t in between if t.pos == "ADP"]
            if adpositions in (["by"], ["of"], ["from"]):
                return appearance
        return None
    first, last = phrase.tokens[0].number, phrase.last
    if first > 1 and tokens[first - 1].text == "," and phrase.head.relation == "appos":
        for appearance in cast.persons_in(max(0, first - 1 - _LONGEST), first - 1):
            if appearance.last == first - 1:
                return appearance
    if last + 1 < len(tokens) and tokens[last].text == ",":
        for appearance in cast.persons_in(last + 1, last + 1 + _LONGEST):
            apposed = tokens[appearance.first].relation == "appos"
            if appearance.first == last + 1 and apposed:
                return appearance
    return None


def _is_modifier(appearance: Appearance, phrase: Phrase, cast: Cast) -> bool:
    """Return whether a name stands before the head noun: "the Biden team"."""
    if appearance.last >= phrase.last or appearance.last > phrase.head.number:
        return False
    following = cast.parse.tokens[appearance.last]
    return following.pos in {"NOUN", "ADJ"} or (
        following.lemma.casefold() in cast.words.heads
    )


def _behind_preposition(appearance: Appearance, phrase: Phrase, cast: Cast) -> bool:
    """Return whether a preposition governs a name: "for President Duda"."""
    for number in range(appearance.first - 1, phrase.start - 1, -1):
        token = cast.parse.tokens[number]
        hit = cast.hit_at.get(number)
        if token.pos == "ADP" and hit is None:
            return True
        title = token.text.casefold().rstrip(".") in cast.words.titles
        adjective = hit is not None and hit.entry.sort == "adjective"
        if not (title or adjective or token.pos == "DET"):
            return False
    return False


def plain_words(phrase: Phrase, cast: Cast) -> str:
    """Return a phrase in the report's words, without what leads or trails it.

    Articles, numbers and "some of" in front go, relative clauses behind;
    "US" and its like are spelt out.
    """
    tokens = [token for token in phrase.tokens if token.number >= phrase.start]
    while len(tokens) > 1 and (
        tokens[0].text.casefold() in cast.words.leading
        or tokens[0].pos in {"DET", "NUM", "PUNCT"}
    ):
        tokens.pop(0)
    for place, token in enumerate(tokens):
        relative = token.text.casefold() in {"who", "which", "whom", "whose"}
        if place > 0 and (relative or token.text in {",", "(", "–", "—", ":"}):
            tokens = tokens[:place]
            break
    while len(tokens) > 1 and (
        tokens[-1].pos in {"PUNCT", "ADP", "CCONJ"} or tokens[-1].text in _POSSESSIVE
    ):
        tokens.pop()
    return _spelt_out(cast.parse, tokens)


def _spelt_out(parse: Parse, tokens: list[Token]) -> str:
    words, end = "", tokens[0].start
    for token in tokens:
        words += parse.text[end : token.start]
        words += _ABBREVIATED.get(token.text, token.text)
        end = token.end
    return " ".join(words.split())
