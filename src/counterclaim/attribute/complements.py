"""Infinitives, objects and phrases that hold what is said."""

from __future__ import annotations

from collections.abc import Iterable

from counterclaim.attribute.subjects import Subject
from counterclaim.attribute.told import Told, without
from counterclaim.attribute.words import Words


_JUDGED = frozenset({"as", "of", "for"})

_AFTER_OBJECTS = frozenset({"as", "of", "for", "with", "to", "into", "over"})


def infinitive_of(
    words: Words, verb: int, clause: list[int], _: Subject | None
) -> Told | None:
    """Return a to-infinitive: "claims to have taken"."""
    for child in words.children[verb]:
        if words.tokens[child].relation not in {"xcomp", "ccomp", "advcl"}:
            continue
        if child < verb or "to" not in words.words_below(child, "mark"):
            continue
        if words.is_anonymity(child):
            continue
        content = set(words.parse.subtree(child))
        told = words.child(verb, "obj", "iobj")
        if told is not None and told > verb:
            content.update(words.parse.subtree(told))
        return Told(content, "infinitive", clause=without(clause, content))
    return None


def object_of(words: Words, verb: int, clause: list[int], *, wide: bool) -> Told | None:
    """Return an object, with what is said of it: "denied the allegation"."""
    thing = words.child(verb, "obj")
    if words.is_misread_participle(verb):
        thing = words.tokens[verb].head
    if thing is None or thing < verb:
        return None
    content = {n for n in words.parse.subtree(thing) if n > verb}
    if wide:
        for child in words.children[verb]:
            if child > thing and _belongs_to_object(words, child):
                content.update(words.parse.subtree(child))
    return Told(content, "object", clause=without(clause, content))


def judgement_of(words: Words, verb: int, clause: list[int]) -> Told | None:
    """Return an object with what it is called: "described the raid as a crime"."""
    thing = words.child(verb, "obj")
    if thing is not None and thing < verb and words.is_relative(thing):
        return _judged_before(words, verb, thing, clause=clause)
    if thing is None or thing < verb:
        return None
    for child in (*words.children[verb], *words.children[thing]):
        relation = words.tokens[child].relation
        links = words.words_below(child, "case", "mark")
        called = relation in {"xcomp", "appos"} and "to" not in links
        if child > thing and (called or not _JUDGED.isdisjoint(links)):
            below = [*words.parse.subtree(thing), *words.parse.subtree(child)]
            content = set(range(min(below), max(below) + 1))
            return Told(content, "judgement", clause=without(clause, content))
    return None


def _judged_before(
    words: Words, verb: int, thing: int, *, clause: list[int]
) -> Told | None:
    """Return what a relative pronoun is called: "which he called a crime"."""
    for child in words.children[verb]:
        if child > verb and words.tokens[child].relation in {"obj", "xcomp"}:
            content = {thing, *words.parse.subtree(child)}
            return Told(content, "judgement", clause=without(clause, content))
    return None


def _belongs_to_object(words: Words, child: int) -> bool:
    relation = words.tokens[child].relation
    if relation == "xcomp":
        return True
    links = {*words.words_below(child, "mark", "case")}
    return relation in {"obl", "advcl"} and not links.isdisjoint(_AFTER_OBJECTS)


def phrase_of(
    words: Words, verb: int, takes: Iterable[str], clause: list[int]
) -> Told | None:
    """Return what a preposition links to a verb: "called for a halt"."""
    takes = frozenset(takes)
    for child in words.children[verb]:
        token = words.tokens[child]
        if child < verb:
            continue
        if token.relation == "xcomp" and "complement" in takes:
            content = set(words.parse.subtree(child))
            return Told(content, "complement", clause=without(clause, content))
        if token.relation not in {"obl", "advcl"}:
            continue
        links = [
            link
            for link in words.children[child]
            if words.tokens[link].relation in {"case", "mark"}
        ]
        if links and words.lower[links[0]] in takes:
            content = set(words.parse.subtree(child)) - {links[0]}
            beside = links[0] == verb + 1
            return Told(
                content,
                "phrase",
                cue=(links[0],) if beside else (),
                clause=without(clause, content),
            )
    return None
