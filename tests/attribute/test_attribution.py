"""Tests for `counterclaim.attribute.attribution`.

Sentences are made up; who says what in them is a reader's judgement, written
down before the rules were run on them.
"""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest

from counterclaim.attribute import attribute
from counterclaim.model import REPORTER, Parse, Statement
from counterclaim.parse import load_parser


@cache
def parsed(text: str) -> Parse:
    """Parse a text with the parser that ships, once."""
    return load_parser().parse_text(text)


def told(text: str, *, wide: bool = False) -> list[Statement]:
    """Return what others than the reporter's narration say in a text."""
    statements = attribute(parsed(text), wide=wide)
    return [s for s in statements if s.form != "narration"]


def words(text: str, statement: Statement) -> str:
    """Return a statement's content, its pieces joined by a bar."""
    return " | ".join(span.of(parsed(text).text) for span in statement.content)


def case(name: str, text: str, *expected: Any, broken: str | None = None) -> Any:
    """Return a row of the table; `broken` says what a known failure is due to."""
    marks = () if broken is None else (pytest.mark.xfail(reason=broken, strict=True),)
    return pytest.param(text, *expected, id=name, marks=marks)


CASES = [
    # Indirect speech.
    case("that", "The mayor said that the bridge was closed.", "The mayor", "asserts", "that the bridge was closed"),
    case("no-that", "Officials say the road remains open.", "Officials", "asserts", "the road remains open"),
    case("claimed", "Moscow claimed it had taken the village of Orlivka.", "Moscow", "asserts", "it had taken the village of Orlivka"),
    case("denied-that", "Kyiv denied that its troops had left the town.", "Kyiv", "denies", "that its troops had left the town"),
    case("confirmed", "The army confirmed that two soldiers were killed.", "The army", "confirms", "that two soldiers were killed"),
    case("warned", "Aid groups warned that food would run out within days.", "Aid groups", "warns", "that food would run out within days"),
    case("doubted", "Analysts doubt that the truce will hold.", "Analysts", "doubts", "that the truce will hold"),
    case("told", "The governor told reporters that the port was safe.", "The governor", "asserts", "that the port was safe"),
    case("on-friday", "The ministry said on Friday that the convoy had arrived.", "The ministry", "asserts", "that the convoy had arrived"),
    case("adding", "The general said the line was holding, adding that no one had fled.", "The general", "asserts", "that no one had fled"),
    case("apposition", "Anna Kovacs, a spokeswoman for the council, said the water supply had failed.", "Anna Kovacs, a spokeswoman for the council", "asserts", "the water supply had failed"),
    case("pronoun", "She said the shelling had stopped at dawn.", "She", "asserts", "the shelling had stopped at dawn"),
    case("said-it", "It said the plant was running normally.", "It", "asserts", "the plant was running normally"),
    case("present-perfect", "The rebels have insisted that they control the airfield.", "The rebels", "asserts", "that they control the airfield"),
    case("two-clauses", "The envoy said that talks had failed and that fighting would resume.", "The envoy", "asserts", "that talks had failed and that fighting would resume"),
    # Direct speech.
    case("quote-first", "“We will hold the town,” said the commander.", "the commander", "asserts", "We will hold the town"),
    case("quote-last", "The commander said: “We will hold the town.”", "The commander", "asserts", "We will hold the town"),
    case("quote-he-said", "“The city is calm,” he said.", "he", "asserts", "The city is calm"),
    case("straight-marks", '"The city is calm," the mayor said.', "the mayor", "asserts", "The city is calm"),
    case("interrupted-quote", "“We will stay,” said the mayor. “This is our home.”", "the mayor", "asserts", "We will stay | This is our home"),
    case("two-sentences", "“We will stay. This is our home,” the mayor said.", "the mayor", "asserts", "We will stay. This is our home"),
    case("next-paragraph", "“We will stay,” the mayor said.\n“This is our home.”", "the mayor", "asserts", "We will stay | This is our home"),
    case("inverted-name", "“Nobody was hurt,” said Omar Haddad, a doctor in the town.", "Omar Haddad, a doctor in the town", "asserts", "Nobody was hurt"),
    case("quote-told", "“The dam is safe,” an engineer told the newspaper.", "an engineer", "asserts", "The dam is safe"),
    case("question", "“Who will rebuild this school?” asked a teacher.", "a teacher", "orders", "Who will rebuild this school"),
    # Mixed.
    case("mixed", "The president called the raid “a crime”.", "The president", "asserts", "the raid “a crime"),
    case("mixed-clause", "The minister said the strike was “an act of war” against his country.", "The minister", "asserts", "the strike was “an act of war” against his country"),
    # Trailing and interrupting.
    case("trailing", "Three drones were shot down overnight, the air force said.", "the air force", "asserts", "Three drones were shot down overnight"),
    case("trailing-day", "A depot was hit in the port, officials said on Monday.", "officials", "asserts", "A depot was hit in the port"),
    case("trailing-inverted", "The bridge has been destroyed, said the regional governor.", "the regional governor", "asserts", "The bridge has been destroyed"),
    case("trailing-apposition", "The hospital was evacuated, its director, Lina Aziz, told the radio.", "its director, Lina Aziz", "asserts", "The hospital was evacuated"),
    case("trailing-participle", "Shells fell on a market in the city, the mayor said, killing four people.", "the mayor", "asserts", "Shells fell on a market in the city | killing four people"),
    case("interrupted", "The militia, the army said, had shelled the market.", "the army", "asserts", "The militia | had shelled the market"),
    case("inserted-according", "At least five people, according to local officials, were killed.", "local officials", "asserts", "At least five people | were killed"),
    # According to and its like.
    case("according-first", "According to the ministry, two ships were sunk.", "the ministry", "asserts", "two ships were sunk"),
    case("according-last", "Two ships were sunk, according to the ministry.", "the ministry", "asserts", "Two ships were sunk"),
    case("as-per", "As per the ministry, two ships were sunk.", "the ministry", "asserts", "two ships were sunk"),
    case("in-the-words", "In the words of the general, the town is a fortress.", "the general", "asserts", "the town is a fortress"),
    case("as-said", "As the governor said on Sunday, the village has no power.", "the governor", "asserts", "the village has no power"),
    case("according-apposition", "The road was mined, according to Ivan Petrenko, the head of the district.", "Ivan Petrenko, the head of the district", "asserts", "The road was mined"),
    # Colons.
    case("colon-name", "Kyiv: Russia lost nine hundred men in a day.", "Kyiv", "asserts", "Russia lost nine hundred men in a day"),
    case("colon-quote", "Haddad: “We need water and bread.”", "Haddad", "asserts", "We need water and bread"),
    # Infinitives.
    case("vowed-to", "The rebels vowed to retake the capital.", "The rebels", "promises", "to retake the capital"),
    case("threatened-to", "Tehran threatened to close the strait.", "Tehran", "warns", "to close the strait"),
    case("claims-to", "The army claims to have encircled the town.", "The army", "asserts", "to have encircled the town"),
    case("bare-relative", "Orlivka is the largest village Russia claims to have taken this year.", "Russia", "asserts", "the largest village | to have taken this year"),
    # Objects.
    case("denied-involvement", "Damascus denied involvement in the attack.", "Damascus", "denies", "involvement in the attack"),
    case("denied-allegation", "The militia denied the allegation.", "The militia", "denies", "the allegation"),
    case("rejected-claim", "Ankara rejected the claim that its jets had crossed the border.", "Ankara", "denies", "the claim that its jets had crossed the border"),
    case("denied-by", "The allegation was denied by the militia.", "the militia", "denies", "The allegation"),
    case("accused-of", "The envoy accused the rebels of breaking the truce.", "The envoy", "accuses", "the rebels of breaking the truce"),
    case("described-as", "The minister described the report as false.", "The minister", "asserts", "the report as false"),
    # Nouns.
    case("x-claim", "Moscow's claim that the town had fallen was met with doubt.", "Moscow's", "asserts", "that the town had fallen"),
    case("rumours", "There were rumours that the general had been arrested.", "rumours", "asserts", "that the general had been arrested"),
    # Nobody is named: the reporter passes it on.
    case("reportedly", "The base was reportedly hit by two rockets.", "", "asserts", "The base was | hit by two rockets"),
    case("believed", "The general is believed to have fled the country.", "", "asserts", "The general | to have fled the country"),
    case("accused", "The colonel is accused of ordering the raid.", "", "accuses", "The colonel | of ordering the raid"),
    # Withholding.
    case("declined", "The Pentagon declined to comment on the strike.", "The Pentagon", "withholds", "the strike"),
    case("declined-bare", "The embassy declined to comment.", "The embassy", "withholds", "to comment"),
    case("refused-to-say", "The ministry refused to say how many men had died.", "The ministry", "withholds", "how many men had died"),
    case("not-confirm", "The mayor did not confirm that the bridge had fallen.", "The mayor", "withholds", "that the bridge had fallen"),
    case("no-comment", "The Kremlin had no comment on the report.", "The Kremlin", "withholds", "no comment on the report"),
    case("not-verified", "The figures could not be independently verified.", "", "withholds", "The figures"),
    case("outlet-not-verify", "The agency could not verify the footage.", "The agency", "withholds", "the footage"),
    # Carriers.
    case("cited-as-saying", "The station cited officials as saying the pipeline was damaged.", "officials", "asserts", "the pipeline was damaged"),
    case("quoted-trailing", "“The pipeline is damaged,” the station quoted an official as saying.", "an official", "asserts", "The pipeline is damaged"),
    # Relative pronouns stand for their noun.
    case("who-said", "A soldier who said he had fled the front was arrested.", "A soldier", "asserts", "he had fled the front", broken="the parse joins what the soldier is said to what he said"),
    # Known failures.
    case("own-aside", "The strike, which Moscow claimed to have stopped, hit the station, the mayor said.", "the mayor", "asserts", "The strike, which Moscow claimed to have stopped, hit the station"),
    case("respond-rumours", "In response to rumours that his men had fled, the general declared the line safe.", "the general", "asserts", "the line safe", broken="an object of 'declared' is no clause"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "source", "stance", "content"), CASES)
def test_a_cue_tells_who_says_what(
    text: str, source: str, stance: str, content: str
) -> None:
    """One of the statements has this source, stance and content."""
    found = [(s.sources[0].text, s.stance, words(text, s)) for s in told(text)]

    assert (source, stance, content) in found


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Two villages were shelled on Monday.", id="plain"),
        pytest.param("The so-called “republic” held a vote.", id="scare-quotes"),
        pytest.param("Protesters demonstrated on the square.", id="demonstrated"),
        pytest.param("The army added two tanks to the column.", id="added"),
        pytest.param("Photo: a tank near the river.", id="label"),
    ],
)
def test_what_nobody_says_is_the_reporters(text: str) -> None:
    """Where nothing is attributed there is narration alone."""
    (statement,) = attribute(parsed(text))

    assert statement.sources == (REPORTER,)
    assert statement.form == "narration"


def test_the_narration_comes_first_and_holds_what_is_left() -> None:
    """Content is nobody else's; the cue and its clause are the reporter's."""
    text = "The mayor said the bridge fell. Police closed the road."
    first = attribute(parsed(text))[0]

    assert first.form == "narration"
    assert words(text, first) == "The mayor said | Police closed the road"


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        pytest.param(
            "Germany and France said the vote was illegal.",
            ["Germany", "France"],
            id="two",
        ),
        pytest.param(
            "According to officials in Seoul, Kyiv and Washington, troops arrived.",
            ["officials in Seoul, Kyiv and Washington"],
            id="one-in-three-places",
        ),
        pytest.param(
            "The vote was illegal, the minister and his deputy said.",
            ["the minister", "his deputy"],
            id="trailing",
        ),
    ],
)
def test_joint_sources_are_several(text: str, sources: list[str]) -> None:
    """One source a conjunct, in the order of the text."""
    (statement,) = told(text)

    assert [source.text for source in statement.sources] == sources


def test_statements_nest() -> None:
    """The inner statement names the outer one, through whom it came."""
    text = "The mayor said that the army had claimed that the bridge was mined."
    statements = attribute(parsed(text))
    inner = next(s for s in statements if s.sources[0].text == "the army")

    assert inner.within is not None
    assert statements[inner.within].sources[0].text == "The mayor"
    assert inner.via == "The mayor"


def test_a_speaker_who_speaks_of_himself_is_one_source() -> None:
    """“We believe” in a quotation is no statement of its own."""
    text = "“We believe that the truce will hold,” the envoy said."

    assert [s.sources[0].text for s in told(text)] == ["the envoy"]


@pytest.mark.parametrize(
    ("text", "via"),
    [
        pytest.param("The mayor told Reuters that he was safe.", "Reuters", id="told"),
        pytest.param(
            "“We are safe,” the mayor wrote on Telegram.", "Telegram", id="telegram"
        ),
        pytest.param(
            "The army said in a statement that it had left.",
            "statement",
            id="statement",
        ),
        pytest.param(
            "The chief told reporters that it had left.", "reporters", id="reporters"
        ),
        pytest.param("The army said that it had left.", None, id="none"),
    ],
)
def test_via_is_to_whom_or_where(text: str, via: str | None) -> None:
    """The medium, the occasion or the audience, without its article."""
    assert told(text)[0].via == via


def test_a_carrier_is_the_way() -> None:
    """Who cites somebody is through whom it came."""
    text = "The station cited officials as saying the pipeline was damaged."

    assert told(text)[0].via == "The station"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param(
            "The army said on Monday that it had left.", "on Monday", id="day"
        ),
        pytest.param("A depot was hit, officials said Tuesday.", "Tuesday", id="bare"),
        pytest.param("The army said that it had left.", None, id="none"),
    ],
)
def test_said_words_are_the_cues_own(text: str, said: str | None) -> None:
    """When it was said stands beside the cue, not in the content."""
    span = told(text)[0].said_words

    assert (None if span is None else span.of(parsed(text).text)) == said


@pytest.mark.parametrize(
    ("text", "form"),
    [
        pytest.param("“We hold the town,” he said.", "direct", id="direct"),
        pytest.param("He said they held the town.", "indirect", id="indirect"),
        pytest.param("He said they held “every house” there.", "mixed", id="mixed"),
    ],
)
def test_form_tells_whether_words_are_quoted(text: str, form: str) -> None:
    """All, none or some of the content stands between quotation marks."""
    assert told(text)[0].form == form


def test_a_quotation_that_never_closes_ends_with_its_paragraph() -> None:
    """A slip of the pen puts no more than a paragraph into a mouth."""
    text = "“We hold the town, he said.\nTwo villages were shelled on Monday."
    narration = attribute(parsed(text))[0]

    assert "Two villages were shelled on Monday" in words(text, narration)


def test_beliefs_and_support_count_in_the_wide_reading_only() -> None:
    """Support is an attitude: nothing is said."""
    text = "Senators support the new law."

    assert told(text) == []
    assert [s.sources[0].text for s in told(text, wide=True)] == ["Senators"]


@pytest.mark.parametrize(
    "text", ["", "\n", "“", "said", "According to", "X:", "… said"]
)
def test_odd_texts_are_read(text: str) -> None:
    """Whatever the text, there is an answer; a text without words has none."""
    statements = attribute(parsed(text))

    assert bool(statements) is bool(text.strip())
