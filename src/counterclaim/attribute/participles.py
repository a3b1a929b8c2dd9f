"""Participles that go on with a speaker: "…, adding that nobody fled"."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.attribute.finding import Finding
from counterclaim.attribute.words import Words


def settle_participles(words: Words, findings: Sequence[Finding]) -> None:
    """Give what follows ", adding" to the speaker before, not to what is said.

    The parse hangs such a participle on the clause that is said as often as on
    the verb of saying. Whoever speaks last before it in the sentence goes on
    speaking.

    Args:
        words: The report's words.
        findings: What verbs tell; some are changed.
    """
    for finding in findings:
        cue = finding.cue[-1]
        if not _goes_on(words, finding):
            continue
        outer = _speaker_before(words, findings, cue)
        if outer is None:
            continue
        outer.content = {number for number in outer.content if number < cue}
        finding.head, finding.named = outer.head, outer.named
        finding.mention = list(outer.mention)


def _goes_on(words: Words, finding: Finding) -> bool:
    """Return whether a cue is a participle after a comma, outside quotations."""
    cue = finding.cue[0]
    token = words.tokens[finding.cue[-1]]
    if finding.rule != "clause" or token.tag != "VBG" or words.quote_of[cue] >= 0:
        return False
    return cue > 0 and words.lower[cue - 1] == ","


def _speaker_before(
    words: Words, findings: Sequence[Finding], cue: int
) -> Finding | None:
    """Return the nearest finding before a cue whose content reaches it."""
    nearest = None
    for finding in findings:
        verb = finding.cue[0]
        if verb >= cue or cue not in finding.content or not finding.mention:
            continue
        if verb in words.sentence(cue) and words.quote_of[verb] < 0:
            if nearest is None or verb > nearest.cue[0]:
                nearest = finding
    return nearest
