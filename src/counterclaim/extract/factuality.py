"""Whether a source says it is so, how surely, and in which mood.

After FactBank (Saurí and Pustejovsky, 2009): polarity and certainty are
those of the source; what it only plans, demands or supposes has a mood.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from counterclaim.extract.draft import Draft
from counterclaim.extract.governors import Ascent
from counterclaim.extract.lexicon import Lexicon, load_lexicon
from counterclaim.extract.modifiers import (
    LOWER,
    below,
    has_condition,
    is_negated,
    is_supposed,
    read_modals,
    read_words,
)
from counterclaim.extract.predication import Predication
from counterclaim.model import Certainty, Mood, Parse, Polarity, Statement, Token


_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_FINITE = frozenset({"VBD", "VBP", "VBZ"})
_ASKED = frozenset({"ccomp", "csubj"})
"""Relations under which "if" means "whether"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Factuality:
    """What `judge` finds.

    Args:
        polarity: Whether the source says it is so.
        certainty: How sure it says it is.
        mood: Actual, planned, conditional or demanded.
        hedge: The hedging words, as they stand in the text.
    """

    polarity: Polarity
    certainty: Certainty
    mood: Mood
    hedge: str | None


def judge(parse: Parse, predication: Predication, statement: Statement) -> Factuality:
    """Return polarity, certainty, mood and hedge of a predication."""
    lexicon = load_lexicon()
    draft = Draft(sign=predication.polarity)
    head = parse.tokens[predication.head]
    dependents = below(parse, head)
    cue = [token for span in statement.cue for token in parse.tokens_in(span)]
    _read_polarity(parse, head, dependents, draft, predication=predication)
    if not draft.unknown:
        _read_head(parse, head, dependents, draft, kind=predication.type)
        ascent = Ascent(
            parse=parse,
            draft=draft,
            lexicon=lexicon,
            stop=frozenset(token.number for token in cue),
            denied=statement.stance in {"denies", "withholds"},
        )
        ascent.climb(head)
    _read_form(parse, head, dependents, draft, statement=statement)
    if predication.type == "demand" and statement.form != "narration":
        draft.move("demanded")
    _read_cue(cue, draft, lexicon)
    return _settled(parse, draft, statement)


def _read_polarity(
    parse: Parse,
    head: Token,
    dependents: Sequence[Token],
    draft: Draft,
    *,
    predication: Predication,
) -> None:
    """Read negations beside the head, and heads that negate by themselves."""
    lexicon = load_lexicon()
    kind, word = predication.type, head.lemma.lower()
    negated = is_negated(parse, dependents, lexicon)
    if lexicon.holds("absorbing.types", kind):
        if negated and lexicon.holds("absorbing.acts", word):
            draft.flip()
        return
    if negated and kind == "coercion" and lexicon.holds("absorbing.verbs", word):
        return
    told = {word} | {
        token.lemma.lower()
        for token in dependents
        if token.relation in _SUBJECTS and word == "be"
    }
    if negated and lexicon.holds_any("unknown.heads", told):
        draft.leave_open()
        return
    if negated:
        draft.flip()
    if predication.polarity > 0 and (
        lexicon.holds("negative.words", word)
        or lexicon.holds("negative.head", word)
        or word in lexicon.negative_heads.get(kind, ())
    ):
        draft.flip()


def _read_head(
    parse: Parse,
    head: Token,
    dependents: Sequence[Token],
    draft: Draft,
    *,
    kind: str,
) -> None:
    """Read certainty and mood from the head itself and the words below it."""
    lexicon = load_lexicon()
    word = head.lemma.lower()
    if is_supposed(parse, head, lexicon) and head.relation not in _ASKED:
        draft.suppose()
    read_modals(parse, head, dependents, draft, lexicon=lexicon)
    read_words(dependents, draft, lexicon)
    if any(t.relation == "mark" and t.text.lower() == "whether" for t in dependents):
        draft.unknown = True
    if lexicon.holds("absorbing.types", kind):
        return
    if lexicon.holds("unknown.words", word):
        draft.leave_open(head.number)
    if head.pos in {"ADJ", "VERB"}:
        for certainty in LOWER:
            if lexicon.holds(f"{certainty}.above", word):
                draft.lower(certainty, head.number)
        believed = lexicon.holds("probable.passive", word) or lexicon.holds(
            "probable.beliefs", word
        )
        relations = {token.relation for token in dependents}
        if believed and relations >= {"aux:pass", "xcomp"}:
            draft.lower("probable", head.number)
    over = _governs(dependents) and head.tag not in _FINITE
    if lexicon.holds("planned.heads", word) or (
        over and lexicon.holds("planned.over_infinitive", word)
    ):
        draft.move("planned")


def _governs(dependents: Sequence[Token]) -> bool:
    """Return whether an infinitive or gerund depends on a head."""
    return any(token.relation == "xcomp" for token in dependents)


def _read_form(
    parse: Parse,
    head: Token,
    dependents: Sequence[Token],
    draft: Draft,
    *,
    statement: Statement,
) -> None:
    """Read what the verb's form and the statement's form tell."""
    if (
        draft.mood == "conditional"
        and not draft.unknown
        and statement.form == "indirect"
        and not has_condition(parse, dependents, load_lexicon())
        and _is_backshifted(parse, head)
    ):
        draft.mood = "planned"
    if head.tag != "VB" or head.pos != "VERB":
        return
    relations = {token.relation for token in dependents}
    to = any(t.relation == "mark" and t.text.lower() == "to" for t in dependents)
    if to and relations & _SUBJECTS:  # "Minister to visit front"
        draft.move("planned")
    if relations & {"aux", "aux:pass", *_SUBJECTS}:
        return
    if "mark" in relations:
        if head.relation in {"advcl", "acl"}:
            draft.move("planned")
    elif head.relation in {"root", "parataxis"} and statement.form != "narration":
        draft.move("demanded")


def _is_backshifted(parse: Parse, head: Token) -> bool:
    """Return whether a verb of the past stands above: "said it would"."""
    return any(
        parse.tokens[number].tag in {"VBD", "VBN"}
        for number in parse.ancestors(head.number)
    )


def _read_cue(cue: Sequence[Token], draft: Draft, lexicon: Lexicon) -> None:
    """Read a cue that does not stand above the clause: "…, he believes"."""
    for token in cue:
        if token.number in draft.seen:
            continue
        word = token.lemma.lower()
        for certainty in LOWER:
            if lexicon.holds(f"{certainty}.adverbs", word):
                draft.lower(certainty, token.number)
        if lexicon.holds("probable.beliefs", word):
            draft.lower("probable", token.number)
        elif lexicon.holds("possible.above", word):
            draft.lower("possible", token.number)


def _settled(parse: Parse, draft: Draft, statement: Statement) -> Factuality:
    """Combine what was read with the statement's stance."""
    stance = statement.stance
    sign = draft.sign
    if stance == "denies":
        sign = -sign
    polarity: Polarity = "negative" if sign < 0 else "positive"
    hedge = _words(parse, draft.hedge)
    if draft.unknown or stance == "withholds":
        polarity = "unknown"
        if stance == "withholds" and statement.cue:
            hedge = parse.text[statement.cue[0].start : statement.cue[-1].end]
    if stance == "promises":
        draft.move("planned")
    elif stance == "orders":
        draft.move("demanded")
    return Factuality(
        polarity=polarity,
        certainty=draft.certainty,
        mood="actual" if draft.mood is None else draft.mood,
        hedge=hedge,
    )


def _words(parse: Parse, numbers: Sequence[int]) -> str | None:
    """Return hedging words as they stand; the first ones where they lie apart."""
    if not numbers:
        return None
    first = last = min(numbers)
    for number in sorted(numbers):
        if number - last > 2:
            break
        last = number
    return parse.text[parse.tokens[first].start : parse.tokens[last].end]
