"""Tests for `counterclaim.attribute.merging`.

What the tagger has found is written down by hand, with source, cue and content
between signs: ``<source>``, ``|cue|`` and ``{content}``.
"""

from __future__ import annotations

import re

import numpy as np

from counterclaim.attribute.attribution import find_told
from counterclaim.attribute.finding import Finding
from counterclaim.attribute.lexicon import load_lexicon
from counterclaim.attribute.merging import TAGGER, merge
from counterclaim.attribute.tagger import Tagged, Tagging
from counterclaim.attribute.words import Words
from counterclaim.parse import load_parser


SIGNS = {"source": r"<(.*?)>", "cue": r"\|(.*?)\|", "content": r"\{(.*?)\}"}


def merged(marked: str, *, wide: bool = False) -> tuple[Words, list[Finding]]:
    """Merge what the rules find in a text with what is marked in it."""
    text = re.sub(r"[<>|{}]", "", marked)
    words = Words(load_parser().parse_text(text), load_lexicon(wide=wide))
    found = {
        name: tuple(
            token.number
            for match in re.finditer(pattern, marked)
            for token in words.tokens
            if _plain(marked, match.start(1)) <= token.start
            and token.end <= _plain(marked, match.end(1))
        )
        for name, pattern in SIGNS.items()
    }
    tagged = Tagged(**found, cue_share=0.9, role_share=0.8)
    shares = np.zeros(len(words.tokens), dtype=np.float32)
    tagging = Tagging(found=[tagged], cue_shares=shares)
    return words, merge(words, find_told(words), tagging)


def _plain(marked: str, position: int) -> int:
    """Return a position in a text without its signs."""
    return len(re.sub(r"[<>|{}]", "", marked[:position]))


def text_of(words: Words, numbers: list[int] | set[int]) -> str:
    """Return tokens, joined by blanks."""
    return " ".join(words.tokens[number].text for number in sorted(numbers))


def test_the_tagger_says_where_a_content_ends() -> None:
    """The rule's finding takes the tagger's words for it."""
    words, findings = merged("<The mayor> |said| {the bridge was shut} on Friday.")

    assert text_of(words, findings[0].content) == "the bridge was shut"


def test_a_corrected_finding_keeps_its_rule() -> None:
    """It is the rule that knows how the source stands to it."""
    _, findings = merged("<Kyiv> |denied| {that the port was hit}.")

    assert (findings[0].rule, findings[0].stance) == ("clause", "denies")


def test_a_source_is_headed_by_its_noun() -> None:
    """The words around the head may have been wrong."""
    words, findings = merged("<The mayor of the town> |said| {the bridge was shut}.")

    assert words.tokens[findings[0].head or 0].text == "mayor"


def test_what_both_have_found_agrees_in_part() -> None:
    """Four of the six words that either has."""
    _, findings = merged("<The mayor> |said| {the bridge was shut} in May.")

    assert findings[0].agreement == 4 / 6


def test_a_cue_of_saying_that_no_rule_has_found_is_added() -> None:
    """A verb of saying counts wherever it stands."""
    _, findings = merged("For <Kyiv>, {the road is open}, |to say| the least.")

    assert findings[-1].rule == TAGGER


def test_a_belief_is_left_out_of_the_narrow_reading() -> None:
    """What somebody hates is no claim of theirs."""
    _, findings = merged("<The envoy> |hates| {the plan}.")

    assert findings == []


def test_a_belief_counts_in_the_wide_reading() -> None:
    """Corpora of attribution mark it."""
    _, findings = merged("<The envoy> |adores| {the plan}.", wide=True)

    assert [finding.rule for finding in findings] == [TAGGER]


def test_what_a_rule_found_in_other_paragraphs_stays() -> None:
    """The tagger sees one paragraph at a time."""
    words, findings = merged(
        "<The mayor> |said|: {“The bridge is shut.}\n“It will open in May.”"
    )

    assert text_of(words, findings[0].content).endswith("It will open in May .")
