"""What stands before a cue, or around it: "…, officials said"."""

from __future__ import annotations

from counterclaim.attribute.asides import find_aside, is_break
from counterclaim.attribute.subjects import Subject
from counterclaim.attribute.told import Told, cue_of
from counterclaim.attribute.words import QUOTE_MARKS, Words


def before_inversion(
    words: Words, verb: int, clause: list[int], subject: Subject | None
) -> Told | None:
    """Return what stands before "…”, said the minister"."""
    start = cue_of(words, verb)[0]
    if start == 0 or words.lower[start - 1] not in QUOTE_MARKS:
        return None
    if words.quote_of[start] >= 0:
        return None
    if start < 2 or words.quote_of[start - 2] < 0:
        return None
    return before_aside(words, verb, clause, subject)


def before_aside(
    words: Words, verb: int, clause: list[int], _: Subject | None
) -> Told | None:
    """Return what stands before "…, officials said", and after if cut in two."""
    token = words.tokens[verb]
    if token.tag in {"VBG", "VB"} or token.relation in {"acl", "xcomp"}:
        return None
    aside = find_aside(words, cue_of(words, verb), verb, clause)
    if aside is None:
        return None
    segment = words.segment(verb)
    before = words.trimmed(list(range(segment.start, aside.first)))
    if not before:
        return None
    after = _rest(words, verb, aside.last, segment)
    return Told(
        {*before, *after},
        "interrupted" if after else "trailing",
        clause=clause,
        subject=aside.subject,
        mention=aside.mention,
    )


def before_quoting(
    words: Words, verb: int, clause: list[int], subject: Subject | None
) -> Told | None:
    """Return a quotation before a cue that takes nothing else: "…”, he went on"."""
    told = before_aside(words, verb, clause, subject)
    if told is None:
        return None
    last = max(n for n in told.content if n < verb)
    return told if words.quote_of[last] >= 0 else None


def _rest(words: Words, verb: int, last: int, sentence: range) -> list[int]:
    """Return what goes on after a cue that stands in the middle of it."""
    token = words.tokens[verb]
    follow = last + 1
    if follow >= sentence.stop or not is_break(words, follow):
        return []
    rest = words.trimmed(list(range(follow, sentence.stop)))
    if not rest:
        return []
    if _is_participle(words, rest[0]):
        return rest
    left = [
        child
        for child in words.children[verb]
        if words.tokens[child].relation == "ccomp"
    ]
    spans_both = any(
        max(words.parse.subtree(child)) > last for child in left if child < verb
    )
    inside = token.relation in {"aux", "parataxis", "discourse", "cop"}
    if spans_both or (left and max(left) > last) or (inside and token.head > verb):
        return rest
    return []


def _is_participle(words: Words, number: int) -> bool:
    """Return whether a token goes on with what was said: "…, killing two"."""
    token = words.tokens[number]
    if token.tag != "VBG" or token.pos != "VERB":
        return False
    return token.lemma.lower() not in words.lexicon.verbs
