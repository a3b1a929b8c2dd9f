"""The words of a paragraph, as the pipeline is given them.

The pipeline's own tokeniser finds them. Where it leaves blanks as words, or
a word holds what nobody sees, the words are set anew for the tagger; where
each stands in the text is kept beside them.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from counterclaim.parse.reading_text import INVISIBLE


LONGEST_WORD = 60
"""Characters of a word that the tagger gets to see."""

_INVISIBLE = frozenset(INVISIBLE)
_WITHOUT = dict.fromkeys(map(ord, INVISIBLE))


class Words(NamedTuple):
    """The words of one paragraph.

    Args:
        doc: spaCy's document of them, not yet parsed.
        bounds: First character and index after the last of each word, in
            the paragraph.
    """

    doc: Any
    bounds: list[tuple[int, int]]


def split_words(nlp: Any, text: str) -> Words:
    """Return the words of a paragraph.

    Args:
        nlp: A spaCy pipeline, for its tokeniser.
        text: A line of the text as read.
    """
    doc = nlp.make_doc(text)
    starts, lengths = (
        doc.to_array(["IDX", "LENGTH"]).T.tolist() if len(doc) else ((), ())
    )
    bounds = [
        (start, start + length) for start, length in zip(starts, lengths, strict=True)
    ]
    plain = (
        "  " not in text
        and _INVISIBLE.isdisjoint(text)
        and all(end - start <= LONGEST_WORD for start, end in bounds)
    )
    if plain:
        return Words(doc, bounds)
    bounds = [bound for bound in bounds if not text[slice(*bound)].isspace()]
    if not bounds:
        return Words(doc[:0].as_doc(), [])
    forms = [
        text[start:end].translate(_WITHOUT)[:LONGEST_WORD] or "\ufffd"
        for start, end in bounds
    ]
    spaces = [text[end : end + 1].isspace() for _, end in bounds]
    return Words(type(doc)(doc.vocab, words=forms, spaces=spaces), bounds)
