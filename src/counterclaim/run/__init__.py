"""The stages composed: reports in, readings out."""

from counterclaim.run.local import Item, Outcome, read_reports
from counterclaim.run.pipeline import (
    Options,
    Pipeline,
    load_attributor,
    load_finders,
    load_pipeline,
)


__all__ = [
    "Item",
    "Options",
    "Outcome",
    "Pipeline",
    "load_attributor",
    "load_finders",
    "load_pipeline",
    "read_reports",
]
