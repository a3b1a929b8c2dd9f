"""What is neither confirmed nor denied: "declined to comment", "did not say"."""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.attribute.finding import Finding
from counterclaim.attribute.lexicon import NOT_SAID
from counterclaim.attribute.subjects import Subject, subject_of
from counterclaim.attribute.told import clause_of, cue_of
from counterclaim.attribute.verbs import name_source
from counterclaim.attribute.words import Words


_UNABLE = frozenset({"unable", "impossible", "difficult", "hard"})


def find_withholding(words: Words) -> Iterator[Finding]:
    """Yield what sources will not say, or can't verify."""
    lexicon = words.lexicon
    for token in words.tokens:
        if token.pos not in {"VERB", "NOUN", "ADJ"}:
            continue
        lemma = token.lemma.lower()
        if lemma in lexicon.refusals:
            finding = _refusal(words, token.number)
        elif lemma in lexicon.checks:
            finding = _check(words, token.number)
        elif lemma in lexicon.checked:
            finding = _unchecked(words, token.number)
        elif lemma in lexicon.silence:
            finding = _silence(words, token.number)
        else:
            continue
        if finding is not None:
            yield finding


def _refusal(words: Words, verb: int) -> Finding | None:
    """Return what "declined to confirm that …" is about."""
    inner = words.child(verb, "xcomp", "ccomp")
    if inner is None or words.tokens[inner].lemma not in words.lexicon.unsaid:
        return None
    if words.is_anonymity(inner):
        return None
    content = _about(words, inner)
    cue = cue_of(words, verb)
    if content:
        cue = sorted({*cue, *cue_of(words, inner)})
    else:
        content = set(words.parse.subtree(inner))
    return _withheld(words, cue=cue, content=content, subject=subject_of(words, verb))


def _about(words: Words, verb: int) -> set[int]:
    """Return what a verb's clause, object or phrase tells."""
    content: set[int] = set()
    for child in words.children[verb]:
        relation = words.tokens[child].relation
        below = words.parse.subtree(child)
        if child < verb:
            continue
        if relation in {"ccomp", "obj"}:
            content.update(below)
        elif relation in {"obl", "advcl"} and words.lower[below[0]] in {
            "on",
            "about",
            "whether",
            "to",
        }:
            content.update(below if words.lower[below[0]] == "whether" else below[1:])
    return content


def _check(words: Words, verb: int) -> Finding | None:
    """Return what "could not be independently verified" is about."""
    token = words.tokens[verb]
    governor = words.tokens[token.head]
    unable = token.relation in {"xcomp", "ccomp", "csubj", "advcl"} and (
        governor.lemma in _UNABLE
        or (governor.lemma == "possible" and words.is_negated(governor.number))
    )
    if not unable and not _cannot(words, verb):
        return None
    if words.child(verb, "aux:pass") is not None:
        done = words.child(verb, "nsubj:pass", "nsubj")
        if done is not None and words.is_relative(done):
            content = set(words.noun_phrase(token.head, whole=False))
        else:
            content = set() if done is None else set(words.parse.subtree(done))
        subject = None
    else:
        content = _about(words, verb)
        subject = subject_of(words, token.head if unable else verb)
        if subject is not None and words.lower[subject.head] == "it" and unable:
            subject = None
    if not content:
        return None
    finding = _withheld(
        words, cue=cue_of(words, verb), content=content, subject=subject
    )
    finding.reporter = subject is None
    return finding


def _cannot(words: Words, verb: int) -> bool:
    """Return whether a verb stands under a negated "can"."""
    auxiliaries = words.words_below(verb, "aux")
    return words.is_negated(verb) and not {"could", "can", "ca"}.isdisjoint(auxiliaries)


def _silence(words: Words, verb: int) -> Finding | None:
    """Return "did not comment", whose content is itself."""
    if words.tokens[verb].pos == "NOUN":
        return _no_comment(words, verb)
    yet = _is_yet_to(words, verb)
    if not words.is_negated(verb) and not yet:
        return None
    subject = subject_of(words, verb)
    if subject is None:
        return None
    content = _about(words, verb)
    cue = cue_of(words, verb)
    if not content:
        content = set(clause_of(words, verb))
        cue = [verb]
    return _withheld(words, cue=cue, content=content, subject=subject)


def _is_yet_to(words: Words, verb: int) -> bool:
    """Return whether "has yet to" stands before a verb."""
    head = words.tokens[verb].head
    return "to" in words.words_below(verb, "mark") and any(
        words.lower[child] == "yet"
        for top in (head, verb)
        for child in words.children[top]
    )


def _no_comment(words: Words, noun: int) -> Finding | None:
    """Return "had no comment", or "there was no comment from"."""
    token = words.tokens[noun]
    if "no" not in words.words_below(noun, "det"):
        return None
    for child in words.children[noun]:
        if words.case_of(child) == "from":
            content = _about_noun(words, noun)
            if content:
                source = Subject(child)
                return _withheld(words, cue=[noun], content=content, subject=source)
    if token.relation != "obj":
        return None
    subject = subject_of(words, token.head)
    if subject is None:
        return None
    content = set(words.parse.subtree(noun))
    return _withheld(words, cue=[token.head], content=content, subject=subject)


def _about_noun(words: Words, noun: int) -> set[int]:
    """Return what "comment on …" and "confirmation of …" are about."""
    for child in words.children[noun]:
        for one in (child, *words.children[child]):
            below = words.parse.subtree(one)
            if words.case_of(one) in {"on", "of", "about"} and one > noun:
                return set(below[1:])
            if words.lower[below[0]] == "that" and words.tokens[one].relation == "acl":
                return set(below)
    return set()


def _unchecked(words: Words, noun: int) -> Finding | None:
    """Return what "there was no independent confirmation of …" is about."""
    if "no" not in words.words_below(noun, "det"):
        return None
    content = _about_noun(words, noun)
    if not content:
        return None
    finding = _withheld(words, cue=[noun], content=content, subject=None)
    finding.reporter = True
    return finding


def _withheld(
    words: Words, *, cue: list[int], content: set[int], subject: Subject | None
) -> Finding:
    finding = Finding(
        rule="withholding",
        cue=cue,
        content=content,
        stance=NOT_SAID,
        takes_quotes=False,
    )
    name_source(words, finding, subject)
    return finding
