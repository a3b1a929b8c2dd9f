"""Every statement of a report: all the rules, in order."""

from __future__ import annotations

from counterclaim.attribute.assembly import assemble
from counterclaim.attribute.carriers import find_citations, find_quoted_speakers
from counterclaim.attribute.colons import find_colons
from counterclaim.attribute.finding import Finding
from counterclaim.attribute.lexicon import load_lexicon
from counterclaim.attribute.nouns import find_adjectives, find_nouns
from counterclaim.attribute.participles import settle_participles
from counterclaim.attribute.phrases import (
    find_adverbs,
    find_passives,
    find_phrases,
)
from counterclaim.attribute.pointing import find_answers
from counterclaim.attribute.quotes import join_quotations
from counterclaim.attribute.verbs import find_verbs
from counterclaim.attribute.withholding import find_withholding
from counterclaim.attribute.words import Words
from counterclaim.model import Parse, Statement


RULES = (
    find_withholding,
    find_phrases,
    find_verbs,
    find_passives,
    find_nouns,
    find_adjectives,
    find_quoted_speakers,
    find_adverbs,
    find_colons,
)
"""The rules; where two find the same cue, the earlier one has it."""


def attribute(parse: Parse, *, wide: bool = False) -> tuple[Statement, ...]:
    """Return who says what in a report.

    The statements stand in the order of their content, but for the first:
    the reporter's narration, which holds all that nobody else says. Where
    statements nest, each names the one around it (`within`); a clause is
    the innermost's whose content holds it.

    Args:
        parse: The report's sentences, words and quotations.
        wide: Whether beliefs, wishes, support and criticism count as
            statements, too.
    """
    words = Words(parse, load_lexicon(wide=wide))
    findings: list[Finding] = []
    cues: set[int] = set()
    for rule in RULES:
        for finding in rule(words):
            if cues.isdisjoint(finding.cue):
                cues.update(finding.cue)
                findings.append(finding)
    settle_participles(words, findings)
    findings = join_quotations(words, findings)
    findings.extend(find_citations(words, findings))
    findings.extend(find_answers(words, findings))
    return assemble(words, findings)
