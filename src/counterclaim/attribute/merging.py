"""Rules and tagger together: one finding for each cue.

The tagger has the better eye for where a source, a cue and a content begin and
end; the rules know who is meant, what passes it on, and what nests. Where both
find a cue, the tagger's words go into the rule's finding.
"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.attribute.asides import head_of
from counterclaim.attribute.finding import Finding
from counterclaim.attribute.stances import judge_cue
from counterclaim.attribute.subjects import Subject, subject_of
from counterclaim.attribute.tagger import Tagged
from counterclaim.attribute.told import clause_of
from counterclaim.attribute.words import Words


TAGGER = "tagger"
"""Name of the rule of what the tagger alone has found."""


def merge(
    words: Words, findings: Sequence[Finding], tagged: Sequence[Tagged]
) -> list[Finding]:
    """Return the findings of rules and tagger, one a cue.

    Args:
        words: The report's words.
        findings: What the rules found; some of them are changed.
        tagged: What the tagger found.
    """
    by_token = {number: finding for finding in findings for number in finding.cue}
    merged = list(findings)
    for one in tagged:
        known = [by_token[number] for number in one.cue if number in by_token]
        if known:
            _correct(words, known[0], one)
        elif _is_told(words, one):
            merged.append(_new(words, one))
    return merged


def _correct(words: Words, finding: Finding, tagged: Tagged) -> None:
    """Put the tagger's words into a rule's finding.

    What the rules have found in other paragraphs stays: the tagger sees only one.
    """
    own = words.paragraph(finding.cue[0])
    both = finding.content.union(tagged.content)
    finding.agreement = len(finding.content.intersection(tagged.content)) / len(both)
    far = {n for n in finding.content if words.paragraph(n) != own}
    finding.cue = list(tagged.cue)
    finding.content = far.union(tagged.content)
    finding.tagged = tagged
    if not tagged.source:
        return
    if finding.head not in tagged.source:
        _name(words, finding, tagged)
    finding.mention = words.trimmed(tagged.source)


def _new(words: Words, tagged: Tagged) -> Finding:
    """Return a finding of the tagger's own."""
    judged = judge_cue(words, tagged.cue)
    finding = Finding(
        rule=TAGGER,
        cue=list(tagged.cue),
        content=set(tagged.content),
        stance=judged.stance,
        clause=clause_of(words, judged.head),
        tagged=tagged,
    )
    if tagged.source:
        _name(words, finding, tagged)
        finding.mention = words.trimmed(tagged.source)
    return finding


def _name(words: Words, finding: Finding, tagged: Tagged) -> None:
    """Tell a finding which word heads its source, and whom a pronoun stands for."""
    verb = judge_cue(words, tagged.cue).head
    subject = subject_of(words, verb)
    if subject is None or subject.head not in tagged.source:
        subject = Subject(head_of(words, list(tagged.source)))
    finding.head, finding.named = subject.head, subject.named
    if subject.carrier is not None:
        finding.carrier = subject.carrier


def _is_told(words: Words, tagged: Tagged) -> bool:
    """Return whether a cue that no rule knows counts in this reading."""
    if words.lexicon.wide:
        return True
    head = judge_cue(words, tagged.cue).head
    return words.tokens[head].lemma.lower() in words.lexicon.verbs
