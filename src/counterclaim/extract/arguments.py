"""Who and what takes part in a predicate: logical functions through the parse.

Functions are logical, not those of the surface: the subject of a passive is
the ``object``, its by-phrase the ``subject``; a relative pronoun stands for its antecedent;
a verb without a subject takes that of the clause it depends on. Every
preposition opens a function of its own name.
"""

from __future__ import annotations

from collections import defaultdict

from counterclaim.model import Parse, Token


Arguments = dict[str, list[int]]
"""For each function, the head tokens of the phrases that fill it."""

_NAMED = {
    "nsubj": "subject",
    "csubj": "subject",
    "nsubj:outer": "subject",
    "nsubj:pass": "object",
    "csubj:pass": "object",
    "obj": "object",
    "iobj": "recipient",
    "nmod:poss": "possessor",
    "compound": "compound",
    "amod": "modifier",
    "nummod": "number",
    "appos": "apposition",
    "xcomp": "complement",
    "ccomp": "content",
    "advmod": "adverb",
}
"""Function of a dependent by its relation, where no preposition tells it."""

_NOMINAL = ("obl", "nmod", "advcl")
"""Relations whose preposition names the function."""

_RELATIVES = frozenset({"that", "which", "who", "whom", "whose", "when", "why"})
_TIMES = frozenset({"day", "week", "month", "year", "time", "moment", "way", "reason"})
"""Nouns that a bare relative clause tells when or how of: "the day they left"."""

_SUBJECTLESS = ("conj", "xcomp", "advcl", "acl", "acl:relcl")
"""Relations through which a verb borrows its subject."""


def arguments_of(parse: Parse, head: int) -> Arguments:
    """Return the logical functions of a token's dependents.

    Coordinated fillers are each listed. Never raises.
    """
    found: Arguments = defaultdict(list)
    passive = is_passive(parse, head)
    for child in parse.children[head]:
        token = parse.tokens[child]
        function = _function(parse, token, passive=passive)
        if function is not None:
            found[function].extend(with_conjuncts(parse, _real(parse, child)))
    if parse.tokens[head].relation == "acl:relcl":
        _read_relative(parse, head, found, passive=passive)
    slot = "object" if passive else "subject"
    if slot not in found and parse.tokens[head].pos in {"VERB", "AUX"}:
        _borrow(parse, head, found, slot=slot)
    return found


def is_passive(parse: Parse, head: int) -> bool:
    """Return whether a token is the head of a passive, or a bare past participle."""
    for child in parse.children[head]:
        if parse.tokens[child].relation in {"nsubj:pass", "aux:pass", "csubj:pass"}:
            return True
    token = parse.tokens[head]
    bare = token.relation in {"acl", "advcl"} and token.tag == "VBN"
    return bare and not any(
        parse.tokens[child].relation in {"obj", "aux"} for child in parse.children[head]
    )


def with_conjuncts(parse: Parse, number: int) -> list[int]:
    """Return a token and the nominal tokens coordinated with it."""
    found = [number]
    for child in parse.children[number]:
        token = parse.tokens[child]
        if token.relation == "conj" and token.pos not in {"VERB", "AUX"}:
            found.extend(with_conjuncts(parse, child))
    return found


def preposition_of(parse: Parse, number: int) -> str | None:
    """Return the preposition before a phrase, in lower case, None without one."""
    for child in parse.children[number]:
        token = parse.tokens[child]
        if token.relation in {"case", "mark"} and token.pos in {"ADP", "SCONJ", "VERB"}:
            return token.text.lower()
    return None


def _function(parse: Parse, token: Token, *, passive: bool) -> str | None:
    relation = token.relation
    if relation.partition(":")[0] in _NOMINAL and relation != "nmod:poss":
        preposition = preposition_of(parse, token.number)
        if preposition == "by" and passive and token.pos != "VERB":
            return "subject"
        if preposition is None and relation in {"obl", "obl:unmarked", "obl:agent"}:
            return None
        return preposition
    return _NAMED.get(relation)


def _real(parse: Parse, number: int) -> int:
    """Return what a relative pronoun stands for, else the token itself."""
    token = parse.tokens[number]
    if not token.has("PronType=Rel") and token.text.lower() not in {"which", "who"}:
        return number
    for above in parse.ancestors(number):
        if parse.tokens[above].relation == "acl:relcl":
            return parse.tokens[above].head
    return number


def _borrow(parse: Parse, head: int, found: Arguments, *, slot: str) -> None:
    """Fill in a subject (of a passive, an object) from the clause above."""
    token = parse.tokens[head]
    if token.head == head or token.relation not in _SUBJECTLESS:
        return
    above = token.head
    if token.relation.startswith("acl"):
        if token.relation != "acl" or token.tag != "VB":
            found[slot].extend(with_conjuncts(parse, above))
        return
    if parse.tokens[above].pos not in {"VERB", "AUX", "ADJ", "NOUN"}:
        return
    higher = arguments_of(parse, above)
    # A clause shares the subject that stands before the verb, whatever its function.
    standing = "object" if is_passive(parse, above) else "subject"
    if token.relation == "xcomp" and higher.get("object"):
        standing = "object"
    found[slot].extend(higher.get(standing, ()))


def _read_relative(parse: Parse, head: int, found: Arguments, *, passive: bool) -> None:
    """Let "where", or a relative left out, stand for what the clause tells of.

    "The town where they fought" is in the town; "the town they took" is taken.
    """
    antecedent = parse.tokens[head].head
    children = [parse.tokens[child] for child in parse.children[head]]
    if any(child.text.lower() == "where" for child in children):
        found["in"].append(antecedent)
        return
    bare = not any(child.text.lower() in _RELATIVES for child in children)
    timed = parse.tokens[antecedent].lemma.lower() in _TIMES
    if bare and not passive and not timed and "subject" in found:
        found.setdefault("object", [antecedent])
