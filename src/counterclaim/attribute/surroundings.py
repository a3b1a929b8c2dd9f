"""What stands around a cue: its helpers, when it was said, and to whom."""

from __future__ import annotations

from counterclaim.attribute.draft import Draft
from counterclaim.attribute.lexicon import Lexicon
from counterclaim.model import Parse, Stance


_HELPERS = frozenset({"aux", "aux:pass", "cop", "compound:prt"})


def cue_words(parse: Parse, head: int, lexicon: Lexicon) -> set[int]:
    """Return a verb with its auxiliaries, particles and negation."""
    words = {head}
    for child in parse.children[head]:
        token = parse.tokens[child]
        if (
            token.relation in _HELPERS
            or token.lemma in lexicon.words["negations"]
            or (token.relation == "advmod" and child == head - 1)
        ):
            words.add(child)
    return words


def is_negated(parse: Parse, head: int, lexicon: Lexicon) -> bool:
    """Return whether a "not" turns a cue round."""
    return any(
        parse.tokens[child].text.lower() in lexicon.words["negations"]
        and parse.tokens[child].relation in {"advmod", "det", "cc:preconj"}
        for child in parse.children[head]
    )


def case_of(parse: Parse, noun: int) -> str:
    """Return the preposition of a noun, lower case; empty if it has none."""
    for child in parse.children[noun]:
        if parse.tokens[child].relation == "case":
            return parse.tokens[child].text.lower()
    return ""


def describe(parse: Parse, draft: Draft, lexicon: Lexicon) -> None:
    """Add when, where and to whom a draft's words were said."""
    for child in parse.children[draft.head]:
        token = parse.tokens[child]
        if child in draft.content or token.relation.split(":")[0] not in {
            "obl", "advmod", "obj", "iobj", "nmod",
        }:  # fmt: skip
            continue
        words = parse.subtree(
            child, without=frozenset({"acl:relcl", "acl", "parataxis"})
        )
        lemma = token.lemma.lower()
        if lemma in lexicon.words["times"] or token.relation.endswith(
            ("tmod", "unmarked")
        ):
            if draft.said is None and any(
                parse.tokens[word].lemma.lower() in lexicon.words["times"]
                for word in words
            ):
                draft.said = parse.hull(words)
        elif draft.via is None:
            draft.via = _channel(parse, draft, child, lexicon)


def _channel(parse: Parse, draft: Draft, child: int, lexicon: Lexicon) -> str | None:
    """Return the words for where or to whom it was said, no article."""
    token = parse.tokens[child]
    if token.pos == "PRON":
        return None
    addressed = token.relation in {"obj", "iobj"} and (
        parse.tokens[draft.head].lemma in {"tell", "inform", "brief"}
    )
    placed = case_of(parse, child) in lexicon.words["channel_prepositions"] and (
        token.lemma.lower() in lexicon.words["channels"]
    )
    if not addressed and not placed:
        return None
    words = [
        word
        for word in parse.subtree(
            child, without=frozenset({"acl:relcl", "acl", "nmod", "appos", "parataxis"})
        )
        if parse.tokens[word].relation not in {"nmod:poss", "case", "det"}
    ]
    return parse.hull(words).of(parse.text) if words else None


def negated_stance(lemma: str, lexicon: Lexicon) -> Stance:
    """Return the stance of a cue that a "not" turns round."""
    return "doubts" if lemma in lexicon.words["holding"] else "withholds"
