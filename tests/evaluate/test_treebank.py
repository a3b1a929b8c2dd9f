"""Tests for `counterclaim.evaluate.treebank`."""

from __future__ import annotations

import gzip

from pathlib import Path

from counterclaim.evaluate.treebank import read_groups


def row(number: str, form: str, head: int, other: str = "_") -> str:
    """Return a line of CoNLL-U."""
    return f"{number}\t{form}\t{form}\tX\tX\t_\t{head}\tdep\t_\t{other}\n"


LINES = (
    "# newpar\n" + row("1", "One", 0) + "\n",
    row("1", "Two", 2, "SpaceAfter=No") + row("2", "!", 0) + row("2.1", "-", 0) + "\n",
    "# newpar\n" + row("1-2", "gonna", 0, "SpaceAfter=No") + row("1", "gon", 0),
    row("2", "na", 1) + row("3", ".", 1) + "\n",
)


def test_paragraphs_are_groups(tmp_path: Path) -> None:
    """Sentences stand together until the next paragraph begins."""
    path = tmp_path / "made-up.conllu.gz"
    path.write_bytes(gzip.compress("".join(LINES).encode()))

    groups = list(read_groups(path))

    assert [[[w.form for w in s] for s in group] for group in groups] == [
        [["One"], ["Two", "!"]],
        [["gon", "na", "."]],
    ]
    assert [word.head for word in groups[0][1]] == [1, 1]


def test_joined_words_have_no_blank_between(tmp_path: Path) -> None:
    """What follows a joined word stands on its line."""
    path = tmp_path / "made-up.conllu"
    path.write_text("".join(LINES))

    *_, last = read_groups(path)

    assert [word.space for word in last[0]] == [False, False, True]


def test_long_paragraphs_can_be_cut(tmp_path: Path) -> None:
    """A group is closed once it has enough words."""
    path = tmp_path / "made-up.conllu"
    path.write_text("".join(LINES))

    assert [len(group) for group in read_groups(path, longest=1)] == [1, 1, 1]
