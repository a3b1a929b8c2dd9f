"""The words that tell that something is said, and what they take.

The lists are data files (`data/attribution/`). The narrow reading holds the words of
saying; the wide one adds beliefs, wishes, support and criticism.
"""

from __future__ import annotations

import tomllib

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from importlib.resources import files
from typing import Any

from counterclaim.model import Stance


NOT_SAID: Stance = "withholds"
"""The stance of one who will not say."""

NEGATED: Mapping[Stance, Stance] = {
    "asserts": NOT_SAID,
    "confirms": NOT_SAID,
    "denies": NOT_SAID,
    "doubts": "asserts",
    "accuses": NOT_SAID,
    "warns": NOT_SAID,
    "orders": NOT_SAID,
    "promises": NOT_SAID,
    "hopes": "denies",
}
"""What a negated cue tells: "did not confirm" and "did not deny" tell nothing."""

NEGATED_BELIEF: Stance = "denies"
"""What "does not believe that" tells."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """What a word tells and takes.

    Args:
        stance: How the source stands to what is said.
        takes: What may hold what is said: ``clause``, ``quote``,
            ``aside`` (a cue set off by commas), ``infinitive``, ``object``, ``complement``, or a preposition.
        belief: Whether it tells a thought rather than words.
        wide: What it takes in the wide reading only.
    """

    stance: Stance
    takes: frozenset[str]
    belief: bool = False
    wide: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """Every list of cue words.

    Args:
        verbs: Verbs in the active voice, by lemma.
        passives: Verbs in the passive that name nobody, by lemma.
        nouns: Nouns by lemma.
        adjectives: Adjectives by lemma.
        leads: Phrases that lead to a source, as words.
        documents: Nouns that speak for who wrote them.
        adverbs: Adverbs that name nobody.
        rumours: Nouns that tell what somebody says, whoever it is.
        refusals: Verbs of declining.
        unsaid: Verbs below which, after a refusal, something is not said.
        silence: Verbs that, negated, tell that nothing was said.
        checks: Verbs of verifying.
        checked: Nouns of verifying.
        speakers: Nouns that may end a headline to tell whose words it is.
        labels: Words before a colon that name no speaker.
        times: Lemmas that name a time.
        wide: Whether it is the wide reading's.
    """

    verbs: Mapping[str, Cue]
    passives: Mapping[str, Cue]
    nouns: Mapping[str, Cue]
    adjectives: Mapping[str, Cue]
    leads: tuple[tuple[str, ...], ...]
    documents: frozenset[str]
    adverbs: frozenset[str]
    rumours: frozenset[str]
    refusals: frozenset[str]
    unsaid: frozenset[str]
    silence: frozenset[str]
    checks: frozenset[str]
    checked: frozenset[str]
    speakers: frozenset[str]
    labels: frozenset[str]
    times: frozenset[str]
    wide: bool


@dataclass(slots=True)
class _Entries:
    """Cues of one part of speech while they are read."""

    cues: dict[str, Cue] = field(default_factory=dict)

    def add(self, lemmas: Iterable[str], cue: Cue) -> None:
        """Add a cue for lemmas that have none, else what it takes."""
        for lemma in lemmas:
            known = self.cues.get(lemma)
            if known is None:
                self.cues[lemma] = cue
            else:
                takes = known.takes | cue.takes
                self.cues[lemma] = replace(known, takes=takes)

    def widen(self, table: Mapping[str, str]) -> None:
        """Add what lemmas take in the wide reading."""
        for what, lemmas in table.items():
            for lemma in lemmas.split():
                known = self.cues.get(lemma)
                if known is None:
                    known = Cue(stance="asserts", takes=frozenset(), belief=True)
                wide = known.wide | {what}
                self.cues[lemma] = replace(known, wide=wide - known.takes)


@lru_cache(maxsize=2)
def load_lexicon(*, wide: bool = False) -> Lexicon:
    """Read the lists of cue words, once.

    Args:
        wide: Whether beliefs, wishes, support and criticism count.
    """
    phrases = read_table("phrases.toml")
    verbs, nouns, passives, adjectives = (_Entries() for _ in range(4))
    for group in read_table("verbs.toml")["group"]:
        _add_group(verbs, group)
    for stance, lemmas in phrases["nouns"].items():
        nouns.add(lemmas.split(), Cue(stance=stance, takes=frozenset({"clause"})))
    rumours = Cue(stance="asserts", takes=frozenset({"clause", "of"}))
    nouns.add(phrases["rumours"].split(), rumours)
    takes = frozenset({"infinitive", "clause", "of"})
    passives.add(phrases["passives"].split(), Cue(stance="asserts", takes=takes))
    if wide:
        table = read_table("wide.toml")
        verbs.widen(table["verbs"])
        passives.widen(table["passives"])
        nouns.widen(table["nouns"])
        adjectives.widen(table["adjectives"])
    withholding = phrases["withholding"]
    return Lexicon(
        verbs=verbs.cues,
        passives=passives.cues,
        nouns=nouns.cues,
        adjectives=adjectives.cues,
        leads=tuple(tuple(lead.split()) for lead in phrases["leads"]),
        documents=frozenset(phrases["documents"].split()),
        adverbs=frozenset(phrases["adverbs"]),
        rumours=frozenset(phrases["rumours"].split()),
        refusals=frozenset(withholding["verbs"].split()),
        unsaid=frozenset(withholding["about"].split()),
        silence=frozenset(withholding["silence"].split()),
        checks=frozenset(withholding["checks"].split()),
        checked=frozenset(withholding["checked"].split()),
        speakers=frozenset(phrases["speakers"].split()),
        labels=frozenset(phrases["labels"]["words"].split()),
        times=frozenset(phrases["times"].split()),
        wide=wide,
    )


def _add_group(verbs: _Entries, group: Mapping[str, Any]) -> None:
    stance: Stance = group["stance"]
    belief = bool(group.get("belief", False))
    takes = {"clause", "aside"} if belief else {"clause", "quote", "aside"}
    said = Cue(stance=stance, takes=frozenset(takes), belief=belief)
    verbs.add(group["lemmas"].split(), said)
    for what, lemmas in group.items():
        if what not in {"stance", "belief", "lemmas"}:
            more = Cue(stance=stance, takes=frozenset({what}))
            verbs.add(lemmas.split(), more)


def read_table(name: str) -> dict[str, Any]:
    """Return one of the files of cue words."""
    path = files("counterclaim.data") / "attribution" / name
    return tomllib.loads(path.read_text(encoding="utf-8"))
