"""The question that claims of each type answer, from a data file."""

from __future__ import annotations

import tomllib

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from counterclaim.model import Claim, Quantity


_MOODS = {
    "planned": "planned: ",
    "conditional": "if it comes to it: ",
    "demanded": "demanded: ",
}
_COMPARISONS = {
    "exactly": "",
    "about": "about ",
    "at-least": "at least ",
    "at-most": "at most ",
    "more-than": "more than ",
    "fewer-than": "fewer than ",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What is asked by the claims of one type, and how answers are worded.

    Args:
        type: The claim type.
        key: ``place`` or ``parties``: what must agree.
        question: The question, with ``{place}`` or ``{parties}``.
        kin: Types whose claims bear on it too.
        window: ``month`` where another month is another matter, else empty.
        answer: The role whose filler is the answer, ``quantity``, or empty.
        positive: Wording of an answer that something is so.
        negative: Wording of an answer that it is not.
    """

    type: str
    key: str
    question: str
    kin: Sequence[str] = ()
    window: str = ""
    answer: str = ""
    positive: str = "yes"
    negative: str = "no"

    def ask(self, *, place: str | None, parties: Sequence[str], window: str) -> str:
        """Return the question for a place or parties, with its month."""
        names = " and ".join(parties)
        asked = self.question.format(place=place, parties=names)
        return f"{asked} ({window})" if window else asked

    def answer_of(self, claim: Claim, place: str | None) -> str:
        """Return the answer that a claim gives, in a few words."""
        words = self.filled(claim)
        if claim.polarity == "unknown" and claim.mood != "conditional":
            return "neither confirmed nor denied"
        wording = self.negative if claim.polarity == "negative" else self.positive
        if self.answer and words is None:
            wording = "no" if claim.polarity == "negative" else "yes"
        answer = wording.format(answer=words, place=place)
        return _MOODS.get(claim.mood, "") + answer

    def filled(self, claim: Claim) -> str | None:
        """Return what fills the role that answers, None if nothing does."""
        if self.answer == "quantity":
            return None if claim.quantity is None else quantity_words(claim.quantity)
        # A name or a known actor answers; "soldiers" and "the base" do not.
        names = {
            filler.name: None
            for filler in claim.fillers(self.answer)
            if filler.actor is not None or filler.name[:1].isupper()
        }
        return " and ".join(names) if names else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Questions:
    """Every question, by claim type."""

    by_type: Mapping[str, Question]

    def touched_by(self, claim_type: str) -> list[Question]:
        """Return the questions that claims of a type bear on, their own first."""
        own = self.by_type.get(claim_type)
        others = [q for q in self.by_type.values() if claim_type in q.kin]
        return others if own is None else [own, *others]


@cache
def load_questions() -> Questions:
    """Return the questions that ship with the package."""
    source = files("counterclaim.data").joinpath("weigh/matters.toml")
    table = tomllib.loads(source.read_text("utf-8"))
    return Questions(
        by_type={name: Question(type=name, **entry) for name, entry in table.items()}
    )


def quantity_words(quantity: Quantity) -> str:
    """Return a quantity in words: its number with its comparison, and unit."""
    if quantity.value is None:
        return quantity.unit
    number = (
        f"{quantity.value:,g}" if quantity.value < 1e6 else f"{quantity.value:,.0f}"
    )
    if quantity.high is not None:
        number = f"{number}–{quantity.high:,.0f}"
        return f"{number} {quantity.unit}"
    return f"{_COMPARISONS[quantity.comparison]}{number} {quantity.unit}"
