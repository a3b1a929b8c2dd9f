"""Cues inside relative clauses: "which officials said came from the sea".

What is said lacks what the relative pronoun, or the noun, stands for.
"""

from __future__ import annotations

from counterclaim.attribute.asides import FINITE
from counterclaim.attribute.finding import Finding
from counterclaim.attribute.words import Words


_PRONOUNS = frozenset({"that", "which", "whom"})
_RULES = frozenset({"clause", "infinitive", "judgement", "object"})


def join_antecedent(words: Words, verb: int, finding: Finding) -> None:
    """Give what a verb says the pronoun, or else the noun, that it is about.

    Args:
        words: The report's words.
        verb: The verb of saying.
        finding: What it tells; its content may change.
    """
    if not finding.mention or finding.rule not in _RULES or not finding.content:
        return
    first = finding.mention[0]
    if finding.cue[0] != finding.mention[-1] + 1 or first == 0:
        return
    if finding.named is not None or words.is_relative(first):
        return
    content = words.trimmed(sorted(finding.content))
    if not content or content[0] < verb:
        return
    if words.lower[first - 1] in _PRONOUNS:
        if _is_relative(words, first - 1, content[0]):
            finding.content = {first - 1, *_within_clause(words, first - 1, content)}
    elif not _is_whole(words, content):
        finding.content.update(_noun_before(words, verb, first))


def _noun_before(words: Words, verb: int, first: int) -> list[int]:
    """Return the noun phrase of a clause without a pronoun: "the town they hold".

    A verb that seems to have a copula has taken its noun's place in the parse.
    """
    copula = words.child(verb, "cop")
    if copula is not None and copula < first:
        return words.trimmed(range(copula + 1, first))
    if words.tokens[verb].relation != "acl:relcl":
        return []
    noun = words.noun_phrase(words.tokens[verb].head, whole=False)
    return noun if noun and noun[-1] == first - 1 else []


def _is_whole(words: Words, content: list[int]) -> bool:
    """Return whether what is said is a clause with a marker, which lacks nothing."""
    return words.lower[content[0]] in {"that", "whether", "if"}


def _is_relative(words: Words, pronoun: int, content: int) -> bool:
    """Return whether a word before a source stands for a noun.

    "That" does where what is said has no subject of its own; "which" where
    no preposition goes before it.
    """
    if words.lower[pronoun] == "that":
        return words.tokens[content].tag in FINITE and not _is_cue(words, pronoun - 1)
    return pronoun > 0 and words.tokens[pronoun - 1].pos != "ADP"


def _is_cue(words: Words, number: int) -> bool:
    """Return whether a word before "that" is a verb: what follows is said."""
    return number < 0 or words.tokens[number].pos in {"VERB", "AUX", "ADJ"}


def _within_clause(words: Words, pronoun: int, content: list[int]) -> list[int]:
    """Return what is said up to where the main clause goes on: ", sank a boat"."""
    if pronoun == 0 or words.lower[pronoun - 1] != ",":
        return content
    for number in content[:-1]:
        following = words.tokens[number + 1]
        if words.lower[number] == "," and following.tag in FINITE:
            return [inside for inside in content if inside < number]
    return content
