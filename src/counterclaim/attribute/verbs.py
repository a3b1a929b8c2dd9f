"""Verbs that put something in somebody's mouth, and what they take."""

from __future__ import annotations

from counterclaim.attribute.asides import noun_before, said_after, said_around
from counterclaim.attribute.draft import Draft
from counterclaim.attribute.lexicon import Lexicon
from counterclaim.attribute.speakers import find_speaker, speakers
from counterclaim.attribute.surroundings import (
    case_of,
    cue_words,
    is_negated,
    negated_stance,
)
from counterclaim.model import Parse, Stance


_SAYING = frozenset({"say", "tell", "add", "write", "report", "announce", "state"})


def read_verb(parse: Parse, verb: int, lexicon: Lexicon) -> Draft | None:
    """Return the statement that a verb makes, None if it makes none."""
    takes = lexicon.verbs.get(parse.tokens[verb].lemma)
    if takes is None:
        return None
    found = (
        _clause(parse, verb, takes)
        or _around(parse, verb, takes)
        or _infinitive(parse, verb, takes)
        or _preposition(parse, verb, takes)
        or _object(parse, verb, takes)
        or _lost(parse, verb, takes)
    )
    if found is None:
        return None
    kind, content = found
    draft = Draft(
        head=verb,
        cue=cue_words(parse, verb, lexicon),
        content=content,
        stance=takes[kind],
        rule=kind.split()[0],
    )
    if " " in kind:
        draft.cue |= _prepositions(parse, content)
        draft.content -= draft.cue
    draft.content -= draft.cue
    give_source(parse, draft, lexicon)
    if is_negated(parse, verb, lexicon):
        draft.stance = negated_stance(parse.tokens[verb].lemma, lexicon)
    return draft if draft.content else None


def give_source(parse: Parse, draft: Draft, lexicon: Lexicon) -> None:
    """Find who speaks through a draft's verb; no one for hearsay."""
    head = find_speaker(parse, draft.head)
    if head is None and parse.tokens[draft.head].tag in {"VBD", "VBZ", "VBP"}:
        head = noun_before(parse, draft.head)
    if head is None or head in draft.cue:
        return
    draft.sources, draft.mention = speakers(parse, head, lexicon)
    draft.content -= draft.mention


def _children(parse: Parse, verb: int, *relations: str) -> list[int]:
    """Return the dependents of a verb in some relations."""
    return [c for c in parse.children[verb] if parse.tokens[c].relation in relations]


def without_that(parse: Parse, top: int, words: set[int]) -> set[int]:
    """Return a clause's words without the "that" it opens with."""
    for child in parse.children[top]:
        token = parse.tokens[child]
        if token.relation == "mark" and token.text.lower() in {"that", "as"}:
            words = {word for word in words if word > child or word < child - 1}
    return words


def _clause(
    parse: Parse, verb: int, takes: dict[str, Stance]
) -> tuple[str, set[int]] | None:
    """Return a verb's clause: a complement, or what follows a colon."""
    if "clause" not in takes:
        return None
    clauses = _children(parse, verb, "ccomp")
    if clauses and max(clauses) < verb:
        words = said_around(parse, verb)
        if words:
            return "clause", words
    if not clauses and parse.tokens[verb].lemma in _SAYING:
        clauses = [
            child
            for child in _children(parse, verb, "parataxis")
            if child > verb and _after_colon(parse, verb, child)
        ]
    if not clauses:
        return None
    said: set[int] = set()
    for clause in clauses:
        said |= without_that(parse, clause, set(parse.subtree(clause)))
    return "clause", said | _rest_of_clause(parse, verb, max(clauses))


def _rest_of_clause(parse: Parse, verb: int, clause: int) -> set[int]:
    """Return what follows a clause and, wrongly, hangs on the verb above it."""
    found: set[int] = set()
    for child in parse.children[verb]:
        token = parse.tokens[child]
        if child < clause or token.relation.split(":")[0] not in {"obl", "advcl"}:
            continue
        words = parse.subtree(child)
        if parse.tokens[min(words) - 1].text != "," and min(words) > clause:
            found |= set(words)
    return found


def _after_colon(parse: Parse, verb: int, clause: int) -> bool:
    """Return whether a colon or quotation mark parts a verb and a clause."""
    return any(
        parse.tokens[number].text in {":", '"', "“", "«", ","}
        for number in range(verb + 1, clause)
    )


def _around(
    parse: Parse, verb: int, takes: dict[str, Stance]
) -> tuple[str, set[int]] | None:
    """Return the sentence that a verb stands beside ("they left, she said")."""
    if "clause" not in takes:
        return None
    words = said_around(parse, verb)
    if words:
        return "clause", words
    token = parse.tokens[verb]
    base = token.relation.split(":")[0]
    as_clause = base == "advcl" and any(
        parse.tokens[child].text.lower() == "as" and child < verb
        for child in parse.children[verb]
    )
    if not as_clause or _children(parse, verb, "obj", "ccomp", "xcomp"):
        if base != "parataxis" or not _children(parse, verb, "nsubj"):
            return None
    words = set(parse.subtree(token.head)) - set(parse.subtree(verb))
    return ("clause", words) if words else None


def _lost(
    parse: Parse, verb: int, takes: dict[str, Stance]
) -> tuple[str, set[int]] | None:
    """Return what follows a verb of saying whose clause the parse has lost."""
    token = parse.tokens[verb]
    if "clause" not in takes or token.lemma not in _SAYING:
        return None
    if token.tag not in {"VBD", "VBZ", "VBP"} or token.lemma in {"add", "report"}:
        return None
    words = said_after(parse, verb)
    return ("clause", words) if words else None


def _infinitive(
    parse: Parse, verb: int, takes: dict[str, Stance]
) -> tuple[str, set[int]] | None:
    """Return a verb's infinitive ("vowed to leave"), with the one it is put to."""
    clauses = _children(parse, verb, "xcomp")
    passive = _children(parse, verb, "nsubj:pass")
    if passive and "passive" in takes:
        inner = clauses or _children(parse, verb, "ccomp")
        if not inner:
            return None
        words = set(parse.subtree(passive[0]))
        for clause in inner:
            words |= set(parse.subtree(clause))
        return "passive", words
    if "infinitive" not in takes or not clauses:
        return None
    words = set()
    for clause in clauses:
        if parse.tokens[clause].pos in {"VERB", "AUX", "NOUN", "ADJ"}:
            words |= set(parse.subtree(clause))
    if not words:
        return None
    words |= _antecedent_words(parse, verb)
    for child in _children(parse, verb, "obj", "iobj"):
        words |= set(parse.subtree(child))
    return "infinitive", words


def _antecedent_words(parse: Parse, verb: int) -> set[int]:
    """Return the noun before a bare relative ("the town they claim to hold")."""
    token = parse.tokens[verb]
    if token.relation != "acl:relcl" or token.head > verb:
        return set()
    if any(parse.tokens[word].text == "," for word in range(token.head + 1, verb)):
        return set()
    return set(parse.subtree(token.head)) - set(parse.subtree(verb))


def _preposition(
    parse: Parse, verb: int, takes: dict[str, Stance]
) -> tuple[str, set[int]] | None:
    """Return what a verb takes by a preposition ("called for talks")."""
    for child in parse.children[verb]:
        relation = parse.tokens[child].relation.split(":")[0]
        if relation in {"obl", "advcl"} and child > verb:
            mark = case_of(parse, child) or _mark(parse, child)
            kind = f"preposition {mark}"
            if kind in takes:
                return kind, set(parse.subtree(child))
    return None


def _mark(parse: Parse, clause: int) -> str:
    """Return the marker of a clause, lower case; empty if it has none."""
    for child in parse.children[clause]:
        if parse.tokens[child].relation == "mark":
            return parse.tokens[child].text.lower()
    return ""


def _prepositions(parse: Parse, words: set[int]) -> set[int]:
    """Return the preposition that opens some words."""
    first = min(words)
    return {first} if parse.tokens[first].pos in {"ADP", "SCONJ", "ADV"} else set()


def _object(
    parse: Parse, verb: int, takes: dict[str, Stance]
) -> tuple[str, set[int]] | None:
    """Return a verb's object ("denied the charge")."""
    if "object" not in takes:
        return None
    found = _children(parse, verb, "obj") or _children(parse, verb, "nsubj:pass")
    if not found or parse.tokens[found[0]].pos == "PRON":
        return None
    words = set(parse.subtree(found[0]))
    for clause in _children(parse, verb, "xcomp"):
        words |= set(parse.subtree(clause))
    for child in _children(parse, verb, "obl", "advcl"):
        if case_of(parse, child) == "as" or _mark(parse, child) == "as":
            words |= set(parse.subtree(child))
    return "object", words
