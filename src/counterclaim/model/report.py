"""One published text."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from counterclaim.errors import InvalidValue


@dataclass(frozen=True, slots=True, kw_only=True)
class DateCandidate:
    """A date that the report's container offers as its date of publication.

    Args:
        value: The day.
        origin: Where it stood: ``meta``, ``json-ld``, ``url``, ``text`` …
    """

    value: date
    origin: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One published text with what is known of where it came from.

    Args:
        id: Name of the report, unique in its run.
        text: The text as it came, unchanged: every offset refers to it.
        outlet: Who published it.
        published: Day of publication.
        title: The headline.
        url: Where it was published.
        author: Who wrote it.
        language: ISO 639-1 code of the language it is written in.
        dates: Every candidate for the date of publication that was found.

    Raises:
        InvalidValue: If the id or the text is blank.
    """

    id: str
    text: str
    outlet: str | None = None
    published: date | None = None
    title: str | None = None
    url: str | None = None
    author: str | None = None
    language: str = "en"
    dates: tuple[DateCandidate, ...] = ()

    def __post_init__(self) -> None:
        for field, value in (("id", self.id), ("text", self.text)):
            if not value.strip():
                raise InvalidValue(field, value, "a text that is not blank")

    @property
    def digest(self) -> str:
        """Return the SHA-256 of the text in UTF-8, in hexadecimal.

        A lone surrogate, which UTF-8 can't hold, is written as it would be
        in CESU-8, so that every text has a digest.
        """
        return sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()
