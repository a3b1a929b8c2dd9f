"""Every statement of a report: all the rules, in order."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.attribute.assembly import assemble
from counterclaim.attribute.carriers import find_citations, find_quoted_speakers
from counterclaim.attribute.colons import find_colons, find_headline_ends
from counterclaim.attribute.confidence import (
    confidence_of,
    is_likely,
    load_confidence,
)
from counterclaim.attribute.finding import Finding
from counterclaim.attribute.lexicon import load_lexicon
from counterclaim.attribute.merging import merge
from counterclaim.attribute.multiword import find_multiword
from counterclaim.attribute.nouns import find_adjectives, find_nouns
from counterclaim.attribute.participles import settle_participles
from counterclaim.attribute.phrases import (
    find_adverbs,
    find_passives,
    find_phrases,
)
from counterclaim.attribute.pointing import find_answers
from counterclaim.attribute.quotes import join_quotations
from counterclaim.attribute.tagger import Hint, Tagger
from counterclaim.attribute.verbs import find_verbs
from counterclaim.attribute.withholding import find_withholding
from counterclaim.attribute.words import Words
from counterclaim.model import Parse, Statement


RULES = (
    find_withholding,
    find_multiword,
    find_phrases,
    find_verbs,
    find_passives,
    find_nouns,
    find_adjectives,
    find_quoted_speakers,
    find_adverbs,
    find_colons,
    find_headline_ends,
)
"""The rules; where two find the same cue, the earlier one has it."""


def attribute(
    parse: Parse,
    *,
    wide: bool = False,
    tagger: Tagger | None = None,
) -> tuple[Statement, ...]:
    """Return who says what in a report.

    The statements stand in the order of their content, but for the first:
    the reporter's narration, which holds all that nobody else says. Where
    statements nest, each names the one around it (`within`); a clause is
    the innermost's whose content holds it.

    Args:
        parse: The report's sentences, words and quotations.
        wide: Whether beliefs, wishes, support and criticism count as
            statements, too.
        tagger: A learned tagger to read beside the rules; None for the rules
            alone.
    """
    words, findings = find_all(parse, wide=wide, tagger=tagger)
    rate(findings, "rules" if tagger is None else tagger.way, nested=not wide)
    if wide:
        findings = [finding for finding in findings if is_likely(finding)]
    return assemble(words, findings)


def rate(findings: Sequence[Finding], way: str, *, nested: bool) -> None:
    """Tell findings how sure they are.

    The tagger has learned from news where nothing inside a statement is marked: on
    what only rules find there it has no say, unless the reading does as that news.

    Args:
        findings: What was found; each is told.
        way: The way of attribution.
        nested: Whether statements inside statements count.
    """
    weights, alone = load_confidence(way), load_confidence("rules")
    for finding in findings:
        inside = (
            nested
            and finding.tagged is None
            and any(finding.cue[0] in o.content for o in findings if o is not finding)
        )
        if inside:
            finding.cue_share = None
        finding.confidence = confidence_of(finding, alone if inside else weights)


def find_all(
    parse: Parse, *, wide: bool, tagger: Tagger | None
) -> tuple[Words, list[Finding]]:
    """Return what rules and tagger find, and the words they find it in.

    The tagger is shown what the narrow rules have found, as it was in training.
    """
    words = Words(parse, load_lexicon())
    findings = find_told(words)
    tagging = None if tagger is None else tagger(parse, hints_of(findings))
    if wide:
        words = Words(parse, load_lexicon(wide=True))
        findings = find_told(words)
    if tagging is not None:
        findings = merge(words, findings, tagging)
    findings.extend(find_citations(words, findings))
    findings.extend(find_answers(words, findings))
    return words, findings


def find_told(words: Words) -> list[Finding]:
    """Return what the rules find, every quotation given to whoever says it."""
    findings: list[Finding] = []
    cues: set[int] = set()
    for rule in RULES:
        for finding in rule(words):
            if cues.isdisjoint(finding.cue):
                cues.update(finding.cue)
                findings.append(finding)
    settle_participles(words, findings)
    return join_quotations(words, findings)


def hints_of(findings: Sequence[Finding]) -> list[Hint]:
    """Return findings as the tagger takes them: what the rules have seen."""
    return [
        Hint(
            cue=tuple(finding.cue),
            source=frozenset(finding.mention),
            content=frozenset(finding.content),
        )
        for finding in findings
    ]
