"""Claims back from objects of the exchange format, for what keeps them."""

from __future__ import annotations

from datetime import date

from counterclaim.model.actor import Actor
from counterclaim.model.claim import Claim, Code, Filler, Role
from counterclaim.model.disc import Disc
from counterclaim.model.exchange import Record
from counterclaim.model.period import Period
from counterclaim.model.place import Place
from counterclaim.model.quantity import Quantity
from counterclaim.model.source import Source
from counterclaim.model.span import Span


def restore_claim(record: Record) -> Claim:
    """Return the claim that `claim_record` wrote, without its links.

    Raises:
        InvalidValue: If a value is not one that a claim can have.
        KeyError: If a key is missing.
    """
    periods = record["periods"]
    quantity = record["quantity"]
    sentence = record["sentence"]
    return Claim(
        id=record["id"],
        type=record["type"],
        evidence=tuple(Span(start, end) for start, end in record["evidence"]),
        source=_source(record["source"]),
        statement=record["statement"],
        trigger=Span(*record["trigger"]),
        rule=record["rule"],
        polarity=record["polarity"],
        certainty=record["certainty"],
        mood=record["mood"],
        hedge=record["hedge"],
        roles=tuple(
            Role(name=name, fillers=tuple(_filler(filler) for filler in fillers))
            for name, fillers in record["fillers"].items()
        ),
        quantity=None if quantity is None else _quantity(quantity),
        via=record["via"],
        said=_period(periods["said"]) if "said" in periods else None,
        when=_period(periods["when"]) if "when" in periods else None,
        codes=tuple(
            Code(scheme=scheme, value=value)
            for scheme, value in record["codes"].items()
        ),
        sentence=None if sentence is None else Span(*sentence),
    )


def _source(record: Record) -> Source:
    span = record["span"]
    return Source(
        name=record["name"],
        text=record["text"],
        kind=record["kind"],
        span=None if span is None else Span(*span),
        actor=_actor(record["actor"]),
    )


def _filler(record: Record) -> Filler:
    place = record["place"]
    return Filler(
        name=record["name"],
        text=record["text"],
        span=Span(*record["span"]),
        actor=_actor(record["actor"]),
        place=None if place is None else _place(place),
    )


def _place(record: Record) -> Place:
    within = record.get("within")
    disc = None if within is None else Disc(**within)
    return Place(**{**record, "within": disc})


def _actor(record: Record | None) -> Actor | None:
    return None if record is None else Actor(**record)


def _quantity(record: Record) -> Quantity:
    return Quantity(
        value=record["value"],
        high=record.get("high"),
        unit=record["unit"],
        comparison=record["comparison"],
        text=record["text"],
        span=Span(*record["span"]),
    )


def _period(record: Record) -> Period:
    start, end = record["start"], record["end"]
    return Period(
        start=None if start is None else date.fromisoformat(start),
        end=None if end is None else date.fromisoformat(end),
        grain=record["grain"],
        approximate=record["approximate"],
    )
