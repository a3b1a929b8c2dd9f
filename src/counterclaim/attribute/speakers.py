"""Who speaks: from a cue to the noun phrases of its source."""

from __future__ import annotations

from counterclaim.attribute.lexicon import Lexicon
from counterclaim.model import Parse


_RELATIVES = frozenset({"who", "which", "that", "whom"})
_LOOSE = frozenset(
    {"acl:relcl", "acl", "parataxis", "punct", "cc", "conj", "advcl", "appos", "dep"}
)
_SHARING = frozenset(
    {"conj", "xcomp", "advcl", "parataxis", "aux", "cop", "dep", "ccomp"}
)
"""Relations over which a verb shares the subject of the clause it hangs on."""

_DEEPEST = 6
_FARTHEST = 12
"""Words after a document's name in which its author may stand."""


def find_speaker(parse: Parse, verb: int, depth: int = 0) -> int | None:
    """Return the head of the noun phrase that speaks through a verb.

    A verb without a subject of its own shares that of the clause it hangs
    on; a participle beside a noun has the noun.
    """
    token = parse.tokens[verb]
    own = _own_subject(parse, verb)
    if own is not None:
        return _antecedent(parse, verb, own)
    base = token.relation.split(":")[0]
    finite_content = base == "ccomp" and token.has("VerbForm=Fin")
    if depth >= _DEEPEST or token.head == verb or _is_passive(parse, verb):
        return None
    if base == "acl" and parse.tokens[token.head].pos != "VERB":
        return token.head
    if base in _SHARING and not finite_content:
        return find_speaker(parse, token.head, depth + 1)
    return None


def _is_passive(parse: Parse, verb: int) -> bool:
    """Return whether a verb's subject is not its doer."""
    return any(
        parse.tokens[child].relation in {"nsubj:pass", "aux:pass"}
        for child in parse.children[verb]
    )


def _own_subject(parse: Parse, verb: int) -> int | None:
    """Return a verb's own subject, or the agent of a passive."""
    subjects, agent = [], None
    for child in parse.children[verb]:
        relation = parse.tokens[child].relation
        if relation in {"nsubj", "nsubj:outer"}:
            subjects.append(child)
        elif relation == "obl:agent":
            agent = child
    if not subjects:
        return agent
    return min(subjects, key=lambda subject: abs(verb - subject))


def _antecedent(parse: Parse, verb: int, subject: int) -> int:
    """Return what a relative pronoun stands for, else the subject itself."""
    if parse.tokens[subject].text.lower() not in _RELATIVES:
        return subject
    for index in (verb, *parse.ancestors(verb)):
        token = parse.tokens[index]
        if token.relation in {"acl:relcl", "acl"} and token.head != index:
            return token.head
    return subject


def noun_phrase(parse: Parse, head: int) -> set[int]:
    """Return the words of one noun phrase: no conjuncts, no clauses.

    An apposition stays ("Ivan Petrenko, the mayor") where commas allow it.
    """
    words = set(parse.subtree(head, without=_LOOSE))
    for child in parse.children[head]:
        if parse.tokens[child].relation == "appos" and child - head < 12:
            words |= set(parse.subtree(child, without=_LOOSE - {"appos", "conj", "cc"}))
            words |= _between(parse, head, child)
    # Words behind a gap ("officials … on Monday") are no part of the phrase.
    return _joined(parse, words, head)


def _between(parse: Parse, first: int, last: int) -> set[int]:
    """Return the commas between two words."""
    return {
        number
        for number in range(first + 1, last)
        if parse.tokens[number].text in {",", "-", "–", "—", "("}
    }


def _joined(parse: Parse, words: set[int], head: int) -> set[int]:
    """Return the run of words around the head, marks bridged."""
    found = {head}
    for step in (-1, 1):
        place = head + step
        while 0 <= place < len(parse.tokens):
            if place in words:
                found.add(place)
            elif parse.tokens[place].pos != "PUNCT":
                break
            place += step
    return found


def conjuncts(parse: Parse, head: int) -> list[int]:
    """Return a noun and those joined to it, in the order of the text."""
    joined = [
        child
        for child in parse.children[head]
        if parse.tokens[child].relation == "conj"
        and parse.tokens[child].pos in {"NOUN", "PROPN", "PRON", "NUM", "ADJ"}
    ]
    return [head, *joined]


def speakers(
    parse: Parse, head: int, lexicon: Lexicon
) -> tuple[list[set[int]], set[int]]:
    """Return the words of each speaker of a source phrase, and of all of it.

    A document speaks for its authors where it names them ("intelligence from
    Seoul and Kyiv" is Seoul and Kyiv).
    """
    heads = conjuncts(parse, head)
    phrases = [noun_phrase(parse, one) for one in heads]
    mention = set(range(min(map(min, phrases)), max(map(max, phrases)) + 1))
    if parse.tokens[head].lemma.lower() in lexicon.words["documents"]:
        authors = _authors(parse, head) or _authors_told(parse, head)
        if authors:
            # The parse may hang the last of the authors on the document itself.
            owners = [noun_phrase(parse, one) for one in (*authors, *heads[1:])]
            owners = [_without_case(parse, owner) for owner in owners]
            mention |= set(range(min(mention), max(map(max, owners)) + 1))
            return owners, mention
    return phrases, mention


def _authors(parse: Parse, document: int) -> list[int]:
    """Return who a document is from, by or of; who published it."""
    for child in parse.children[document]:
        token = parse.tokens[child]
        if token.relation == "nmod" and _case(parse, child) in {"from", "by"}:
            return conjuncts(parse, child)
        if token.relation == "acl":
            for below in parse.children[child]:
                if parse.tokens[below].relation in {"obl:agent", "obl"}:
                    if _case(parse, below) in {"by", "from"}:
                        return conjuncts(parse, below)
    return []


def _authors_told(parse: Parse, document: int) -> list[int]:
    """Return who published a document, where the parse has lost the participle.

    "Research released last month by the institute, …": up to the next comma.
    """
    participle = False
    for token in parse.tokens[document + 1 : document + 1 + _FARTHEST]:
        if token.text == "," or token.relation == "nsubj":
            return []
        participle = participle or token.tag in {"VBN", "VBD"}
        if participle and token.pos in {"PROPN", "NOUN"}:
            if _case(parse, token.number) == "by":
                return conjuncts(parse, token.number)
    return []


def _case(parse: Parse, noun: int) -> str:
    """Return the preposition of a noun, lower case; empty if it has none."""
    for child in parse.children[noun]:
        if parse.tokens[child].relation == "case":
            return parse.tokens[child].text.lower()
    return ""


def _without_case(parse: Parse, words: set[int]) -> set[int]:
    """Return a phrase without the preposition and joining word before it."""
    kept = sorted(words)
    while len(kept) > 1 and parse.tokens[kept[0]].pos in {"ADP", "CCONJ", "PUNCT"}:
        kept = kept[1:]
    return set(kept)
