"""Tests for `counterclaim.attribute.confidence`; sums are worked out by hand."""

from __future__ import annotations

from math import exp, log

import pytest

from counterclaim.attribute import attribute, choose_tagger
from counterclaim.attribute.confidence import (
    confidence_of,
    is_likely,
    load_confidence,
    signs_of,
)
from counterclaim.attribute.finding import Finding
from counterclaim.attribute.tagger import Tagged
from counterclaim.parse import load_parser


def found(rule: str = "clause", *, mention: bool = True) -> Finding:
    """Return a finding of a rule."""
    return Finding(rule=rule, cue=[1], content={2, 3}, mention=[0] if mention else [])


def tagged(cue_share: float) -> Tagged:
    """Return what the tagger has found with the same cue."""
    return Tagged(
        cue=(1,), source=(0,), content=(2, 3), cue_share=cue_share, role_share=0.5
    )


def test_a_sign_without_a_weight_says_nothing() -> None:
    """Nothing known is half and half."""
    assert confidence_of(found(), {}) == 0.5


def test_weights_add_up_as_log_odds() -> None:
    """1 for every finding, 0.5 for a source that is named."""
    weights = {"bias": 1.0, "source": 0.5}

    assert confidence_of(found(), weights) == pytest.approx(
        1 / (1 + exp(-1.5)), abs=1e-4
    )


def test_the_tagger_speaks_in_log_odds() -> None:
    """A share of 0.8 is four to one."""
    finding = found()
    finding.tagged = tagged(0.8)

    assert signs_of(finding)["cue"] == pytest.approx(log(4))


def test_what_rules_alone_have_found_has_the_rules_sign() -> None:
    """Some rules are right more often than others."""
    assert signs_of(found("noun"))["rule noun"] == 1


@pytest.mark.parametrize(("confidence", "likely"), [(0.1, False), (0.9, True)])
def test_unlikely_finds_of_rules_are_left_out(
    confidence: float, *, likely: bool
) -> None:
    """In the wide reading only."""
    finding = found()
    finding.confidence = confidence

    assert is_likely(finding) is likely


def test_what_the_tagger_has_found_is_likely() -> None:
    """It has passed the tagger's own test."""
    finding = found()
    finding.tagged, finding.confidence = tagged(0.6), 0.1

    assert is_likely(finding)


@pytest.mark.parametrize("way", ["default", "own-gold", "rules"])
def test_every_way_has_weights(way: str) -> None:
    """What every finding has counts in each of them."""
    assert "bias" in load_confidence(way)


def test_the_tagger_has_no_say_on_what_stands_inside_a_statement() -> None:
    """What it learned from marks nothing there."""
    text = "CNN cited officials as saying that Kyiv believes the town has fallen."
    parse = load_parser().parse_text(text)

    inner = attribute(parse, tagger=choose_tagger("default"))[-1]
    by_rules = attribute(parse)[-1]

    assert (inner.finder, inner.confidence) == ("rule", by_rules.confidence)
