"""Summits and the like as dates: "en marge du G20" is when it was held, where publication tells which one is meant."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from datetime import date

from pourparlers.knowledge.dated_events import DatedEvent, events_named
from pourparlers.lang.calendar import Calendar
from pourparlers.lang.pack import load
from pourparlers.model.layers import TimeExpression
from pourparlers.resolve.timex import value as values
from pourparlers.resolve.timex.patterns import plain, words
from pourparlers.resolve.timex.value import Value

KINDS = frozenset(("summit", "assembly", "conference"))
"""Kinds of events on whose sidelines others meet."""
NEAR = 45
"""Days around publication in which "the" summit of a yearly series is that one and no other."""
LONGEST = 4
"""Days: what was done "during" a conference of weeks is not dated by it."""
YEAR = re.compile(r"(?:\s+(?:de|of|in|en))?\s+(?:1[0-9]|20)\d\d")


@functools.cache
def _pattern(language: str) -> re.Pattern[str]:
    """Return what finds a name of an event, where the words before it say that something took place there."""
    calendar = load(language, "calendar", Calendar)
    named = [name for name, events in events_named(language).items() if any(e.kind in KINDS for e in events)]
    return re.compile(rf"(?<!\w)(?:{words(calendar.occasion)})\s?(?P<name>{words(named)})(?!\w)", re.IGNORECASE)


@functools.cache
def _by_name(language: str) -> dict[str, tuple[DatedEvent, ...]]:
    return {plain(name): tuple(e for e in events if e.kind in KINDS) for name, events in events_named(language).items()}


def occasions(
    text: str, times: Sequence[TimeExpression], published: date | None, bounds: Sequence[int], language: str
) -> list[TimeExpression]:
    """Return the times with the events that are told as dates, in order; none in a sentence that tells its day.

    Args:
        text: the text.
        times: found in it.
        published: the day from which the event is chosen; without it there is none.
        bounds: ends of the sentences, ascending.
        language: of the text.
    """
    if published is None:
        return list(times)
    out = list(times)
    for match in _pattern(language).finditer(text):
        start, end = match.span("name")
        after = min((bound for bound in bounds if bound >= end), default=len(text))
        before = max((bound for bound in bounds if bound <= start), default=0)
        told = [time for time in times if before <= time.start < after and time.precision in ("day", "hour", "minute")]
        event = _meant(_by_name(language).get(plain(match["name"]), ()), published)
        if event is None or told or YEAR.match(text, end) or any(t.start < end and start < t.end for t in times):
            continue
        out.append(_expression(start, end, event, published))
    return sorted(out, key=lambda time: time.start)


def _meant(events: Sequence[DatedEvent], published: date) -> DatedEvent | None:
    """Return the event held within weeks of publication; None where there is none or more than one."""
    near = [e for e in events if abs((date.fromisoformat(e.from_) - published).days) <= NEAR]
    if len(near) != 1:
        return None
    length = date.fromisoformat(near[0].until) - date.fromisoformat(near[0].from_)
    return near[0] if length.days < LONGEST else None


def _expression(start: int, end: int, event: DatedEvent, published: date) -> TimeExpression:
    first, last = date.fromisoformat(event.from_), date.fromisoformat(event.until)
    value: Value = values.of_day(first) if first == last else values.of_days(first, last)
    return TimeExpression(
        start, end, "DATE", value.value, value.begin, value.until, value.precision, False, published.isoformat(), 0.8,
        "occasion",
    )  # fmt: skip
