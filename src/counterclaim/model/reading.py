"""What a reader makes of one report."""

from __future__ import annotations

from dataclasses import dataclass

from counterclaim.errors import InvalidValue
from counterclaim.model.claim import Claim
from counterclaim.model.link import Link
from counterclaim.model.period import Period
from counterclaim.model.report import Report
from counterclaim.model.statement import Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Dating:
    """When a report without a date must have been published.

    Args:
        window: The days it can have been published on; None if the text does
            not tell.
        reasons: What the text says that narrows it down, a line each; why
            not, where there is no window.
    """

    window: Period | None
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The statements, claims and links of one report.

    Args:
        report: The report that was read.
        reader: Name and version of the reader.
        statements: Who says what, in the order of the text.
        claims: The propositions, in the order of the text.
        links: Relations between the claims.
        dating: How a report without a date was dated; None where it has one.
        unread: Why the report was left unread (another language); None if
            it was read.
        dropped: How many claims failed the check of their spans.

    Raises:
        InvalidValue: If a span lies outside the text, a claim names a
            statement that is not there, or a link a claim that is not.
    """

    report: Report
    reader: str
    statements: tuple[Statement, ...] = ()
    claims: tuple[Claim, ...] = ()
    links: tuple[Link, ...] = ()
    dating: Dating | None = None
    unread: str | None = None
    dropped: int = 0

    def __post_init__(self) -> None:
        length = len(self.report.text)
        for claim in self.claims:
            if claim.evidence[-1].end > length:
                raise InvalidValue("evidence", claim.evidence, "inside the text")
            if not 0 <= claim.statement < len(self.statements):
                raise InvalidValue("statement", claim.statement, "a statement")
        known = {claim.id for claim in self.claims}
        if len(known) < len(self.claims):
            raise InvalidValue("claims", sorted(known), "ids that differ")
        for link in self.links:
            if not {link.later, link.earlier} <= known:
                raise InvalidValue("links", link, "between claims of the reading")
