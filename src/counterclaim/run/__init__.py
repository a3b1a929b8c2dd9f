"""The stages composed: reports in, readings out."""

from counterclaim.run.actor_coder import load_actor_coder
from counterclaim.run.local import Item, Outcome, read_reports
from counterclaim.run.pipeline import (
    Options,
    Pipeline,
    load_attributor,
    load_pipeline,
    load_place_finder,
    load_time_finder,
)


__all__ = [
    "Item",
    "Options",
    "Outcome",
    "Pipeline",
    "load_actor_coder",
    "load_attributor",
    "load_pipeline",
    "load_place_finder",
    "load_time_finder",
    "read_reports",
]
