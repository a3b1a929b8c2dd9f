"""The way through the tree of a sentence from one word to another, for people."""

from __future__ import annotations

from itertools import pairwise

from counterclaim.model import Parse


def path_between(parse: Parse, start: int, end: int) -> str | None:
    """Return the words on the way, with the relations between them.

    ``said ←nsubj← Kyiv`` goes down to a dependent, ``said →conj→ denied`` up to a
    head. None if the words stand in two sentences.

    Args:
        parse: The report's parse.
        start: Token that the way begins at.
        end: Token that it ends at.
    """
    tokens = parse.tokens
    down = [end, *parse.ancestors(end)]
    up = [start]
    while up[-1] not in down:
        head = tokens[up[-1]].head
        if head == up[-1]:
            return None
        up.append(head)
    words = [tokens[start].text]
    words += [
        f"→{tokens[below].relation}→ {tokens[head].text}"
        for below, head in pairwise(up)
    ]
    words += [
        f"←{tokens[below].relation}← {tokens[below].text}"
        for below in reversed(down[: down.index(up[-1])])
    ]
    return " ".join(words)
