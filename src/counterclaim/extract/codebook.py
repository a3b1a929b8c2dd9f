"""The codebook: claim types, their roles and codes, and the words that tell them.

A codebook is data. This module holds its values and the look-ups that
extraction needs; `codebook_file` reads and checks the files.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from counterclaim.model import Code


WordClass = Literal["verb", "noun", "adjective"]
"""What a trigger's head is, after universal parts of speech."""

Frame = tuple[tuple[str, str], ...]
"""Pairs of a grammatical function and the role it fills, see `Predication`."""

ANY = "@any"
"""A condition that whatever fills the function meets."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """What must, or must not, fill a grammatical function of a trigger.

    Args:
        function: ``subject``, ``object``, ``possessor``, ``into`` …
        words: Dictionary forms, lower case.
        place: Whether any place will do.
        name: Whether any proper noun will do.
        number: Whether any figure will do.
        anything: Whether all will do that fills the function.
    """

    function: str
    words: frozenset[str]
    place: bool = False
    name: bool = False
    number: bool = False
    anything: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Trigger:
    """Words that tell a claim type, and when they do.

    Args:
        type: The claim type.
        name: The trigger's name in the codebook.
        when: Conditions of which one must hold, if there are any.
        unless: Conditions none of which may hold.
        frame: Which function fills which role.
        weight: How strongly it tells the type; 1 is a hint, 2 is usual.
        polarity: -1 where the words themselves say that it is not so.
        own: Whether a user's codebook brought it: it then wins over what was
            learnt.
    """

    type: str
    name: str
    when: tuple[Condition, ...] = ()
    unless: tuple[Condition, ...] = ()
    frame: Frame = ()
    weight: float = 1.0
    polarity: int = 1
    own: bool = False

    @property
    def rule(self) -> str:
        """Return the name under which a claim reports this trigger."""
        return f"{self.type}: {self.name}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One word or phrase of a trigger.

    Args:
        head: Dictionary form of the word that carries it, lower case.
        rest: The other words; all must stand close below the head.
        trigger: What it triggers.
    """

    head: str
    rest: frozenset[str]
    trigger: Trigger


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimType:
    """One of the things that can be claimed.

    Args:
        name: The type's name ("control").
        definition: What is claimed, in one sentence.
        roles: Names of its roles.
        codes: The type in the field's schemes.
        frame: Roles by function where a verb or predicate is the head.
        noun_frame: Roles by function where a noun is the head.
        act: Whether it is done by speaking: then its evidence is the whole
            clause, with what is said.
    """

    name: str
    definition: str
    roles: tuple[str, ...]
    codes: tuple[Code, ...] = ()
    frame: Frame = ()
    noun_frame: Frame = ()
    act: bool = False


@dataclass(frozen=True, kw_only=True, eq=False)
class Codebook:
    """Claim types and triggers, with look-ups by word.

    Two codebooks are never equal, so that one can be the key of a cache.

    Args:
        types: Claim types in order of precedence, the more specific first.
        entries: For each word class, entries by the form of their head.
        words: Named lists of words.
    """

    types: tuple[ClaimType, ...]
    entries: dict[WordClass, dict[str, tuple[Entry, ...]]] = field(repr=False)
    words: dict[str, frozenset[str]] = field(repr=False)

    @cached_property
    def by_name(self) -> dict[str, ClaimType]:
        """Return the claim types by name."""
        return {kind.name: kind for kind in self.types}

    @cached_property
    def precedence(self) -> dict[str, int]:
        """Return, for each type, its place in the order of precedence."""
        return {kind.name: place for place, kind in enumerate(self.types)}

    @cached_property
    def lists_of(self) -> dict[str, tuple[str, ...]]:
        """Return, for each word, the named lists that hold it."""
        found: dict[str, list[str]] = {}
        for name, words in sorted(self.words.items()):
            for word in words:
                found.setdefault(word, []).append(name)
        return {word: tuple(names) for word, names in found.items()}

    @cached_property
    def light_verbs(self) -> frozenset[str]:
        """Return verbs that leave it to a noun to tell what happens."""
        return self.words.get("light_verb", frozenset())

    @cached_property
    def ending_verbs(self) -> frozenset[str]:
        """Return verbs that say that what their noun names is not so."""
        return self.words.get("ending_verb", frozenset())

    @cached_property
    def quantity_words(self) -> frozenset[str]:
        """Return words that only measure the noun after "of"."""
        return self.words.get("quantity", frozenset())

    def entries_for(self, word_class: WordClass, lemma: str) -> tuple[Entry, ...]:
        """Return the entries whose head is a word, in the codebook's order."""
        return self.entries[word_class].get(lemma, ())

    @cached_property
    def hints(self) -> dict[str, tuple[str, ...]]:
        """Return, for each noun that triggers by itself, the types it hints at."""
        found: dict[str, set[str]] = {}
        for head, entries in self.entries["noun"].items():
            for entry in entries:
                if not entry.rest:
                    found.setdefault(head, set()).add(entry.trigger.type)
        return {head: tuple(sorted(kinds)) for head, kinds in found.items()}

    @property
    def triggers(self) -> tuple[Entry, ...]:
        """Return all entries, by word class and word."""
        return tuple(
            entry
            for by_head in self.entries.values()
            for _, entries in sorted(by_head.items())
            for entry in entries
        )
