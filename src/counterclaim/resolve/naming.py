"""Names for the speakers of statements and for what fills the roles of claims."""

from __future__ import annotations

from dataclasses import replace

from counterclaim.model import Parse, Source, Span, Statement
from counterclaim.resolve.actor_cast import Cast
from counterclaim.resolve.actor_channels import name_channels
from counterclaim.resolve.actor_fillers import FIRST_PERSON, name_fillers
from counterclaim.resolve.actor_owners import also_named
from counterclaim.resolve.actor_phrases import read_phrase
from counterclaim.resolve.actor_references import Recall
from counterclaim.resolve.actor_survey import survey
from counterclaim.resolve.actors import resolve_phrase


__all__ = ["name_fillers", "name_sources"]


def name_sources(
    parse: Parse, statements: tuple[Statement, ...], *, cast: Cast | None = None
) -> tuple[Statement, ...]:
    """Return the statements, each source with its canonical name and kind.

    Pronouns and bare nouns ("he", "the minister") get the name of whom they
    point back to. The reporter stays, and so does a source in the first
    person.

    Args:
        parse: The report's parse.
        statements: Statements of the report, in any order.
        cast: Who appears in the report; found anew if not given.
    """
    recall = Recall(survey(parse) if cast is None else cast)
    named: dict[int, Statement] = {}
    for place in sorted(range(len(statements)), key=lambda n: _start(statements[n])):
        statement = statements[place]
        recall.content = statement.content
        carriers = tuple(
            replace(hop, sources=_all_named(parse, hop.sources, recall))
            for hop in statement.carriers
        )
        sources = _all_named(parse, statement.sources, recall)
        named[place] = replace(statement, sources=sources, carriers=carriers)
    settled = tuple(named[place] for place in range(len(statements)))
    return name_channels(parse, settled, recall)


def _all_named(
    parse: Parse, sources: tuple[Source, ...], recall: Recall
) -> tuple[Source, ...]:
    return tuple(named for source in sources for named in _named(parse, source, recall))


def _start(statement: Statement) -> int:
    """Return where a statement's speaker stands, or what is said."""
    spans = [s.span.start for s in statement.sources if s.span is not None]
    return min(spans) if spans else statement.content[0].start


def _named(parse: Parse, source: Source, recall: Recall) -> tuple[Source, ...]:
    """Return a source with its name; one for each of two states that share it."""
    if source.span is None or source.kind == "reporter":
        return (source,)
    if _first_person(parse, source.span):
        return (source,)
    named = resolve_phrase(source.span, recall.cast, recall)
    phrase = read_phrase(source.span, recall.cast)
    recall.note(phrase, named)
    both = (
        [named] if phrase is None else [named, *also_named(phrase, named, recall.cast)]
    )
    return tuple(
        replace(source, name=one.name, kind=one.kind, actor=one.actor) for one in both
    )


def _first_person(parse: Parse, span: Span) -> bool:
    tokens = parse.tokens_in(span)
    return len(tokens) == 1 and tokens[0].text.casefold() in FIRST_PERSON
