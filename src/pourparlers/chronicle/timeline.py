"""The chronology: events by date, as coarse as each is known, and those without a date apart."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pourparlers.model.event import Event


@dataclass(frozen=True, slots=True)
class Timeline:
    """Events in order.

    Attributes:
        dated: earliest first; a month stands before its days, a year before its months; where only an end is known,
            that counts.
        undated: those whose date no sentence tells, in order of id.
    """

    dated: tuple[Event, ...]
    undated: tuple[Event, ...]


def timeline(events: Iterable[Event]) -> Timeline:
    """Return the chronology of some events."""
    every = sorted(events, key=lambda e: e.id)
    return Timeline(
        tuple(sorted((e for e in every if _dates(e)), key=_dates)), tuple(e for e in every if not _dates(e))
    )


def _dates(event: Event) -> tuple[str, ...]:
    """Return what an event is sorted by; nothing for an undated one."""
    time = event.time
    start = (time.start or time.end) if time else None
    return (start, (time.end if time else None) or "") if start else ()
