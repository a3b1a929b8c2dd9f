"""From the words for a source to the sources they name, one a conjunct."""

from __future__ import annotations

from counterclaim.attribute.finding import Finding
from counterclaim.attribute.words import DASHES, NOMINAL, Words
from counterclaim.model import REPORTER, Source, Span


NOBODY = Source(name="anonymous", text="", kind="anonymous")
"""The source where nobody is named."""

_FARTHEST = 12
"""Words after a document's name among which its author may stand."""

_ARTICLES = frozenset({"the", "a", "an"})


def sources_of(words: Words, finding: Finding) -> tuple[Source, ...]:
    """Return who speaks: several where the words join several."""
    if finding.reporter:
        return (REPORTER,)
    head = finding.head if finding.named is None else finding.named
    if head is None or not finding.mention:
        return (_source(words, finding.hearsay),) if finding.hearsay else (NOBODY,)
    out = {*finding.content, *finding.cue}
    if _are_joined_adjectives(words, head):
        return (_source(words, words.trimmed(finding.mention)),)
    beside = _subject_beside(words, head)
    if beside is not None:
        phrases = words.noun_phrase(beside, whole=False), words.noun_phrase(head)
        return tuple(_source(words, [n for n in p if n not in out]) for p in phrases)
    authors = _authors(words, head)
    if authors:
        return tuple(_source(words, words.noun_phrase(a, whole=False)) for a in authors)
    sources = []
    conjuncts = _conjuncts(words, head)
    for conjunct in conjuncts:
        own = [n for n in _words_of(words, finding, conjunct) if n not in out]
        phrase = words.trimmed(own)
        if len(conjuncts) > 1:
            phrase = _without_joiner(words, phrase)
        if phrase:
            sources.append(_source(words, phrase))
    return tuple(sources) if sources else (NOBODY,)


def _are_joined_adjectives(words: Words, head: int) -> bool:
    """Return whether "Qatari and Egyptian mediators" was read as two sources."""
    return words.tokens[head].pos == "ADJ" and any(
        words.tokens[child].pos in {"NOUN", "PROPN"}
        for child in words.children[head]
        if words.tokens[child].relation == "conj"
    )


def _subject_beside(words: Words, head: int) -> int | None:
    """Return the first of two joined subjects that the parse holds for two.

    In "analysts and Western officials say" both may hang on the verb.
    """
    for child in words.children[head]:
        if words.tokens[child].relation == "cc" and 0 < child < head:
            before = words.tokens[child - 1]
            siblings = before.head == words.tokens[head].head
            if siblings and before.relation == words.tokens[head].relation:
                return before.number
    return None


def _without_joiner(words: Words, phrase: list[int]) -> list[int]:
    """Return a conjunct without "both", "neither" or "as well as" before it."""
    for place, number in enumerate(phrase):
        token = words.tokens[number]
        first = place == 0 and words.lower[number] in {"both", "either", "neither"}
        joins = (
            (first and len(phrase) > 1)
            or token.relation.startswith("cc")
            or (token.relation == "fixed" and words.tokens[token.head].relation == "cc")
        )
        if not joins:
            return phrase[place:]
    return phrase


def joined_sources(words: Words, head: int, phrase: list[int]) -> tuple[Source, ...]:
    """Return those that a noun phrase names, one a conjunct.

    Args:
        words: The report's words.
        head: Head of the phrase.
        phrase: Its tokens.
    """
    heads = [number for number in _conjuncts(words, head) if number in phrase]
    if len(heads) < 2:
        return (_source(words, phrase),)
    return tuple(_source(words, words.noun_phrase(h, whole=False)) for h in heads)


def _conjuncts(words: Words, head: int) -> list[int]:
    """Return the heads of the noun phrases that are joined."""
    return [head] + [
        child
        for child in words.children[head]
        if words.tokens[child].relation == "conj"
        and words.tokens[child].pos in NOMINAL
        and words.child(child, "cop") is None
    ]


def _authors(words: Words, head: int) -> list[int]:
    """Return who a document is from: "intelligence from Seoul and Kyiv"."""
    if words.tokens[head].lemma.lower() not in words.lexicon.documents:
        return []
    for child in words.children[head]:
        token = words.tokens[child]
        if token.relation == "nmod" and words.case_of(child) in {"from", "by"}:
            # The parse may hang the last of them on the document itself.
            return [*_conjuncts(words, child), *_conjuncts(words, head)[1:]]
        if token.relation == "acl":
            for below in words.children[child]:
                if words.case_of(below) == "by":
                    return _conjuncts(words, below)
    return _told_author(words, head)


def _told_author(words: Words, head: int) -> list[int]:
    """Return who published a document, where the parse has lost the participle.

    "Research released last month by the institute, …": up to the next comma.
    """
    participle = False
    for number in range(head + 1, min(head + _FARTHEST, len(words.tokens))):
        token = words.tokens[number]
        if token.text == "," or token.relation == "nsubj":
            return []
        participle = participle or token.tag in {"VBN", "VBD"}
        if participle and token.pos in NOMINAL and words.case_of(number) == "by":
            return _conjuncts(words, number)
    return []


def _words_of(words: Words, finding: Finding, conjunct: int) -> list[int]:
    """Return the words of one conjunct, without the others."""
    if conjunct == finding.head and finding.rule == "colon":
        return finding.mention
    phrase = words.noun_phrase(conjunct)
    if conjunct == finding.head:
        phrase = finding.mention
    others: set[int] = set()
    for child in words.children[conjunct]:
        relation = words.tokens[child].relation
        if (relation == "conj" and words.tokens[child].pos in NOMINAL) or (
            relation == "acl:relcl" and finding.named is not None
        ):
            others.update(words.parse.subtree(child))
    kept = [number for number in phrase if number not in others]
    # What lies behind a conjunct belongs to the last one of them.
    return [n for n in kept if not others or n < min(others) or n <= conjunct]


def _without_dateline(words: Words, phrase: list[int]) -> list[int]:
    """Return a phrase without the dateline before it: "SEOUL - the army"."""
    for place, number in enumerate(phrase[:-1]):
        if words.lower[number] in DASHES:
            before = phrase[:place]
            capitals = all(words.tokens[n].text.isupper() for n in before)
            return phrase[place + 1 :] if capitals else phrase
    return phrase


def _source(words: Words, phrase: list[int]) -> Source:
    phrase = _without_dateline(words, phrase)
    span = words.parse.hull(phrase)
    text = span.of(words.parse.text)
    start = phrase[0]
    if len(phrase) > 1 and words.lower[start] in _ARTICLES:
        start = phrase[1]
    name = Span(words.tokens[start].start, span.end).of(words.parse.text)
    return Source(name=name, text=text, kind="anonymous", span=span)
