"""Clauses after a verb of saying, seen by the parse or lost by it."""

from __future__ import annotations

from counterclaim.attribute.asides import ADDRESSING, FINITE
from counterclaim.attribute.subjects import Subject
from counterclaim.attribute.told import Told, cue_of, without
from counterclaim.attribute.words import NOMINAL, QUOTE_MARKS, SUBJECTS, Words


def after_verb(
    words: Words, verb: int, clause: list[int], subject: Subject | None
) -> Told | None:
    """Return a clause after a verb: "said that …"."""
    own = _cue_clause(words, verb, subject)
    content = _clausal(words, verb) - own
    if content and min(content) < verb:
        # What stands before the verb as well is cut in two by it.
        return None
    lost = _lost_clause(words, verb, subject) - own
    if lost and (not content or min(lost) < min(content)):
        content |= set(range(min(lost), max(lost | content) + 1)) - own
    if not content:
        return None
    content.update(_run_on(words, verb, max(content)))
    return Told(content, "clause", clause=without(clause, content))


def _clausal(words: Words, verb: int) -> set[int]:
    """Return the clauses that the parse hangs on a verb."""
    content: set[int] = set()
    for child in words.children[verb]:
        token = words.tokens[child]
        if _is_afterthought(words, child):
            continue
        if (
            (token.relation == "ccomp" and child > verb)
            or (token.relation == "xcomp" and child > verb and token.tag in FINITE)
            or (content and token.relation == "conj" and _goes_on(words, child))
        ):
            content.update(words.parse.subtree(child))
        elif token.relation == "parataxis" and child > verb:
            if words.lower[min(words.parse.subtree(child)) - 1] in {":", "“", '"'}:
                content.update(words.parse.subtree(child))
    return content


def _is_afterthought(words: Words, child: int) -> bool:
    """Return whether a clause is a bare participle after a comma: "…, killing two"."""
    if words.tokens[child].tag != "VBG" or words.lower[child - 1] != ",":
        return False
    return words.trimmed(words.parse.subtree(child))[0] == child


def _goes_on(words: Words, conjunct: int) -> bool:
    """Return whether a clause joined to a verb of saying is still said.

    It has a subject of its own, and is no other cue: "said that A was hit, but
    B was not".
    """
    own = words.child(conjunct, "nsubj", "nsubj:pass", "nsubj:outer")
    if own is None or own > conjunct:
        return False
    return words.tokens[conjunct].lemma.lower() not in words.lexicon.verbs


_ASKING = frozenset({"WRB", "WDT", "WP", "WP$"})
"""Tags of words with which a question begins."""


def _lost_clause(words: Words, verb: int, subject: Subject | None) -> set[int]:
    """Return the clause after a verb of saying that the parse did not see.

    A clause without "that" is easily read as an object ("said the girl later
    underwent surgery") or hung on a word between ("said in a letter that …").
    It begins where a subject, or what was taken for an object, has a finite
    verb after it, and runs to the end of what hangs on the verb.
    """
    if subject is None or subject.head > verb:
        return set()
    stop = words.sentence(verb).stop
    start = _clause_start(words, verb, stop)
    if start is None:
        return set()
    last = words.parse.subtree(verb)[-1]
    if not any(_is_finite_verb(words, n) for n in range(start, last + 1)):
        last = stop - 1
    return set(range(start, last + 1))


def _clause_start(words: Words, verb: int, stop: int) -> int | None:
    """Return the first token of a clause that follows a verb, marker included."""
    addressee = words.tokens[verb].lemma in ADDRESSING
    for number in range(verb + 1, stop):
        token = words.tokens[number]
        if token.text in QUOTE_MARKS or token.text in {":", ";"}:
            return None
        gap = number == verb + 1 and _is_finite_verb(words, number)
        if gap or _is_marker(words, number, addressee=addressee):
            return number  # a gap: "107 of whom Israel says were assailants"
        if token.pos in {"VERB", "AUX"} and token.relation not in {"amod", "compound"}:
            return None
        taken_for_object = token.relation in {"obj", "xcomp"} and token.pos in NOMINAL
        if token.relation in {"nsubj", "nsubj:pass", "nsubj:outer"} or (
            taken_for_object and not addressee
        ):
            return _start_of(words, verb, number, stop)
    return None


def _is_marker(words: Words, number: int, *, addressee: bool) -> bool:
    """Return whether a token is the "that" of a clause, whatever it was read as.

    After one who is told something it is, unless a verb follows at once: "told
    the agency that runs the camp".
    """
    if words.lower[number] != "that":
        return False
    token = words.tokens[number]
    if token.pos == "SCONJ" or token.relation == "mark":
        return True
    if token.tag != "WDT" or not addressee or number + 1 >= len(words.tokens):
        return False
    return not _is_finite_verb(words, number + 1)


def _start_of(words: Words, verb: int, noun: int, stop: int) -> int | None:
    """Return where the subject of a clause starts, None if there is no clause."""
    if words.is_relative(noun) or not _verb_follows(words, noun, stop):
        return None
    first = words.parse.subtree(noun)[0]
    return first if first > verb else None


def _verb_follows(words: Words, noun: int, stop: int) -> bool:
    """Return whether a finite verb comes after a noun phrase, in its clause."""
    below = words.parse.subtree(noun)
    for number in range(noun + 1, min(below[-1] + 3, stop)):
        if words.is_relative(number):
            return False
        if _is_finite_verb(words, number):
            return not _tells_of(words, number, noun)
    return False


def _tells_of(words: Words, verb: int, noun: int) -> bool:
    """Return whether a verb with a subject of its own only tells which noun."""
    token = words.tokens[verb]
    if token.relation != "acl:relcl" or token.head != noun:
        return False
    if words.tokens[words.parse.subtree(noun)[0]].tag in _ASKING:
        return False  # "how many men it lost"
    own = words.child(verb, *SUBJECTS)
    return own is not None and noun < own < verb


def _is_finite_verb(words: Words, number: int) -> bool:
    token = words.tokens[number]
    return token.pos in {"VERB", "AUX"} and token.tag in FINITE


def _run_on(words: Words, verb: int, last: int) -> list[int]:
    """Return what follows a clause without a comma: it is still said."""
    below = set(words.parse.subtree(verb))
    found = []
    number = last + 1
    while number in below and words.tokens[number].pos not in {"PUNCT", "CCONJ"}:
        found.append(number)
        number += 1
    return found


def _cue_clause(words: Words, verb: int, subject: Subject | None) -> set[int]:
    own = set(cue_of(words, verb))
    if subject is not None and words.tokens[subject.head].head == verb:
        own.update(words.noun_phrase(subject.head))
    return own


def around_as(
    words: Words, verb: int, clause: list[int], _: Subject | None
) -> Told | None:
    """Return what "as officials said" is about: the clause that it hangs on."""
    token = words.tokens[verb]
    if token.relation != "advcl" or "as" not in words.words_below(verb, "mark"):
        return None
    own = words.parse.subtree(verb)
    if words.child(verb, "nsubj") is None or words.lower[own[0]] != "as":
        return None
    content = set(words.parse.subtree(token.head)) - set(own)
    return Told(content, "as", cue=(own[0],), clause=clause) if content else None
