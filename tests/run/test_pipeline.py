"""Tests for `counterclaim.run.pipeline`: reports in, readings out.

The sentences are ours; what they should give follows the annotation guidelines.
"""

from __future__ import annotations

from datetime import date

import pytest

from counterclaim.model import Claim, Reading, Report
from counterclaim.run import Pipeline, load_pipeline


PUBLISHED = date(2025, 2, 8)


@pytest.fixture(scope="module")
def read() -> Pipeline:
    """Return the default reader."""
    return load_pipeline()


def reading_of(read: Pipeline, text: str) -> Reading:
    """Read a text of our own, published on a Saturday."""
    return read(Report(id="own", text=text, published=PUBLISHED))


def by(reading: Reading, source: str, kind: str) -> list[Claim]:
    """Return a source's claims of a type."""
    return [c for c in reading.claims if c.source.name == source and c.type == kind]


DISPUTE = (
    "Russia said on Friday that its forces had taken control of Kupiansk. "
    "Ukraine denied that the town was under Russian control."
)


def test_each_side_has_its_claim_on_who_holds_the_town(read: Pipeline) -> None:
    """One proposition, two speakers, two polarities."""
    reading = reading_of(read, DISPUTE)

    polarities = {
        source: [claim.polarity for claim in by(reading, source, "control")]
        for source in ("Russia", "Ukraine")
    }

    assert polarities == {"Russia": ["positive"], "Ukraine": ["negative"]}


def test_a_denial_is_linked_to_what_it_denies(read: Pipeline) -> None:
    """The link goes from the later claim to the earlier one."""
    reading = reading_of(read, DISPUTE)
    (claim,), (denial,) = (by(reading, s, "control") for s in ("Russia", "Ukraine"))

    links = {(link.later, link.earlier): link.kind for link in reading.links}

    assert links[denial.id, claim.id] == "denies"


def test_friday_is_the_one_before_publication(read: Pipeline) -> None:
    """The day of saying is worked out from the date of publication."""
    (claim,) = by(reading_of(read, DISPUTE), "Russia", "control")

    assert claim.said is not None
    assert claim.said.iso() == "2025-02-07"


def test_the_place_is_the_gazetteers(read: Pipeline) -> None:
    """Kupiansk lies in Ukraine, at a point."""
    (claim,) = by(reading_of(read, DISPUTE), "Russia", "control")

    assert claim.place is not None
    assert claim.place.place is not None
    assert claim.place.place.country == "UA"


def test_a_report_in_another_language_is_left_unread(read: Pipeline) -> None:
    """It is named, and that is no error."""
    reading = read(Report(id="uk", text="Росія заявила про захоплення.", language="uk"))

    assert reading.unread is not None
    assert "uk" in reading.unread
    assert reading.claims == ()


def test_a_report_with_a_date_is_not_dated_again(read: Pipeline) -> None:
    """What is told is not inferred."""
    assert reading_of(read, DISPUTE).dating is None


def test_a_report_without_a_date_says_how_it_was_dated(read: Pipeline) -> None:
    """Or that it could not be: the reasons are never empty."""
    reading = read(Report(id="undated", text=DISPUTE))

    assert reading.dating is not None
    assert reading.dating.window is None
    assert reading.dating.reasons


def test_joint_sources_make_a_claim_each(read: Pipeline) -> None:
    """Two officials, one sentence, two claims with one evidence."""
    text = (
        "According to officials from Kenya and Ethiopia, rebels attacked the city of "
        "Goma on Monday."
    )
    fights = [c for c in reading_of(read, text).claims if c.type == "fighting"]

    assert len({claim.evidence for claim in fights}) == 1
    assert len(fights) == 2


def test_every_claim_names_the_codes_of_its_type(read: Pipeline) -> None:
    """PLOVER for all, with the version of the list."""
    reading = reading_of(read, DISPUTE)

    assert reading.claims
    for claim in reading.claims:
        assert any(code.scheme.startswith("PLOVER 20") for code in claim.codes)
