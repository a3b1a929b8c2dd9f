"""A noun phrase that names a speaker or doer, taken apart."""

from __future__ import annotations

from dataclasses import dataclass

from counterclaim.model import Parse, Span, Token
from counterclaim.resolve.actor_cast import Appearance, Cast
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

_LEADING = frozenset(
    "the a an some many several few most all any various other one two three four five "
    "six seven eight nine ten both these those this that such each every another "
    "more much dozens hundreds thousands least at about around number group lot pair "
    "couple of them its his her their our my your mr mrs ms dr".split()
)
_PARTITIVE = frozenset(
    {"one", "some", "many", "several", "most", "group", "number", "all", "each", "two"}
    | {"three", "members", "member", "either", "none", "those", "dozens", "hundreds"}
)
_INSIDE = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM", "PART", "X", "ADV", "SYM"})
_OPENERS = frozenset({"of", "for", "from", "in", "at", "with", "to", "by", "within"})
_POSSESSIVE = frozenset({"'s", "’s", "'", "’"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """The parts of a noun phrase, as token numbers of the report.

    Args:
        tokens: All of its tokens.
        start: Where it starts after "one of", "some of".
        head: Number of its head noun.
        after: Number of the first token behind the head.
        head_hit: The name of the table that ends in the head.
        before: Names of the table before the head.
        behind: Names of the table behind the head.
        lemmas: Lemmas before the head, the nearest first.
        tail: Lemmas behind the head.
    """

    tokens: tuple[Token, ...]
    start: int
    head: int
    after: int
    head_hit: Hit | None
    before: tuple[Hit, ...]
    behind: tuple[Hit, ...]
    lemmas: tuple[str, ...]
    tail: tuple[str, ...]


def read_phrase(parse: Parse, span: Span, cast: Cast) -> Phrase | None:
    """Take the words of a span apart; None where there are none."""
    tokens = parse.tokens_in(span)
    while tokens and tokens[0].pos in {"PUNCT", "ADP", "CCONJ", "SCONJ"}:
        tokens = tokens[1:]
    if not tokens:
        return None
    start, last = _after_partitive(tokens), tokens[-1].number + 1
    head, after = _head(parse, cast, start, last)
    hits: list[Hit] = []
    for number in range(start, last):
        hit = cast.hit_at(number)
        if hit is not None and (not hits or hits[-1] is not hit):
            hits.append(hit)
    return Phrase(
        tokens=tokens,
        start=start,
        head=head,
        after=after,
        head_hit=next((h for h in hits if h.first <= head < h.last), None),
        before=tuple(h for h in hits if h.last <= head),
        behind=tuple(h for h in hits if h.first >= after),
        lemmas=tuple(
            parse.tokens[n].lemma.casefold() for n in range(head - 1, start - 1, -1)
        ),
        tail=tuple(parse.tokens[n].lemma.casefold() for n in range(after, last)),
    )


def _after_partitive(tokens: tuple[Token, ...]) -> int:
    """Return where a phrase starts once "one of", "a group of" are off."""
    for place, token in enumerate(tokens[1:4], start=1):
        if token.text == "of" and tokens[place - 1].text.casefold() in _PARTITIVE:
            if place + 1 < len(tokens):
                return tokens[place + 1].number
    return tokens[0].number


def _head(parse: Parse, cast: Cast, start: int, last: int) -> tuple[int, int]:
    """Return the last noun before a preposition, comma or verb, and what follows."""
    head, number = start, start
    while number < last:
        hit = cast.hit_at(number)
        if hit is not None and hit.last <= last:
            head = hit.last - 1
            number = hit.last
            continue
        token = parse.tokens[number]
        hyphen = token.text in {"-", "–", "/"} or token.text in {'"', "“", "”"}
        if not (token.pos in _INSIDE or hyphen or _names_on(token)):
            break
        if token.pos in {"NOUN", "PROPN", "X"} or token.tag.startswith("NN"):
            head = number
        number += 1
    return head, max(head + 1, min(number, last))


def _names_on(token: Token) -> bool:
    """Return whether a verb form stands where an adjective does."""
    return token.pos == "VERB" and token.relation in {"amod", "compound"}


def person_in(phrase: Phrase, cast: Cast) -> Appearance | None:
    """Return the person whom a phrase names, not one whom it only mentions.

    "Putin's spokesman" and "a spokesman for Erdogan" name no person, "the
    spokesman, Dmitry Peskov" and "Ali Karimi, who fled" do.
    """
    first, last = phrase.start, phrase.tokens[-1].number + 1
    for appearance in cast.persons_in(first, last):
        following = appearance.last
        tokens = cast.parse.tokens
        if following < len(tokens) and tokens[following].text in _POSSESSIVE:
            if following < last - 1:
                continue
        if _is_modifier(appearance, cast, phrase, last):
            continue
        if not _behind_preposition(appearance, cast, first):
            return appearance
    return None


def _is_modifier(
    appearance: Appearance, cast: Cast, phrase: Phrase, last: int
) -> bool:
    """Return whether a name stands before the head noun: "the Biden team"."""
    if appearance.last >= last or not appearance.last <= phrase.head:
        return False
    following = cast.parse.tokens[appearance.last]
    return following.pos in {"NOUN", "ADJ"} and following.text not in {",", "("}


def _behind_preposition(appearance: Appearance, cast: Cast, first: int) -> bool:
    """Return whether a preposition governs a name: "for President Duda"."""
    number = appearance.first - 1
    while number >= first:
        token = cast.parse.tokens[number]
        word = token.text.casefold().rstrip(".")
        hit = cast.hit_at(number)
        if token.pos == "ADP" and hit is None:
            return True
        named = hit is not None and hit.entry.sort == "adjective"
        if not (word in cast.words.titles or token.pos == "DET" or named):
            return False
        number -= 1
    return False


def plain_words(parse: Parse, phrase: Phrase) -> str:
    """Return a phrase in the report's words, without what leads or trails it.

    Articles, numbers and "some of" in front go, relative clauses behind;
    "US" and its like are spelt out.
    """
    tokens = [token for token in phrase.tokens if token.number >= phrase.start]
    while len(tokens) > 1 and (
        tokens[0].text.casefold() in _LEADING or tokens[0].pos in {"DET", "NUM", "PUNCT"}
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
    words, end = "", tokens[0].start
    for token in tokens:
        words += parse.text[end : token.start]
        words += _ABBREVIATED.get(token.text, token.text)
        end = token.end
    return " ".join(words.split())
