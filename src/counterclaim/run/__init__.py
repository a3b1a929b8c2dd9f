"""The stages composed: reports in, readings out."""

from counterclaim.run.actor_coder import load_actor_coder
from counterclaim.run.local import Item, Outcome, read_reports
from counterclaim.run.pipeline import (
    Options,
    Pipeline,
    load_attributor,
    load_pipeline,
    load_time_finder,
)
from counterclaim.run.place_reader import PlaceReader, load_place_reader


__all__ = [
    "Item",
    "Options",
    "Outcome",
    "Pipeline",
    "PlaceReader",
    "load_actor_coder",
    "load_attributor",
    "load_pipeline",
    "load_place_reader",
    "load_time_finder",
    "read_reports",
]
