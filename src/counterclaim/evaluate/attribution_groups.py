"""What attribution finds and misses, by class of cue and by form.

Annotators mark neither, so both are read off: the class from the words of the cue,
the form from where the content stands and what of it is quoted.
"""

from __future__ import annotations

import re

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from counterclaim.evaluate.relations import Comparison, Relation, Spans, overlap
from counterclaim.model import Report, Span, Stance


Judge = Callable[[Report, Sequence[Span]], tuple[Stance, bool]]
"""Tells of a cue, by its words in a report, its class and whether it is a noun."""

_QUOTED = re.compile(r"[\"“«„].+?[\"”»“]|''.+?''|``.+?''", re.DOTALL)
_MARKS = re.compile(r"[\W_]+")
_HALF = 0.5


@dataclass(slots=True, kw_only=True)
class Tally:
    """What was found of a group.

    Args:
        gold: Attributions that annotators marked.
        content: Those with a content found that shares half of its words or more.
        content_exact: Those with their content found to the character.
        cue_exact: Likewise for the cue.
        source_exact: Likewise for the source.
        relation: Those that were found, source and content together.
        found: Statements that were found.
        wrong: Those of them that are nobody's in gold.
    """

    gold: int = 0
    content: int = 0
    content_exact: int = 0
    cue_exact: int = 0
    source_exact: int = 0
    relation: int = 0
    found: int = 0
    wrong: int = 0


def groups_of(
    compared: Iterable[tuple[Report, Comparison]], judge: Judge
) -> dict[str, Tally]:
    """Return what was found and missed, for each class of cue and each form."""
    groups: dict[str, Tally] = {}

    def tallies(report: Report, relation: Relation) -> list[Tally]:
        cue = [Span(start, end) for start, end in relation.cue]
        stance, is_noun = judge(report, cue) if cue else ("asserts", False)
        names = (f"class {stance}", f"form {_form(report.text, relation, is_noun)}")
        return [groups.setdefault(name, Tally()) for name in names]

    for report, comparison in compared:
        exact = {
            name: {getattr(found, name) for found in comparison.found}
            for name in ("content", "cue", "source")
        }
        right = {position for position, _ in comparison.pairs}
        for position, relation in enumerate(comparison.gold):
            words = comparison.gold_words[position]
            near = any(overlap(words, w) >= _HALF for w in comparison.found_words)
            for tally in tallies(report, relation):
                tally.gold += 1
                tally.content += near
                tally.content_exact += relation.content in exact["content"]
                tally.cue_exact += relation.cue in exact["cue"]
                tally.source_exact += relation.source in exact["source"]
                tally.relation += position in right
        taken = {position for _, position in comparison.pairs}
        for position, relation in enumerate(comparison.found):
            for tally in tallies(report, relation):
                tally.found += 1
                tally.wrong += position not in taken
    return dict(sorted(groups.items()))


def _form(text: str, relation: Relation, is_noun: bool) -> str:  # noqa: FBT001
    """Return how an attribution is put: by a noun, after its content, quoted."""
    if is_noun:
        return "noun cue"
    quoted = _quotation(text, relation.content)
    if quoted == "indirect" and relation.cue and relation.content:
        if relation.content[-1][1] <= relation.cue[0][0]:
            return "trailing"
    return quoted


def _quotation(text: str, content: Spans) -> str:
    """Return whether a content is all quoted, in part, or not at all."""
    words = "".join(text[start:end] for start, end in content)
    left = _QUOTED.sub("", words)
    if left == words:
        return "indirect"
    return "mixed" if _MARKS.sub("", left) else "direct"
