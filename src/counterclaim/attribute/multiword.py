"""Cues of several words, with their source and content: "cast doubt on …"."""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.attribute.classes import load_classes
from counterclaim.attribute.contents import content_of
from counterclaim.attribute.finding import Finding
from counterclaim.attribute.idioms import Match
from counterclaim.attribute.subjects import subject_of
from counterclaim.attribute.told import clause_of, cue_of
from counterclaim.attribute.verbs import name_source
from counterclaim.attribute.words import Words


_LINKS = frozenset({"that", "to"})
"""Last words of idioms that belong to what is said, where a clause follows."""


def find_multiword(words: Words) -> Iterator[Finding]:
    """Yield what cues of several words tell, in order."""
    idioms = load_classes().idioms
    for token in words.tokens:
        if token.pos not in {"VERB", "AUX"} or token.lemma.lower() not in idioms.first:
            continue
        match = idioms.at(words.tokens, token.number, words.sentence(token.number).stop)
        if match is None or (match.idiom.wide and not words.lexicon.wide):
            continue
        finding = _finding(words, match)
        if finding is not None:
            yield finding


def _finding(words: Words, match: Match) -> Finding | None:
    """Return what an idiom tells, None without a source or a content."""
    top = _top(words, match)
    if words.child(top, "aux:pass") is not None:
        return None
    subject = subject_of(words, top)
    if subject is None:
        return None
    cue, content = _parts(words, match)
    if not content:
        return None
    finding = Finding(
        rule="idiom",
        cue=sorted({*_refusal(words, top), *cue_of(words, cue[0]), *cue}),
        content=content,
        stance=match.idiom.stance,
        clause=[n for n in clause_of(words, top) if n not in content],
        takes_quotes=False,
    )
    name_source(words, finding, subject)
    return finding


def _top(words: Words, match: Match) -> int:
    """Return the token of an idiom that the others hang on."""
    inside = set(match.cue)
    for number in match.cue:
        token = words.tokens[number]
        if token.head not in inside or token.head == number:
            return number
    return match.cue[0]


def _refusal(words: Words, top: int) -> list[int]:
    """Return the words that take an idiom back: "refused to rule out"."""
    token = words.tokens[top]
    above = words.tokens[token.head]
    if token.relation == "xcomp" and load_classes().refuses(above):
        return cue_of(words, above.number)
    return []


def _parts(words: Words, match: Match) -> tuple[list[int], set[int]]:
    """Return the tokens of the cue, and those of what is said."""
    cue, said = list(match.cue), set(match.said)
    start = match.last + 1
    if words.lower[match.last] in _LINKS and _is_marker(words, match.last):
        start = match.last
        cue.remove(start)
    if start >= words.sentence(match.last).stop:
        return cue, said
    top = _top_of_what_follows(words, start, frozenset(cue))
    verb = words.lexicon.verbs.get(words.tokens[top].lemma.lower())
    if words.tokens[top].tag == "VBG" and verb is not None:
        # "stopped short of saying that …": the verb belongs to the cue.
        told = content_of(words, top, verb, None)
        if told is not None:
            return sorted({*cue, *cue_of(words, top)}), said | told.content
    below = words.parse.subtree(top)
    said.update(number for number in below if number >= start and number not in cue)
    return cue, set(words.trimmed(sorted(said)))


def _is_marker(words: Words, number: int) -> bool:
    """Return whether a word begins a clause or a to-infinitive."""
    token = words.tokens[number]
    return token.relation == "mark" or token.pos in {"SCONJ", "PART"}


def _top_of_what_follows(words: Words, start: int, cue: frozenset[int]) -> int:
    """Return the head of the largest phrase that begins at a token."""
    top = start
    while words.tokens[top].head != top:
        head = words.tokens[top].head
        below = words.parse.subtree(head)
        if head in cue or any(n < start and n not in cue for n in below):
            break
        top = head
    return top
