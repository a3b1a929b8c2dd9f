"""The nouns by which reports name speakers and doers, by class."""

from __future__ import annotations

import tomllib

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from counterclaim.errors import BadData


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorWords:
    """Lemmas by what they tell of a speaker.

    Args:
        heads: Class of a head noun: a kind of source, "spokesperson" or
            "document".
        sharpen: Kind that a word beside the head gives.
        references: Kinds that a definite noun can point back to.
        titles: Words before a person's name that are no part of it.
        female_titles: Those that only women have.
        male_titles: Those that only men have.
        bodies: Words of the names of bodies, places and days.
        female_names: Given names of women.
        male_names: Given names of men.
        given_names: Both together.
        leading: Words before a phrase that no name keeps.
        speech: Verbs whose subject is a person or body.
    """

    heads: dict[str, str]
    sharpen: dict[str, str]
    references: dict[str, frozenset[str]]
    titles: frozenset[str]
    female_titles: frozenset[str]
    male_titles: frozenset[str]
    bodies: frozenset[str]
    female_names: frozenset[str]
    male_names: frozenset[str]
    given_names: frozenset[str]
    leading: frozenset[str]
    speech: frozenset[str]


@cache
def load_actor_words() -> ActorWords:
    """Read the words that the package ships; the second call costs nothing.

    Raises:
        BadData: If the file lacks a table or names a word twice.
    """
    return read_actor_words(files("counterclaim.data") / "actors" / "words.toml")


def read_actor_words(file: Traversable) -> ActorWords:
    """Read a file laid out like the package's ``words.toml``.

    Raises:
        BadData: If the file lacks a table or names a word twice.
    """
    try:
        data: dict[str, Any] = tomllib.loads(file.read_text(encoding="utf-8"))
        return ActorWords(
            heads=_by_word(file.name, "heads", data["heads"]),
            sharpen=_by_word(file.name, "sharpen", data["sharpen"]),
            references={
                word: frozenset(kinds.split())
                for word, kinds in data["references"].items()
            },
            titles=frozenset(data["titles"]["words"].split()),
            female_titles=frozenset(data["titles"]["female"].split()),
            male_titles=frozenset(data["titles"]["male"].split()),
            bodies=frozenset(data["names"]["bodies"].split()),
            female_names=frozenset(data["names"]["female"].split()),
            male_names=frozenset(data["names"]["male"].split()),
            given_names=frozenset(
                f"{data['names']['female']} {data['names']['male']}".split()
            ),
            leading=frozenset(data["leading"]["words"].split()),
            speech=frozenset(data["speech"]["verbs"].split()),
        )
    except tomllib.TOMLDecodeError as error:
        raise BadData(file.name, str(error)) from error
    except KeyError as error:
        raise BadData(file.name, f"table {error} is missing") from error


def _by_word(file: str, table: str, classes: dict[str, str]) -> dict[str, str]:
    """Turn lists of words by class into the class of each word."""
    found: dict[str, str] = {}
    for name, words in classes.items():
        for word in words.split():
            if found.setdefault(word, name) != name:
                raise BadData(
                    file, f"[{table}] has {word!r} as {found[word]} and {name}"
                )
    return found
