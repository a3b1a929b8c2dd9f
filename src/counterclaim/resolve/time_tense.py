"""Whether the verb above a time speaks of the past or of what is to come."""

from __future__ import annotations

from counterclaim.model import Parse, Token
from counterclaim.resolve.time_scene import Direction


_TO_COME = frozenset(
    ["will", "shall", "'ll", "’ll", "would", "may", "might", "could", "should", "must"]
)
"""Auxiliaries of what is to come; in reported speech "would" is one."""

_PLANS = frozenset(
    [
        "aim",
        "await",
        "plan",
        "schedule",
        "expect",
        "slate",
        "set",
        "due",
        "prepare",
        "intend",
        "propose",
        "hope",
        "postpone",
        "want",
        "go",
        "likely",
        "effective",
        "ready",
        "poise",
        "upcoming",
        "forthcoming",
    ]
)
"""Words that put what hangs on them into the future."""


def direction_of(parse: Parse, token: Token) -> Direction:
    """Return where the nearest finite verb above a time looks."""
    tokens = parse.tokens
    for number in (token.number, *parse.ancestors(token.number)):
        above = tokens[number]
        words = {
            tokens[child].text.lower()
            for child in parse.children[number]
            if tokens[child].relation.startswith(("aux", "mark"))  # not the month
        }
        if words & _TO_COME:
            return "future"
        if _is_plan(above):
            return "past" if "had" in words else "future"
        infinitive = above.tag == "VB" or (above.tag == "VBN" and "be" in words)
        if infinitive and "to" in words:
            if above.relation == "advcl":  # a purpose: the verb above tells
                continue
            return "future" if _planned(parse, above) else "past"
        if above.pos not in {"VERB", "AUX", "ADJ", "NOUN"}:
            continue
        tense = _tense(parse, above)
        if tense is not None:
            return tense
    return "near"


_SAME_IN_THE_PAST = frozenset(
    [
        "beat",
        "burst",
        "cast",
        "cost",
        "cut",
        "hit",
        "hurt",
        "let",
        "put",
        "read",
        "set",
        "shut",
        "split",
        "spread",
    ]
)
"""Verbs whose present is spelled as their past."""


def is_scheduled(parse: Parse, token: Token) -> bool:
    """Return whether a present tense sets a day: "she flies to Oslo on Tuesday"."""
    head = parse.tokens[token.head]
    if head.number == token.number or head.tag not in {"VBZ", "VBP"}:
        return False
    return not head.text.endswith("ed") and head.text.lower() not in _SAME_IN_THE_PAST


def _is_plan(word: Token) -> bool:
    """Return whether a word puts what hangs on it into the future."""
    if word.lemma.lower() not in _PLANS:
        return False
    if word.pos == "VERB" and word.tag in {"VBZ", "VBP", "VBG"}:
        return word.lemma.lower() not in {"go", "set"}
    return word.tag in {"VBN", "JJ"} or word.pos == "ADJ"


def _planned(parse: Parse, verb: Token) -> bool:
    """Return whether an infinitive tells a plan: all but those of the past do."""
    head = parse.tokens[verb.head]
    return head.number == verb.number or head.lemma.lower() not in {
        "fail",
        "manage",
        "claim",
        "seem",
        "appear",
        "begin",
        "start",
        "continue",
        "refuse",
    }


def _tense(parse: Parse, verb: Token) -> Direction | None:
    """Return where a verb, or the copula of a noun, looks; None if not finite."""
    helpers = [
        parse.tokens[child]
        for child in parse.children[verb.number]
        if parse.tokens[child].relation.startswith(("aux", "cop"))
    ]
    tags = {helper.tag for helper in helpers}
    lemmas = {helper.lemma.lower() for helper in helpers}
    if verb.tag == "VBD" or "VBD" in tags or "have" in lemmas or "did" in lemmas:
        return "past"
    if verb.pos not in {"VERB", "AUX"} and not helpers:
        return None
    if verb.tag in {"VBP", "VBZ"} or tags & {"VBP", "VBZ"}:
        return "past" if verb.tag == "VBN" else "near"
    return None
