"""Codebooks, cue words, tables and weights: data, and where it lies."""

from importlib.resources import files
from pathlib import Path


def examples_path() -> Path:
    """Return the folder of the sample reports that ship with the package."""
    return Path(str(files(__name__).joinpath("examples")))
