"""The default reader: the stages, in the order of the data.

Report → Parse → times and places → statements → claims → names and dates →
links → Reading. The stages meet only here.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from counterclaim._version import __version__
from counterclaim.attribute import Tagger, attribute, choose_tagger, judge
from counterclaim.extract import Codebook, extract, load_codebook
from counterclaim.model import (
    Claim,
    Dating,
    Parse,
    Period,
    Reading,
    Report,
    Span,
    Stance,
    Statement,
    TimeMention,
)
from counterclaim.parse import load_parser
from counterclaim.resolve import (
    attach_said,
    attach_times,
    date_report,
    find_places,
    find_times,
    home_of,
    name_fillers,
    name_sources,
    survey,
)
from counterclaim.weigh import link_claims


READABLE_LANGUAGE = "en"
"""The language that the default reader reads, ISO 639-1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What a user may choose about the default reader.

    Args:
        codebook: A codebook file to use beside the one that ships.
        parser: Name of an installed pipeline that parses to Universal
            Dependencies; ``default`` is ours.
        attribution: ``default`` for rules and tagger, ``own-gold`` for the
            tagger that saw nothing but our own gold, ``rules`` for none.
    """

    codebook: Path | None = None
    parser: str = "default"
    attribution: str = "default"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pipeline:
    """The default reader, ``Report → Reading``.

    Args:
        name: Name and version, written beside what it reads.
        parse: Report → Parse.
        tagger: The tagger beside the rules of attribution, if there is one.
        codebook: The claim types and their triggers.
    """

    name: str
    parse: Callable[[Report], Parse]
    tagger: Tagger | None
    codebook: Codebook

    def __call__(self, report: Report) -> Reading:
        """Read one report.

        A report in a language that is not read comes back with no claims,
        and says why.
        """
        if report.language != READABLE_LANGUAGE:
            why = f"written in {report.language!r}; only English is read"
            return Reading(report=report, reader=self.name, unread=why)
        parse = self.parse(report)
        dating = date_report(parse) if report.published is None else None
        home = home_of(report.outlet, report.url)
        statements, claims = self._claims(parse, _anchor(report, dating), home)
        kept = tuple(
            replace(claim, sentence=_sentence(parse, claim, statements))
            for claim in claims
            if _holds(claim, report.text)
        )
        return Reading(
            report=report,
            reader=self.name,
            statements=statements,
            claims=kept,
            links=link_claims(kept, statements, report.text),
            dating=dating,
            dropped=len(claims) - len(kept),
        )

    def _claims(
        self, parse: Parse, anchor: Period | None, home: str | None
    ) -> tuple[tuple[Statement, ...], tuple[Claim, ...]]:
        """Return statements and claims with names, places and dates resolved."""
        times = find_times(parse, anchor)
        cast = survey(parse)
        places = find_places(parse, cast=cast, home=home)
        statements = attribute(parse, tagger=self.tagger)
        statements = name_sources(parse, statements, cast=cast)
        statements = attach_said(parse, statements, times)
        claims = extract(
            parse, statements, times=times, places=places, codebook=self.codebook
        )
        claims = name_fillers(parse, claims, places, cast=cast)
        claims = attach_times(
            parse, claims, statements=statements, times=times, anchor=anchor
        )
        return statements, claims


def load_pipeline(options: Options | None = None) -> Pipeline:
    """Load the default reader with its parser, codebook and tables.

    Raises:
        UnknownName: If nothing has the parser's or the attribution's name.
        BadData: If the codebook is broken.
    """
    chosen = Options() if options is None else options
    return Pipeline(
        name=f"counterclaim {__version__}",
        parse=load_parser(chosen.parser),
        tagger=choose_tagger(chosen.attribution),
        codebook=load_codebook(chosen.codebook),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Attributor:
    """The stages up to statements, whose sources keep the report's words.

    Args:
        parse: Report → Parse; one that remembers its last report is parsed once
            for its statements and the classes of its cues.
        tagger: The tagger beside the rules, if there is one.
    """

    parse: Callable[[Report], Parse]
    tagger: Tagger | None

    def __call__(self, report: Report) -> Sequence[Statement]:
        """Return the statements of a report, in the wide reading."""
        return attribute(self.parse(report), wide=True, tagger=self.tagger)

    def judge(self, report: Report, cue: Sequence[Span]) -> tuple[Stance, bool]:
        """Return the class of a cue, and whether it is a noun."""
        return judge(self.parse(report), cue)


def load_attributor(options: Options | None = None) -> Attributor:
    """Load the stages up to statements.

    Raises:
        UnknownName: If nothing has the parser's or the attribution's name.
    """
    chosen = Options() if options is None else options
    return Attributor(
        parse=lru_cache(maxsize=1)(load_parser(chosen.parser)),
        tagger=choose_tagger(chosen.attribution),
    )


def load_time_finder(
    options: Options | None = None,
) -> Callable[[Report], Sequence[TimeMention]]:
    """Load what finds the times of a report.

    Raises:
        UnknownName: If no installed pipeline has the parser's name.
    """
    chosen = Options() if options is None else options
    parse = load_parser(chosen.parser)
    return lambda report: find_times(parse(report), _anchor(report, None))


def _anchor(report: Report, dating: Dating | None) -> Period | None:
    if report.published is not None:
        return Period.day(report.published)
    return None if dating is None else dating.window


def _sentence(
    parse: Parse, claim: Claim, statements: Sequence[Statement]
) -> Span | None:
    """Return the sentence, or sentences, that a claim's evidence stands in.

    With those of an answer's cue: "Kyiv denied it" says nothing by itself.
    """
    statement = statements[claim.statement]
    spans = [*claim.evidence, *(statement.cue if statement.answers else ())]
    tokens = [token for span in spans for token in parse.tokens_in(span)]
    if not tokens:
        return None
    numbers = parse.sentence_numbers
    first = parse.sentences[numbers[tokens[0].number]].first
    last = parse.sentences[numbers[tokens[-1].number]].last
    return parse.hull((first, last - 1))


def _holds(claim: Claim, text: str) -> bool:
    """Return whether every span of a claim lies in the text and holds words."""
    spans: Sequence[Span] = claim.evidence
    return all(span.end <= len(text) and span.of(text).strip() for span in spans)
