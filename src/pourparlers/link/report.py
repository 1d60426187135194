"""What linking needs to know of an article, and what several articles that tell one thing come to."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from pourparlers.model.agreement import Agreement
from pourparlers.model.document import Document
from pourparlers.model.event import Event, StatusChange
from pourparlers.model.evidence import Evidence
from pourparlers.model.fact import Fact

SUREST = 0.98  # however many articles tell it: they may all have it from one source that nobody names


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


def by_publication(telling: Fact, reports: Mapping[str, Report]) -> tuple[tuple[str, str], str]:
    """Return a sort key for tellings: that of the earliest article first, then by id."""
    report = reports.get(telling.evidence[0].document) if telling.evidence else None
    return (report.order if report else ("9999", ""), telling.id)


def witnesses(tellings: Iterable[Fact], leads: Mapping[str, str]) -> Mapping[str, float]:
    """Return the articles that tell something independently, each with how sure its telling is.

    Args:
        tellings: of one deed, utterance or agreement.
        leads: article -> the first of its copies; copies are one witness, as sure as the surest of them.
    """
    found: dict[str, float] = {}
    for telling in tellings:
        source = leads.get(telling.evidence[0].document, "")
        found[source] = max(found.get(source, 0.0), telling.confidence or 0.0)
    return found


def confidence(witnesses: Mapping[str, float]) -> float:
    """Return how sure independent witnesses make something: it is wrong only where every one of them is."""
    return round(min(SUREST, 1 - math.prod(1 - sure for sure in witnesses.values())), 2)


def history(ordered: Iterable[Event | Agreement], reports: Mapping[str, Report]) -> tuple[StatusChange, ...]:
    """Return every state that was told, in order of publication, each once on one's word; an article's own has none."""
    changes: list[StatusChange] = []
    for one in ordered:
        told = one.status_history
        if one.status is not None and one.status not in {c.status for c in told}:
            report = reports.get(one.evidence[0].document) if one.evidence else None
            by = one.attributed_to[0] if one.attributed_to else None
            told = (*told, StatusChange(one.status, by, report.day if report else None, one.evidence[:1]))
        known = {(c.status, c.by) for c in changes}
        changes += [c for c in told if (c.status, c.by) not in known]
    return tuple(changes)
