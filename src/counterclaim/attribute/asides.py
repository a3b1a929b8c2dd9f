"""Cues that stand outside what is said: behind it, in its midst, before a slip.

"They left, officials said." and "The army, officials said, had left." put the
whole sentence in the officials' mouth, however it was parsed.
"""

from __future__ import annotations

from counterclaim.attribute.speakers import find_speaker
from counterclaim.model import Parse


_EDGES = frozenset({",", '"', "”", "’", "'", "»", "—", "–", "-", "--", "``", "''", ":"})
_QUOTES = frozenset({'"', "”", "“", "’", "‘", "'", "»", "«", "``", "''"})
_VERBAL = frozenset({"VERB", "AUX"})
_LONGEST_ASIDE = 30
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def said_around(parse: Parse, verb: int) -> set[int]:
    """Return the words of a sentence around a cue that is set off by commas.

    Empty where the cue is not set off, or nothing verbal stands before it.
    """
    group = _aside(parse, verb)
    if group is None:
        return set()
    first, last, _ = parse.sentences[parse.sentence_numbers[verb]]
    before = set(range(first, group[0]))
    if not _says_something(parse, before):
        return set()
    return before | set(range(group[1], last))


def _says_something(parse: Parse, words: set[int]) -> bool:
    """Return whether words hold a verb, or enough to be a quotation."""
    if any(parse.tokens[word].pos in _VERBAL for word in words):
        return True
    return any(parse.tokens[word].text in _QUOTES for word in words)


def _aside(parse: Parse, verb: int) -> tuple[int, int] | None:
    """Return the words of a cue with its speaker, from mark to mark.

    Numbers of the first word and of the one after the last.
    """
    first, last, _ = parse.sentences[parse.sentence_numbers[verb]]
    subject = find_speaker(parse, verb)
    if subject is None or not first <= subject < last:
        return None
    if not _own(parse, verb, subject):
        return None
    phrase = parse.subtree(subject)
    low = min([verb, *(word for word in phrase if word < verb)])
    while low > first and parse.tokens[low - 1].pos in {"AUX", "ADV"}:
        low -= 1
    if low == first or parse.tokens[low - 1].text not in _EDGES:
        return None
    high = _right_edge(parse, verb, set(phrase), last)
    if high is None or high - low > _LONGEST_ASIDE:
        return None
    return low, high


def _own(parse: Parse, verb: int, subject: int) -> bool:
    """Return whether the speaker is the verb's own, and stands beside it."""
    if subject not in parse.children[verb]:
        return False
    return not any(
        parse.tokens[child].text.lower() in {"who", "which", "while", "but", "and", "although", "though", "because", "if", "when"}
        and parse.tokens[child].relation in {"nsubj", "mark", "cc", "advmod"}
        for child in parse.children[verb]
        if child < verb
    )  # fmt: skip


def _right_edge(parse: Parse, verb: int, phrase: set[int], last: int) -> int | None:
    """Return where the aside ends: at a mark, or with the sentence."""
    for place in range(verb + 1, last):
        text = parse.tokens[place].text
        inside = place in phrase or (place + 1 in phrase and place + 1 < last)
        if inside:
            continue
        if text in {",", ".", ";", "—", "–", '"', "“", "?", "!"}:
            return place
        if parse.tokens[place].tag in _FINITE and place not in phrase:
            return None
    return last


def said_after(parse: Parse, verb: int) -> set[int]:
    """Return the words behind a cue whose clause the parse has lost.

    What tells when it was said, and a "that", are left out.
    """
    last = parse.sentences[parse.sentence_numbers[verb]].last
    place = verb + 1
    for word in range(verb + 1, min(last, verb + 8)):
        if parse.tokens[word].text.lower() == "that":
            place = word + 1
            break
    rest = range(place, last)
    if place == verb + 1 and any(
        parse.tokens[word].text in {",", ";"}
        for word in range(verb + 1, min(last, verb + 3))
    ):
        return set()
    if not any(parse.tokens[word].tag in _FINITE for word in rest):
        return set()
    return set(rest)


def noun_before(parse: Parse, verb: int) -> int | None:
    """Return the head of the noun phrase that ends right before a verb."""
    place = verb - 1
    while place > 0 and parse.tokens[place].pos in {"ADV", "AUX", "PART"}:
        place -= 1
    if place < 0 or parse.tokens[place].pos not in {"NOUN", "PROPN", "PRON"}:
        return None
    head = place
    while (
        parse.tokens[head].relation
        in {"flat", "compound", "flat:name", "nmod", "appos", "conj"}
        and parse.tokens[head].head < head
    ):
        head = parse.tokens[head].head
    return head


__all__ = ["noun_before", "said_after", "said_around"]
