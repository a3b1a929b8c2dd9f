"""Phrases that name a source, or nobody: "according to", "is believed to"."""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.attribute.asides import ADDRESSING, is_break
from counterclaim.attribute.finding import Finding
from counterclaim.attribute.lexicon import Cue, Lexicon
from counterclaim.attribute.subjects import subject_of
from counterclaim.attribute.told import cue_of
from counterclaim.attribute.verbs import name_source, stance_of
from counterclaim.attribute.words import NOMINAL, SUBJECTS, Words


_IN_NAMES = frozenset(
    {"compound", "flat", "nmod:poss", "nummod", "nmod", "amod", "appos"}
)

_AGENTS = frozenset({"obl:agent", "obl"})

_CLAUSES = frozenset({"ccomp", "acl:relcl", "advcl", "parataxis"})
"""Relations at which a clause ends that a phrase can be about."""


def find_phrases(words: Words) -> Iterator[Finding]:
    """Yield what phrases such as "according to" tell."""
    lower = words.lower
    openings = {lead[0] for lead in words.lexicon.leads}
    for index, word in enumerate(lower):
        if word not in openings:
            continue
        for lead in words.lexicon.leads:
            if tuple(lower[index : index + len(lead)]) == lead:
                finding = _led(words, list(range(index, index + len(lead))))
                if finding is not None:
                    yield finding


def _led(words: Words, lead: list[int]) -> Finding | None:
    """Return what a phrase that leads to a source is about."""
    sentence = words.sentence(lead[0])
    source = _source_after(words, lead, sentence)
    if source is None:
        return None
    mention = [n for n in words.noun_phrase(source) if n > lead[-1]]
    if not mention or mention[0] > lead[-1] + 4:
        return None
    out = set(range(lead[0], mention[-1] + 1))
    content = set(_governing_clause(words, source, lead[0], sentence)) - out
    kept = words.trimmed(sorted(content))
    if not kept:
        return None
    return Finding(
        rule="according-to",
        cue=lead,
        content=set(kept),
        head=source,
        mention=mention,
    )


def _source_after(words: Words, lead: list[int], sentence: range) -> int | None:
    """Return the head of the noun phrase after a lead."""
    for index in range(lead[-1] + 1, min(lead[-1] + 12, sentence.stop)):
        token = words.tokens[index]
        if token.pos not in NOMINAL or token.relation in {"det", "amod", "case"}:
            continue
        head = index
        while words.tokens[head].head > lead[-1] and (
            words.tokens[head].relation in _IN_NAMES
        ):
            head = words.tokens[head].head
        return head
    return None


def _governing_clause(
    words: Words, source: int, lead: int, sentence: range
) -> list[int]:
    """Return the clause that a phrase is about: mostly the whole sentence."""
    top = source
    while words.tokens[top].head != top:
        token = words.tokens[top]
        if token.relation in _CLAUSES and top != source:
            below = words.parse.subtree(top)
            # Only what is said by somebody else, or a relative clause, is
            # small enough for the phrase to stay inside it.
            inside = below[0] <= lead <= below[-1]
            if inside and _is_part(words, top) and below[0] > sentence.start:
                return below
        top = token.head
    return list(sentence)


def _is_part(words: Words, top: int) -> bool:
    """Return whether a clause is a relative one, or what somebody else says."""
    token = words.tokens[top]
    if token.relation == "acl:relcl":
        return True
    governor = words.tokens[token.head].lemma.lower()
    return token.relation == "ccomp" and (
        governor in words.lexicon.verbs or governor in words.lexicon.nouns
    )


def find_passives(words: Words) -> Iterator[Finding]:
    """Yield what verbs in the passive tell: "was denied by", "is believed to"."""
    lexicon = words.lexicon
    for token in words.tokens:
        if token.tag != "VBN" or token.pos != "VERB":
            continue
        verb = token.number
        if words.child(verb, "aux:pass") is None and token.relation not in {
            "acl",
            "amod",
        }:
            continue
        if words.is_misread_participle(verb):
            continue
        finding = _passive(words, verb, lexicon)
        if finding is not None:
            yield finding


def _passive(words: Words, verb: int, lexicon: Lexicon) -> Finding | None:
    lemma = words.tokens[verb].lemma.lower()
    subject = subject_of(words, verb)
    active, passive = lexicon.verbs.get(lemma), lexicon.passives.get(lemma)
    cue = passive
    if subject is not None and active is not None and "object" in _takes(active):
        cue = active
    told = subject is not None and active is not None and lemma in ADDRESSING
    content = _told_clause(words, verb) if told else set()
    if content:
        cue = active
    if cue is None:
        return None
    if not content:
        content = _passive_content(words, verb, cue, agent=subject is not None)
    if not content:
        return None
    finding = Finding(
        rule="passive",
        cue=cue_of(words, verb),
        content=content,
        stance=stance_of(words, verb, cue),
        reporter=subject is None,
        takes_quotes=False,
    )
    if subject is not None:
        marker = words.child(subject.head, "case")
        if marker == verb + 1:
            finding.cue.append(marker)
    name_source(words, finding, subject)
    return finding


def _told_clause(words: Words, verb: int) -> set[int]:
    """Return the clause of "were told by a guard that …".

    The parse hangs it on the verb, or on who speaks as if it told more of him.
    """
    for child in words.children[verb]:
        token = words.tokens[child]
        if child < verb:
            continue
        for top in (child, *words.children[child]):
            below = words.parse.subtree(top)
            marked = words.lower[below[0]] in {"that", "whether"} and below[0] > verb
            clausal = words.tokens[top].relation in {"ccomp", "acl:relcl", "acl"}
            if marked and clausal and (top == child or token.relation in _AGENTS):
                if below[0] != words.child(top, *SUBJECTS):
                    return set(below)
    return set()


def _takes(cue: Cue) -> frozenset[str]:
    return cue.takes | cue.wide


def _passive_content(words: Words, verb: int, cue: Cue, *, agent: bool) -> set[int]:
    """Return what a passive verb is about."""
    content: set[int] = set()
    takes = _takes(cue)
    for child in words.children[verb]:
        token = words.tokens[child]
        if child < verb:
            continue
        links = {*words.words_below(child, "mark", "case")}
        if token.relation in {"xcomp", "ccomp", "advcl"} and "to" in links:
            if "infinitive" in takes:
                content.update(words.parse.subtree(child))
        elif token.relation == "ccomp" or (
            token.relation in {"obl", "advcl"} and not links.isdisjoint(takes)
        ):
            content.update(words.parse.subtree(child))
    done = words.child(verb, "nsubj:pass", "nsubj", "csubj:pass")
    if not content and done is not None and _is_afterthought(words, done):
        segment = words.segment(verb)
        return set(words.trimmed(range(segment.start, done)))
    if not content and not (agent and "object" in takes):
        return content
    if done is not None and words.lower[done] != "it" and done < verb:
        content.update(words.noun_phrase(done))
    elif words.tokens[verb].relation == "acl":
        own = set(words.parse.subtree(verb))
        noun = words.noun_phrase(words.tokens[verb].head)
        content.update(number for number in noun if number not in own)
    return content


def _is_afterthought(words: Words, subject: int) -> bool:
    """Return whether a passive stands behind what it is about: "…, it is feared"."""
    return words.lower[subject] == "it" and subject > 0 and is_break(words, subject - 1)


def find_adverbs(words: Words) -> Iterator[Finding]:
    """Yield what "reportedly" tells: the clause it stands in."""
    for index, word in enumerate(words.lower):
        if word not in words.lexicon.adverbs:
            continue
        token = words.tokens[index]
        if token.relation != "advmod" or token.head == index:
            continue
        content = set(words.parse.subtree(token.head)) - {index}
        kept = words.trimmed(sorted(content))
        if kept:
            yield Finding(
                rule="adverb",
                cue=[index],
                content=set(kept),
                reporter=True,
                takes_quotes=False,
            )
