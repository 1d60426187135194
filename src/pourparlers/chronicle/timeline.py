"""The chronology: events by date, as coarse as each is known, and those without a date apart."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pourparlers.model.event import Event


@dataclass(frozen=True, slots=True)
class Timeline:
    """Events in order.

    Attributes:
        dated: earliest first; a month stands before its days, a year before its months.
        undated: those whose date no sentence tells, in order of id.
    """

    dated: tuple[Event, ...]
    undated: tuple[Event, ...]


def timeline(events: Iterable[Event]) -> Timeline:
    """Return the chronology of some events."""
    every = sorted(events, key=lambda e: e.id)
    dated = [e for e in every if e.time is not None and e.time.start]
    dated.sort(key=lambda e: ((e.time.start or "") if e.time else "", (e.time.end or "") if e.time else "", e.id))
    return Timeline(tuple(dated), tuple(e for e in every if e.time is None or not e.time.start))
