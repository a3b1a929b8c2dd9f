"""What the project's style asks for, as far as ruff does not check it."""

from __future__ import annotations

import ast
import importlib
import re

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest


ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "counterclaim"
TESTS = ROOT / "tests"

MAX_MODULE_LINES = 300
MAX_FUNCTION_LINES = 40
MAX_EXPLAINED_LINES = 80
"""A function as long as this has a comment in it that says why."""

NO_NAMES = frozenset({"base", "common", "core", "helpers", "manager", "misc", "utils"})


def name(path: Path) -> str:
    """Return a path as a test's id."""
    return str(path.relative_to(ROOT))


MODULES = sorted(SOURCE.rglob("*.py"))
TEST_MODULES = sorted(TESTS.rglob("test_*.py"))
EVERY_MODULE = MODULES + sorted(
    path
    for folder in ("tests", "training", "benchmarks")
    for path in (ROOT / folder).rglob("*.py")
)

Function = ast.FunctionDef | ast.AsyncFunctionDef
Documented = Function | ast.ClassDef


def functions(tree: ast.Module) -> Iterator[Function]:
    """Yield every function and method of a module."""
    for node in ast.walk(tree):
        if isinstance(node, Function):
            yield node


@pytest.mark.parametrize("path", EVERY_MODULE, ids=name)
def test_a_module_is_short(path: Path) -> None:
    """One noun or one verb has room in 300 lines."""
    assert len(path.read_text().splitlines()) <= MAX_MODULE_LINES


@pytest.mark.parametrize("path", EVERY_MODULE, ids=name)
def test_a_function_is_short(path: Path) -> None:
    """At most 40 lines, docstring left out; up to 80 with a comment that says why."""
    text = path.read_text()
    lines = text.splitlines()
    for function in functions(ast.parse(text)):
        first = function.body[0]
        documented = ast.get_docstring(function) is not None
        start = first.end_lineno if documented else function.lineno
        assert start is not None
        assert function.end_lineno is not None
        body = lines[start : function.end_lineno]
        explained = any(line.lstrip().startswith("# ") for line in body)
        limit = MAX_EXPLAINED_LINES if explained else MAX_FUNCTION_LINES
        assert len(body) <= limit, f"{function.name} has {len(body)} lines"


@pytest.mark.parametrize("path", EVERY_MODULE, ids=name)
def test_a_module_is_named_for_what_it_holds(path: Path) -> None:
    """No drawer for odds and ends."""
    assert not NO_NAMES & {path.stem, *path.relative_to(ROOT).parts}


def test_no_two_public_docstrings_are_equal() -> None:
    """A copied docstring is true of one place at most."""
    said = Counter(
        ast.get_docstring(node)
        for path in MODULES
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, Documented) and not node.name.startswith("_")
    )
    del said[None]

    assert [words for words, times in said.items() if times > 1] == []


@pytest.mark.parametrize(
    "path",
    [p for p in MODULES if p.relative_to(SOURCE).parts[0] in {"ledger", "model"}],
    ids=name,
)
def test_or_is_no_default(path: Path) -> None:
    """Zero, the empty text and the empty list are values: `x or y` loses them.

    `or` between conditions is fine: there it stands under `if`, `while`,
    `assert`, `not`, a comparison's neighbour, or in what is plainly a truth value.
    """
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.BoolOp) and isinstance(node.op, ast.Or):
            wrong = [part for part in node.values if not _is_condition(part)]
            assert not wrong, f"line {node.lineno}: {ast.unparse(node)}"


def _is_condition(node: ast.expr) -> bool:
    """Return whether an expression's value is plainly True or False."""
    if isinstance(node, ast.Call):
        called = ast.unparse(node.func)
        verdicts = r"(^|\.)(is|has|any|all|isinstance|startswith|endswith|overlaps)"
        return re.search(verdicts, called) is not None
    if isinstance(node, ast.BoolOp):
        return all(map(_is_condition, node.values))
    return isinstance(node, ast.Compare) or (
        isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not)
    )


@pytest.mark.parametrize(
    "path", [p for p in MODULES if p.name == "__init__.py"], ids=name
)
def test_what_is_public_is_listed_once_and_sorted(path: Path) -> None:
    """Constants, classes, functions: the order that ruff's RUF022 keeps, too."""
    parts = path.parent.relative_to(SOURCE.parent).parts
    module = importlib.import_module(".".join(parts))
    listed = list(getattr(module, "__all__", ()))
    imported = {
        alias.asname if alias.asname is not None else alias.name
        for node in ast.parse(path.read_text()).body
        if isinstance(node, ast.ImportFrom)
        and str(node.module).startswith("counterclaim")
        for alias in node.names
    }

    assert len(set(listed)) == len(listed)
    assert all(hasattr(module, member) for member in listed)
    assert set(listed) >= {member for member in imported if member[0] != "_"}


@pytest.mark.parametrize("path", TEST_MODULES, ids=name)
def test_tests_mirror_the_source(path: Path) -> None:
    """`tests/model/test_span.py` tests `src/counterclaim/model/span.py`."""
    folder = path.parent.relative_to(TESTS)
    # At the top stand the tests of the project as a whole.
    if folder.parts:
        subject = SOURCE / folder / f"{path.stem.removeprefix('test_')}.py"
        assert subject.exists()


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_no_module_asserts(path: Path) -> None:
    """`python -O` drops assertions: what must hold is an error of ours."""
    tree = ast.parse(path.read_text())

    assert not any(isinstance(node, ast.Assert) for node in ast.walk(tree))
