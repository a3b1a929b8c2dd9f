"""``counterclaim evaluate``: readings and stages scored against gold corpora."""

from __future__ import annotations

import json

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Annotated, Any

import typer

from counterclaim.cli.arguments import (
    AsJson,
    AttributionName,
    CodebookPath,
    Jobs,
    ParserName,
)
from counterclaim.cli.scores import groups_view, reliability_view
from counterclaim.cli.streams import console, tell
from counterclaim.cli.tables import metrics_view
from counterclaim.errors import UnreadableInput
from counterclaim.evaluate import (
    assess_attribution,
    flat_metrics,
    score_actors,
    score_claims,
    score_parser,
    score_places,
    score_times,
)
from counterclaim.ingest import identify_language
from counterclaim.model import Report
from counterclaim.model.exchange import reading_record
from counterclaim.parse import load_parser
from counterclaim.run import (
    Options,
    load_actor_coder,
    load_attributor,
    load_place_reader,
    load_time_finder,
    read_reports,
)


evaluate_app = typer.Typer(
    help="Score a task against a gold corpus.",
    no_args_is_help=True,
    rich_markup_mode=None,
)

Corpora = Annotated[
    list[Path], typer.Argument(metavar="CORPUS...", help="Files of corpora.")
]
Corpus = Annotated[Path, typer.Argument(metavar="CORPUS", help="A JSON Lines file.")]


@evaluate_app.command(
    "claims", epilog="Example: counterclaim evaluate claims gold.jsonl --json"
)
def evaluate_claims(
    gold: Corpus,
    reading: Annotated[
        Path | None,
        typer.Argument(help="A reading to score; the reports are read if left out."),
    ] = None,
    *,
    as_json: AsJson = False,
    codebook: CodebookPath = None,
    parser: ParserName = "default",
    attribution: AttributionName = "default",
    jobs: Jobs = 1,
) -> None:
    """Score claims: found, strict, attributes, opposition.

    Reports are read from their text and date of publication; a date that
    the gold itself has inferred is not given away.
    """
    rows = read_rows(gold)
    if reading is None:
        options = Options(codebook=codebook, parser=parser, attribution=attribution)
        readings = list(_readings(rows, options, jobs=jobs))
    else:
        readings = read_rows(reading)
    result = score_claims(rows, readings)
    _show("claims", flat_metrics(result), as_json=as_json, detail=result["by-type"])


@evaluate_app.command(
    "attribution", epilog="Example: counterclaim evaluate attribution polnear-dev.jsonl"
)
def evaluate_attribution(
    corpus: Corpus,
    *,
    as_json: AsJson = False,
    parser: ParserName = "default",
    attribution: AttributionName = "default",
) -> None:
    """Score sources, cues and contents of statements.

    Also told: what was found and missed by class of cue and by form, and how often
    what was found with some confidence is right.
    """
    reader = load_attributor(Options(parser=parser, attribution=attribution))
    found = assess_attribution(read_rows(corpus), reader, reader.judge)
    if as_json:
        typer.echo(json.dumps({"task": "attribution"} | asdict(found)))
        return
    console().print(metrics_view("attribution", found.metrics, None))
    console().print(groups_view(found.groups))
    console().print(reliability_view(found.reliability))


@evaluate_app.command(
    "times", epilog="Example: counterclaim evaluate times timebank.jsonl --json"
)
def evaluate_times(
    corpora: Corpora, *, as_json: AsJson = False, parser: ParserName = "default"
) -> None:
    """Score time expressions as TempEval-3 does: strict, relaxed, value."""
    find = load_time_finder(Options(parser=parser))
    metrics = score_times(
        _rows_of(corpora), lambda row: find(_corpus_report(row, row.get("dct")))
    )
    _show("times", metrics, as_json=as_json)


@evaluate_app.command(
    "places", epilog="Example: counterclaim evaluate places lgl.jsonl --json"
)
def evaluate_places(
    corpora: Corpora, *, as_json: AsJson = False, parser: ParserName = "default"
) -> None:
    """Score toponyms: spans, and what given spans are resolved to."""
    reader = load_place_reader(Options(parser=parser))
    metrics = score_places(
        _rows_of(corpora),
        lambda row: reader.find(_corpus_report(row, None)),
        lambda row, spans: reader.resolve(_corpus_report(row, None), spans),
    )
    _show("places", metrics, as_json=as_json)


@evaluate_app.command(
    "actors", epilog="Example: counterclaim evaluate actors actor_codes.jsonl --json"
)
def evaluate_actors(
    corpora: Corpora, *, as_json: AsJson = False, parser: ParserName = "default"
) -> None:
    """Score actors: country as ISO 3166 alpha-3, sector after PLOVER."""
    code = load_actor_coder(parser)
    metrics = score_actors(
        _rows_of(corpora),
        lambda row: code(row["text"], row.get("context"))._asdict(),
    )
    _show("actors", metrics, as_json=as_json)


@evaluate_app.command(
    "parser", epilog="Example: counterclaim evaluate parser ewt-dev.conllu.gz"
)
def evaluate_parser(
    treebanks: Corpora, *, as_json: AsJson = False, parser: ParserName = "default"
) -> None:
    """Score the parser from raw text against CoNLL-U files."""
    metrics = score_parser(load_parser(parser), treebanks)
    _show("parser", metrics, as_json=as_json)


def _rows_of(corpora: Sequence[Path]) -> list[dict[str, Any]]:
    return [row for corpus in corpora for row in read_rows(corpus)]


def _corpus_report(row: Mapping[str, Any], published: str | None) -> Report:
    """Return a corpus's report, with its day of publication if it is needed."""
    return Report(
        id=str(row["id"]),
        text=row["text"],
        url=row.get("url"),
        published=None if published is None else date.fromisoformat(published[:10]),
    )


def read_rows(path: Path) -> list[dict[str, Any]]:
    """Return the objects of a JSON Lines file.

    Raises:
        UnreadableInput: If the file is not there or a line is no JSON object.
    """
    remedy = "give a JSON Lines file of the corpus"
    try:
        lines = path.read_text("utf-8").rstrip("\n").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableInput(str(path), f"can't be read ({error})", remedy) from error
    rows = []
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except json.JSONDecodeError as error:
            why = f"line {number} is no JSON ({error.msg})"
            raise UnreadableInput(str(path), why, remedy) from error
        rows.append(row)
    return rows


def _readings(
    rows: Sequence[Mapping[str, Any]], options: Options, *, jobs: int
) -> Iterator[dict[str, Any]]:
    reports = [_report(row) for row in rows]
    for outcome in read_reports(reports, options=options, jobs=jobs):
        if isinstance(outcome, UnreadableInput):
            tell(str(outcome))
        else:
            yield reading_record(outcome)


def _report(row: Mapping[str, Any]) -> Report:
    published = row.get("published")
    told = published is not None and not row.get("published_inferred")
    return Report(
        id=row["id"],
        text=row["text"],
        outlet=row.get("outlet"),
        published=date.fromisoformat(published) if told and published else None,
        title=row.get("title"),
        language=identify_language(row["text"]),
    )


def _show(
    task: str,
    metrics: Mapping[str, float],
    *,
    as_json: bool,
    detail: Mapping[str, Mapping[str, float]] | None = None,
) -> None:
    if as_json:
        typer.echo(json.dumps({"task": task, "metrics": dict(metrics)}))
        return
    console().print(metrics_view(task, metrics, detail))
