"""Which triggers of the codebook a clause pulls."""

from __future__ import annotations

from dataclasses import dataclass, replace

from counterclaim.extract.arguments import arguments_of
from counterclaim.extract.clauses import Clause
from counterclaim.extract.codebook import Codebook, Condition, Entry, WordClass
from counterclaim.model import Parse, Token


DEPTH = 3
"""How far below its head the words of a phrase may stand."""

_CLASSES: dict[str, WordClass] = {
    "VERB": "verb",
    "NOUN": "noun",
    "PROPN": "noun",
    "ADJ": "adjective",
}

_APART = frozenset({"acl:relcl", "advcl", "parataxis", "ccomp"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A trigger that a clause pulls.

    Args:
        entry: The word or phrase, with its trigger.
        head: Number of the token that carries it: the clause's head, or the
            noun that its light verb leaves the telling to.
        polarity: -1 where trigger or verb says that it is not so.
    """

    entry: Entry
    head: int
    polarity: int


def match_triggers(parse: Parse, clause: Clause, codebook: Codebook) -> list[Match]:
    """Return the triggers that a clause pulls, strongest first."""
    token = parse.tokens[clause.head]
    lemma = token.lemma.lower()
    found = _pulled(parse, token, clause, codebook)
    if token.pos == "VERB":
        ends = lemma in codebook.ending_verbs
        if ends or lemma in codebook.light_verbs:
            for number in clause.arguments.get("object", ())[:2]:
                noun = parse.tokens[number]
                both = {**clause.arguments, **arguments_of(parse, number)}
                merged = replace(clause, arguments=both)
                found.extend(
                    Match(
                        entry=match.entry,
                        head=number,
                        polarity=-1 if ends else match.polarity,
                    )
                    for match in _pulled(parse, noun, merged, codebook)
                )
    order = codebook.precedence
    return sorted(
        found,
        key=lambda m: (
            not m.entry.trigger.own,
            -m.entry.trigger.weight - 0.2 * len(m.entry.rest),
            order[m.entry.trigger.type],
        ),
    )


def _pulled(
    parse: Parse, token: Token, clause: Clause, codebook: Codebook
) -> list[Match]:
    word_class = _CLASSES.get(token.pos)
    if word_class is None:
        return []
    entries = codebook.entries_for(word_class, token.lemma.lower())
    if word_class == "verb" and token.tag == "VBN":
        entries += codebook.entries_for("adjective", token.text.lower())
    if not entries:
        return []
    below: frozenset[str] | None = None
    found = []
    for entry in entries:
        if entry.rest:
            below = _words_below(parse, token.number) if below is None else below
            if not entry.rest <= below:
                continue
        trigger = entry.trigger
        if trigger.when and not any(
            _holds(parse, clause, condition, codebook) for condition in trigger.when
        ):
            continue
        if any(_holds(parse, clause, c, codebook) for c in trigger.unless):
            continue
        found.append(Match(entry=entry, head=token.number, polarity=trigger.polarity))
    return found


def _words_below(parse: Parse, number: int) -> frozenset[str]:
    """Return the dictionary forms of the words close below a token."""
    words: set[str] = set()
    level = [number]
    for _ in range(DEPTH):
        level = [
            child
            for top in level
            for child in parse.children[top]
            if parse.tokens[child].relation not in _APART
        ]
        for child in level:
            words.add(parse.tokens[child].lemma.lower())
            words.add(parse.tokens[child].text.lower())
    return frozenset(words)


def _holds(
    parse: Parse, clause: Clause, condition: Condition, codebook: Codebook
) -> bool:
    fillers = clause.arguments.get(condition.function)
    if not fillers or condition.anything:
        return bool(fillers)
    return any(
        _meets(parse.tokens[content_noun(parse, number, codebook)], clause, condition)
        for number in fillers
    )


def _meets(token: Token, clause: Clause, condition: Condition) -> bool:
    """Return whether a word is one of those that a condition names."""
    words = condition.words
    if token.lemma.lower() in words or token.text.lower() in words:
        return True
    if token.number in clause.places:
        return condition.place
    name = condition.name and token.pos == "PROPN"
    return name or (condition.number and token.pos == "NUM")


def content_noun(parse: Parse, number: int, codebook: Codebook) -> int:
    """Return the noun that is measured: "people" of "dozens of people"."""
    if parse.tokens[number].lemma.lower() in codebook.quantity_words:
        for child in parse.children[number]:
            if parse.tokens[child].relation == "nmod":
                return child
    return number
