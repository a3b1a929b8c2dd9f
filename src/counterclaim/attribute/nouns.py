"""Nouns and adjectives that tell that something is said: "the claim that …"."""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.attribute.finding import Finding
from counterclaim.attribute.lexicon import Cue
from counterclaim.attribute.subjects import Subject, subject_of
from counterclaim.attribute.verbs import name_source, stance_of
from counterclaim.attribute.words import SUBJECTS, Words


_GIVING = frozenset(
    [
        "make",
        "issue",
        "express",
        "voice",
        "raise",
        "have",
        "repeat",
        "reiterate",
        "give",
        "offer",
        "deliver",
        "share",
        "post",
        "publish",
        "release",
        "lodge",
        "file",
        "send",
        "state",
        "renew",
        "echo",
        "hold",
        "take",
        "draw",
    ]
)
"""Verbs whose subject is the source of the noun that is their object."""

_CLAUSES = frozenset({"acl", "ccomp", "acl:relcl", "advcl", "advcl:relcl"})
_BEFORE_NOUN = frozenset({"amod", "compound", "det", "nummod"})

_PLACES = frozenset({"at", "in", "near"})

_TO_DO = frozenset({"warns", "promises", "orders"})
"""Stances of nouns that are told with an infinitive: "the threat to close"."""

_MAIN = frozenset({"VBD", "VBN", "VBZ", "VBP"})
_FROM = frozenset({"by", "from", "among"})


def find_nouns(words: Words) -> Iterator[Finding]:
    """Yield what nouns tell, in order."""
    cues = words.lexicon.nouns
    for token in words.tokens:
        if token.pos != "NOUN" and not words.is_misread_noun(token.number):
            continue
        lemma = token.lemma.lower()
        cue = cues.get(lemma)
        if cue is None:
            continue
        rumour = lemma in words.lexicon.rumours
        if rumour and "no" in words.words_below(token.number, "det"):
            continue  # "no reports of damage": nobody tells of any
        content, link = _content(words, token.number, cue)
        if not content:
            continue
        finding = _finding(words, token.number, cue, content=content, link=link)
        if rumour and not finding.mention:
            finding.hearsay = _name(words, token.number)
        if finding.mention or finding.hearsay or cue.wide:
            yield finding


def _name(words: Words, noun: int) -> list[int]:
    """Return a noun with the article, adjectives and nouns that lead to it."""
    first = noun
    while first > 0 and words.tokens[first - 1].head == noun:
        token = words.tokens[first - 1]
        if token.tag in _MAIN or token.relation not in _BEFORE_NOUN:
            break
        first -= 1
    return list(range(first, noun + 1))


def _content(words: Words, noun: int, cue: Cue) -> tuple[set[int], int | None]:
    """Return what a noun is about, and the preposition that links it."""
    for child in words.children[noun]:
        if child < noun:
            continue
        below = words.parse.subtree(child)
        if words.tokens[child].relation in _CLAUSES:
            if _is_told(words, child, cue, first=below[0]):
                return set(_own_clause(words, noun, below)), None
        if words.tokens[child].relation in {"nmod", "acl"}:
            if _is_linked(words, child, cue, first=below[0]):
                told = _own_clause(words, noun, below)
                return {*told[1:], *_place_behind(words, noun, told[-1])}, below[0]
            inner = _clause_behind(words, child, cue)
            if inner:
                return set(inner), None
    return set(), None


def _is_told(words: Words, child: int, cue: Cue, *, first: int) -> bool:
    """Return whether a clause below a noun is what the noun tells."""
    takes, word = cue.takes | cue.wide, words.lower[first]
    if word == "to":
        return "infinitive" in takes or cue.stance in _TO_DO
    subject = words.child(child, "nsubj", "nsubj:pass")
    return word == "that" and subject != first and "clause" in takes


def _is_linked(words: Words, child: int, cue: Cue, *, first: int) -> bool:
    """Return whether a phrase below a noun is what the noun tells: "reports of"."""
    word = words.lower[first]
    if word not in cue.takes | cue.wide:
        return False
    return word != "of" or "of" in cue.wide or _is_event(words, child)


def _place_behind(words: Words, noun: int, last: int) -> list[int]:
    """Return the place right behind what a noun tells, where the parse hangs it higher.

    "… followed by reports of a fire at the mill"
    """
    for top in words.parse.ancestors(noun):
        for child in words.children[top]:
            below = words.parse.subtree(child)
            if below[0] == last + 1 and words.case_of(child) in _PLACES:
                return below
    return []


def _clause_behind(words: Words, child: int, cue: Cue) -> list[int]:
    """Return the clause that hangs on a noun's source: "a warning from X that"."""
    if words.case_of(child) not in _FROM or "clause" not in cue.takes | cue.wide:
        return []
    for inner in words.children[child]:
        own = words.parse.subtree(inner)
        if words.tokens[inner].relation in _CLAUSES and words.lower[own[0]] == "that":
            return own
    return []


def _own_clause(words: Words, noun: int, below: list[int]) -> list[int]:
    """Return the clause of a noun, up to the main verb that it has swallowed.

    A noun at the top of its sentence has lost its verb: "His claim that they
    were armed caused an uproar". That verb follows another with no subject,
    marker or conjunction between.
    """
    if words.tokens[noun].relation != "root":
        return below
    for number in below[2:]:
        token = words.tokens[number]
        if token.pos != "VERB" or token.tag not in _MAIN:
            continue
        before = words.tokens[number - 1]
        bare = words.child(number, "mark", "aux", "aux:pass", "cc", *SUBJECTS) is None
        doubled = before.pos == "VERB" and before.tag in _MAIN
        if doubled or (bare and token.relation == "advcl" and before.text != ","):
            return [inside for inside in below if inside < number]
    return below


def _is_event(words: Words, child: int) -> bool:
    """Return whether "reports of …" goes on with what can be told."""
    token = words.tokens[child]
    if token.tag == "VBG" or words.child(child, "acl", "nmod") is not None:
        return True
    return token.pos == "NOUN" and "the" not in words.words_below(child, "det")


def _finding(
    words: Words, noun: int, cue: Cue, *, content: set[int], link: int | None
) -> Finding:
    tokens = [noun] if link != noun + 1 else [noun, link]
    finding = Finding(
        rule="noun",
        cue=tokens,
        content=content,
        stance=cue.stance,
        takes_quotes=False,
    )
    subject = _source(words, noun)
    if subject is not None:
        name_source(words, finding, subject)
        finding.mention = [n for n in finding.mention if n not in tokens]
    return finding


def _source(words: Words, noun: int) -> Subject | None:
    """Return whose claim it is."""
    for child in words.children[noun]:
        token = words.tokens[child]
        if token.relation == "nmod:poss":
            return Subject(child)
        if token.relation == "nmod" and words.case_of(child) in _FROM:
            return Subject(child)
        if token.relation == "amod" and token.text[0].isupper():
            return Subject(child)
    if noun > 1 and words.tokens[noun - 1].tag == "POS":
        return Subject(words.tokens[noun - 1].head)
    token = words.tokens[noun]
    if token.relation == "obj" and words.tokens[token.head].lemma in _GIVING:
        return subject_of(words, token.head)
    return None


def find_adjectives(words: Words) -> Iterator[Finding]:
    """Yield what predicates such as "confident that" tell."""
    cues = words.lexicon.adjectives
    if not cues:
        return
    for token in words.tokens:
        cue = cues.get(token.lemma.lower()) if token.pos == "ADJ" else None
        if cue is None:
            continue
        subject = subject_of(words, token.number)
        content = _adjective_content(words, token.number, cue)
        if content and subject is not None:
            finding = Finding(
                rule="adjective",
                cue=_predicate(words, token.number),
                content=content,
                stance=stance_of(words, token.number, cue),
                takes_quotes=False,
            )
            name_source(words, finding, subject)
            yield finding


def _adjective_content(words: Words, adjective: int, cue: Cue) -> set[int]:
    for child in words.children[adjective]:
        if child < adjective:
            continue
        relation = words.tokens[child].relation
        below = words.parse.subtree(child)
        first = words.lower[below[0]]
        if relation in {"xcomp", "ccomp", "advcl"} and first == "to":
            if "infinitive" in cue.wide:
                return set(below)
        elif relation == "ccomp" and "clause" in cue.wide:
            return set(below)
        elif relation in {"obl", "advcl"} and first in cue.wide:
            return set(below[1:])
    return set()


def _predicate(words: Words, adjective: int) -> list[int]:
    """Return an adjective with its copula and what stands between."""
    copula = words.child(adjective, "cop")
    first = adjective if copula is None or copula > adjective else copula
    return list(range(first, adjective + 1))
