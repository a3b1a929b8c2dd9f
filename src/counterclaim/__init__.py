"""Counterclaim: who claims what, and who denies it.

``read_inputs`` makes reports, ``read_reports`` reads them, a `Ledger` keeps what was
read, ``bring_together`` makes matters of its claims.
"""

from counterclaim._version import __version__
from counterclaim.errors import CounterclaimError
from counterclaim.ingest import read_inputs
from counterclaim.ledger import Ledger
from counterclaim.model import Claim, Matter, Reading, Report
from counterclaim.run import Options, load_pipeline, read_reports
from counterclaim.weigh import bring_together


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
