"""Tests for `counterclaim.errors`."""

from __future__ import annotations

import inspect
import pickle

import pytest

from counterclaim import errors
from counterclaim.errors import CounterclaimError


CLASSES = [
    value
    for _, value in inspect.getmembers(errors, inspect.isclass)
    if issubclass(value, CounterclaimError) and value is not CounterclaimError
]


def example(kind: type[CounterclaimError]) -> CounterclaimError:
    """Build an error whose every field holds the field's own name."""
    fields = list(inspect.signature(kind).parameters)
    return kind(*fields)


@pytest.mark.parametrize("kind", CLASSES)
def test_survives_pickling_with_its_fields(kind: type[CounterclaimError]) -> None:
    """Errors cross the borders of processes whole."""
    error = example(kind)

    copy = pickle.loads(pickle.dumps(error))

    assert type(copy) is kind
    assert (str(copy), vars(copy)) == (str(error), vars(error))


@pytest.mark.parametrize("kind", CLASSES)
def test_prints_every_field_on_one_line(kind: type[CounterclaimError]) -> None:
    """What was wrong, and what to do next, without a traceback."""
    error = example(kind)

    assert all(field in str(error) for field in error.args)
    assert "\n" not in str(error)


@pytest.mark.parametrize("kind", CLASSES)
def test_the_tree_is_drawn_whole(kind: type[CounterclaimError]) -> None:
    """The module's docstring shows every error."""
    assert f"── {kind.__name__} " in str(errors.__doc__)
