"""Verbs that tell that something is said, with their source and content."""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.attribute.asides import FINITE, head_of, phrase_before
from counterclaim.attribute.contents import content_of
from counterclaim.attribute.finding import Finding
from counterclaim.attribute.lexicon import NEGATED, NEGATED_BELIEF, Cue
from counterclaim.attribute.relatives import join_antecedent
from counterclaim.attribute.subjects import Subject, carrier_of, subject_of
from counterclaim.attribute.told import cue_of
from counterclaim.attribute.words import Words
from counterclaim.model import Stance


_NO_VERBS = frozenset({"amod", "compound", "case", "fixed", "flat", "det"})


def find_verbs(words: Words) -> Iterator[Finding]:
    """Yield what verbs in the active voice tell, in order."""
    cues = words.lexicon.verbs
    carriers = {
        carrier_of(words, token.number) for token in words.tokens if token.tag == "VBG"
    }
    for token in words.tokens:
        if token.pos not in {"VERB", "AUX"} or (
            token.relation in _NO_VERBS
            and not words.is_misread_participle(token.number)
        ):
            continue
        cue = cues.get(token.lemma.lower())
        if cue is None or _is_passive(words, token.number):
            continue
        if token.number in carriers or words.is_misread_noun(token.number):
            continue  # what is quoted tells it, or the noun
        finding = find_verb(words, token.number, cue)
        if finding is not None:
            yield finding


def _is_passive(words: Words, verb: int) -> bool:
    token = words.tokens[verb]
    if words.child(verb, "aux:pass") is not None:
        return True
    if token.tag != "VBN" or words.child(verb, "aux", "nsubj") is not None:
        return False
    if token.relation != "conj":
        return True
    return words.child(token.head, "aux") is None or _is_passive(words, token.head)


def find_verb(words: Words, verb: int, cue: Cue) -> Finding | None:
    """Return what one verb tells, None if it holds nothing that is said."""
    subject = subject_of(words, verb)
    told = content_of(words, verb, cue, subject)
    if told is None:
        return None
    beside: list[int] | None = told.mention
    if told.subject is not None:
        subject = told.subject
    elif subject is None and words.tokens[verb].tag in FINITE:
        beside = phrase_before(words, cue_of(words, verb)[0])
        subject = Subject(head_of(words, beside)) if beside else None
    finding = Finding(
        rule=told.rule,
        cue=sorted({*cue_of(words, verb), *told.cue}),
        content=told.content,
        stance=stance_of(words, verb, cue),
        clause=told.clause,
        takes_quotes="quote" in cue.takes,
    )
    name_source(words, finding, subject)
    if beside:
        finding.mention = beside
    elif _is_reduced(words, verb, finding):
        finding.mention = list(range(finding.mention[0], finding.cue[0]))
    join_antecedent(words, verb, finding)
    return finding


def _is_reduced(words: Words, verb: int, finding: Finding) -> bool:
    """Return whether a participle of the source was read as the sentence's verb.

    "Two people briefed on the call said …": two verbs in a row with nothing
    to join them, the former one alike in past tense and participle.
    """
    head = words.tokens[verb].head
    if not finding.mention or words.tokens[verb].tag not in FINITE:
        return False
    if not finding.mention[-1] + 1 == head < finding.cue[0]:
        return False
    if words.tokens[head].tag not in {"VBD", "VBN"}:
        return False
    between = range(head + 1, finding.cue[0])
    return finding.head in words.children[head] and not any(
        words.tokens[n].pos in {"PUNCT", "CCONJ", "SCONJ", "PRON"} for n in between
    )


def name_source(words: Words, finding: Finding, subject: Subject | None) -> None:
    """Put the words for a source into a finding."""
    if subject is None:
        return
    finding.head = subject.head
    finding.named = subject.named
    finding.carrier = subject.carrier
    out = {*finding.content, *finding.cue}
    phrase = words.noun_phrase(subject.head)
    if subject.bare:
        phrase = words.name_before(subject.head)
    if subject.carrier is not None:
        out.update(_passing_on(words, subject))
    finding.mention = words.trimmed([n for n in phrase if n not in out])


def _passing_on(words: Words, subject: Subject) -> list[int]:
    """Return the words inside a source that tell who passes it on."""
    for child in words.children[subject.head]:
        below = words.parse.subtree(child)
        if subject.carrier in below and words.tokens[child].relation == "acl":
            return below
    return []


def stance_of(words: Words, verb: int, cue: Cue) -> Stance:
    """Return how a source stands to what it says, negation counted in."""
    if not words.is_negated(verb):
        return cue.stance
    if cue.belief and cue.stance == "asserts":
        return NEGATED_BELIEF
    return NEGATED.get(cue.stance, cue.stance)
