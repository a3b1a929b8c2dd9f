"""A reliability diagram as SVG: how often what was found is right, by confidence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import sqrt


SIDE = 300
"""Side of the square that runs from 0 to 1, pixels."""

MARGIN = 48

LARGEST = 14.0
"""Radius of the disc of the fullest bin, pixels; area goes with the count."""

_STYLE = (
    "text{font:12px sans-serif;fill:#57606a}"
    "line{stroke:#8c959f}.even{stroke-dasharray:4}"
    "circle{fill:#0969da;fill-opacity:.75}"
)


def reliability_plot(bins: Sequence[Mapping[str, float]], error: float) -> str:
    """Return the diagram.

    Args:
        bins: For each bin its ``count``, mean ``confidence`` and share ``right``.
        error: The expected calibration error, told below.
    """
    whole = SIDE + 2 * MARGIN
    low, high = MARGIN, MARGIN + SIDE
    most = max(one["count"] for one in bins)
    parts = [
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {whole} {whole}" '
            f'width="{whole}" height="{whole}" role="img">'
        ),
        "<title>Share of statements that are right, by confidence</title>",
        f"<style>{_STYLE}</style>",
        f'<line x1="{low}" y1="{high}" x2="{high}" y2="{high}"/>',
        f'<line x1="{low}" y1="{high}" x2="{low}" y2="{low}"/>',
        f'<line class="even" x1="{low}" y1="{high}" x2="{high}" y2="{low}"/>',
    ]
    for tick in (0.0, 0.5, 1.0):
        along = tick * SIDE
        parts.append(
            f'<text x="{low + along:.0f}" y="{high + 16}" text-anchor="middle">'
            f"{tick:g}</text>"
        )
        parts.append(
            f'<text x="{low - 6}" y="{high - along + 4:.0f}" text-anchor="end">'
            f"{tick:g}</text>"
        )
    for one in bins:
        x, y = low + one["confidence"] * SIDE, high - one["right"] * SIDE
        radius = LARGEST * sqrt(one["count"] / most)
        parts.append(
            f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}">'
            f"<title>{one['count']:.0f} statements</title></circle>"
        )
    parts.append(
        f'<text x="{low}" y="{high + 36}">confidence (across), share right (up); '
        f"error {error:.3f}</text>"
    )
    return "\n".join([*parts, "</svg>", ""])
