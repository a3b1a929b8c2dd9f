"""Cues set off from what is said: "…, officials said", "…, the army said, …"."""

from __future__ import annotations

from counterclaim.attribute.subjects import Subject
from counterclaim.attribute.words import NOMINAL, QUOTE_MARKS, SUBJECTS, Words


BREAKS = frozenset({",", "–", "—", "-", "--", "?", "!", "…", ";", ":"}) | QUOTE_MARKS
"""Tokens that part a cue from what is said before it."""

_IN_PHRASES = NOMINAL | {"ADP", "PART", "CCONJ", "ADV", "SYM"}


def is_break(words: Words, index: int) -> bool:
    """Return whether a token parts a cue from what is said: no hyphen in a word."""
    if words.lower[index] not in BREAKS:
        return False
    if words.lower[index] != "-" or index == 0:
        return True
    return words.tokens[index - 1].end < words.tokens[index].start


ADDRESSING = frozenset({"tell", "inform", "assure", "remind", "warn", "ask", "notify"})
"""Verbs whose object is who is spoken to: they are not inverted."""


FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
"""Tags of finite verbs."""

_TAKING = frozenset({"object", "judgement"})

_MODIFIERS = frozenset({"amod", "compound", "flat", "nummod"})

_TIED = frozenset({"on", "during", "after", "as", "while", "when", "to", "in", "that"})
"""Words with which something other than the source's name goes on."""

_MANY = frozenset({"many", "some", "others", "several", "few", "most", "all", "both"})


class Aside:
    """A verb with its source, as a stretch of its sentence.

    Args:
        first: First token.
        last: Last token.
        subject: The source.
        mention: Its tokens.
    """

    __slots__ = ("first", "last", "mention", "subject")

    def __init__(
        self, first: int, last: int, subject: Subject, mention: list[int]
    ) -> None:
        self.first, self.last = first, last
        self.subject, self.mention = subject, mention


def find_aside(
    words: Words, cue: list[int], verb: int, clause: list[int]
) -> Aside | None:
    """Return the stretch of a cue that stands apart, None if it does not.

    Args:
        words: The report's words.
        cue: Tokens of the cue.
        verb: Its verb.
        clause: Tokens of the cue's own clause, the source left out.
    """
    sentence = words.sentence(verb)
    start = cue[0]
    inverted = start > sentence.start and is_break(words, start - 1)
    if inverted:
        mention = phrase_after(words, verb, sentence)
        if _has_subject_before(words, verb) and not _is_parted(
            words, verb, mention, sentence
        ):
            mention = []
        if mention:
            last = _reach({*cue, *mention, *clause}, verb, sentence)
            return Aside(start, last, Subject(head_of(words, mention)), mention)
    mention = phrase_before(words, start)
    if not mention or mention[0] == sentence.start:
        return None
    first = mention[0]
    if words.lower[max(first - 2, 0) : first] == ["or", "so"]:
        first -= 2  # "…, or so their captors claim"
    if not is_break(words, first - 1):
        return None
    last = _reach({*cue, *clause}, verb, sentence)
    return Aside(first, last, Subject(head_of(words, mention)), mention)


def _has_subject_before(words: Words, verb: int) -> bool:
    """Return whether the parse has the subject before the verb, or must have it."""
    if words.tokens[verb].lemma in ADDRESSING:
        return True
    own = words.child(verb, *SUBJECTS)
    return own is not None and own < verb and not words.is_time(own)


def _is_parted(words: Words, verb: int, mention: list[int], sentence: range) -> bool:
    """Return whether what is said goes on after a verb and the phrase behind it.

    "Two of the drones, said the governor, fell": the verb takes no object, and
    the phrase behind it ends at a comma that a finite verb follows.
    """
    cue = words.lexicon.verbs.get(words.tokens[verb].lemma.lower())
    if not mention or cue is None or not cue.takes.isdisjoint(_TAKING):
        return False
    follow = mention[-1] + 1
    if follow + 1 >= sentence.stop or not is_break(words, follow):
        return False
    return words.tokens[follow + 1].tag in FINITE


def phrase_after(words: Words, verb: int, sentence: range) -> list[int]:
    """Return the noun phrase that inversion put right after a verb."""
    stop = verb + 1
    while stop < sentence.stop and words.lower[stop] not in {".", "(", *_TIED}:
        token = words.tokens[stop]
        if is_break(words, stop) or (token.pos == "PUNCT" and token.text != "-"):
            break
        if words.is_relative(stop):
            break
        modifies = token.relation in _MODIFIERS or token.tag in {"VBN", "JJ"}
        if token.pos not in _IN_PHRASES and not modifies:
            if token.text not in {"-", "/"}:
                break
        stop += 1
    phrase = words.trimmed(list(range(verb + 1, stop)))
    if not phrase or not _may_speak(words, phrase):
        return []
    head = head_of(words, phrase)
    whole = words.noun_phrase(head)
    if whole and whole[0] == phrase[0] and whole[-1] > phrase[-1]:
        return whole
    return phrase


def _reach(own: set[int], verb: int, sentence: range) -> int:
    """Return the last token of the run of a cue's own words."""
    last = verb
    while last + 1 < sentence.stop and last + 1 in own:
        last += 1
    return last


def phrase_before(words: Words, start: int) -> list[int]:
    """Return the noun phrase that ends right before a cue."""
    sentence = words.sentence(start)
    stop = start
    if stop <= sentence.start:
        return []
    if stop - 1 > sentence.start and words.lower[stop - 1] == ",":
        stop -= 1
    first = _piece(words, stop, sentence)
    if first is None:
        return _first_phrase(words, sentence) if stop < start else []
    if words.lower[first : first + 2] == ["or", "so"]:
        first += 2
    closed = stop < start
    while closed and first - 1 > sentence.start and words.lower[first - 1] == ",":
        # A name in apposition: the words before the comma are the same source.
        earlier = _piece(words, first - 1, sentence)
        if earlier is None or not _is_one(words, earlier, first, stop):
            break
        first = earlier
    phrase = words.trimmed(list(range(first, stop)))
    return phrase if _may_speak(words, phrase) else []


def _first_phrase(words: Words, sentence: range) -> list[int]:
    """Return the noun phrase that a sentence begins with, up to a comma."""
    stop = sentence.start
    while stop < sentence.stop and words.lower[stop] != ",":
        if words.tokens[stop].pos not in _IN_PHRASES:
            return []
        stop += 1
    phrase = words.trimmed(list(range(sentence.start, stop)))
    return phrase if _may_speak(words, phrase) else []


def _piece(words: Words, stop: int, sentence: range) -> int | None:
    """Return where the run of a noun phrase's words that ends at `stop` starts."""
    first = stop
    while first > sentence.start and words.lower[first - 1] not in {".", "("}:
        token = words.tokens[first - 1]
        if is_break(words, first - 1):
            break
        if (
            token.text != "-"
            and token.pos not in _IN_PHRASES
            and token.tag not in {"VBN", "VBG"}
        ):
            return None
        first -= 1
    return first if first < stop else None


def _is_one(words: Words, earlier: int, first: int, stop: int) -> bool:
    """Return whether two pieces with a comma between name one source."""
    linked = any(
        earlier <= words.tokens[number].head < first - 1
        and words.tokens[number].relation in {"appos", "nmod", "flat", "acl:relcl"}
        for number in range(first, stop)
    ) or any(
        first <= words.tokens[number].head < stop
        for number in range(earlier, first - 1)
    )
    name = words.tokens[stop - 1].pos == "PROPN"
    titled = words.tokens[first - 2].pos in {"NOUN", "PROPN"}
    return titled and (linked or name) and _may_speak(words, [*range(earlier, first)])


def _may_speak(words: Words, phrase: list[int]) -> bool:
    """Return whether a run of words looks like a noun phrase as a subject."""
    if not phrase:
        return False
    first = words.tokens[phrase[0]]
    if first.pos not in NOMINAL and first.tag not in {"VBN", "JJ"}:
        return False
    if words.is_relative(phrase[0]) or words.lower[phrase[0]] == "whom":
        return False
    return any(
        words.tokens[number].pos in {"NOUN", "PROPN", "PRON", "NUM"}
        or words.lower[number] in _MANY
        for number in phrase
    ) and not words.is_relative(phrase[-1])


def head_of(words: Words, phrase: list[int]) -> int:
    """Return the token of a phrase whose head lies outside, the first noun if any."""
    inside = range(phrase[0], phrase[-1] + 1)
    for number in phrase:
        token = words.tokens[number]
        outside = token.head not in inside or token.head == number
        if outside and token.pos in {"NOUN", "PROPN", "PRON", "NUM"}:
            return number
    return phrase[-1]
