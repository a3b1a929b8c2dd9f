"""Stage 5, words → Period, Place, Actor: the calendar, the gazetteer, the actors."""

from counterclaim.resolve.actor_codes import Coded, code_actor, filled_up
from counterclaim.resolve.actor_files import load_actor_table, read_actor_table
from counterclaim.resolve.actor_survey import survey
from counterclaim.resolve.attach import attach_said, attach_times
from counterclaim.resolve.dating import date_report
from counterclaim.resolve.naming import name_fillers, name_sources
from counterclaim.resolve.place_given import resolve_places
from counterclaim.resolve.place_home import home_of
from counterclaim.resolve.places import find_places
from counterclaim.resolve.times import find_times


__all__ = [
    "Coded",
    "attach_said",
    "attach_times",
    "code_actor",
    "date_report",
    "filled_up",
    "find_places",
    "find_times",
    "home_of",
    "load_actor_table",
    "name_fillers",
    "name_sources",
    "read_actor_table",
    "resolve_places",
    "survey",
]
