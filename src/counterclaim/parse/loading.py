"""Pipelines by name: ours, or one that is installed.

spaCy takes half a second to import, so it is imported when a parser is
loaded, not before.
"""

from __future__ import annotations

import warnings

from functools import lru_cache, partial
from importlib.resources import as_file, files
from typing import Any

from counterclaim.errors import BadData, UnknownName
from counterclaim.parse.lemmas import load_lemmas
from counterclaim.parse.network import Network
from counterclaim.parse.parser import Parser


DEFAULT_PARSER = "default"
"""Name of the pipeline that ships with the package."""

_FOREIGN_RELATIONS = frozenset({"dobj", "pobj", "nsubjpass", "auxpass", "prep"})
"""Relations of the CLEAR style, which Universal Dependencies do not have."""


def load_parser(name: str = DEFAULT_PARSER) -> Parser:
    """Load a parser, or return the one that was loaded by this name.

    Args:
        name: ``default`` for the one that ships, else the name of an
            installed spaCy package whose labels are Universal Dependencies.

    Raises:
        UnknownName: If no pipeline of that name is installed.
        BadData: If it does not parse, or not to Universal Dependencies.
    """
    return _load(name)


@lru_cache(maxsize=4)
def _load(name: str) -> Parser:
    if name == DEFAULT_PARSER:
        return Parser(name, _load_ours, load_lemmas())
    _check(name, _load_installed(name))
    return Parser(name, partial(_load_installed, name))


def _load_ours() -> Any:
    from spacy import load  # noqa: PLC0415 - see the module's docstring
    from thinc.api import use_ops  # noqa: PLC0415

    # numpy's own matrix product is twice as fast as the BLIS that thinc brings.
    with (
        use_ops("numpy", use_blis=False),
        as_file(files("counterclaim.data") / "parser") as folder,
    ):
        return Network(load(folder))


def _load_installed(name: str) -> Any:
    from spacy import load  # noqa: PLC0415 - see the module's docstring

    try:
        with warnings.catch_warnings():
            # A pipeline made by a neighbouring version of spaCy still parses.
            warnings.simplefilter("ignore")
            return load(name)
    except OSError as error:
        raise UnknownName(
            "parser", name, "install it as a Python package, or take 'default'"
        ) from error


def _check(name: str, nlp: Any) -> None:
    """Refuse a pipeline whose dependencies are not universal."""
    if not nlp.has_pipe("parser"):
        raise BadData(f"parser {name}", "the pipeline has no parser")
    labels = set(nlp.get_pipe("parser").labels)
    foreign = sorted(labels & _FOREIGN_RELATIONS)
    if foreign:
        raise BadData(
            f"parser {name}",
            f"its relations are not Universal Dependencies: it has {foreign[0]!r}",
        )
