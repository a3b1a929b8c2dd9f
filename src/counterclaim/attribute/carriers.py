"""Who is passed on by whom: "citing officials", "quoted him as saying"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from counterclaim.attribute.asides import find_aside
from counterclaim.attribute.finding import Finding
from counterclaim.attribute.subjects import Subject, carrier_of, subject_of
from counterclaim.attribute.told import clause_of, cue_of
from counterclaim.attribute.verbs import name_source
from counterclaim.attribute.words import Words


_CITING = frozenset({"advcl", "acl", "ccomp", "xcomp", "parataxis"})


def find_citations(words: Words, findings: Sequence[Finding]) -> Iterator[Finding]:
    """Yield what "citing officials" tells.

    After a verb of saying it is what that verb tells; else the clause that
    it hangs on.

    Args:
        words: The report's words.
        findings: What verbs of saying tell.
    """
    for token in words.tokens:
        if token.text.lower() != "citing" or token.relation not in _CITING:
            continue
        cited = words.child(token.number, "obj")
        if cited is None:
            continue
        own = set(words.parse.subtree(token.number))
        outer = _who_cites(words, findings, token.number)
        if outer is not None:
            outer.content -= own
            content = set(outer.content)
        elif token.head < token.number:
            content = set(words.parse.subtree(token.head)) - own
        else:
            continue
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


def _who_cites(
    words: Words, findings: Sequence[Finding], citing: int
) -> Finding | None:
    """Return what is said by the one who cites.

    It is the verb that "citing" hangs on; behind a comma, the last one before
    it in the sentence, since the parse often takes it for a part of what is said.
    """
    head = words.tokens[citing].head
    nearest = None
    for finding in findings:
        if head in finding.cue or (head == finding.head and head < citing):
            return finding
        verb = finding.cue[0]
        if not finding.mention or verb not in words.sentence(citing) or verb > citing:
            continue
        if words.lower[citing - 1] == "," and words.quote_of[verb] < 0:
            if nearest is None or verb > nearest.cue[0]:
                nearest = finding
    return nearest


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
            if finding.carrier is None:
                finding.carrier = aside.subject.head
            yield finding
