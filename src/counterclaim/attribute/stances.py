"""How a source stands to what it says, by the words of the cue.

The cue's class comes from the lexicon; what negates it, asks for it or only
supposes it changes that: "did not deny", "refused to rule out", "did Kyiv deny …?".
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from counterclaim.attribute.classes import Classes, load_classes
from counterclaim.attribute.idioms import Match
from counterclaim.attribute.lexicon import NOT_SAID, load_lexicon
from counterclaim.attribute.words import SUBJECTS, Words
from counterclaim.model import Factivity, Parse, Span, Stance


_INNER = ("xcomp", "ccomp", "advcl")
_BARE = frozenset({"VB", "VBG"})
_SUPPOSING = frozenset({"if", "whether", "unless", "until"})
_QUESTION_WORDS = frozenset(
    {"who", "what", "when", "where", "why", "how", "which", "whose", "whom"}
)
_CONTENT_WORDS = frozenset({"VERB", "NOUN", "ADJ", "PROPN"})


class Judged(NamedTuple):
    """What a cue tells.

    Args:
        stance: How the source stands to what is said.
        factivity: Whether who reports it takes it for true.
        head: The word of the cue that tells it.
    """

    stance: Stance
    factivity: Factivity
    head: int


def judge(parse: Parse, cue: Sequence[Span]) -> tuple[Stance, bool]:
    """Return the class of a cue, and whether it is a noun.

    Args:
        parse: A report's parse.
        cue: Where the words of the cue stand in it.
    """
    tokens = [token.number for span in cue for token in parse.tokens_in(span)]
    if not tokens:
        return "asserts", False
    judged = judge_cue(Words(parse, load_lexicon(wide=True)), tokens)
    return judged.stance, parse.tokens[judged.head].pos in {"NOUN", "PROPN"}


def judge_cue(words: Words, cue: Sequence[int]) -> Judged:
    """Return what a cue tells, negations and questions counted in.

    Args:
        words: The report's words.
        cue: Tokens of the cue, in order; at least one.
    """
    classes = load_classes()
    head = _head(words, cue)
    inner, refusals = _unwrapped(words, classes, head)
    match = _idiom_in(words, classes, cue)
    if match is not None and inner not in match.cue:
        match = None
    stance = _class_of(words, classes, inner, match)
    if refusals and inner == head:
        # "declined": the refusal is the whole cue.
        return Judged(NOT_SAID, _factivity(words, classes, cue, match), head)
    own = match is not None and match.idiom.negates
    negations = refusals + int(_is_governed(words, classes, head))
    if not own:
        negations += _is_negated(words, classes, (head, inner), cue)
    if negations % 2:
        stance = classes.negated(words.tokens[inner].lemma.lower(), stance)
    if _is_supposed(words, head):
        stance = NOT_SAID
    return Judged(stance, _factivity(words, classes, cue, match), inner)


def _head(words: Words, cue: Sequence[int]) -> int:
    """Return the word of a cue that the others hang on."""
    inside = set(cue)
    tops = [
        number
        for number in cue
        if words.tokens[number].head == number
        or words.tokens[number].head not in inside
    ]
    for number in tops:
        if words.tokens[number].pos in _CONTENT_WORDS:
            return number
    for number in cue:
        if words.tokens[number].pos in _CONTENT_WORDS:
            return number
    return tops[0] if tops else cue[0]


def _unwrapped(words: Words, classes: Classes, head: int) -> tuple[int, int]:
    """Return the word below refusals, and how many there are.

    For "refused to rule out" that is "rule", and one. A refusal with nothing
    below it is its own word.
    """
    refusals = 0
    while classes.refuses(words.tokens[head]):
        inner = words.child(head, *_INNER)
        if inner is None or inner < head:
            return head, refusals + 1
        head, refusals = inner, refusals + 1
    return head, refusals


def _idiom_in(words: Words, classes: Classes, cue: Sequence[int]) -> Match | None:
    """Return the first idiom that begins in a cue."""
    stop = words.sentence(cue[0]).stop
    for number in cue:
        match = classes.idioms.at(words.tokens, number, stop)
        if match is not None:
            return match
    return None


def _class_of(words: Words, classes: Classes, head: int, match: Match | None) -> Stance:
    if match is not None:
        return match.idiom.stance
    passive = words.child(head, "aux:pass") is not None
    return classes.stance(words.tokens[head], passive=passive)


def _is_negated(
    words: Words, classes: Classes, heads: tuple[int, int], cue: Sequence[int]
) -> bool:
    """Return whether a word of a cue, or beside it, negates the cue."""
    if any(words.is_negated(head) for head in heads):
        return True
    nouns = [number for number in cue if words.tokens[number].pos == "NOUN"]
    return _is_denied(words, classes, heads[-1]) or any(
        not classes.none.isdisjoint(words.words_below(noun, "det")) for noun in nouns
    )


def _is_denied(words: Words, classes: Classes, number: int) -> bool:
    """Return whether an adverb, or "without", takes a cue back."""
    adverbs = words.words_below(number, "advmod", "cc:preconj", "cc", "det")
    if not classes.hardly.isdisjoint(adverbs):
        return True
    return not classes.without.isdisjoint(words.words_below(number, "mark", "case"))


def _is_governed(words: Words, classes: Classes, head: int) -> bool:
    """Return whether what a cue hangs on takes it back: "unable to confirm"."""
    token = words.tokens[head]
    above = words.tokens[token.head]
    if _has_yet(words, head):
        return True
    if above.number == head:
        return False
    bare = token.tag in _BARE and words.child(head, *SUBJECTS) is None
    if token.relation in _INNER and above.number < head and bare:
        negated_adjective = above.pos == "ADJ" and words.is_negated(above.number)
        return classes.refuses(above) or negated_adjective
    given = token.relation == "obj" and token.pos == "NOUN"
    return given and (words.is_negated(above.number) or classes.refuses(above))


def _has_yet(words: Words, head: int) -> bool:
    """Return whether "has yet to" stands in a cue or before it."""
    above = words.tokens[words.tokens[head].head]
    for top in (head, above.number):
        if "yet" in words.words_below(top, "advmod"):
            return "to" in words.words_below(head, "mark")
    return False


def _is_supposed(words: Words, head: int) -> bool:
    """Return whether a cue is only asked for or supposed: nothing is said."""
    if not _SUPPOSING.isdisjoint(words.words_below(head, "mark")):
        return True
    if words.quote_of[head] >= 0:
        return False
    sentence = words.sentence(head)
    if words.lower[sentence.stop - 1] != "?":
        return False
    first = next((n for n in sentence if words.tokens[n].pos != "PUNCT"), head)
    if words.lower[first] in _QUESTION_WORDS:
        return False
    subject = words.child(head, *SUBJECTS)
    auxiliary = words.child(head, "aux", "aux:pass", "cop")
    return subject is not None and auxiliary is not None and auxiliary < subject < head


def _factivity(
    words: Words, classes: Classes, cue: Sequence[int], match: Match | None
) -> Factivity:
    """Return whether a cue takes what is said for true."""
    beside = {words.lower[n] for n in cue}
    for number in cue:
        beside.update(words.words_below(number, "advmod", "amod"))
    if not classes.discrediting.isdisjoint(beside):
        return "distancing"
    if match is not None:
        known = classes.idiom_factivity.get(match.idiom.words)
        if known is not None:
            return known
    told = {classes.factivity(words.tokens[number]) for number in cue}
    if "distancing" in told:
        return "distancing"
    return "factive" if "factive" in told else "non-factive"
