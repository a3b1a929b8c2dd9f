"""Readings, claims and matters as a person likes to read them."""

from __future__ import annotations

import re

from collections.abc import Sequence

from rich import box
from rich.console import Console, ConsoleOptions, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from counterclaim.model import Claim, Entry, Matter, Position, Reading


_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")

WIDE = 120
"""Columns from which a claim's attributes get columns of their own."""


class reading_view:  # noqa: N801 - used like a function: what rich can print
    """A reading as a headline and a table of claims, by the width there is."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading

    def __rich_console__(
        self, _: Console, options: ConsoleOptions
    ) -> Sequence[RenderableType]:
        wide = options.max_width >= WIDE
        parts: list[RenderableType] = [_headline(self.reading)]
        parts.extend(_dating_lines(self.reading))
        if self.reading.unread is not None:
            parts.append(Text(f"left unread: {self.reading.unread}", style="yellow"))
        elif not self.reading.claims:
            parts.append(Text("no claims about a conflict", style="dim"))
        else:
            parts.append(_claims_table(self.reading, wide=wide))
        return [Group(*parts, Text())]


def plain(words: str) -> str:
    """Return words on one line, without characters that steer a terminal."""
    return " ".join(_CONTROL.sub(" ", words).split())


def _headline(reading: Reading) -> Text:
    report = reading.report
    line = Text(report.id, style="bold")
    window = None if reading.dating is None else reading.dating.window
    published = None if report.published is None else report.published.isoformat()
    if published is None:
        published = "no date" if window is None else f"{window.iso()} (inferred)"
    for part in (report.outlet, published, report.title):
        if part is not None:
            line.append(f" · {plain(part)}", style="not bold")
    return line


def _dating_lines(reading: Reading) -> list[Text]:
    if reading.dating is None:
        return []
    label = "not dated" if reading.dating.window is None else "dated by"
    return [Text(f"  {label}: {why}", style="dim") for why in reading.dating.reasons]


def _claims_table(reading: Reading, *, wide: bool) -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, expand=True)
    table.add_column("id", style="dim", no_wrap=True)
    table.add_column("who", ratio=2, style="cyan")
    if wide:
        table.add_column("what", no_wrap=True)
        table.add_column("how sure", min_width=11)
        table.add_column("the words", ratio=6)
        table.add_column("where", ratio=2)
        table.add_column("when", no_wrap=True)
        table.add_column("links", ratio=2)
    else:
        table.add_column("what they claim", ratio=6)
    for claim in reading.claims:
        quote = " … ".join(
            plain(span.of(reading.report.text)) for span in claim.evidence
        )
        links = ", ".join(
            f"{link.kind} {link.earlier}"
            for link in reading.links
            if link.later == claim.id
        )
        who = _who(claim)
        if wide:
            table.add_row(
                claim.id,
                who,
                Text(claim.type, style="bold"),
                _how(claim),
                Text(quote),
                _where(claim),
                "" if claim.when is None else claim.when.iso(),
                Text(links, style="magenta"),
            )
        else:
            table.add_row(claim.id, who, _narrow_cell(claim, quote, links))
    return table


def _narrow_cell(claim: Claim, quote: str, links: str) -> Text:
    cell = Text(quote)
    cell.append(f"\n{claim.type}", style="bold")
    how = _how(claim)
    if how.plain:
        cell.append(" · ").append_text(how)
    where = _where(claim)
    if where:
        cell.append(f" · {where}")
    if claim.when is not None:
        cell.append(f" · {claim.when.iso()}")
    if links:
        cell.append(f" · {links}", style="magenta")
    return cell


def _who(claim: Claim) -> Text:
    if claim.source.kind == "reporter":
        return Text("the report", style="dim")
    who = Text(claim.source.name)
    if claim.via is not None:
        who.append(f" (via {claim.via})", style="dim")
    if claim.said is not None:
        who.append(f" {claim.said.iso()}", style="dim")
    return who


def _how(claim: Claim) -> Text:
    """Return what is not plain: denied, hedged, planned, conditional."""
    words = Text()
    if claim.polarity == "negative":
        words.append("not so", style="bold red")
    elif claim.polarity == "unknown" and claim.mood != "conditional":
        words.append("won't say", style="bold yellow")
    for value, plain in ((claim.certainty, "certain"), (claim.mood, "actual")):
        if value != plain:
            words.append((", " if words.plain else "") + value, style="yellow")
    return words


def _where(claim: Claim) -> str:
    return ", ".join(filler.name for filler in claim.fillers("place"))


def claims_view(entries: Sequence[Entry]) -> Table:
    """Return claims of a ledger as a table."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, expand=True)
    table.add_column("claim", style="dim", no_wrap=True)
    table.add_column("published", no_wrap=True)
    table.add_column("who", ratio=2, style="cyan")
    table.add_column("what they claim", ratio=5)
    for entry in entries:
        published = "" if entry.published is None else entry.published.iso()
        quote = " … ".join(map(plain, entry.quotes))
        table.add_row(
            entry.id, published, _who(entry.claim), _narrow_cell(entry.claim, quote, "")
        )
    return table


def matters_view(matters: Sequence[Matter]) -> Table:
    """Return matters as a table, a line each."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, expand=True)
    table.add_column("standing", no_wrap=True)
    table.add_column("matter", ratio=1)
    table.add_column("claims", justify="right", no_wrap=True)
    for matter in matters:
        count = sum(len(position.entries) for position in matter.positions)
        name = Text(matter.question).append(f"\n{matter.id}", style="dim")
        table.add_row(_standing(matter), name, str(count))
    return table


def matter_view(matter: Matter) -> Group:
    """Return one matter with its positions and their sentences."""
    head = Text(matter.question, style="bold")
    head.append("  ").append_text(_standing(matter))
    lines: list[RenderableType] = [
        head,
        Text(f"{matter.id} · {matter.why}", style="dim"),
    ]
    for position in matter.positions:
        lines.extend(_position_lines(position))
    lines.append(Text())
    return Group(*lines)


def _position_lines(position: Position) -> list[RenderableType]:
    lines: list[RenderableType] = [Text(f"  {position.answer}", style="bold")]
    for entry in position.entries:
        published = "undated" if entry.published is None else entry.published.iso()
        outlet = "" if entry.outlet is None else f", {entry.outlet}"
        line = Text("    ").append_text(_who(entry.claim))
        line.append(f" ({published}{outlet}; {entry.id})", style="dim")
        lines.append(line)
        lines.append(_marked_sentence(entry))
    return lines


def _marked_sentence(entry: Entry) -> RenderableType:
    """Return the sentence, with the words that carry the claim underlined."""
    sentence = Text(plain(entry.sentence))
    for quote in map(plain, entry.quotes):
        start = sentence.plain.find(quote)
        if start >= 0:
            sentence.stylize("underline", start, start + len(quote))
    return Padding(sentence, (0, 0, 0, 6))


def _standing(matter: Matter) -> Text:
    style = {"contested": "bold red", "pending": "yellow"}.get(matter.standing, "green")
    return Text(matter.standing, style=style)
