"""Which words that the grammar fits are no times: verbs, names, plain numbers."""

from __future__ import annotations

import re

from collections.abc import Callable, Mapping

from counterclaim.model import Parse, Span, Token
from counterclaim.resolve.time_grammar import Phrase


_BEFORE = re.compile(r"(\w+)[\s(]+$")
_YEAR_CUES = frozenset(
    [
        "in",
        "since",
        "by",
        "until",
        "till",
        "before",
        "after",
        "from",
        "during",
        "through",
        "of",
        "to",
        "and",
        "between",
        "late",
        "early",
        "mid",
        "around",
        "for",
        "spring",
        "summer",
        "autumn",
        "winter",
        "fall",
    ]
)
_CLOCK_CUES = frozenset(
    ["at", "by", "from", "until", "around", "before", "after", "since", "and", "to"]
)
_AGE = re.compile(r"[\s-]*(?:old|older|young|younger)\b")
"""What makes a length of time the age of somebody or something."""

_ENDED = re.compile(r"\s+(?:ended|ending)\b")

_AMOUNT = re.compile(r"(?:\d|\b(?:million|billion|trillion))\s+$")

_RATES = re.compile(r"\b(?:times|once|twice)\s+$")


def is_time(parse: Parse, phrase: Phrase) -> bool:
    """Return whether words that a rule fits tell a time here."""
    check = _CHECKS.get(phrase.rule)
    if check is None:
        return True
    token = parse.head_of(Span(phrase.start, phrase.end))
    return token is not None and check(parse, phrase, token)


def _is_price(parse: Parse, phrase: Phrase, token: Token) -> bool:
    """Return whether "a year" only says of an amount by what it is counted."""
    if len(phrase.words) != 2 or phrase.words[0].text not in {"a", "an"}:
        return False
    if any(parse.tokens[n].relation == "case" for n in parse.children[token.number]):
        return False
    before = parse.text[max(0, phrase.start - 12) : phrase.start]
    if _RATES.search(before):
        return False
    head = parse.tokens[token.head]
    touching = head.end <= phrase.start <= head.end + 1
    return (touching and head.pos in {"NOUN", "NUM", "SYM"}) or bool(
        _AMOUNT.search(before)
    )


def is_length(parse: Parse, phrase: Phrase) -> bool:
    """Return whether "the year" is a length: "the year ended March 31"."""
    return phrase.rule == "unit" and bool(_ENDED.match(parse.text, phrase.end))


def is_rate(parse: Parse, phrase: Phrase) -> bool:
    """Return whether "a day" says how often: "twice a day"."""
    if phrase.rule != "duration" or phrase.words[0].text not in {"a", "an"}:
        return False
    start = max(0, phrase.start - 12)
    return len(phrase.words) == 2 and bool(
        _RATES.search(parse.text[start : phrase.start])
    )


def _previous(parse: Parse, phrase: Phrase) -> str:
    start = max(0, phrase.start - 16)
    found = _BEFORE.search(parse.text[start : phrase.start])
    return "" if found is None else found[1].lower()


def _month(parse: Parse, phrase: Phrase, token: Token) -> bool:
    if len(phrase.words) > 1:
        return True
    word = phrase.words[0].text
    if word in {"may", "march", "mar", "jan", "jun", "sep"}:
        return _previous(parse, phrase) in _YEAR_CUES or (
            token.pos == "PROPN"
            and word in {"may", "march"}
            and not _leads(parse, token)
        )
    return True


def _leads(parse: Parse, token: Token) -> bool:
    """Return whether a word is the first of its sentence, where verbs have capitals."""
    return parse.sentences[parse.sentence_numbers[token.number]].first == token.number


def _weekday(parse: Parse, phrase: Phrase, _: Token) -> bool:
    if phrase.value("WDAYABBR") is None or phrase.has("."):
        return True
    whole = phrase.value("DAYPART", "AMPM", "OCLOCK") is not None
    return whole or _previous(parse, phrase) in {"on", "by", "until", "since"}


def _year(parse: Parse, phrase: Phrase, _: Token) -> bool:
    last = parse.token_at(phrase.end - 1)
    following = () if last is None else parse.tokens[last + 1 : last + 2]
    counted = any(t.tag in {"NNS", "NNPS"} for t in following)
    if len(phrase.words) > 1:  # "at least 2175 people" is no year
        return not (counted and phrase.has("least", "most", "than", "over", "up"))
    after = parse.text[phrase.end : phrase.end + 2]
    if after[:1] in {"%", "°", "-"} or (
        after[:1] in {",", "."} and after[1:].isdigit()
    ):
        return after[:1] == "-" and not after[1:].isdigit()
    before = parse.text[max(0, phrase.start - 1) : phrase.start]
    if before in {"-", "/", "#", "."}:
        return False
    if _previous(parse, phrase) in _YEAR_CUES:
        return True
    year = int(phrase.words[0].text) if phrase.words[0].text.isdigit() else 1990
    return 1900 <= year <= 2060 and not counted


def _season(_: Parse, phrase: Phrase, token: Token) -> bool:
    return len(phrase.words) > 1 or token.pos in {"NOUN", "PROPN"}


def _duration(parse: Parse, phrase: Phrase, token: Token) -> bool:
    last = phrase.words[-1].text
    if _AGE.match(parse.text, phrase.end) or _is_price(parse, phrase, token):
        return False
    if len(phrase.words) == 2 and phrase.words[0].text in {"a", "an"}:
        return last not in {"second", "quarter"}
    if last == "quarters" and phrase.has("-", "three"):
        return False
    if last in {"second", "quarter"} and not phrase.has("-"):
        return False
    return parse.text[max(0, phrase.start - 1) : phrase.start] not in {"$", "."}


def _away(parse: Parse, phrase: Phrase, _: Token) -> bool:
    """Return whether "the day before" ends its phrase: no clause follows."""
    if phrase.words[-1].text not in {"before", "after"}:
        return True
    return parse.text[phrase.end : phrase.end + 1] in {"", ".", ",", ";", "\n"}


def _soon(parse: Parse, phrase: Phrase, token: Token) -> bool:
    if phrase.words[0].text == "soon" and len(phrase.words) == 1:
        after = parse.text[phrase.end : phrase.end + 7]
        return not after.startswith((" after", " as ")) and token.pos == "ADV"
    return _named(parse, phrase, token)


def _set(parse: Parse, phrase: Phrase, token: Token) -> bool:
    """Return whether "daily" says how often something is done."""
    if phrase.value("SETWORD") is not None and token.pos != "ADV":
        return False
    return _named(parse, phrase, token)


def _named(parse: Parse, phrase: Phrase, token: Token) -> bool:
    """Return whether a word is no part of a name: "Russia Today", "Daily Mail"."""
    first = parse.text[phrase.start]
    if len(phrase.words) > 1 or not first.isupper():
        return True
    starts = parse.sentences[parse.sentence_numbers[token.number]].first
    return token.number == starts or parse.text[: phrase.start].rstrip()[-1:] in {
        "“",
        '"',
        ":",
        "",
    }


def _moment(parse: Parse, phrase: Phrase, _: Token) -> bool:
    if len(phrase.words) > 1 or not phrase.words[0].text[0].isdigit():
        return True
    return _previous(parse, phrase) in _CLOCK_CUES


_CHECKS: Mapping[str, Callable[[Parse, Phrase, Token], bool]] = {
    "away": _away,
    "deictic": _named,
    "duration": _duration,
    "moment": _moment,
    "month": _month,
    "present": _named,
    "season": _season,
    "set": _set,
    "vague": _soon,
    "weekday": _weekday,
    "year": _year,
}
