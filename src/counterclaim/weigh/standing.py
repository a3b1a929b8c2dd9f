"""How a matter stands: each speaker's latest word against the others'.

A first version knows three standings: *contested* (two speakers' latest words
can't both hold), *pending* (all that is said is planned or demanded) and *unopposed*.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from counterclaim.model import Claim, Entry, Standing
from counterclaim.weigh.likeness import likeness, profile
from counterclaim.weigh.questions import Question


SAME_THING = 0.8
"""Likeness from which a bare yes and a bare no answer the same thing."""


def standing_of(question: Question, entries: Sequence[Entry]) -> tuple[Standing, str]:
    """Return how a matter stands, and why, in a line.

    Args:
        question: What the matter asks.
        entries: Its claims, earliest publication first.
    """
    latest: dict[str, Entry] = {}
    for entry in entries:
        latest[_speaker(entry.claim)] = entry
    for earlier, later in combinations(latest.values(), 2):
        how = _opposition(question, earlier, later)
        if how is not None:
            names = f"{later.claim.source.name} and {earlier.claim.source.name}"
            return "contested", f"{names}: {how}"
    claims = [entry.claim for entry in latest.values()]
    if all(claim.mood in {"planned", "demanded"} for claim in claims):
        return "pending", "all that is said is planned or asked for"
    speakers = "one speaker" if len(latest) == 1 else f"{len(latest)} speakers"
    return "unopposed", f"{speakers}, and nobody says otherwise"


def _speaker(claim: Claim) -> str:
    """Return whose word a claim is: a side's, else the speaker's own."""
    actor = claim.source.actor
    if actor is None:
        return claim.source.name
    return actor.side if actor.side is not None else actor.id


def _opposition(question: Question, earlier: Entry, later: Entry) -> str | None:
    """Return in what two claims can't both hold, None if they can."""
    one, other = earlier.claim, later.claim
    if "conditional" in {one.mood, other.mood} or one.type != other.type:
        return None
    if question.answer == "quantity" and _units(one) != _units(other):
        return None
    answers = question.filled(one), question.filled(other)
    same_answer = None in answers or answers[0] == answers[1]
    if {one.polarity, other.polarity} == {"positive", "negative"}:
        if same_answer and (None not in answers or _alike(earlier, later)):
            return "one says it is so, the other that it is not"
        return None
    if one.polarity == other.polarity == "positive" and not same_answer:
        if {one.mood, other.mood} == {"actual"}:
            return f"{answers[1]} against {answers[0]}"
    return None


def _units(claim: Claim) -> str | None:
    return None if claim.quantity is None else claim.quantity.unit


def _alike(earlier: Entry, later: Entry) -> bool:
    """Return whether two claims are about one thing, by their words and parties."""
    score = likeness(
        profile(later.claim, later.quotes), profile(earlier.claim, earlier.quotes)
    )
    return score >= SAME_THING
