"""Tests for `counterclaim.extract.arguments`."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from counterclaim.extract.arguments import arguments_of
from counterclaim.model import Parse


Read = Callable[[str], Parse]


def filled(read: Read, text: str, word: str, function: str) -> list[str]:
    """Return the words that fill a function of the first token that reads so."""
    parse = read(text)
    head = next(token for token in parse.tokens if token.text == word)
    fillers = arguments_of(parse, head.number).get(function, [])
    return [parse.tokens[number].text for number in fillers]


@pytest.mark.parametrize(
    ("text", "word", "subjects"),
    [
        pytest.param("The army took the town.", "took", ["army"], id="active"),
        pytest.param(
            "The town was taken by the army.", "taken", ["army"], id="by-phrase"
        ),
        pytest.param(
            "The rebels wanted to take the town.", "take", ["rebels"], id="control"
        ),
        pytest.param(
            "The court ordered the army to release the prisoners.",
            "release",
            ["army"],
            id="object-control",
        ),
        pytest.param(
            "The council forced the rebels to leave the town.",
            "leave",
            ["rebels"],
            id="object-control-taken-for-a-modifier",
            marks=pytest.mark.xfail(
                reason="the parser hangs the infinitive on the noun"
            ),
        ),
        pytest.param(
            "The army entered the town and seized the bridge.",
            "seized",
            ["army"],
            id="coordinated",
        ),
        pytest.param(
            "The rebels who seized the bridge left.",
            "seized",
            ["rebels"],
            id="relative-pronoun",
        ),
        pytest.param(
            "Troops holding the bridge came under fire.",
            "holding",
            ["Troops"],
            id="participle-of-a-noun",
        ),
        pytest.param(
            "Soldiers and militiamen entered the town.",
            "entered",
            ["Soldiers", "militiamen"],
            id="conjuncts",
        ),
    ],
)
def test_subject(text: str, word: str, subjects: list[str], read: Read) -> None:
    """The one who acts is the subject, wherever the sentence puts it."""
    assert filled(read, text, word, "subject") == subjects


@pytest.mark.parametrize(
    ("text", "word", "objects"),
    [
        pytest.param("The army took the town.", "took", ["town"], id="active"),
        pytest.param(
            "The town was taken by the army.", "taken", ["town"], id="passive"
        ),
        pytest.param(
            "The town, which the army took, lies in the east.",
            "took",
            ["town"],
            id="relative-pronoun",
        ),
        pytest.param(
            "The bridge shelled by the rebels fell.",
            "shelled",
            ["bridge"],
            id="bare-participle",
        ),
        pytest.param(
            "The army left the town it had seized in May.",
            "seized",
            ["town"],
            id="relative-left-out",
        ),
        pytest.param(
            "The day the rebels fled was a Monday.",
            "fled",
            [],
            id="a-day-is-no-object",
        ),
    ],
)
def test_object(text: str, word: str, objects: list[str], read: Read) -> None:
    """What is acted on is the object, in a passive too."""
    assert filled(read, text, word, "object") == objects


@pytest.mark.parametrize(
    ("text", "word", "function", "fillers"),
    [
        pytest.param(
            "The ministers met in Geneva with the envoys.",
            "met",
            "in",
            ["Geneva"],
            id="in",
        ),
        pytest.param(
            "Troops withdrew from the port.", "withdrew", "from", ["port"], id="from"
        ),
        pytest.param(
            "The army's seizure of the port ended the siege.",
            "seizure",
            "possessor",
            ["army"],
            id="possessor",
        ),
        pytest.param(
            "The army's seizure of the port ended the siege.",
            "seizure",
            "of",
            ["port"],
            id="of",
        ),
        pytest.param(
            "The army entered the town, where fighting had raged for weeks.",
            "raged",
            "in",
            ["town"],
            id="where",
        ),
    ],
)
def test_phrases_go_by_their_preposition(
    text: str, word: str, function: str, fillers: list[str], read: Read
) -> None:
    """A preposition names the function of the phrase that it opens."""
    assert filled(read, text, word, function) == fillers
