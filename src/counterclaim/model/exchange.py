"""The exchange format: a reading as one JSON object, and claims back from it.

The keys are those of the annotation guidelines, so that a gold file and a
reading can be compared line by line; what the guidelines do not know stands in
keys of its own (``periods``, ``quote``, ``codes``, ``statements``). Offsets count
Unicode code points of the report's unchanged text.
"""

from __future__ import annotations

import json

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from counterclaim.model.actor import Actor
from counterclaim.model.claim import Claim, Filler
from counterclaim.model.hop import Hop
from counterclaim.model.period import Period
from counterclaim.model.quantity import Quantity
from counterclaim.model.reading import Reading
from counterclaim.model.source import Source
from counterclaim.model.span import Span
from counterclaim.model.statement import Statement, hops_of


Record = dict[str, Any]
"""One object of the format, ready for JSON."""


def reading_record(reading: Reading) -> Record:
    """Return a reading as one object of the exchange format."""
    report, dating = reading.report, reading.dating
    window = None if dating is None else dating.window
    published = None if report.published is None else report.published.isoformat()
    if published is None and window is not None:
        published = window.iso()
    return {
        "id": report.id,
        "outlet": report.outlet,
        "published": published,
        "published_inferred": report.published is None and window is not None,
        "published_reasons": [] if dating is None else list(dating.reasons),
        "title": report.title,
        "url": report.url,
        "language": report.language,
        "sha256": report.digest,
        "reader": reading.reader,
        "unread": reading.unread,
        "dropped": reading.dropped,
        "text": report.text,
        "statements": [
            statement_record(reading.statements, position, report.text)
            for position in range(len(reading.statements))
        ],
        "claims": [claim_record(claim, reading) for claim in reading.claims],
    }


def reading_line(reading: Reading) -> str:
    """Return a reading as one line of JSON, the same bytes every time.

    Characters stay as they are, but for a text with a lone surrogate, which
    no encoding of Unicode can hold: its line is escaped.
    """
    record = reading_record(reading)
    line = json.dumps(record, ensure_ascii=False)
    try:
        line.encode()
    except UnicodeEncodeError:
        return json.dumps(record, ensure_ascii=True)
    return line


def claim_record(claim: Claim, reading: Reading) -> Record:
    """Return a claim as an object, with its links to earlier claims."""
    text = reading.report.text
    return {
        "id": claim.id,
        "evidence": spans_record(claim.evidence),
        "quote": [span.of(text) for span in claim.evidence],
        "sentence": _pair(claim.sentence),
        "type": claim.type,
        "source": source_record(claim.source),
        "via": claim.via,
        "said": None if claim.said is None else claim.said.iso(),
        "polarity": claim.polarity,
        "certainty": claim.certainty,
        "mood": claim.mood,
        "hedge": claim.hedge,
        "roles": {
            role.name: _one_or_many([filler.name for filler in role.fillers])
            for role in claim.roles
        },
        "quantity": None if claim.quantity is None else quantity_record(claim.quantity),
        "when": None if claim.when is None else claim.when.iso(),
        "relations": [
            {"kind": link.kind, "claim": link.earlier, "rule": link.rule}
            for link in reading.links
            if link.later == claim.id
        ],
        "periods": {
            name: period_record(period)
            for name, period in (("said", claim.said), ("when", claim.when))
            if period is not None
        },
        "fillers": {
            role.name: [filler_record(filler) for filler in role.fillers]
            for role in claim.roles
        },
        "codes": {code.scheme: code.value for code in claim.codes},
        "statement": claim.statement,
        "trigger": _pair(claim.trigger),
        "rule": claim.rule,
    }


def statement_record(
    statements: Sequence[Statement], position: int, text: str
) -> Record:
    """Return a statement as an object: who, by which words, in which form.

    Args:
        statements: The statements of a reading.
        position: Position of the statement among them.
        text: The report's text.
    """
    statement = statements[position]
    return {
        "sources": [source_record(source) for source in statement.sources],
        "mention": spans_record(statement.mention),
        "cue": spans_record(statement.cue),
        "cue_words": [span.of(text) for span in statement.cue],
        "content": spans_record(statement.content),
        "stance": statement.stance,
        "factivity": statement.factivity,
        "form": statement.form,
        "via": statement.via,
        "said": None if statement.said is None else statement.said.iso(),
        "within": statement.within,
        "rule": statement.rule,
        "finder": statement.finder,
        "confidence": statement.confidence,
        "paths": list(statement.paths),
        "hops": [hop_record(hop, text) for hop in hops_of(statements, position)],
    }


def hop_record(hop: Hop, text: str) -> Record:
    """Return a hop as an object: who, and by which words, with their places."""
    return {
        "names": [source.name for source in hop.sources],
        "mention": spans_record(hop.mention),
        "cue": spans_record(hop.cue),
        "cue_words": [span.of(text) for span in hop.cue],
    }


def source_record(source: Source) -> Record:
    """Return a source as an object."""
    return {
        "name": source.name,
        "text": source.text,
        "kind": source.kind,
        "span": _pair(source.span),
        "actor": None if source.actor is None else actor_record(source.actor),
    }


def filler_record(filler: Filler) -> Record:
    """Return a role's filler as an object, with ids and place where known."""
    return {
        "name": filler.name,
        "text": filler.text,
        "span": _pair(filler.span),
        "actor": None if filler.actor is None else actor_record(filler.actor),
        "place": None if filler.place is None else asdict(filler.place),
    }


def actor_record(actor: Actor) -> Record:
    """Return an actor as an object."""
    return asdict(actor)


def quantity_record(quantity: Quantity) -> Record:
    """Return a quantity as an object; whole numbers are written as such."""
    record: Record = {
        "value": _number(quantity.value),
        "comparison": quantity.comparison,
        "unit": quantity.unit,
        "text": quantity.text,
        "span": _pair(quantity.span),
    }
    if quantity.high is not None:
        record["high"] = _number(quantity.high)
    return record


def period_record(period: Period) -> Record:
    """Return a period as an object that loses nothing; `end` is not included."""
    return {
        "edtf": period.edtf(),
        "start": None if period.start is None else period.start.isoformat(),
        "end": None if period.end is None else period.end.isoformat(),
        "grain": period.grain,
        "approximate": period.approximate,
    }


def spans_record(spans: tuple[Span, ...]) -> list[list[int]]:
    """Return spans as pairs of offsets."""
    return [[span.start, span.end] for span in spans]


def _pair(span: Span | None) -> list[int] | None:
    return None if span is None else [span.start, span.end]


def _one_or_many(names: list[str]) -> str | list[str]:
    return names[0] if len(names) == 1 else names


def _number(value: float | None) -> float | int | None:
    if value is None or value != int(value):
        return value
    return int(value)
