"""Quotations: whose words they are."""

from __future__ import annotations

from dataclasses import dataclass

from counterclaim.attribute.draft import Draft
from counterclaim.attribute.lexicon import Lexicon
from counterclaim.attribute.surroundings import cue_words
from counterclaim.attribute.verbs import give_source
from counterclaim.model import Parse


_SHORT = 4
"""Words up to which a quotation without a cue is a turn of phrase."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A quotation by its words.

    Args:
        words: The words between the marks.
        first: The first of them.
        last: The last of them.
        paragraph: Number of the paragraph it ends in.
        opens: Number of the paragraph it opens; None inside one.
        whole: Whether it reads as speech of its own, not a turn of phrase.
    """

    words: frozenset[int]
    first: int
    last: int
    paragraph: int
    opens: int | None
    whole: bool


def find_passages(parse: Parse) -> list[Passage]:
    """Return the quotations that stand in no other, in the order of the text."""
    passages: list[Passage] = []
    edge = -1
    for quotation in parse.quotations:
        words = {t.number for span in quotation.spans for t in parse.tokens_in(span)}
        if not words or max(words) <= edge:
            continue
        edge = max(words)
        passages.append(_passage(parse, frozenset(words)))
    return passages


def _passage(parse: Parse, words: frozenset[int]) -> Passage:
    """Return a quotation with where it stands."""
    first, last = min(words), max(words)
    sentences, numbers = parse.sentences, parse.sentence_numbers
    opening = sentences[numbers[first]]
    before = first - 2
    new_line = before < 0 or (sentences[numbers[before]].paragraph != opening.paragraph)
    lead = parse.tokens[before].text if before >= 0 else "."
    after = parse.tokens[last].text
    whole = (
        len(words) > _SHORT
        and parse.tokens[first].text[:1].isupper()
        and (lead in {",", ":", ".", "!", "?", "”", '"', "’", ")"} or new_line)
    ) or (after in {",", ".", "!", "?"} and len(words) > _SHORT)
    return Passage(
        words=words,
        first=first,
        last=last,
        paragraph=sentences[numbers[last]].paragraph,
        opens=opening.paragraph if new_line else None,
        whole=whole,
    )


def give_quotations(parse: Parse, drafts: list[Draft], lexicon: Lexicon) -> None:
    """Make every quotation the content of its cue; add drafts where none is."""
    passages = find_passages(parse)
    quoted = frozenset(word for passage in passages for word in passage.words)
    previous: tuple[Passage, Draft] | None = None
    for passage in passages:
        draft = _near_draft(parse, passage, drafts, quoted)
        if draft is None:
            draft = _near_verb(parse, passage, quoted, lexicon)
            if draft is not None:
                drafts.append(draft)
        if draft is None and previous is not None and passage.whole:
            before, speaker = previous
            if _continues(before, passage):
                draft = speaker
        if draft is None:
            continue
        _take(parse, draft, passage, quoted)
        if passage.whole:
            previous = passage, draft


def _continues(before: Passage, passage: Passage) -> bool:
    """Return whether a quotation goes on with the words of one before it."""
    if before.paragraph == passage.paragraph:
        return True
    return passage.opens is not None and passage.opens == before.paragraph + 1


def _span_of_sentences(parse: Parse, passage: Passage) -> tuple[int, int]:
    """Return the words from the first sentence of a quotation to its last."""
    numbers = parse.sentence_numbers
    return (
        parse.sentences[numbers[passage.first]].first,
        parse.sentences[numbers[passage.last]].last,
    )


def _reach(parse: Parse, passage: Passage) -> tuple[int, int]:
    """Return where the cue of a quotation may stand.

    Its sentences, and the next one where the parse has cut it off after the
    closing mark ("“We go.” the mayor said").
    """
    low, high = _span_of_sentences(parse, passage)
    numbers, sentences = parse.sentence_numbers, parse.sentences
    behind = passage.last + 2
    if behind < len(parse.tokens) and behind >= high:
        following = sentences[numbers[behind]]
        same = following.paragraph == passage.paragraph
        ended = parse.tokens[passage.last].text == ","
        if same and (ended or parse.tokens[behind].text[:1].islower()):
            high = following.last
    if low and parse.tokens[low - 1].text == ":":
        lead = sentences[numbers[low - 1]]
        if sentences[numbers[low]].paragraph - lead.paragraph <= 2:
            low = lead.first
    return low, high


def _near_draft(
    parse: Parse, passage: Passage, drafts: list[Draft], quoted: frozenset[int]
) -> Draft | None:
    """Return the draft whose words a quotation is, or None."""
    low, high = _reach(parse, passage)
    found: list[tuple[int, int, Draft]] = []
    for draft in drafts:
        if draft.head in quoted or not low <= draft.head < high:
            continue
        if draft.rule in {"hearsay", "noun", "adjective"}:
            continue
        shared = len(draft.content & passage.words)
        if shared or (
            passage.whole and draft.rule in {"clause", "quotation", "according"}
        ):
            gap = min(abs(draft.head - passage.first), abs(draft.head - passage.last))
            found.append((-min(shared, 1), gap, draft))
    return min(found, key=lambda item: item[:2])[2] if found else None


def _near_verb(
    parse: Parse, passage: Passage, quoted: frozenset[int], lexicon: Lexicon
) -> Draft | None:
    """Return a draft for the verb beside a quotation that can bear one."""
    if not passage.whole:
        return None
    low, high = _reach(parse, passage)
    best: tuple[int, int] | None = None
    for number in (*range(low, passage.first), *range(passage.last + 1, high)):
        if number in quoted:
            continue
        token = parse.tokens[number]
        if token.pos not in {"VERB", "NOUN", "ADP", "AUX"}:
            continue
        takes = lexicon.verbs.get(token.lemma)
        if takes is None or not {"clause", "quotation"} & takes.keys():
            continue
        if token.pos != "VERB" and token.lemma not in {"say", "tell", "write", "add"}:
            continue
        gap = min(abs(number - passage.first), abs(number - passage.last))
        if best is None or gap < best[0]:
            best = gap, number
    if best is None:
        return None
    verb = best[1]
    takes = lexicon.verbs[parse.tokens[verb].lemma]
    stance = takes["quotation"] if "quotation" in takes else takes["clause"]
    draft = Draft(
        head=verb,
        cue=cue_words(parse, verb, lexicon),
        content=set(),
        stance=stance,
        rule="quotation",
    )
    give_source(parse, draft, lexicon)
    if not draft.sources or draft.mention & passage.words:
        _beside(parse, draft, passage)
    return draft


def _beside(parse: Parse, draft: Draft, passage: Passage) -> None:
    """Give a draft the noun beside its verb that is outside the quotation."""
    draft.sources, draft.mention = [], set()
    for step in (1, -1):
        words: set[int] = set()
        place = draft.head + step
        while 0 <= place < len(parse.tokens) and place not in passage.words:
            token = parse.tokens[place]
            if token.pos not in {"PROPN", "NOUN", "DET", "ADJ", "PRON"}:
                break
            words.add(place)
            place += step
        if any(parse.tokens[w].pos in {"PROPN", "NOUN", "PRON"} for w in words):
            draft.sources, draft.mention = [words], words
            return


def _take(parse: Parse, draft: Draft, passage: Passage, quoted: frozenset[int]) -> None:
    """Make a quotation the content of a draft.

    Where the quotation stands alone, it is all of the content; where the
    content began before it, both are.
    """
    direct = not _led_in(parse, draft, passage)
    if not draft.quoted:
        if direct and passage.whole:
            draft.content &= quoted
    draft.content |= passage.words
    draft.content -= draft.cue | draft.mention
    draft.quoted = True


def _led_in(parse: Parse, draft: Draft, passage: Passage) -> bool:
    """Return whether a draft's content runs into a quotation unquoted."""
    outside = draft.content - passage.words
    return any(
        (word < passage.first and parse.tokens[word].pos != "PUNCT")
        or (
            word > passage.last
            and draft.head < passage.first
            and parse.tokens[word].pos != "PUNCT"
        )
        for word in outside
    ) and (passage.first - 2) in outside | {passage.first - 1}
