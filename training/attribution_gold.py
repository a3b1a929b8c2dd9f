"""Attributions from annotated claims: evidence and source, with a cue from the parse.

Claims mark what is said and who says it, but not the words that tell so. The cue
is what the source hangs on: the verb that it is the subject of, or the words that
lead to it ("according to"). A claim whose source hangs on nothing of the kind is
left out.
"""

from __future__ import annotations

import json

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from training.attribution_examples import Attribution, Example, rule_hints

from counterclaim.model import Parse, Report, Span, Token


_LEADS = frozenset({"according", "per", "by"})
"""Words before a source that tell that what stands with it is said."""

_WITH_VERB = frozenset({"aux", "aux:pass", "compound:prt", "cop"})


def read_gold(path: Path, parser: Callable[[Report], Parse]) -> list[Example]:
    """Parse annotated reports, and make attributions of what others claim in them."""
    examples = []
    for line in path.read_text("utf-8").rstrip("\n").split("\n"):
        record = json.loads(line)
        parse = parser(Report(id=record["id"], text=record["text"]))
        joined: dict[frozenset[int], Attribution] = {}
        for claim in record["claims"]:
            found = _attribution(parse, claim)
            if found is None:
                continue
            known = joined.get(found.cue)
            content = found.content if known is None else found.content | known.content
            joined[found.cue] = Attribution(
                cue=found.cue, source=found.source, content=content
            )
        examples.append(
            Example(
                record=record,
                parse=parse,
                attributions=list(joined.values()),
                hints=rule_hints(parse),
            )
        )
    return examples


def _attribution(parse: Parse, claim: Mapping[str, Any]) -> Attribution | None:
    words = claim["source"].get("text")
    evidence = [
        token
        for start, end in claim["evidence"]
        for token in parse.tokens_in(Span(start, end))
    ]
    if not words or not evidence:
        return None
    source = _nearest(parse, words, evidence[0])
    if source is None:
        return None
    head = parse.head_of(source)
    if head is None:
        return None
    mention = {token.number for token in parse.tokens_in(source)}
    cue = _cue(parse, head, mention)
    content = {token.number for token in evidence} - cue - mention
    if not cue or not content:
        return None
    return Attribution(
        cue=frozenset(cue), source=frozenset(mention), content=frozenset(content)
    )


def _nearest(parse: Parse, words: str, beside: Token) -> Span | None:
    """Return where words stand in the paragraph of a token, nearest to it."""
    start = parse.text.rfind("\n", 0, beside.start) + 1
    stop = parse.text.find("\n", beside.start)
    line = parse.text[start : len(parse.text) if stop < 0 else stop]
    places = [
        start + place for place in range(len(line)) if line.startswith(words, place)
    ]
    if not places:
        return None
    nearest = min(places, key=lambda place: abs(place - beside.start))
    return Span(nearest, nearest + len(words))


def _cue(parse: Parse, head: Token, mention: set[int]) -> set[int]:
    """Return the words that tell that a source says something, empty if none do."""
    if head.relation.startswith("nsubj"):
        verb = head.head
        beside = {
            child
            for child in parse.children[verb]
            if parse.tokens[child].relation in _WITH_VERB
        }
        return _run(verb, beside)
    leads = [
        c for c in parse.children[head.number] if parse.tokens[c].relation == "case"
    ]
    return {
        number
        for lead in leads
        if parse.tokens[lead].text.lower() in _LEADS
        for number in parse.subtree(lead)
        if number not in mention
    }


def _run(verb: int, beside: set[int]) -> set[int]:
    """Return a verb with the words beside it that touch it without a gap."""
    run = {verb}
    for step in (-1, 1):
        number = verb + step
        while number in beside:
            run.add(number)
            number += step
    return run
