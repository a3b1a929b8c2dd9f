"""Words for to whom, on what and where something is said."""

from __future__ import annotations

import tomllib

from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True, kw_only=True)
class Channels:
    """Lemmas of channels, by what they are.

    Args:
        platforms: Names of what is posted on.
        media: Nouns for outlets without a name.
        audiences: Those who listen for outlets.
        assemblies: Bodies and crowds that are spoken to.
        occasions: When and where something is said.
        hosted: Occasions that give way to their host.
        occasion_cases: Prepositions before an occasion.
        platform_cases: Prepositions before a platform.
        host_cases: Prepositions before a host.
        speaking: Verbs of speaking to somebody.
        carrying: Verbs of passing something on.
        documents: What a source puts out.
        unnamed: Words that an occasion's name leaves out.
    """

    platforms: frozenset[str]
    media: frozenset[str]
    audiences: frozenset[str]
    assemblies: frozenset[str]
    occasions: frozenset[str]
    hosted: frozenset[str]
    occasion_cases: frozenset[str]
    platform_cases: frozenset[str]
    host_cases: frozenset[str]
    speaking: frozenset[str]
    carrying: frozenset[str]
    documents: frozenset[str]
    unnamed: frozenset[str]


@cache
def load_channels() -> Channels:
    """Read the lists that the package ships; the second call costs nothing."""
    file = files("counterclaim.data") / "attribution" / "channels.toml"
    table = tomllib.loads(file.read_text(encoding="utf-8"))
    return Channels(
        **{
            name: frozenset(words.split() if isinstance(words, str) else words)
            for name, words in table.items()
        }
    )
