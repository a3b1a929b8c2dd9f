"""Who does what a verb says: its subject, near or far."""

from __future__ import annotations

from typing import NamedTuple

from counterclaim.attribute.words import NOMINAL, Words


DEEPEST = 5
"""Heads to climb in search of a subject."""

_OBJECT_CONTROL = frozenset(
    [
        "ask",
        "tell",
        "urge",
        "order",
        "want",
        "force",
        "press",
        "allow",
        "let",
        "lead",
        "prompt",
        "push",
        "advise",
        "beg",
        "cause",
        "encourage",
        "expect",
        "instruct",
        "invite",
        "warn",
        "pressure",
        "persuade",
        "remind",
        "request",
    ]
)
CARRIERS = frozenset({"cite", "quote", "report", "record", "hear", "paraphrase"})
"""Verbs of passing on what another says."""

_CITED = frozenset({"obj", "nsubj:pass"})
_SHARING = frozenset({"conj", "advcl", "xcomp", "parataxis", "obl", "ccomp", "dep"})
_EMPTY = frozenset({"there"})


class Subject(NamedTuple):
    """Who speaks.

    Args:
        head: Head of the words for the source.
        named: Head of the noun, where the words are a relative pronoun.
        carrier: Head of the words for who passes it on ("CNN cited …").
        bare: Whether the name alone is the source, whatever the parse hangs on it.
    """

    head: int
    named: int | None = None
    carrier: int | None = None
    bare: bool = False


def subject_of(words: Words, verb: int, depth: int = 0) -> Subject | None:
    """Return who does what a verb says, None if nobody is named."""
    token = words.tokens[verb]
    if words.child(verb, "aux:pass") is not None or (
        token.tag == "VBN" and token.relation == "acl"
    ):
        return _agent(words, verb)
    own = _nearest_subject(words, verb)
    if own is None and depth == 0:
        own = words.child(verb, "nsubj:pass")
    if own is not None:
        subject = _own_subject(words, verb, own)
        if subject is None or subject.carrier is not None:
            return subject
        return subject._replace(carrier=_quoted_by(words, subject.head))
    return _far_subject(words, verb, depth)


def _nearest_subject(words: Words, verb: int) -> int | None:
    """Return a verb's subject; of two that the parse gives it, the nearer one."""
    subjects = [
        child
        for child in words.children[verb]
        if words.tokens[child].relation in {"nsubj", "nsubj:outer"}
    ]
    return min(subjects, key=lambda s: abs(verb - s)) if subjects else None


def _own_subject(words: Words, verb: int, own: int) -> Subject | None:
    repaired = _name_before(words, verb)
    if repaired is not None:
        return Subject(repaired, bare=True)
    if words.is_relative(own):
        return Subject(own, named=_antecedent(words, verb))
    return None if words.lower[own] in _EMPTY else Subject(own)


def _quoted_by(words: Words, head: int) -> int | None:
    """Return who quotes a speaker: "the minister, quoted by the agency, said"."""
    for child in words.children[head]:
        token = words.tokens[child]
        if token.relation == "acl" and token.tag == "VBN" and token.lemma in CARRIERS:
            agent = _agent(words, child)
            if agent is not None:
                return agent.head
    return None


def _antecedent(words: Words, verb: int) -> int | None:
    """Return the noun that a verb's relative clause hangs on."""
    for _ in range(DEEPEST):
        token = words.tokens[verb]
        if token.relation in {"acl:relcl", "advcl:relcl", "acl"}:
            return token.head
        if token.head == verb:
            return None
        verb = token.head
    return None


def _name_before(words: Words, verb: int) -> int | None:
    """Return the name right before a verb that was read as a noun's part.

    "Izium is the largest town Russia claims to hold": a verb that can't have
    the copula makes the parse wrong, and the name before it is the subject.
    """
    copula = words.child(verb, "cop")
    before = verb - 1
    if copula is None or words.tokens[verb].tag == "VBG":
        return None
    if before <= copula or words.tokens[before].pos != "PROPN":
        return None
    return before


def _agent(words: Words, verb: int) -> Subject | None:
    """Return who a passive verb says it was done by."""
    for child in words.children[verb]:
        if words.tokens[child].relation in {"obl:agent", "obl"}:
            if words.case_of(child) == "by":
                return Subject(child)
    return None


def _far_subject(words: Words, verb: int, depth: int) -> Subject | None:
    """Return the subject that a verb shares with its head."""
    token = words.tokens[verb]
    head, relation = token.head, token.relation
    if depth >= DEEPEST or head == verb:
        return None
    carrier = carrier_of(words, verb)
    if carrier is not None:
        return _carried(words, carrier, verb)
    if relation == "acl" and words.tokens[head].pos in NOMINAL:
        return Subject(head) if token.tag == "VBG" else None
    if relation == "acl:relcl":
        return _relative_first(words, verb)
    if relation in {"ccomp", "parataxis"} and words.is_finite(verb):
        return None
    return _shared_subject(words, verb, depth) if relation in _SHARING else None


def _shared_subject(words: Words, verb: int, depth: int) -> Subject | None:
    """Return who does what the head of a verb says, or whom it asks to do it."""
    head = words.tokens[verb].head
    if words.tokens[verb].relation == "xcomp":
        if words.tokens[head].lemma in _OBJECT_CONTROL:
            controlled = words.child(head, "obj", "iobj")
            if controlled is not None:
                return Subject(controlled)
    return subject_of(words, head, depth + 1)


def carrier_of(words: Words, verb: int) -> int | None:
    """Return the verb that quotes another, or None."""
    token = words.tokens[verb]
    if "as" not in words.words_below(verb, "mark", "case"):
        return None
    head = token.head
    if token.relation == "acl" and words.tokens[head].relation in _CITED:
        head = words.tokens[head].head
    elif token.relation != "advcl":
        return None
    return head if words.tokens[head].lemma in CARRIERS else None


def _carried(words: Words, carrier: int, verb: int) -> Subject | None:
    """Return who is cited by a verb of citing, and who cites."""
    cited = words.child(carrier, "obj")
    by = words.child(carrier, "nsubj")
    if cited is None:
        cited = words.child(carrier, "nsubj:pass")
        agent = _agent(words, carrier)
        if agent is None:
            agent = _agent(words, verb)
        by = None if agent is None else agent.head
    return None if cited is None else Subject(cited, carrier=by)


def _relative_first(words: Words, verb: int) -> Subject | None:
    """Return the relative pronoun right before a verb, however it was read."""
    for index in range(verb - 1, max(verb - 4, -1), -1):
        if words.is_relative(index):
            return Subject(index, named=words.tokens[verb].head)
    return None
