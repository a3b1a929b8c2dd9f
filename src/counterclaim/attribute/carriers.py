"""Who is passed on by whom: "citing officials", "quoted him as saying"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from counterclaim.attribute.asides import find_aside
from counterclaim.attribute.finding import Finding
from counterclaim.attribute.subjects import Subject, carrier_of, subject_of
from counterclaim.attribute.told import clause_of, cue_of
from counterclaim.attribute.verbs import name_source
from counterclaim.attribute.words import Words


def find_citations(words: Words, findings: Sequence[Finding]) -> Iterator[Finding]:
    """Yield what "citing officials" tells.

    After a verb of saying it is what that verb tells; else the clause that
    it hangs on.

    Args:
        words: The report's words.
        findings: What verbs of saying tell.
    """
    by_cue = {number: finding for finding in findings for number in finding.cue}
    for token in words.tokens:
        if token.text.lower() != "citing" or token.relation not in {"advcl", "acl"}:
            continue
        cited = words.child(token.number, "obj")
        if cited is None or token.head > token.number:
            continue
        outer = by_cue.get(token.head)
        if outer is not None:
            content = set(outer.content)
        else:
            own = set(words.parse.subtree(token.number))
            content = set(words.parse.subtree(token.head)) - own
        finding = Finding(
            rule="citing",
            cue=[token.number],
            content=content,
            takes_quotes=False,
            inside=outer,
        )
        name_source(words, finding, Subject(cited))
        if outer is not None:
            finding.carrier = outer.head
        if finding.content and finding.mention:
            yield finding


def find_quoted_speakers(words: Words) -> Iterator[Finding]:
    """Yield "…, the agency quoted him as saying", which follows its content."""
    for token in words.tokens:
        verb = token.number
        carrier = carrier_of(words, verb) if token.tag == "VBG" else None
        if carrier is None:
            continue
        if words.child(verb, "ccomp") is not None:
            continue
        own = words.parse.subtree(carrier)
        sentence = words.sentence(verb)
        aside = find_aside(
            words, cue_of(words, carrier), carrier, clause_of(words, carrier)
        )
        subject = subject_of(words, verb)
        if aside is None or subject is None or own[-1] < verb:
            continue
        before = words.trimmed(list(range(sentence.start, aside.first)))
        if before:
            finding = Finding(rule="carrier", cue=[verb], content=set(before))
            name_source(words, finding, subject)
            finding.carrier = aside.subject.head
            yield finding
