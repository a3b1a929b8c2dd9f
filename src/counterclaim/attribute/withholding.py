"""Cues that leave a question open, and carriers that hand on others' words."""

from __future__ import annotations

from counterclaim.attribute.draft import Draft
from counterclaim.attribute.lexicon import Lexicon
from counterclaim.attribute.speakers import find_speaker, speakers
from counterclaim.attribute.surroundings import cue_words, is_negated
from counterclaim.model import Parse


def read_unverified(parse: Parse, verb: int, lexicon: Lexicon) -> Draft | None:
    """Return the statement of "could not be verified": the reporter's own."""
    if parse.tokens[verb].lemma not in lexicon.words["checking"]:
        return None
    if not is_negated(parse, verb, lexicon):
        return None
    subjects = [
        child
        for child in parse.children[verb]
        if parse.tokens[child].relation == "nsubj:pass"
    ]
    agents = [
        c for c in parse.children[verb] if parse.tokens[c].relation == "obl:agent"
    ]
    if not subjects or agents:
        return None
    cue = cue_words(parse, verb, lexicon)
    return Draft(
        head=verb,
        cue=cue,
        content=set(parse.subtree(subjects[0])) - cue,
        stance="withholds",
        rule="unverified",
        own_voice=True,
    )


def read_carrier(parse: Parse, draft: Draft, lexicon: Lexicon) -> None:
    """Put the cited before the carrier ("CNN cited officials as saying")."""
    head = parse.tokens[draft.head]
    above = parse.tokens[head.head]
    if above.lemma in lexicon.words["carriers"] and above.number != draft.head:
        carrier, cited = above.number, _object(parse, above.number)
    else:
        citing = [
            child
            for child in parse.children[draft.head]
            if parse.tokens[child].lemma in lexicon.words["carriers"]
            and parse.tokens[child].relation == "advcl"
            and child not in draft.content
        ]
        if not citing:
            return
        carrier, cited = draft.head, _object(parse, citing[0])
        draft.cue.add(citing[0])
    if cited is None or cited in draft.content:
        return
    by = find_speaker(parse, carrier)
    if by is not None and by != cited:
        words = speakers(parse, by, lexicon)[1]
        draft.via = parse.hull(words).of(parse.text)
    draft.sources, draft.mention = speakers(parse, cited, lexicon)
    draft.content -= draft.mention


def _object(parse: Parse, verb: int) -> int | None:
    """Return a verb's object."""
    for child in parse.children[verb]:
        if parse.tokens[child].relation == "obj":
            return child
    return None
