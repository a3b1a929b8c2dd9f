"""What a rule says a verb tells, and the words of the cue itself."""

from __future__ import annotations

from typing import NamedTuple

from counterclaim.attribute.subjects import Subject
from counterclaim.attribute.words import Words


_OWN = frozenset(
    {
        "obl", "obl:unmarked", "obl:tmod", "obl:npmod", "obj", "iobj", "advmod",
        "aux", "mark", "compound:prt", "cc", "obl:agent", "nsubj", "advcl",
    }
)  # fmt: skip
"""Relations that stay in a cue's own clause."""


class Told(NamedTuple):
    """What is said.

    Args:
        content: Its tokens.
        rule: Name of the rule that found it.
        cue: Tokens of the cue beyond the verb.
        clause: Tokens of the cue's clause.
        subject: The source, where it is the rule that finds it.
        mention: Its words, likewise.
    """

    content: set[int]
    rule: str
    cue: tuple[int, ...] = ()
    clause: list[int] = []  # noqa: RUF012 - never changed
    subject: Subject | None = None
    mention: list[int] | None = None


def cue_of(words: Words, verb: int) -> list[int]:
    """Return the words of a verbal cue: auxiliaries, adverbs, verb, particle."""
    own = {
        child
        for child in words.children[verb]
        if words.tokens[child].relation in {"aux", "aux:pass", "advmod", "cop"}
        or (words.tokens[child].relation == "mark" and words.lower[child] == "to")
    }
    first = verb
    while first - 1 in own:
        first -= 1
    last = verb
    if last + 1 < len(words.tokens):
        if words.tokens[last + 1].relation == "compound:prt":
            last += 1
    return list(range(first, last + 1))


def clause_of(words: Words, verb: int) -> list[int]:
    """Return the words of a cue's own clause, its source left out."""
    found: list[int] = [verb]
    for child in words.children[verb]:
        relation = words.tokens[child].relation
        named = relation in {"nsubj", "advcl"} and not words.is_time(child)
        if relation in _OWN and not named:
            found.extend(words.parse.subtree(child))
    return sorted(found)


def without(numbers: list[int], content: set[int]) -> list[int]:
    """Return tokens but for those of a content."""
    return [number for number in numbers if number not in content]
