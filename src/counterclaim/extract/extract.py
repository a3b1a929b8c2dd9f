"""Statement → Claim: the codebook at work on the clauses of a report."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from counterclaim.extract.classify import load_classifier
from counterclaim.extract.clauses import (
    Clause,
    evidence_of,
    find_clauses,
    spoken_tokens,
)
from counterclaim.extract.codebook import Codebook, Frame
from counterclaim.extract.factuality import judge
from counterclaim.extract.features import Page, features_of
from counterclaim.extract.placing import Located
from counterclaim.extract.predication import Predication
from counterclaim.extract.quantities import quantity_of
from counterclaim.extract.roles import fill_roles, locate
from counterclaim.extract.triggers import Match, match_triggers
from counterclaim.extract.vectors import picture
from counterclaim.model import (
    Claim,
    Filler,
    Parse,
    PlaceMention,
    Span,
    Statement,
    TimeMention,
)


def extract(
    parse: Parse,
    statements: Sequence[Statement],
    *,
    codebook: Codebook,
    times: Sequence[TimeMention] = (),
    places: Sequence[PlaceMention] = (),
) -> tuple[Claim, ...]:
    """Return the claims of a report, in the order of the text.

    A joint source makes one claim for each of its members. Role fillers and
    sources are the report's words; dates are attached later.

    Args:
        parse: The report's parse.
        statements: Its statements; the reporter's narration is the first.
        codebook: The claim types and their triggers.
        times: Its time expressions: numbers inside them count nothing.
        places: Its places.
    """
    located = locate(parse, places)
    dated = {t.number for time in times for t in parse.tokens_in(time.core)}
    carried: Filler | None = None
    drafts: list[Claim] = []
    for clause, predication in find_predications(
        parse, statements, codebook, located=located
    ):
        statement = statements[predication.statement]
        roles = fill_roles(
            parse, predication, clause.arguments, located=located, carried=carried
        )
        factuality = judge(parse, predication, statement)
        quantity = quantity_of(parse, predication)
        if quantity is not None and parse.tokens_in(quantity.span)[-1].number in dated:
            quantity = None
        for source in statement.sources:
            claim = Claim(
                id=f"c{len(drafts) + 1}",
                type=predication.type,
                evidence=predication.evidence,
                source=source,
                statement=predication.statement,
                trigger=predication.trigger,
                rule=predication.rule,
                polarity=factuality.polarity,
                certainty=factuality.certainty,
                mood=factuality.mood,
                hedge=factuality.hedge,
                roles=roles,
                quantity=quantity,
                via=statement.via,
                codes=codebook.by_name[predication.type].codes,
            )
            drafts.append(claim)
        place = drafts[-1].place
        if place is not None and place.place is not None:
            carried = place
    return tuple(drafts)


def open_page(
    parse: Parse,
    statements: Sequence[Statement],
    codebook: Codebook,
    *,
    located: Located | None = None,
) -> Page:
    """Return a report's candidates with the triggers that they pull."""
    clauses = find_clauses(
        parse,
        statements,
        nouns=codebook.entries["noun"],
        places=frozenset() if located is None else located.below_state,
    )
    matches = [match_triggers(parse, clause, codebook) for clause in clauses]
    return Page(parse=parse, statements=statements, clauses=clauses, matches=matches)


def find_predications(
    parse: Parse,
    statements: Sequence[Statement],
    codebook: Codebook,
    *,
    located: Located,
) -> Iterator[tuple[Clause, Predication]]:
    """Yield the clauses that carry a claim, with their types, in order."""
    classifier = load_classifier()
    page = open_page(parse, statements, codebook, located=located)
    if not page.clauses:
        return
    learnt = classifier.choose(
        features_of(page, codebook), picture(parse, page.clauses, classifier.vectors)
    )
    found = []
    for clause, matches, chosen in zip(page.clauses, page.matches, learnt, strict=True):
        kind = chosen
        if matches and matches[0].entry.trigger.own:
            kind = matches[0].entry.trigger.type
        if kind is None or kind not in codebook.by_name:
            continue
        predication = _predication(parse, clause, matches, kind=kind, codebook=codebook)
        found.append((clause, predication))
    found.sort(key=lambda pair: (pair[1].evidence[0], pair[0].head))
    for pair in _without_echoes(parse, found):
        yield pair
        yield from _answered(parse, pair, statements)


def _answered(
    parse: Parse, pair: tuple[Clause, Predication], statements: Sequence[Statement]
) -> Iterator[tuple[Clause, Predication]]:
    """Yield a predication again for each statement that answers it.

    "Kyiv denied it": what is denied is Kyiv's claim, too, with its own polarity.
    """
    clause, predication = pair
    start = parse.tokens[predication.head].start
    for position, statement in enumerate(statements):
        if statement.answers and any(
            span.start <= start < span.end for span in statement.content
        ):
            yield clause, replace(predication, statement=position)


def _without_echoes(
    parse: Parse, found: Sequence[tuple[Clause, Predication]]
) -> Iterator[tuple[Clause, Predication]]:
    """Leave out nouns that only name again what their verb says.

    In "they are planning talks" the talks are told once, by the clause.
    """
    heads = {(p.type, p.statement): set[int]() for _, p in found}
    for _, predication in found:
        heads[predication.type, predication.statement].add(predication.head)
    for clause, predication in found:
        token = parse.tokens[predication.head]
        above = token.head
        if parse.tokens[above].relation == "conj" and parse.tokens[above].pos == "NOUN":
            above = parse.tokens[above].head
        same = heads[predication.type, predication.statement]
        if token.pos in {"NOUN", "PROPN"} and above != token.number and above in same:
            continue
        yield clause, predication


def _predication(
    parse: Parse,
    clause: Clause,
    matches: Sequence[Match],
    *,
    kind: str,
    codebook: Codebook,
) -> Predication:
    pulled = next((m for m in matches if m.entry.trigger.type == kind), None)
    head = parse.tokens[clause.head]
    claim_type = codebook.by_name[kind]
    tokens = spoken_tokens(parse, clause) if claim_type.act else clause.tokens
    nominal = head.pos in {"NOUN", "PROPN"}
    frame: Frame = claim_type.noun_frame if nominal else claim_type.frame
    if pulled is not None and pulled.entry.trigger.frame:
        frame = pulled.entry.trigger.frame + frame
    trigger = head if pulled is None else parse.tokens[pulled.head]
    return Predication(
        head=clause.head,
        type=kind,
        trigger=Span(trigger.start, trigger.end),
        evidence=evidence_of(parse, tokens),
        tokens=tokens,
        statement=clause.statement,
        frame=frame,
        rule="model" if pulled is None else pulled.entry.trigger.rule,
        polarity=1 if pulled is None else pulled.polarity,
    )
