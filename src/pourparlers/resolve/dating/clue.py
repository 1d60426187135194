"""A clue: the days of publication that something in the text allows, and why; and how clues are combined."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

Kind = Literal["tenure", "event", "calendar", "stated", "day", "eve", "others"]
Spans = tuple[tuple[date, date], ...]

FIRST, LAST = date(1995, 1, 1), date(2035, 12, 31)
"""Articles on the web are younger than the web; a wider range would only make more years fit a weekday."""


@dataclass(frozen=True, slots=True)
class Clue:
    """Days that something allows.

    Attributes:
        kind: what it rests on; clues of different kinds are independent of one another.
        spans: first and last day of every stretch allowed, ordered, none touching another.
        why: the reason, in French, to be read within a sentence.
        start: offset of the words that say it.
    """

    kind: Kind
    spans: Spans
    why: str
    start: int = 0


def from_day(day: date) -> Spans:
    """Return the days from one on."""
    return ((max(day, FIRST), LAST),) if day <= LAST else ()


def until_day(day: date) -> Spans:
    """Return the days up to one."""
    return ((FIRST, min(day, LAST)),) if day >= FIRST else ()


def joined(spans: Iterable[tuple[date, date]]) -> Spans:
    """Return stretches in order, those that overlap or touch as one."""
    found: list[tuple[date, date]] = []
    for first, last in sorted(span for span in spans if span[0] <= span[1]):
        if found and first <= found[-1][1] + timedelta(days=1):
            found[-1] = (found[-1][0], max(last, found[-1][1]))
        else:
            found.append((first, last))
    return tuple(found)


def both(one: Spans, other: Spans) -> Spans:
    """Return the days that both allow."""
    met = ((max(a, c), min(b, d)) for a, b in one for c, d in other)
    return joined(span for span in met if span[0] <= span[1])


def allowed(clues: Iterable[Clue]) -> Spans:
    """Return the days that all clues allow."""
    spans: Spans = ((FIRST, LAST),)
    for clue in clues:
        spans = both(spans, clue.spans)
    return spans


def count(spans: Spans) -> int:
    """Return how many days there are."""
    return sum((last - first).days + 1 for first, last in spans)


def days(spans: Spans) -> list[date]:
    """Return the days one by one."""
    return [first + timedelta(days=step) for first, last in spans for step in range((last - first).days + 1)]


def bearing(clues: Sequence[Clue]) -> list[Clue]:
    """Return enough of the clues to allow no more days than all, and of every kind left out the narrowest that says
    something; in the order of the text."""
    needed = list(clues)
    for clue in sorted(clues, key=lambda c: (-count(c.spans), c.start)):
        rest = [other for other in needed if other is not clue]
        if allowed(rest) == allowed(needed):
            needed = rest
    for kind in {clue.kind for clue in clues} - {clue.kind for clue in needed}:
        narrowest = min((c for c in clues if c.kind == kind), key=lambda c: (count(c.spans), c.start))
        if narrowest.spans != ((FIRST, LAST),):
            needed.append(narrowest)
    return sorted(needed, key=lambda c: (c.start, c.kind))
