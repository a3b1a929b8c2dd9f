"""What a verb of saying says: the clause, phrase or rest of a sentence."""

from __future__ import annotations

from counterclaim.attribute.clauses import after_verb, around_as
from counterclaim.attribute.complements import (
    infinitive_of,
    judgement_of,
    object_of,
    phrase_of,
)
from counterclaim.attribute.interruptions import after_opening, around_aside
from counterclaim.attribute.lexicon import Cue
from counterclaim.attribute.subjects import Subject
from counterclaim.attribute.told import Told, clause_of
from counterclaim.attribute.trailing import (
    before_aside,
    before_inversion,
    before_quoting,
)
from counterclaim.attribute.words import Words


def content_of(
    words: Words, verb: int, cue: Cue, subject: Subject | None
) -> Told | None:
    """Return what a verb says, None if it says nothing that can be told."""
    takes = cue.takes | cue.wide
    clause = clause_of(words, verb)
    for rule, what in (
        (after_opening, "quote"),
        (around_aside, "aside"),
        (before_inversion, "quote"),
        (after_verb, "clause"),
        (around_as, "aside"),
        (infinitive_of, "infinitive"),
        (before_aside, "aside"),
        (before_quoting, "quote"),
    ):
        if what in takes:
            told = rule(words, verb, clause, subject)
            if told is not None:
                return told
    if "object" in takes:
        told = object_of(words, verb, clause, wide="object" in cue.wide)
        if told is not None:
            return told
    if "judgement" in takes:
        told = judgement_of(words, verb, clause)
        if told is not None:
            return told
    return phrase_of(words, verb, takes, clause)
