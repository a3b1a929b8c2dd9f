"""What the words below a verb, predicate or event noun say of its truth."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.draft import Draft
from counterclaim.extract.lexicon import Lexicon
from counterclaim.model import Certainty, Parse, Token


LOWER: tuple[Certainty, ...] = ("probable", "possible")
"""The certainties that words can lower to."""

_PARTS = frozenset({"nsubj", "nsubj:pass", "obj", "obl"})
"""Relations whose "no" or "nobody" negates the whole clause."""

_OWN = frozenset({"aux", "aux:pass", "nsubj", "nsubj:pass", "mark"})
"""Relations by which a conjunct shows that it shares nothing."""

_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_INVERTED = frozenset({"should", "were", "had"})
_PERCEIVED = frozenset({"see", "hear", "feel"})


def below(parse: Parse, head: Token) -> list[Token]:
    """Return a head's dependents, with those that it shares as a conjunct.

    A verb without subject and auxiliary of its own has those of the verb that
    it is coordinated with: "will seize and hold".
    """
    found = [parse.tokens[child] for child in parse.children[head.number]]
    if head.relation != "conj" or head.pos not in {"VERB", "AUX", "ADJ"}:
        return found
    if head.tag in _FINITE or any(token.relation in _OWN for token in found):
        return found
    for child in parse.children[head.head]:
        token = parse.tokens[child]
        if token.relation == "aux" or (token.relation == "advmod" and head.tag == "VB"):
            found.append(token)
    return found


def is_negated(parse: Parse, dependents: Sequence[Token], lexicon: Lexicon) -> bool:
    """Return whether an odd number of negations stands among dependents."""
    return sum(_negates(parse, token, lexicon) for token in dependents) % 2 == 1


def is_supposed(parse: Parse, token: Token, lexicon: Lexicon) -> bool:
    """Return whether a clause supposes: "if …", "should it …", "were it to …"."""
    children = [parse.tokens[child] for child in parse.children[token.number]]
    for child in children:
        word = child.text.lower()
        if child.relation == "mark" and lexicon.holds("conditional.marks", word):
            return True
    if token.relation != "advcl" or not children:
        return False
    first = children[0]
    return (
        first.text.lower() in _INVERTED
        and first.relation.startswith(("aux", "cop"))
        and any(child.relation.startswith("nsubj") for child in children)
    )


def has_condition(parse: Parse, dependents: Sequence[Token], lexicon: Lexicon) -> bool:
    """Return whether an if-clause, or a subject like "any attack", stands there."""
    for token in dependents:
        if token.relation.startswith("advcl"):
            if is_supposed(parse, token, lexicon):
                return True
        elif token.relation in {"nsubj", "nsubj:pass"}:
            for child in parse.children[token.number]:
                if parse.tokens[child].lemma.lower() in {"any", "such"}:
                    return True
    return False


def read_modals(
    parse: Parse,
    head: Token,
    dependents: Sequence[Token],
    draft: Draft,
    *,
    lexicon: Lexicon,
) -> None:
    """Read auxiliaries: "may", "will", "must", "would"."""
    auxiliaries = [token for token in dependents if token.relation == "aux"]
    supposed = bool(auxiliaries) and has_condition(parse, dependents, lexicon)
    for token in auxiliaries:
        word = token.lemma.lower()
        if lexicon.holds("possible.modals", word):
            if supposed:
                draft.move("conditional")
            _read_possible(parse, head, token, dependents, draft=draft)
        elif lexicon.holds("demanded.modals", word):
            draft.move("conditional" if supposed and word == "should" else "demanded")
        elif lexicon.holds("conditional.modals", word) and token.tag == "MD":
            draft.move("conditional")
        elif lexicon.holds("planned.modals", word):
            draft.move("conditional" if supposed else "planned")
        elif word == "can" and supposed:
            draft.lower("possible", token.number)
            draft.move("conditional")


def read_words(dependents: Sequence[Token], draft: Draft, lexicon: Lexicon) -> None:
    """Read adverbs and adjectives: "reportedly", "alleged", "upcoming"."""
    for token in dependents:
        words = {token.lemma.lower(), token.text.lower()}
        kind = token.relation.partition(":")[0]
        if kind == "amod" and lexicon.holds_any("planned.adjectives", words):
            draft.move("planned")
        sort = {"advmod": "adverbs", "amod": "adjectives"}.get(kind)
        if sort is None:
            continue
        for certainty in LOWER:
            if lexicon.holds_any(f"{certainty}.{sort}", words):
                draft.lower(certainty, token.number)
                if kind == "amod" and certainty == "possible":
                    draft.move("planned")


def _read_possible(
    parse: Parse,
    head: Token,
    token: Token,
    dependents: Sequence[Token],
    *,
    draft: Draft,
) -> None:
    """Read "may" and "could", not an ability of the past: "could be seen"."""
    perfect = any(t.lemma == "have" and t.relation == "aux" for t in dependents)
    word = token.lemma.lower()
    if word == "could" and not perfect:
        after = parse.tokens[token.number + 1].lemma.lower()
        seen = head.tag == "VBN" and head.lemma.lower() in _PERCEIVED
        if seen or after in {"not", "n't", "n’t", "no"}:
            return
    draft.lower("possible", token.number)
    stative = any(t.relation == "cop" for t in dependents)
    if word != "may" and not (perfect or stative):
        draft.move("planned")


def _negates(parse: Parse, token: Token, lexicon: Lexicon) -> bool:
    word, text = token.lemma.lower(), token.text.lower()
    if lexicon.holds_any("negators", {word, text}):
        if token.relation in {"conj", "discourse", "root"}:
            return False
        after = parse.tokens[token.number + 1 : token.number + 2]
        return not any(lexicon.holds("not_only", t.text.lower()) for t in after)
    if text == "yet":  # "have yet to meet"
        return parse.text.startswith(" to ", token.end)
    if text == "without":
        return token.relation in {"case", "mark"}
    if text == "longer":
        return _has_no(parse, token)
    return token.relation in _PARTS and (
        lexicon.holds("negative_pronouns", word) or _has_no(parse, token)
    )


def _has_no(parse: Parse, token: Token) -> bool:
    return any(
        parse.tokens[child].lemma.lower() in {"no", "neither"}
        for child in parse.children[token.number]
        if parse.tokens[child].relation in {"det", "advmod", "cc:preconj"}
    )
