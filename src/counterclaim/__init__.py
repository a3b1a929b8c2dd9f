"""Counterclaim: who claims what, and who denies it.

``read_inputs`` makes reports, ``read_reports`` reads them, a `Ledger` keeps what was
read, ``bring_together`` makes matters of its claims.
"""

from typing import TYPE_CHECKING, Any

from counterclaim._version import __version__
from counterclaim.errors import CounterclaimError
from counterclaim.ingest import read_inputs
from counterclaim.model import Claim, Matter, Reading, Report
from counterclaim.run import Options, load_pipeline, read_reports
from counterclaim.weigh import bring_together


if TYPE_CHECKING:
    from counterclaim.ledger import Ledger


__all__ = [
    "Claim",
    "CounterclaimError",
    "Ledger",
    "Matter",
    "Options",
    "Reading",
    "Report",
    "__version__",
    "bring_together",
    "load_pipeline",
    "read_inputs",
    "read_reports",
]


def __getattr__(name: str) -> Any:
    # SQLAlchemy takes a third of a second to import: only who keeps a ledger waits.
    if name == "Ledger":
        from counterclaim.ledger import Ledger  # noqa: PLC0415

        return Ledger
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
