"""Claims brought together in matters: the same question, whoever answers it.

A first version: claims meet when their type, place (or parties) and, for
events, month agree. Standing uses each speaker's latest word only: a newer
statement by A supersedes A's own older one, and nothing else retires a claim.
"""

from __future__ import annotations

import re

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

from counterclaim.model import Claim, Entry, Matter, Period, Position
from counterclaim.weigh.questions import Question, load_questions
from counterclaim.weigh.standing import standing_of


def bring_together(entries: Iterable[Entry]) -> tuple[Matter, ...]:
    """Return the matters that claims are about, contested ones first.

    Claims without the place or parties that their type asks for, and
    assessments, are in no matter.
    """
    groups: dict[tuple[str, ...], list[Entry]] = defaultdict(list)
    for entry in entries:
        for key in _keys(entry):
            groups[key].append(entry)
    matters = [_matter(key, sorted(group, key=_order)) for key, group in groups.items()]
    return tuple(sorted(matters, key=_rank))


def _order(entry: Entry) -> tuple[date, date, str, str]:
    """Order by publication, unknown dates last, then by recording."""
    published = entry.published
    known = published is not None and published.start is not None
    day = published.start if known and published and published.start else date.max
    said = entry.claim.said
    spoken = said.start if said is not None and said.start is not None else day
    return day, spoken, entry.recorded_at.isoformat(), entry.id


def _rank(matter: Matter) -> tuple[bool, int, str]:
    size = sum(len(position.entries) for position in matter.positions)
    return matter.standing != "contested", -size, matter.id


def _keys(entry: Entry) -> list[tuple[str, ...]]:
    """Return the keys of the matters that a claim belongs to."""
    keys: list[tuple[str, ...]] = []
    for question in load_questions().touched_by(entry.claim.type):
        window = _month(entry) if question.window == "month" else ""
        if question.key == "place":
            places = _places(entry.claim, question)
            keys.extend((question.type, window, place) for place in places)
        elif question.key == "parties":
            parties = _parties(entry.claim)
            if len(parties) > 1:
                keys.append((question.type, window, *parties))
    return keys


def _places(claim: Claim, question: Question) -> list[str]:
    """Return the places that a question can be asked of.

    A whole country is too wide for a question about what happened where.
    """
    return [
        filler.name
        for filler in claim.fillers("place")
        if question.type == "sovereignty"
        or filler.place is None
        or filler.place.kind != "country"
    ]


def _parties(claim: Claim) -> list[str]:
    names = {
        filler.name
        for role in claim.roles
        if role.name in {"agent", "recipient", "target", "participants", "opponent"}
        for filler in role.fillers
        if filler.actor is not None
    }
    return sorted(names)


def _month(entry: Entry) -> str:
    periods: Sequence[Period | None] = (
        entry.claim.when,
        entry.claim.said,
        entry.published,
    )
    for period in periods:
        if period is not None and period.start is not None:
            return period.start.isoformat()[:7]
    return "undated"


def _matter(key: tuple[str, ...], entries: Sequence[Entry]) -> Matter:
    kind, window, *names = key
    question = load_questions().by_type[kind]
    place = names[0] if question.key == "place" else None
    parties = () if question.key == "place" else tuple(names)
    standing, why = standing_of(question, entries)
    return Matter(
        id="/".join(part for part in map(_slug, key) if part),
        question=question.ask(place=place, parties=parties, window=window),
        type=kind,
        place=place,
        parties=parties,
        positions=_positions(entries, place),
        standing=standing,
        why=why,
    )


def _positions(entries: Sequence[Entry], place: str | None) -> tuple[Position, ...]:
    questions = load_questions().by_type
    groups: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        groups[questions[entry.claim.type].answer_of(entry.claim, place)].append(entry)
    positions = [
        Position(answer=answer, entries=tuple(group))
        for answer, group in groups.items()
    ]
    return tuple(sorted(positions, key=lambda p: (-len(p.entries), p.answer)))


def _slug(words: str) -> str:
    return re.sub(r"[^\w]+", "-", words.casefold()).strip("-")
