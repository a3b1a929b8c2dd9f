"""Trained tables as 8-bit integers, with a scale for each table.

A folder holds ``NAME.i8``, the numbers of all large tables end to end, and
``NAME.json``, whose ``tables`` lists the name, shape and scale of each, and whose
``small`` holds the numbers of the others.
"""

from __future__ import annotations

import json

from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path
from typing import Any

import numpy as np

from numpy.typing import NDArray


Floats = NDArray[np.float32]
"""An array of 32-bit floats."""

SMALL = 1024
"""Numbers up to which a table is small."""


def read_weights(folder: str, name: str) -> tuple[dict[str, Any], dict[str, Floats]]:
    """Return what is told of some tables, and the tables by name.

    Args:
        folder: A folder beside this module.
        name: Name of the two files, without their endings.
    """
    place = files(__package__).joinpath(folder)
    about = json.loads(place.joinpath(f"{name}.json").read_text("utf-8"))
    raw = np.frombuffer(place.joinpath(f"{name}.i8").read_bytes(), dtype=np.int8)
    tables: dict[str, Floats] = {}
    start = 0
    for title, shape, scale in about["tables"]:
        stop = start + int(np.prod(shape))
        part = raw[start:stop].reshape(shape).astype(np.float32)
        tables[title] = part * np.float32(scale)
        start = stop
    for title, numbers in about.get("small", {}).items():
        tables[title] = np.array(numbers, dtype=np.float32)
    return about, tables


def write_weights(
    path: Path, about: Mapping[str, Any], tables: Mapping[str, Floats]
) -> None:
    """Write tables and what is told of them, for `read_weights`.

    Args:
        path: Folder and name of the two files, without their endings.
        about: What the JSON file tells beside the list of tables.
        tables: Tables by name. A large one keeps its numbers to 1/127 of the
            largest, a small one to six digits.
    """
    listed, raw = [], b""
    small: dict[str, Any] = {}
    for title, table in tables.items():
        if table.size <= SMALL:
            small[title] = np.vectorize(_rounded)(table).tolist()
            continue
        scale = _rounded(np.abs(table).max() / 127)
        raw += np.rint(table / scale).clip(-127, 127).astype(np.int8).tobytes()
        listed.append([title, list(table.shape), scale])
    path.parent.mkdir(parents=True, exist_ok=True)
    path.with_suffix(".i8").write_bytes(raw)
    text = json.dumps(
        {**about, "tables": listed, "small": small}, ensure_ascii=False, indent=0
    )
    path.with_suffix(".json").write_text(text, "utf-8")


def _rounded(number: float) -> float:
    return float(f"{number:.6g}")
