"""Through whom or what something was said: "told AFP", "on Telegram"."""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.attribute.asides import ADDRESSING
from counterclaim.attribute.channels import load_channels
from counterclaim.attribute.finding import Finding
from counterclaim.attribute.words import Words


_OUTLET, _OCCASION, _AUDIENCE = range(3)
"""Ranks of channels: an outlet or platform says more than "reporters"."""

_OWNERS = frozenset({"det", "nmod:poss", "case", "acl", "acl:relcl", "nmod", "appos"})
_UNKEPT = frozenset({"punct", "conj", "cc", "mark"})
_GIVING = frozenset({"address", "deliver", "give", "speak"})
"""Verbs whose object is an occasion, or those who listen."""

_FARTHEST = 6
"""Heads between a channel's words and the cue."""

Ranked = tuple[int, list[int]]
"""A channel's rank and tokens."""


def channels_of(words: Words, finding: Finding) -> list[list[int]]:
    """Return the words that may tell to whom or where something was said.

    The likeliest first: outlets and platforms, then occasions, then
    audiences; each as tokens. Whether a name among them is an outlet's or a
    person's is left to who knows names.
    """
    found = [
        ranked for head in _heads(words, finding) for ranked in _channels(words, head)
    ]
    found += _put_out(words, finding)
    # Sorting is stable: within a rank, the order of the text.
    ordered = [numbers for _, numbers in sorted(found, key=lambda ranked: ranked[0])]
    return [numbers for numbers in ordered if numbers]


def _heads(words: Words, finding: Finding) -> Iterator[int]:
    """Yield the nouns of a cue's sentence that are neither said nor quoted."""
    cue = finding.cue[0]
    quoted = words.quote_of[cue]
    own = set(finding.clause)
    for number in words.sentence(cue):
        token = words.tokens[number]
        if token.pos not in {"NOUN", "PROPN", "X"} or words.is_time(number):
            continue
        if words.quote_of[number] != quoted or words.child(number, "cop") is not None:
            continue
        if token.relation in {"compound", "flat", "amod", "nmod:poss"}:
            continue
        if number in finding.content:
            if _misplaced(words, number, finding):
                yield number
        elif number in own or _reaches(words, number, finding):
            yield number


def _misplaced(words: Words, number: int, finding: Finding) -> bool:
    """Return whether what is said holds an occasion that belongs to the cue.

    "The mayor said the bridge was safe in an interview with the BBC": the
    parse hangs the interview on the bridge.
    """
    channels = load_channels()
    above = words.tokens[words.tokens[number].head]
    if above.relation == "advcl" and above.head in finding.cue:
        # "… as he addressed the summit" tells when, whatever else is said.
        return above.lemma.lower() in _GIVING and bool(
            words.child(above.number, "mark")
        )
    if above.tag == "VBN" and above.lemma.lower() in {"quote", "cite"}:
        return above.head in finding.cue and words.case_of(number) == "by"
    if finding.cue[-1] > number or words.case_of(number) not in {"in", "on", "at"}:
        return False
    lemma = words.tokens[number].lemma.lower()
    return (
        lemma in channels.hosted
        or (lemma in channels.platforms and words.tokens[number].pos == "PROPN")
        or lemma in {"statement", "briefing"}
    )


def _reaches(words: Words, number: int, finding: Finding) -> bool:
    """Return whether no other act of saying stands between a noun and a cue."""
    cue = set(finding.cue)
    mention = set(finding.mention)
    channels = load_channels()
    for _ in range(_FARTHEST):
        token = words.tokens[number]
        if token.head == number:
            return False
        number = token.head
        if number in cue or number in mention:
            return True
        lemma = words.tokens[number].lemma.lower()
        if lemma in words.lexicon.verbs and lemma not in channels.speaking:
            if words.tokens[number].tag != "VBN":
                return False
    return False


def _channels(words: Words, head: int) -> Iterator[Ranked]:
    """Yield the channels that a noun tells, by its preposition and its head."""
    channels = load_channels()
    token = words.tokens[head]
    lemma, lower, case = token.lemma.lower(), words.lower[head], words.case_of(head)
    above = words.tokens[token.head]
    if case is None:
        yield from _object(words, head)
    elif lower in channels.platforms:
        if case in channels.platform_cases and token.pos != "NOUN":
            yield _OUTLET, [head]
    elif case in channels.occasion_cases and not channels.occasions.isdisjoint(
        {lemma, lower}
    ):
        yield from _occasion(words, head)
    elif _is_outlet(words, head, case):
        yield _OUTLET, words.noun_phrase(head, whole=False)
    elif case == "to" and above.lemma.lower() in channels.speaking:
        yield from _addressed(words, head)
    elif case == "at" and lemma in channels.assemblies:
        yield _OCCASION, _name(words, head)


def _is_outlet(words: Words, head: int, case: str) -> bool:
    """Return whether a noun behind a preposition names an outlet."""
    channels = load_channels()
    token = words.tokens[head]
    if _is_carried(words, head, case):
        return True
    if case in channels.host_cases and token.lemma.lower() in channels.media:
        return token.relation in {"obl", "nmod"}
    return case == "on" and token.pos == "PROPN" and token.relation == "obl"


def _is_carried(words: Words, head: int, case: str) -> bool:
    """Return whether a noun names who passed something on: "quoted by"."""
    token = words.tokens[head]
    above = words.tokens[token.head]
    if above.lemma.lower() not in load_channels().carrying or above.tag != "VBN":
        return False
    return case == "by" or (case in {"in", "on"} and token.pos == "PROPN")


def _object(words: Words, head: int) -> Iterator[Ranked]:
    """Yield what an object tells: "told the BBC", "as he addressed the summit"."""
    channels = load_channels()
    token = words.tokens[head]
    above = words.tokens[token.head]
    verb, lemma = above.lemma.lower(), token.lemma.lower()
    if token.relation not in {"obj", "iobj"} or head < token.head:
        return
    if verb in ADDRESSING:
        yield from _addressed(words, head)
    elif verb == "give" and lemma in channels.hosted:
        yield from _occasion(words, head)
    elif above.relation == "advcl" and verb in _GIVING:
        # "The tenth edition of the conference" is the conference.
        inner = words.child(head, "nmod")
        if inner is not None and words.tokens[inner].lemma.lower() in (
            channels.assemblies
        ):
            head = inner
        lemma = words.tokens[head].lemma.lower()
        if lemma in channels.assemblies | channels.occasions:
            yield _OCCASION, _whole_name(words, head)


def _addressed(words: Words, head: int) -> Iterator[Ranked]:
    """Yield who is spoken to, if it is an outlet, a body or a crowd."""
    channels = load_channels()
    token = words.tokens[head]
    lemma = token.lemma.lower()
    if lemma in channels.audiences and token.pos != "PROPN":
        yield _AUDIENCE, [head]
    elif lemma in channels.assemblies or lemma in {"briefing", "conference"}:
        yield _OCCASION, _name(words, head)
    elif token.pos == "PROPN" or lemma in channels.media:
        phrase = words.noun_phrase(head, whole=False)
        if token.pos == "PROPN":
            # The parse may tear a foreign name apart: "Le" and "Monde".
            phrase = sorted({*phrase, *words.name_before(head)})
        if words.tokens[head + 1 : head + 2] and (
            words.tokens[head + 1].pos == "PROPN"
            and words.tokens[head + 1].head == token.head
        ):
            return
        yield _OUTLET, phrase


def _occasion(words: Words, head: int) -> Iterator[Ranked]:
    """Yield an occasion, and the platform or the host before it."""
    channels = load_channels()
    lemma = words.tokens[head].lemma.lower()
    for child in words.children[head]:
        token = words.tokens[child]
        lower, case = words.lower[child], _case_of(words, child)
        if lower in channels.platforms and token.pos == "PROPN":
            yield _OUTLET, [child]
        elif token.relation == "acl":
            for below in words.children[child]:
                if words.lower[below] in channels.platforms:
                    yield _OUTLET, [below]
                elif _is_hosted(words, below, lemma):
                    yield _OUTLET, words.noun_phrase(below, whole=False)
        elif token.relation in {"nmod", "obl"} and case in channels.host_cases:
            if _is_hosted(words, child, lemma):
                yield _OUTLET, words.noun_phrase(child, whole=False)
    yield _OCCASION, _name(words, head)


def _case_of(words: Words, head: int) -> str | None:
    """Return a noun's preposition, also where the parse hangs it elsewhere."""
    case = words.case_of(head)
    if case is not None:
        return case
    first = words.parse.subtree(head)[0]
    return words.lower[first] if words.tokens[first].pos == "ADP" else None


def _is_hosted(words: Words, host: int, occasion: str) -> bool:
    """Return whether a noun names the host of an occasion."""
    channels = load_channels()
    if occasion not in channels.hosted or words.is_time(host):
        return False
    if _case_of(words, host) not in channels.host_cases:
        return False
    token = words.tokens[host]
    return token.pos == "PROPN" or token.lemma.lower() in channels.media


def _put_out(words: Words, finding: Finding) -> Iterator[Ranked]:
    """Yield what a source speaks through: "the statement said"."""
    head = finding.head
    if head is None or head not in finding.mention:
        return
    if words.tokens[head].lemma.lower() in load_channels().documents:
        yield _OCCASION, [head]


def _whole_name(words: Words, head: int) -> list[int]:
    """Return a noun with the words that tell which, before and behind it."""
    first = _name(words, head)[0]
    last = head
    for child in words.children[head]:
        if child > head and words.tokens[child].relation == "nmod":
            if words.case_of(child) in {"on", "to", "of", "for"}:
                last = max(last, words.parse.subtree(child)[-1])
    stop = next((n for n in range(head, last) if words.lower[n] in {"in", "at"}), None)
    return words.trimmed(range(first, last + 1 if stop is None else stop))


def _name(words: Words, head: int) -> list[int]:
    """Return a noun with the words that tell which, owners left out."""
    unnamed = load_channels().unnamed
    kept = [head]
    for child in words.children[head]:
        if words.tokens[child].relation in _OWNERS | _UNKEPT:
            continue
        if child < head and words.lower[child] not in unnamed:
            kept.extend(n for n in words.parse.subtree(child) if n < head)
    first = min(kept)
    return list(range(first, head + 1))
