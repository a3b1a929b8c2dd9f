"""What the claim classifier sees of a clause: words, functions, triggers.

A feature is a short text; the classifier holds a weight for each one and each
claim type. Names start with what they tell: ``h=`` the head's lemma, ``t=`` a
trigger of the codebook, ``g=`` what governs the clause …
"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.clauses import Clause
from counterclaim.extract.codebook import Codebook
from counterclaim.extract.triggers import Match, content_noun
from counterclaim.model import Parse, Statement, Token


_TOLD = (
    "subject",
    "object",
    "recipient",
    "possessor",
    "compound",
    "modifier",
    "complement",
    "content",
    "adverb",
    "of",
    "in",
    "on",
    "at",
    "to",
    "from",
    "by",
    "with",
    "against",
    "for",
    "into",
    "over",
)
"""Functions whose fillers are features."""

_BAG = frozenset({"VERB", "NOUN", "ADJ", "PROPN", "ADV"})
"""Parts of speech whose lemmas are features wherever they stand in the clause."""


def features_of(
    parse: Parse,
    clause: Clause,
    matches: Sequence[Match],
    *,
    statement: Statement,
    codebook: Codebook,
) -> list[str]:
    """Return the features of a clause."""
    head = parse.tokens[clause.head]
    lemma = head.lemma.lower()
    found = [
        "bias",
        f"h={lemma}",
        f"p={head.pos}",
        f"r={head.relation}",
        f"x={head.tag}",
        f"s={statement.stance}/{statement.form}",
        f"l={min(len(clause.tokens), 24) // 3}",
    ]
    found.extend(f"hl={name}" for name in codebook.lists_of.get(lemma, ()))
    found.extend(_governor_features(parse, head))
    found.extend(_trigger_features(matches))
    found.extend(_argument_features(parse, clause, codebook))
    found.extend(_bag_features(parse, clause, codebook))
    for child in parse.children[clause.head]:
        token = parse.tokens[child]
        if token.relation in {
            "aux",
            "aux:pass",
            "cop",
            "mark",
            "advmod",
            "compound:prt",
        }:
            found.append(f"d={token.relation}:{token.lemma.lower()}")
        else:
            found.append(f"d={token.relation}")
    return found


def _governor_features(parse: Parse, head: Token) -> list[str]:
    if head.head == head.number:
        return ["g=root"]
    above = parse.tokens[head.head]
    lemma = above.lemma.lower()
    return [f"g={lemma}", f"gr={head.relation}:{lemma}", f"gp={above.pos}"]


def _trigger_features(matches: Sequence[Match]) -> list[str]:
    if not matches:
        return ["t=none"]
    best: dict[str, float] = {}
    for match in matches:
        trigger = match.entry.trigger
        best[trigger.type] = max(best.get(trigger.type, 0.0), trigger.weight)
    top = matches[0].entry.trigger
    found = [f"t1={top.type}", f"tn={top.rule}"]
    for name, weight in best.items():
        found.append(f"t={name}")
        if weight >= 1.5:
            found.append(f"ts={name}")
    if matches[0].entry.rest:
        found.append("t+rest")
    return found


def _argument_features(parse: Parse, clause: Clause, codebook: Codebook) -> list[str]:
    found = []
    for function in _TOLD:
        fillers = clause.arguments.get(function)
        if not fillers:
            continue
        found.append(f"a={function}")
        for number in fillers[:2]:
            token = parse.tokens[content_noun(parse, number, codebook)]
            lemma = token.lemma.lower()
            found.append(f"a={function}:{lemma}")
            if token.pos in {"PROPN", "NUM", "PRON"}:
                found.append(f"a={function}:{token.pos}")
            found.extend(
                f"a={function}@{name}" for name in codebook.lists_of.get(lemma, ())
            )
    return found


def _bag_features(parse: Parse, clause: Clause, codebook: Codebook) -> list[str]:
    words: set[str] = set()
    for number in clause.tokens:
        token = parse.tokens[number]
        if token.pos in _BAG:
            words.add(token.lemma.lower())
        elif token.pos == "NUM":
            words.add("#")
    found = [f"w={word}" for word in words]
    lists = {name for word in words for name in codebook.lists_of.get(word, ())}
    found.extend(f"wl={name}" for name in lists)
    return sorted(found)
