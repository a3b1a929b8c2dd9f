"""What the claims of one report do to one another.

Disagreement is not change: a denial *denies*, and both claims stand; a newer
state of the same matter *updates* the older one. A link goes from a claim to
an earlier one in the order of the text.
"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.model import Claim, Link, LinkKind, Statement
from counterclaim.weigh.likeness import Profile, likeness, load_bearing, profile


SAME_PROPOSITION = 0.7
"""Likeness from which two claims of one type say the same; chosen on the training gold."""

SAME_MATTER = 0.5
"""Likeness from which a denial is about an earlier claim; chosen on the training gold."""


def link_claims(
    claims: Sequence[Claim], statements: Sequence[Statement], text: str
) -> tuple[Link, ...]:
    """Return the links from each claim to earlier ones.

    Args:
        claims: The claims of a report, in the order of its text.
        statements: Its statements, to which the claims point.
        text: The report's text.
    """
    profiles = [
        profile(claim, [span.of(text) for span in claim.evidence]) for claim in claims
    ]
    links: list[Link] = []
    for number, later in enumerate(profiles):
        earlier = profiles[:number]
        opposing = _opposing(later, earlier, statements[later.claim.statement])
        agreeing = _agreeing(later, earlier)
        links.extend(link for link in (agreeing, opposing) if link is not None)
    return tuple(links)


def _opposing(
    later: Profile, earlier: Sequence[Profile], statement: Statement
) -> Link | None:
    """Return how a claim opposes, or renews, the earlier one it is most about."""
    claim = later.claim
    if claim.polarity == "unknown":
        if claim.mood == "conditional":
            return None
        best = _closest(later, earlier, floor=0.0, polarity="positive")
        return _link("withholds", later, best, rule="neither confirms nor denies")
    if claim.polarity == "negative":
        others = [p for p in earlier if p.speaker != later.speaker]
        best = _closest(later, others, floor=SAME_MATTER, polarity="positive")
        denial = statement.stance in {"denies", "doubts"}
        kind: LinkKind = "denies" if denial else "contradicts"
        return _link(kind, later, best, rule=f"negative, {statement.stance}")
    return _changed(later, earlier)


def _changed(later: Profile, earlier: Sequence[Profile]) -> Link | None:
    """Return how a positive claim stands to an earlier one that says otherwise."""
    for other in reversed(earlier):
        how = _difference(later, other)
        if how is None:
            continue
        if later.renews or _is_later(later.claim, other.claim):
            return _link("updates", later, other, rule=f"newer state: {how}")
        if later.speaker != other.speaker:
            return _link("contradicts", later, other, rule=how)
    return None


def _difference(later: Profile, other: Profile) -> str | None:
    """Return in what two actual claims can't both hold at one time."""
    claim, earlier = later.claim, other.claim
    if claim.mood != "actual" or earlier.mood != "actual":
        return None
    if claim.type != earlier.type:
        return _opposite_types(later, other)
    if earlier.polarity == "negative":
        alike = likeness(later, other) >= SAME_MATTER
        return "positive against negative" if alike else None
    if claim.type == "control":
        return _other_holder(later, other)
    if claim.type == "casualties" and likeness(later, other) >= SAME_MATTER:
        return _other_number(claim, earlier)
    return None


def _opposite_types(later: Profile, other: Profile) -> str | None:
    """Return that one party is said to have done two opposite things in a place."""
    types = frozenset((later.claim.type, other.claim.type))
    if types not in load_bearing().opposites or other.claim.polarity != "positive":
        return None
    here = bool(later.places & other.places)
    nowhere = not later.places and not other.places
    party = bool(later.parties & other.parties)
    if not (here and (party or later.renews)) and not (nowhere and party):
        return None
    return f"{later.claim.type} against {other.claim.type}"


def _other_holder(later: Profile, other: Profile) -> str | None:
    """Return that two claims give one place to different holders."""
    if not later.places & other.places:
        return None
    holders = {filler.name for filler in later.claim.fillers("holder")}
    others = {filler.name for filler in other.claim.fillers("holder")}
    return "another holder" if holders and others and not holders & others else None


def _other_number(claim: Claim, earlier: Claim) -> str | None:
    """Return that two tolls differ, None where one is missing or both agree."""
    number, other = claim.quantity, earlier.quantity
    if number is None or other is None or number.value is None or other.value is None:
        return None
    if number.value == other.value or number.unit != other.unit:
        return None
    return "another number"


def _is_later(claim: Claim, earlier: Claim) -> bool:
    """Return whether a claim is about, or said at, a time after another's."""
    time = claim.when if claim.when is not None else claim.said
    other = earlier.when if earlier.when is not None else earlier.said
    if time is None or other is None or time.start is None or other.end is None:
        return False
    return time.start >= other.end


def _agreeing(later: Profile, earlier: Sequence[Profile]) -> Link | None:
    """Return the link to the earlier claim that says the same."""
    claim = later.claim
    alike = [
        p
        for p in earlier
        if p.claim.type == claim.type
        and p.claim.polarity == claim.polarity
        and p.claim.evidence != claim.evidence
    ]
    best = _closest(later, alike, floor=SAME_PROPOSITION, polarity=claim.polarity)
    if best is None:
        return None
    kind: LinkKind = "repeats" if best.speaker == later.speaker else "supports"
    return _link(kind, later, best, rule="same proposition")


def _closest(
    later: Profile, earlier: Sequence[Profile], *, floor: float, polarity: str
) -> Profile | None:
    """Return the earlier claim that is most alike, the nearest of equals."""
    kindred = load_bearing().kindred
    best, best_score = None, floor
    for distance, other in enumerate(reversed(earlier)):
        if other.claim.polarity != polarity:
            continue
        score = likeness(later, other) - 0.02 * distance
        if other.claim.type != later.claim.type:
            related = frozenset((other.claim.type, later.claim.type)) in kindred
            score -= 0.3 if related else 0.6
        if score > best_score:
            best, best_score = other, score
    return best


def _link(
    kind: LinkKind, later: Profile, earlier: Profile | None, *, rule: str
) -> Link | None:
    if earlier is None:
        return None
    return Link(kind=kind, later=later.claim.id, earlier=earlier.claim.id, rule=rule)
