"""Who says what in a report: `attribute`, ``Parse → tuple[Statement, ...]``."""

from __future__ import annotations

from counterclaim.attribute.assembly import assemble
from counterclaim.attribute.draft import Draft
from counterclaim.attribute.lexicon import Lexicon, load_lexicon
from counterclaim.attribute.phrases import (
    read_according,
    read_adjective,
    read_hearsay,
    read_label,
    read_noun,
)
from counterclaim.attribute.quoted import give_quotations
from counterclaim.attribute.surroundings import describe
from counterclaim.attribute.verbs import read_verb
from counterclaim.attribute.withholding import read_carrier, read_unverified
from counterclaim.model import Parse, Statement


def attribute(parse: Parse) -> tuple[Statement, ...]:
    """Return a report's statements: first the reporter's own voice, then the rest.

    The others come in the order of their content; `Statement.within` is a
    position in this tuple. Sources keep the report's own words: who they are
    is found out later. Without a word there is no statement.

    Args:
        parse: The report's parse.
    """
    if not parse.tokens:
        return ()
    lexicon = load_lexicon()
    drafts = _drafts(parse, lexicon)
    give_quotations(parse, drafts, lexicon)
    for draft in drafts:
        describe(parse, draft, lexicon)
        read_carrier(parse, draft, lexicon)
    return assemble(parse, drafts)


def _drafts(parse: Parse, lexicon: Lexicon) -> list[Draft]:
    """Return what the cues in a report bring, in the order of the cues."""
    drafts: list[Draft] = []
    for first, last, _ in parse.sentences:
        label = read_label(parse, first, last)
        if label is not None:
            drafts.append(label)
        for place in range(first, last):
            draft = _read(parse, place, lexicon)
            if draft is not None and draft.content:
                drafts.append(draft)
    return drafts


def _read(parse: Parse, place: int, lexicon: Lexicon) -> Draft | None:
    """Return the statement of the cue at a word, None if there is none."""
    pos = parse.tokens[place].pos
    if pos in {"VERB", "AUX"}:
        return (
            read_unverified(parse, place, lexicon)
            or read_according(parse, place, lexicon)
            or read_verb(parse, place, lexicon)
            or read_adjective(parse, place, lexicon)
            or read_hearsay(parse, place, lexicon)
        )
    if pos == "NOUN":
        return read_noun(parse, place, lexicon)
    if pos in {"ADP", "SCONJ"}:
        return read_according(parse, place, lexicon)
    if pos in {"ADJ", "ADV"}:
        return read_adjective(parse, place, lexicon) or read_hearsay(
            parse, place, lexicon
        )
    return None
