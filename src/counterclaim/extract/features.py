"""What the claim classifier sees of a clause: words, functions, triggers, context.

A feature is a short text. Its start says what it tells: ``h=`` the head's lemma,
``t=`` a trigger of the codebook, ``g=`` what governs the clause, ``s=`` what else
the sentence claims …
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from counterclaim.extract.clauses import Clause
from counterclaim.extract.codebook import Codebook
from counterclaim.extract.triggers import Match, content_noun
from counterclaim.model import Parse, Statement, Token


NONE = "none"
"""Stands for the type of a clause that pulls no trigger."""

PLACE = "gazetteer"
"""Stands for the part of speech of a word that names a known place."""

_BAG = frozenset({"VERB", "NOUN", "ADJ", "PROPN", "ADV", "PRON", "NUM"})
_LENGTHS = (3, 5, 8, 14, 22)
_NEGATIONS = frozenset({"not", "never", "n't", "no"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One report with its clauses and the triggers that they pull.

    Args:
        parse: The report's parse.
        statements: Its statements.
        clauses: Its candidates, in the order of their heads.
        matches: The triggers of each, strongest first.
    """

    parse: Parse
    statements: Sequence[Statement]
    clauses: Sequence[Clause]
    matches: Sequence[Sequence[Match]]

    @property
    def hints(self) -> list[str]:
        """Return the type of each clause's strongest trigger."""
        return [
            found[0].entry.trigger.type if found else NONE for found in self.matches
        ]


def features_of(page: Page, codebook: Codebook) -> list[list[str]]:
    """Return the features of each clause of a report."""
    about = _subjects_of_report(page)
    cues = [_cue_features(page.parse, statement) for statement in page.statements]
    found = []
    for clause, matches in zip(page.clauses, page.matches, strict=True):
        head = page.parse.tokens[clause.head]
        names = _head_features(page.parse, head, codebook)
        names += _governor_features(page.parse, head)
        names += _trigger_features(matches)
        names += _argument_features(page.parse, clause, codebook)
        names += _bag_features(page.parse, clause, codebook)
        names += _form_features(page.parse, clause)
        names += cues[clause.statement]
        names += about
        found.append(names)
    _add_context(page, found)
    return found


def _head_features(parse: Parse, head: Token, codebook: Codebook) -> list[str]:
    lemma = head.lemma.lower()
    found = [
        "bias",
        f"h={lemma}",
        f"p={head.pos}|{head.relation}",
        f"x={head.tag}",
        *(f"h@{name}" for name in codebook.lists_of.get(lemma, ())),
    ]
    for child in parse.children[head.number]:
        token = parse.tokens[child]
        relation = token.relation
        if relation in {"aux", "mark", "case"}:
            found.append(f"{relation}={token.lemma.lower()}")
        elif relation == "compound:prt":
            found += (f"prt={token.lemma.lower()}", f"h={lemma}_{token.lemma.lower()}")
        elif relation in {"cop", "aux:pass", "expl"}:
            found.append(f"d={relation}")
        elif relation == "advmod" and token.lemma.lower() in _NEGATIONS:
            found.append("neg")
    return found


def _governor_features(parse: Parse, head: Token) -> list[str]:
    if head.head == head.number:
        return ["g=root"]
    above = parse.tokens[head.head]
    lemma = above.lemma.lower()
    return [
        f"g={lemma}",
        f"gr={head.relation}|{lemma}",
        f"gp={above.pos}|{head.relation}",
    ]


def _trigger_features(matches: Sequence[Match]) -> list[str]:
    if not matches:
        return ["t1=none"]
    best: dict[str, float] = {}
    found = []
    for match in matches:
        trigger = match.entry.trigger
        best[trigger.type] = max(best.get(trigger.type, 0.0), trigger.weight)
        found.append(f"tn={trigger.rule}")
    top = matches[0].entry.trigger
    found.append(f"t1={top.type}")
    found.append(f"tw={top.type}|{round(top.weight)}")
    for name, weight in best.items():
        found.append(f"t={name}")
        if weight >= 1.5:
            found.append(f"ts={name}")
    if matches[0].entry.rest:
        found.append("t+rest")
    return found


def _argument_features(parse: Parse, clause: Clause, codebook: Codebook) -> list[str]:
    lemma = parse.tokens[clause.head].lemma.lower()
    found: list[str] = []
    for function, fillers in clause.arguments.items():
        found.append(f"a={function}")
        for number in fillers[:3]:
            token = parse.tokens[content_noun(parse, number, codebook)]
            pos = PLACE if token.number in clause.places else token.pos
            names, lists = _filler_features(codebook, function, token.lemma, pos)
            found += names
            for name in lists:
                found.append(f"{lemma}>{name}")
    return found


@lru_cache(maxsize=1 << 16)
def _filler_features(
    codebook: Codebook, function: str, lemma: str, pos: str
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return all features of a filler, and those that tell its lists."""
    lists = tuple(
        f"{function}@{name}" for name in codebook.lists_of.get(lemma.lower(), ())
    )
    names = (f"{function}={lemma.lower()}", *lists)
    if pos == PLACE:
        lists = (*lists, f"{function}@{PLACE}")
        names = (*names, f"{function}@{PLACE}")
    if pos in {"PROPN", "PRON", "NUM"}:
        names = (f"{function}#{pos}", *names)
    return names, lists


def _bag_features(parse: Parse, clause: Clause, codebook: Codebook) -> list[str]:
    found: list[str] = []
    tokens, head = parse.tokens, clause.head
    for number in clause.tokens:
        token = tokens[number]
        if token.pos in _BAG and number != head:
            found += _word_features(codebook, token.lemma, token.pos)
    return found


@lru_cache(maxsize=1 << 16)
def _word_features(codebook: Codebook, lemma: str, pos: str) -> tuple[str, ...]:
    word = lemma.lower()
    if pos == "NUM":
        return ("w#NUM",)
    found = [f"w={word}"]
    if pos != "PRON":
        found += (f"w@{name}" for name in codebook.lists_of.get(word, ()))
    if pos in {"NOUN", "PROPN"}:
        found += (f"n={kind}" for kind in codebook.hints.get(word, ()))
    return tuple(found)


def _form_features(parse: Parse, clause: Clause) -> list[str]:
    """Tell how long the clause is and where it stands."""
    number = parse.sentence_numbers[clause.head]
    sentence = parse.sentences[number]
    length = sum(len(clause.tokens) >= limit for limit in _LENGTHS)
    return [
        f"len={length}",
        f"at={min(number, 3)}",
        f"of={min((sentence.last - sentence.first) // 6, 6)}",
    ]


def _cue_features(parse: Parse, statement: Statement) -> list[str]:
    found = [f"st={statement.stance}|{statement.form}"]
    for span in statement.cue:
        found += (f"cue={token.lemma.lower()}" for token in parse.tokens_in(span))
    found += (f"by={source.kind}" for source in statement.sources[:1])
    return found


def _subjects_of_report(page: Page) -> list[str]:
    """Tell which types the report's triggers speak of, and how often."""
    counts = Counter(hint for hint in page.hints if hint != NONE)
    total = max(1, sum(counts.values()))
    found: list[str] = []
    for name, count in sorted(counts.items()):
        found += (
            f"re={name}|{share}"
            for share in (0.05, 0.12, 0.25)
            if count >= share * total
        )
    return found


def _add_context(page: Page, found: list[list[str]]) -> None:
    """Add what the clauses around a clause, above and below it are about."""
    hints, clauses = page.hints, page.clauses
    sentences: dict[int, list[int]] = defaultdict(list)
    for place, clause in enumerate(clauses):
        sentences[page.parse.sentence_numbers[clause.head]].append(place)
    for places in sentences.values():
        for place in places:
            names = found[place]
            if place > 0:
                names.append(f"before={hints[place - 1]}")
            if place + 1 < len(clauses):
                names.append(f"after={hints[place + 1]}")
            names += _sentence_features(page, hints, place, places)


def _sentence_features(
    page: Page, hints: Sequence[str], place: int, places: Sequence[int]
) -> list[str]:
    """Tell what the other clauses of the same sentence are about."""
    tokens, clauses = page.parse.tokens, page.clauses
    clause, head = clauses[place], tokens[clauses[place].head]
    names: list[str] = []
    nearest: int | None = None
    for other in places:
        if other == place:
            continue
        hint, others = hints[other], tokens[clauses[other].head]
        names.append(f"s={hint}")
        if others.head == head.number:
            names.append(f"down={others.relation}|{hint}")
        elif head.head == others.number:
            names += (f"up={head.relation}|{hint}", f"up={hint}")
        if _holds(clause, others.number):
            names.append(f"has={hint}")
        elif _holds(clauses[other], head.number):
            if nearest is None or len(clauses[other].tokens) < len(
                clauses[nearest].tokens
            ):
                nearest = other
    if nearest is None:
        names.append("in=")
    else:
        above = tokens[clauses[nearest].head]
        names += (f"in={hints[nearest]}", f"in={above.pos}|{head.relation}")
    return names


def _holds(clause: Clause, number: int) -> bool:
    return clause.tokens[0] <= number <= clause.tokens[-1] and number in clause.tokens
