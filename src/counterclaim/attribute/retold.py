"""Sentences that tell where the last statement was made: "He said this on X"."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.attribute.channels import load_channels
from counterclaim.attribute.finding import Finding
from counterclaim.attribute.told import clause_of
from counterclaim.attribute.via import channels_of
from counterclaim.attribute.words import SUBJECTS, Words


_POINTERS = frozenset({"this", "that", "it"})
_MADE = frozenset({"make", "issue", "deliver", "post", "publish", "come", "appear"})
_WORDS = frozenset(
    {"comment", "remark", "statement", "announcement", "claim", "entry", "post"}
    | {"address", "speech", "accusation", "warning", "interview", "message", "word"}
)
_SPEAKING = frozenset({"comment", "speak", "address", "testify", "appear", "talk"})
_REACH = 2
"""Sentences back in which the statement may stand."""


def retold_channels(
    words: Words, findings: Sequence[Finding]
) -> dict[int, list[list[int]]]:
    """Return channels that a later sentence tells, by the position of a finding.

    "This was reported by the agency", "She made the remarks at a summit": what
    they are about is the last finding that begins before them.

    Args:
        words: The report's words.
        findings: What the rules found, in any order.
    """
    found: dict[int, list[list[int]]] = {}
    according = "according" in words.lower
    cues = {number for finding in findings for number in finding.cue}
    for token in words.tokens:
        verb = token.number
        if token.pos not in {"VERB", "NOUN", "PRON"}:
            continue
        back = (token.pos == "VERB" or according) and _points_back(words, verb)
        if not back and (verb in cues or not _speaks(words, verb)):
            continue
        position = _nearest(words, findings, verb, back=back)
        if position is None:
            continue
        telling = Finding(
            rule="retold", cue=[verb], content=set(), clause=clause_of(words, verb)
        )
        channels = [*channels_of(words, telling), *_carriers(words, verb)]
        if channels:
            found.setdefault(position, channels)
    return found


def _carriers(words: Words, verb: int) -> list[list[int]]:
    """Return who tells a sentence that a verb stands in: "…, the agency reports".

    Also whom "according to" names, or the platform that it does.
    """
    sentence = words.sentence(verb)
    platforms = load_channels().platforms
    found: list[list[int]] = []
    after = next(
        (n for n in sentence if words.lower[n] == "according" and n >= sentence.start),
        None,
    )
    if after is not None:
        names = [
            n for n in range(after + 2, sentence.stop) if words.tokens[n].pos == "PROPN"
        ]
        posted = [n for n in names if words.lower[n] in platforms]
        if posted:
            found.append(posted[:1])
        elif names:
            found.append(words.noun_phrase(names[0], whole=False))
    stop = sentence.stop - 1
    while stop > verb and words.tokens[stop].pos == "PUNCT":
        stop -= 1
    if words.lower[stop] in {"reports", "reported", "reporting", "says", "writes"}:
        name = words.name_before(stop - 1)
        if words.tokens[stop - 1].pos == "PROPN" and words.lower[name[0] - 1] == ",":
            found.append(name)
    return found


def _points_back(words: Words, verb: int) -> bool:
    """Return whether a word tells where something was said, not what."""
    token = words.tokens[verb]
    lemma = token.lemma.lower()
    if token.pos != "VERB":
        children = words.children[verb]
        subjects = [words.lower[c] for c in children if _is_subject(words, c)]
        # "That's according to the agency."
        below = set(words.parse.subtree(verb))
        leads = any(words.lower[n] == "according" for n in below)
        return leads and bool(_POINTERS & set(subjects))
    following = words.lower[verb + 1 : verb + 2]
    tied = [t.pos for t in words.tokens[verb + 2 : verb + 3]] == ["ADP"]
    if lemma in words.lexicon.verbs and following in (["this"], ["so"]) and tied:
        return True
    if words.child(verb, "ccomp") is not None:
        return False
    passive = words.child(verb, "nsubj:pass")
    if passive is not None and lemma in words.lexicon.verbs:
        if words.lower[passive] in _POINTERS and passive < verb:
            return True
    if lemma not in _MADE:
        return False
    return any(
        words.tokens[child].lemma.lower() in _WORDS
        and words.tokens[child].relation in {"obj", "nsubj", "nsubj:pass"}
        and not words.words_below(child, "acl", "ccomp")
        for child in words.children[verb]
    )


def _speaks(words: Words, verb: int) -> bool:
    """Return whether somebody speaks: what is said there comes after."""
    lemma = words.tokens[verb].lemma.lower()
    if words.quote_of[verb] >= 0:
        return False
    return lemma in _SPEAKING and words.child(verb, "nsubj") is not None


def _is_subject(words: Words, child: int) -> bool:
    return words.tokens[child].relation in SUBJECTS


def _nearest(
    words: Words, findings: Sequence[Finding], verb: int, *, back: bool
) -> int | None:
    """Return the position of the last finding before a sentence, if it is near.

    If there is none, that of the first one after it.
    """
    sentence = words.sentence(verb)
    numbers = words.parse.sentence_numbers
    before: list[tuple[int, int]] = []
    ahead = 0 if back else -1
    after: list[tuple[int, int]] = []
    for position, finding in enumerate(findings):
        cue, said = finding.cue[0], min(finding.content)
        apart = numbers[sentence.start] - numbers[cue]
        if 0 < apart <= _REACH:
            before.append((cue, position))
        elif ahead < numbers[said] - numbers[sentence.start] <= _REACH:
            after.append((said, position))
    if before and back:
        return max(before)[1]
    return min(after)[1] if after else None
