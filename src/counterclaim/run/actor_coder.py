"""Actors coded by country and sector, from the words for them."""

from __future__ import annotations

from collections.abc import Callable

from counterclaim.model import Parse, Report, Span
from counterclaim.parse import load_parser
from counterclaim.resolve import Coded, code_actor, filled_up, find_places


_SENTENCE = "{} said so."
"""A bare name is read better as somebody who does something."""


def load_actor_coder(parser: str = "default") -> Callable[[str, str | None], Coded]:
    """Load what codes the words for an actor, with words near it if there are any.

    Raises:
        UnknownName: If no installed pipeline has the parser's name.
    """
    parse = load_parser(parser)

    def code(text: str, context: str | None) -> Coded:
        coded = _coded(parse, text, _SENTENCE)
        if context is None:
            return coded
        return filled_up(coded, _coded(parse, context, "{}"))

    return code


def _coded(parse: Callable[[Report], Parse], text: str, frame: str) -> Coded:
    parsed = parse(Report(id="actor", text=frame.format(text)))
    return code_actor(parsed, Span(0, len(text)), places=find_places(parsed))
