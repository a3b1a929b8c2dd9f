"""Tests for `counterclaim.ingest.language`."""

from __future__ import annotations

import pytest

from counterclaim.ingest.language import identify_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        pytest.param(
            "The army said on Monday that it had withdrawn from the town.",
            "en",
            id="english",
        ),
        pytest.param(
            "Le ministère a déclaré lundi que l'armée avait quitté la ville.",
            "fr",
            id="french",
        ),
        pytest.param(
            "Die Armee teilte am Montag mit, sie habe die Stadt verlassen.",
            "de",
            id="german",
        ),
        pytest.param(
            "El ejército informó el lunes de que había abandonado la ciudad.",
            "es",
            id="spanish",
        ),
        pytest.param(
            "Армія повідомила в понеділок, що її підрозділи відійшли з міста.",
            "uk",
            id="ukrainian",
        ),
        pytest.param(
            "Армия сообщила в понедельник, что её подразделения ушли из города.",
            "ru",
            id="russian",
        ),
        pytest.param(
            "أعلن الجيش يوم الاثنين أن قواته انسحبت من المدينة",
            "ar",
            id="arabic",
        ),
        pytest.param("Армія відійшла", "uk", id="short-but-not-latin"),
        pytest.param("Rebels retake Bara", "en", id="short-headline"),
        pytest.param(
            "El Fasher, Khartoum, Omdurman, Bara, Babanusa, Nyala, Port Sudan",
            "en",
            id="list-of-names",
        ),
        pytest.param("12 – 34 🙂", "en", id="no-letters"),
        pytest.param(
            "The spokesman wrote that the town was “наш” and that the flag "
            "was raised by soldiers of the brigade at noon.",
            "en",
            id="english-with-a-quote",
        ),
    ],
)
def test_identifies_the_language(text: str, language: str) -> None:
    """Sentences written for this test, each in a language its author named."""
    assert identify_language(text) == language
