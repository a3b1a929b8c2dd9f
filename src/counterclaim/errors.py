"""Every error this package raises on purpose.

CounterclaimError
├── InvalidValue (also ValueError)      a value could not be made: a field is wrong
├── UnreadableInput                     one report is skipped, the run goes on
├── UnknownName (also LookupError)      no such claim, matter, parser, codebook …
├── BadData                             a data file (codebook, actors …) is broken
└── LedgerError                         the ledger can't be opened or written
"""

from __future__ import annotations


class CounterclaimError(Exception):
    """Catch it to catch everything the package raises on purpose."""


class InvalidValue(CounterclaimError, ValueError):
    """A field holds a value that the type does not allow."""

    def __init__(self, field: str, value: object, wanted: str) -> None:
        # All three reach `args`, so the error survives pickling.
        super().__init__(field, value, wanted)
        self.field, self.value, self.wanted = field, value, wanted

    def __str__(self) -> str:
        """Return one line: the field, what was wanted, what came."""
        return f"{self.field} must be {self.wanted}, got {self.value!r}"


class UnreadableInput(CounterclaimError):
    """One input holds no report that can be read; the others are not touched."""

    def __init__(self, where: str, why: str, remedy: str) -> None:
        super().__init__(where, why, remedy)
        self.where, self.why, self.remedy = where, why, remedy

    def __str__(self) -> str:
        """Return one line: which input, what is wrong, what to do."""
        return f"{self.where}: {self.why}; {self.remedy}"


class UnknownName(CounterclaimError, LookupError):
    """Something was asked for by a name that nothing has."""

    def __init__(self, kind: str, name: str, remedy: str) -> None:
        super().__init__(kind, name, remedy)
        self.kind, self.name, self.remedy = kind, name, remedy

    def __str__(self) -> str:
        """Return one line: what was asked for, and how to see what there is."""
        return f"no {self.kind} is called {self.name!r}; {self.remedy}"


class BadData(CounterclaimError):
    """A data file does not hold what its format asks for."""

    def __init__(self, where: str, why: str) -> None:
        super().__init__(where, why)
        self.where, self.why = where, why

    def __str__(self) -> str:
        """Return one line: the file and entry, and what is wrong with it."""
        return f"{self.where}: {self.why}"


class LedgerError(CounterclaimError):
    """The ledger can't be opened, read or written."""

    def __init__(self, ledger: str, why: str, remedy: str) -> None:
        super().__init__(ledger, why, remedy)
        self.ledger, self.why, self.remedy = ledger, why, remedy

    def __str__(self) -> str:
        """Return one line: which ledger, what is wrong, what to do."""
        return f"{self.ledger}: {self.why}; {self.remedy}"
