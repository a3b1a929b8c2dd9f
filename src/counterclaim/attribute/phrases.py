"""Cues other than verbs: "according to", nouns, adjectives, adverbs, colons."""

from __future__ import annotations

from counterclaim.attribute.draft import Draft
from counterclaim.attribute.lexicon import Lexicon
from counterclaim.attribute.speakers import find_speaker, speakers
from counterclaim.attribute.surroundings import cue_words, is_negated, negated_stance
from counterclaim.attribute.verbs import without_that
from counterclaim.model import Parse


_NOMINAL = frozenset({"PROPN", "NOUN", "ADJ", "DET", "ADP", "NUM", "CCONJ", "PART"})
_LONGEST_LABEL = 8


def read_according(parse: Parse, place: int, lexicon: Lexicon) -> Draft | None:
    """Return the statement of an "according to" or "as per" at a word."""
    first = parse.tokens[place].text.lower()
    if first not in {"according", "per"} or place + 1 >= len(parse.tokens):
        return None
    if first == "according":
        if parse.tokens[place + 1].text.lower() != "to":
            return None
        cue, after = {place, place + 1}, place + 2
    else:
        before = parse.tokens[place - 1].text.lower() if place else ""
        if before != "as":
            return None
        cue, after = {place - 1, place}, place + 1
    head = _noun_after(parse, after, cue)
    if head is None:
        return None
    sources, mention = speakers(parse, head, lexicon)
    # The cue is the phrase's preposition to the parse, and no part of the source.
    sources = [words - cue for words in sources if words - cue]
    mention -= cue
    group = cue | mention | _phrase_of(parse, head)
    content = _clause_around(parse, min(cue), group)
    if not content:
        return None
    return Draft(
        head=place,
        cue=cue,
        content=content - group,
        stance="asserts",
        rule="according",
        sources=sources,
        mention=mention,
    )


def _noun_after(parse: Parse, place: int, cue: set[int]) -> int | None:
    """Return the head of the noun phrase that begins at a word."""
    if (
        place >= len(parse.tokens)
        or parse.sentence_numbers[place] != (parse.sentence_numbers[min(cue)])
    ):
        return None
    index = place
    while True:
        token = parse.tokens[index]
        if token.head == index or token.head < place:
            break
        if token.relation in {"nsubj", "nsubj:pass", "obl", "advmod", "obj"}:
            break
        if parse.tokens[token.head].pos in {"VERB", "AUX"}:
            break
        index = token.head
    return (
        index
        if parse.tokens[index].pos
        in {"NOUN", "PROPN", "PRON", "NUM", "ADJ", "X", "DET"}
        else None
    )


def _phrase_of(parse: Parse, head: int) -> set[int]:
    """Return all words of a noun phrase, its clauses too."""
    words = {head}
    for child in parse.children[head]:
        relation = parse.tokens[child].relation.split(":")[0]
        if relation in {
            "nsubj",
            "cop",
            "parataxis",
            "dep",
            "aux",
            "ccomp",
            "advcl",
            "obl",
        }:
            continue
        words |= set(parse.subtree(child))
    return words


def _clause_around(parse: Parse, place: int, group: set[int]) -> set[int]:
    """Return the sentence, or the clause of it, that a phrase speaks for.

    Set off by commas or at an edge of the sentence, it speaks for all of it.
    """
    sentence = parse.sentences[parse.sentence_numbers[place]]
    whole = set(range(sentence.first, sentence.last)) - group
    above = [n for n in parse.ancestors(place) if n not in group]
    clause = next(
        (n for n in above if parse.tokens[n].relation in {"conj", "ccomp", "parataxis", "advcl"}
         and parse.tokens[n].pos in {"VERB", "AUX"}
         and any(parse.tokens[c].relation.startswith("nsubj") for c in parse.children[n])),
        None,
    )  # fmt: skip
    if clause is None:
        return whole
    words = set(parse.subtree(clause)) - group
    return without_that(parse, clause, words) if words else whole


def read_noun(parse: Parse, noun: int, lexicon: Lexicon) -> Draft | None:
    """Return the statement of a noun with a clause ("rumours that they left")."""
    token = parse.tokens[noun]
    stance = lexicon.nouns.get(token.lemma.lower())
    if stance is None or token.pos != "NOUN":
        return None
    for child in parse.children[noun]:
        below = parse.tokens[child]
        if below.relation not in {"acl", "acl:relcl", "ccomp"} or child < noun:
            continue
        marks = [c for c in parse.children[child] if parse.tokens[c].relation == "mark"]
        if not any(parse.tokens[mark].text.lower() == "that" for mark in marks):
            continue
        words = without_that(parse, child, set(parse.subtree(child)))
        draft = Draft(head=noun, cue={noun}, content=words, stance=stance, rule="noun")
        _owner(parse, draft, lexicon)
        return draft if draft.content else None
    return None


def _owner(parse: Parse, draft: Draft, lexicon: Lexicon) -> None:
    """Give a noun's statement the one whose claim it is, if told."""
    owner = None
    for child in parse.children[draft.head]:
        token = parse.tokens[child]
        if token.relation == "nmod:poss":
            owner = child
        elif token.relation == "nmod" and owner is None:
            cases = [
                c for c in parse.children[child] if parse.tokens[c].relation == "case"
            ]
            if any(parse.tokens[c].text.lower() in {"by", "from"} for c in cases):
                owner = child
    if owner is None and parse.tokens[draft.head].relation == "obj":
        verb = parse.tokens[draft.head].head
        if parse.tokens[verb].lemma in {
            "make",
            "express",
            "issue",
            "give",
            "repeat",
            "voice",
            "have",
        }:
            owner = find_speaker(parse, verb)
            draft.cue.add(verb)
    if owner is None:
        draft.sources, draft.mention = [{draft.head}], {draft.head}
        return
    draft.sources, draft.mention = speakers(parse, owner, lexicon)
    draft.sources = [trim_possessive(parse, words) for words in draft.sources]
    draft.content -= draft.mention


def trim_possessive(parse: Parse, words: set[int]) -> set[int]:
    """Return a phrase without its "'s" and preposition."""
    kept = {
        word
        for word in words
        if parse.tokens[word].tag != "POS"
        and not (parse.tokens[word].relation == "case" and word == min(words))
    }
    return kept or words


def read_adjective(parse: Parse, place: int, lexicon: Lexicon) -> Draft | None:
    """Return the statement of an adjective with a clause ("sure that")."""
    token = parse.tokens[place]
    stance = lexicon.adjectives.get(token.lemma.lower())
    if stance is None or token.pos not in {"ADJ", "VERB"}:
        return None
    clauses = [c for c in parse.children[place] if parse.tokens[c].relation == "ccomp"]
    head = find_speaker(parse, place)
    if not clauses or head is None or parse.tokens[head].text.lower() == "it":
        return None
    words = without_that(parse, clauses[0], set(parse.subtree(clauses[0])))
    cue = cue_words(parse, place, lexicon)
    sources, mention = speakers(parse, head, lexicon)
    if is_negated(parse, place, lexicon):
        stance = negated_stance("believe", lexicon)
    return Draft(
        head=place,
        cue=cue,
        content=words - cue - mention,
        stance=stance,
        rule="adjective",
        sources=sources,
        mention=mention,
    )


def read_hearsay(parse: Parse, place: int, lexicon: Lexicon) -> Draft | None:
    """Return the statement of "reportedly", or of "alleged" before a noun."""
    token = parse.tokens[place]
    lemma = token.text.lower()
    stance = lexicon.adverbs.get(lemma)
    if stance is None:
        stance = lexicon.hearsay.get(lemma)
        if stance is None or token.relation != "amod":
            return None
    if token.head == place:
        return None
    words = set(parse.subtree(token.head)) - {place}
    if not words:
        return None
    return Draft(head=place, cue={place}, content=words, stance=stance, rule="hearsay")


def read_label(parse: Parse, first: int, last: int) -> Draft | None:
    """Return the statement of a label ("Kyiv: talks to go on").

    Args:
        parse: The report's parse.
        first: First word of the sentence.
        last: Index after its last.
    """
    colon = next(
        (
            n
            for n in range(first + 1, min(last, first + _LONGEST_LABEL))
            if parse.tokens[n].text == ":"
        ),
        None,
    )
    if colon is None or last - colon < 4:
        return None
    label = range(first, colon)
    tokens = [parse.tokens[n] for n in label]
    if any(token.pos not in _NOMINAL for token in tokens):
        return None
    if not any(token.pos == "PROPN" for token in tokens):
        return None
    words = set(label)
    return Draft(
        head=colon,
        cue={colon},
        content=set(range(colon + 1, last)),
        stance="asserts",
        rule="label",
        sources=[words],
        mention=words,
    )
