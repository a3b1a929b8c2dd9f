"""Write the tables of lemmas: ``python -m training.lemmas --help``.

What regular spelling gets right is left out of both tables.
"""

from __future__ import annotations

import argparse
import gzip

from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from training.retyping import as_read

from counterclaim.evaluate.treebank import Word, read_groups
from counterclaim.parse.lemmas import Conventions, Irregular, Lemmas, regular_lemma


PARTS = {"verb": "V", "noun": "N", "adj": "A", "adv": "R"}
"""Parts of speech of the lexicon, and ours."""

SEEN = 3
"""Times a treebank must say so."""

SURE = 0.7
"""Share of those times that must agree."""


DEGREES = frozenset({"more", "most", "less", "least"})
"""Words of degree, which the treebanks leave as they are."""

SIGNS = frozenset({"PUNCT", "SYM", "NUM", "PROPN", "X"})
"""Universal parts of speech without conventions of their own."""

OPEN = frozenset({"VERB", "NOUN", "ADJ", "ADV"})
"""Universal parts of speech to which new words are added."""

AUXILIARIES = frozenset({"be", "do", "go", "have", "want"})
"""Verbs with contracted forms."""

UNTRUSTED = frozenset({"ADD", "AFX", "FW", "GW", "LS", "NNP"})
"""English parts of speech of parts of words and of names."""


def main() -> None:
    """Read the arguments; write the tables."""
    asked = argparse.ArgumentParser(description="Write the tables of lemmas.")
    asked.add_argument("--treebanks", type=Path, required=True, metavar="FOLDER")
    asked.add_argument("--glove", type=Path, required=True, metavar="FILE")
    asked.add_argument(
        "--lexicon",
        type=Path,
        required=True,
        metavar="FILE",
        help="lemma_lu.csv.gz of the package lemminflect",
    )
    asked.add_argument("--output", type=Path, required=True, metavar="FOLDER")
    given = asked.parse_args()
    with given.glove.open(encoding="utf-8") as lines:
        ranks = {line.split(" ", 1)[0]: rank for rank, line in enumerate(lines)}
    words = list(_words(given.treebanks))
    irregular = find_irregular(given.lexicon, ranks, words)
    conventions = find_conventions(irregular, words)
    given.output.mkdir(exist_ok=True)
    for name, table in (("irregular", irregular), ("treebank", conventions)):
        rows = sorted("\t".join((*key, lemma)) for key, lemma in table.items())
        text = "\n".join(rows) + "\n"
        (given.output / f"{name}.tsv").write_text(text, encoding="utf-8")


def _words(folder: Path) -> Iterator[Word]:
    """Yield the words of the treebanks to train on."""
    for path in sorted(folder.glob("*-train.conllu.gz")):
        for group in read_groups(path):
            for sentence in as_read(group):
                yield from sentence


def find_irregular(
    lexicon: Path, ranks: dict[str, int], words: list[Word]
) -> Irregular:
    """Return the inflected forms that the rules get wrong.

    Where a form has several lemmas, the one that the treebanks have most often
    is taken, else the most frequent word.

    Args:
        lexicon: Lines of ``form,part,lemma/lemma``, packed.
        ranks: Words that are known, the most frequent first.
        words: The treebanks.
    """
    seen = Counter(word.lemma for word in words)
    best: Irregular = {}
    for form, part, lemmas in _entries(lexicon):
        others = [lemma for lemma in lemmas if lemma != form]
        if not others and part in "VN":
            others = lemmas
        if others and form in ranks and form not in DEGREES:
            best[form, part] = max(
                others, key=lambda w: (seen[w], -ranks.get(w, len(ranks)))
            )
    found = {
        (form, part): lemma
        for (form, part), lemma in best.items()
        if any(regular_lemma(form, end) != lemma for end in _endings(form, part))
    }
    # A regular form may look like a prefix and an irregular one: "re-ached".
    rules = Lemmas(found, {})
    return found | {
        (form, part): lemma
        for (form, part), lemma in best.items()
        if any(rules.inflected(form, part, e) != lemma for e in _endings(form, part))
    }


def _entries(lexicon: Path) -> Iterator[tuple[str, str, list[str]]]:
    """Yield form, part and lemmas of each line of the lexicon."""
    with gzip.open(lexicon, "rt", encoding="utf-8") as lines:
        for line in lines:
            form, name, choices = line.rstrip("\n").split(",")
            if name in PARTS:
                yield form, PARTS[name], choices.split("/")


def _endings(form: str, part: str) -> tuple[str, ...]:
    """Return the endings that a form can be thought to have."""
    if part == "V":
        return next(((end,) for end in ("ing", "s") if form.endswith(end)), ("ed",))
    if part == "N":
        return ("s",)
    return ("est",) if form.endswith("st") else ("er",)


def find_conventions(irregular: Irregular, words: list[Word]) -> Conventions:
    """Return what the treebanks agree on and the rules do not say.

    Of verbs, nouns, adjectives and adverbs only contractions, capitals ("American") and
    plurals that are their own lemma ("goods") are taken: the rest are typing
    errors put right, or errors.
    """
    counts: defaultdict[tuple[str, str, str], Counter[str]] = defaultdict(Counter)
    for word in words:
        if word.upos not in SIGNS and word.xpos not in UNTRUSTED:
            counts[word.form.lower(), word.upos, word.xpos][word.lemma] += 1
    lemmas = Lemmas(irregular, {})
    found: Conventions = {}
    for key, choices in counts.items():
        [(lemma, times)] = choices.most_common(1)
        ours = lemmas.find(*key)
        trusted = (
            key[1] not in OPEN
            or lemma in AUXILIARIES
            or lemma == key[0]
            or lemma.lower() == ours
        )
        sure = times >= SEEN and times >= SURE * choices.total()
        if sure and trusted and ours != lemma:
            found[key] = lemma
    return found


if __name__ == "__main__":
    main()
