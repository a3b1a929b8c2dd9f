"""One proposition that one source puts forward."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from counterclaim.errors import InvalidValue
from counterclaim.model.actor import Actor
from counterclaim.model.period import Period
from counterclaim.model.place import Place
from counterclaim.model.quantity import Quantity
from counterclaim.model.source import Source
from counterclaim.model.span import Span


Polarity = Literal["positive", "negative", "unknown"]
"""The source says it is so, is not so, or neither (after FactBank)."""

Certainty = Literal["certain", "probable", "possible"]
"""How sure the source says it is (after FactBank)."""

Mood = Literal["actual", "planned", "conditional", "demanded"]
"""Past or present, intended, hypothetical, or asked for and not yet so."""


_ALLOWED = (
    ("polarity", get_args(Polarity)),
    ("certainty", get_args(Certainty)),
    ("mood", get_args(Mood)),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Filler:
    """What fills a role of a claim.

    Args:
        name: Canonical name; the report's words unless the tables know better.
        text: The words in the report.
        span: Where they stand.
        actor: The actor that the words refer to.
        place: The place that the words refer to.
    """

    name: str
    text: str
    span: Span
    actor: Actor | None = None
    place: Place | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """One role of a claim with its fillers.

    Args:
        name: The role's name in the codebook ("holder", "place").
        fillers: Who or what fills it, in the order of the text.

    Raises:
        InvalidValue: If nothing fills it: leave such a role out.
    """

    name: str
    fillers: tuple[Filler, ...]

    def __post_init__(self) -> None:
        if not self.fillers:
            raise InvalidValue("fillers", self.fillers, "at least one filler")


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """A claim's type in a scheme of the field.

    Args:
        scheme: Name with version ("PLOVER 2022").
        value: The code ("ASSAULT").
    """

    scheme: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One proposition about the conflict that one source puts forward.

    Args:
        id: Name within the report ("c1").
        type: A type of the codebook ("control").
        evidence: The characters that carry the proposition, in order.
        source: Who puts it forward.
        statement: Position of its statement among the reading's statements.
        trigger: The words that tell the type.
        rule: Name of the rule that found it.
        polarity: Whether the source says it is so.
        certainty: How sure the source says it is.
        mood: Whether it is actual, planned, conditional or demanded.
        hedge: The hedging words.
        roles: Who and what takes part, by role.
        quantity: How many.
        via: To whom or where it was said.
        said: When it was said.
        when: When the proposition holds.
        codes: The type in the field's schemes.
        sentence: The sentence, or sentences, that the evidence stands in.

    Raises:
        InvalidValue: If there is no evidence, its spans are out of order, or
            a value is unknown.
    """

    id: str
    type: str
    evidence: tuple[Span, ...]
    source: Source
    statement: int
    trigger: Span
    rule: str
    polarity: Polarity = "positive"
    certainty: Certainty = "certain"
    mood: Mood = "actual"
    hedge: str | None = None
    roles: tuple[Role, ...] = ()
    quantity: Quantity | None = None
    via: str | None = None
    said: Period | None = None
    when: Period | None = None
    codes: tuple[Code, ...] = ()
    sentence: Span | None = None

    def __post_init__(self) -> None:
        if not self.evidence:
            raise InvalidValue("evidence", self.evidence, "at least one span")
        for before, after in zip(self.evidence, self.evidence[1:], strict=False):
            if after.start < before.end:
                raise InvalidValue("evidence", self.evidence, "spans in order")
        for field, allowed in _ALLOWED:
            value = getattr(self, field)
            if value not in allowed:
                raise InvalidValue(field, value, f"one of {allowed}")

    def fillers(self, role: str) -> tuple[Filler, ...]:
        """Return what fills a role, nothing if the claim does not have it."""
        for candidate in self.roles:
            if candidate.name == role:
                return candidate.fillers
        return ()

    @property
    def place(self) -> Filler | None:
        """Return the first filler of the place role."""
        fillers = self.fillers("place")
        return fillers[0] if fillers else None
