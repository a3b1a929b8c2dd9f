"""The nouns: frozen values, valid from birth, standard library only."""

from counterclaim.model.actor import Actor, SourceKind
from counterclaim.model.claim import (
    Certainty,
    Claim,
    Code,
    Filler,
    Mood,
    Polarity,
    Role,
)
from counterclaim.model.disc import Disc
from counterclaim.model.hop import Hop
from counterclaim.model.link import Link, LinkKind
from counterclaim.model.matter import Entry, Matter, Position, Standing
from counterclaim.model.mention import PlaceMention, TimeMention
from counterclaim.model.parse import Parse, Quotation, Sentence, Token
from counterclaim.model.period import Grain, Period
from counterclaim.model.place import Place, PlaceKind
from counterclaim.model.quantity import Comparison, Quantity
from counterclaim.model.reading import Dating, Reading
from counterclaim.model.report import DateCandidate, Report
from counterclaim.model.source import REPORTER, Source
from counterclaim.model.span import Span
from counterclaim.model.statement import (
    Factivity,
    Finder,
    Form,
    Stance,
    Statement,
    hops_of,
)


__all__ = [
    "REPORTER",
    "Actor",
    "Certainty",
    "Claim",
    "Code",
    "Comparison",
    "DateCandidate",
    "Dating",
    "Disc",
    "Entry",
    "Factivity",
    "Filler",
    "Finder",
    "Form",
    "Grain",
    "Hop",
    "Link",
    "LinkKind",
    "Matter",
    "Mood",
    "Parse",
    "Period",
    "Place",
    "PlaceKind",
    "PlaceMention",
    "Polarity",
    "Position",
    "Quantity",
    "Quotation",
    "Reading",
    "Report",
    "Role",
    "Sentence",
    "Source",
    "SourceKind",
    "Span",
    "Stance",
    "Standing",
    "Statement",
    "TimeMention",
    "Token",
    "hops_of",
]
