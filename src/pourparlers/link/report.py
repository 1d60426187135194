"""What linking needs to know of an article: when it appeared, where, on whose word."""

from __future__ import annotations

from dataclasses import dataclass

from pourparlers.model.document import Document
from pourparlers.model.evidence import Evidence


@dataclass(frozen=True, slots=True)
class Report:
    """An article as linking sees it.

    Attributes:
        id: of the document.
        day: ISO 8601 day of publication, or None where it is not known to the day.
        outlet: its outlet, or None.
        language: BCP 47.
    """

    id: str
    day: str | None
    outlet: str | None
    language: str | None

    @property
    def order(self) -> tuple[str, str]:
        """A sort key: earliest first, undated ones last, then by id."""
        return (self.day or "9999", self.id)


def report_of(document: Document) -> Report:
    """Return the report of a document."""
    published = document.published
    day = (
        published.date[:10]
        if published and published.date and published.precision in ("day", "hour", "minute")
        else None
    )
    return Report(document.id, day, document.outlet, document.language)


def joined(*evidences: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    """Return several evidences as one, ordered and without doubles."""
    return tuple(sorted({e for each in evidences for e in each}))
