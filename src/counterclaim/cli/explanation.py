"""Why a claim stands in the ledger: its words, cue, trigger and rules."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from counterclaim.cli.render import plain
from counterclaim.model import Claim


if TYPE_CHECKING:  # SQLAlchemy is slow to import
    from counterclaim.ledger import Detail


def explanation_view(detail: Detail) -> Group:
    """Return a claim with everything that tells why it is there."""
    claim, statement = detail.entry.claim, detail.statement
    table = Table.grid(padding=(0, 2))
    table.add_column(style="dim", no_wrap=True)
    table.add_column()
    for label, value in (
        ("report", _report_words(detail)),
        ("words", " … ".join(map(plain, detail.entry.quotes))),
        ("offsets", ", ".join(f"[{s.start}, {s.end})" for s in claim.evidence)),
        ("type", claim.type),
        ("trigger", f"{claim.trigger.of(detail.report.text)} (by {claim.rule})"),
        ("source", f"{claim.source.name} ({claim.source.kind})"),
        ("named as", claim.source.text),
        ("cue", ", ".join(statement["cue_words"])),
        ("class", _class_words(statement)),
        ("found by", _finder_words(statement)),
        *(("path", path) for path in statement.get("paths", ())),
        ("hops", _hop_words(statement)),
        ("via", claim.via),
        ("said", None if claim.said is None else claim.said.edtf()),
        ("polarity", claim.polarity),
        ("certainty", claim.certainty),
        ("mood", claim.mood),
        ("hedge", claim.hedge),
        ("when", None if claim.when is None else claim.when.edtf()),
        ("quantity", None if claim.quantity is None else claim.quantity.text),
        ("codes", ", ".join(f"{code.scheme} {code.value}" for code in claim.codes)),
        ("read by", detail.reader),
        ("recorded", detail.entry.recorded_at.isoformat(timespec="seconds")),
    ):
        if value:
            table.add_row(label, value)
    for label, value in _role_rows(claim) + _link_rows(detail):
        table.add_row(label, value)
    parts: list[RenderableType] = [
        Text(detail.entry.id, style="bold"),
        Text(plain(detail.entry.sentence)),
        table,
    ]
    return Group(*parts)


def _class_words(statement: Mapping[str, Any]) -> str:
    """Return a cue's stance, factivity and form."""
    parts = (statement["stance"], statement.get("factivity"), statement["form"])
    return ", ".join(part for part in parts if part is not None)


def _finder_words(statement: Mapping[str, Any]) -> str:
    """Return what found a statement, and how sure it is."""
    rule, finder = statement["rule"], statement.get("finder")
    words = {"tagger": "the tagger", "both": f"rule {rule} and the tagger"}
    found = words.get(finder or "", f"rule {rule}")
    sure = statement.get("confidence")
    return found if sure is None else f"{found}, confidence {sure:.2f}"


def _hop_words(statement: Mapping[str, Any]) -> str:
    """Return the chain through which a statement came, if it has several hops."""
    hops = statement.get("hops", ())
    if len(hops) < 2:
        return ""
    return " › ".join(
        f"{', '.join(hop['names'])} ({' '.join(hop['cue_words'])})" for hop in hops
    )


def _report_words(detail: Detail) -> str:
    report = detail.report
    published = detail.entry.published
    when = "undated" if published is None else published.iso()
    parts = (report.id, report.outlet, when, report.url)
    return " · ".join(part for part in parts if part is not None)


def _role_rows(claim: Claim) -> list[tuple[str, str]]:
    rows = []
    for role in claim.roles:
        for filler in role.fillers:
            words = filler.name
            if filler.text != filler.name:
                words += f" (“{filler.text}”)"
            if filler.actor is not None:
                words += f" = {filler.actor.id}"
            if filler.place is not None and filler.place.geonames_id is not None:
                words += f" = GeoNames {filler.place.geonames_id}"
            rows.append((role.name, words))
    return rows


def _link_rows(detail: Detail) -> list[tuple[str, str]]:
    prefix = detail.entry.id.rpartition(".")[0]
    rows = []
    for kind, later, earlier, rule in detail.links:
        if later == detail.entry.claim.id:
            rows.append((kind, f"{prefix}.{earlier} ({rule})"))
        else:
            rows.append((f"{kind}, by", f"{prefix}.{later} ({rule})"))
    return rows
