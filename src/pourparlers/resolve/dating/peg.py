"""The day on which news is told: the deed that opens an article happened on the day itself or the day before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from pourparlers.model.layers import TimeExpression
from pourparlers.resolve.dating.days import YEARLESS, bare_weekday
from pourparlers.resolve.dating.reading import Reading

EVENING = ("TEV", "TNI")


@dataclass(frozen=True, slots=True)
class Peg:
    """The deed that opens the article.

    Attributes:
        time: the words of its day.
        late: the words that put it at the end of that day; empty where none do.
    """

    time: TimeExpression
    late: str


def peg(reading: Reading) -> Peg | None:
    """Return the day, past or of the scene itself, that the first opening sentence with such a day names alone."""
    found = [
        time for time in reading.document.times
        if _is_day(time) and reading.at_top(time.start) and not reading.quoted(time.start) and not _ahead(reading, time)
    ]  # fmt: skip
    first = [time for time in found if reading.sentence(time.start) == reading.sentence(found[0].start)]
    days = {time.value.partition("T")[0] for time in first}
    return Peg(first[0], _late(reading, first[0])) if len(days) == 1 else None


def _ahead(reading: Reading, time: TimeExpression) -> bool:
    """Tell whether a day is to come: by its tense, or by what stands before it ("reporté à vendredi")."""
    words = reading.folded[max(0, time.start - 12) : time.start].split()
    return reading.tense_at(time.start) == "future" or (bool(words) and words[-1] in reading.cues.towards)


def _late(reading: Reading, time: TimeExpression) -> str:
    """Return the words that put the day's deed at its end: in its own phrase, or where the text names no other day.

    "Lundi soir" may be told on Monday night still; "le soir du 17 septembre" no longer is of the day itself, and
    what ended around midnight is told after it.
    """
    if time.value.endswith(EVENING) and bare_weekday(time) is None:
        return reading.text[time.start : time.end]
    own = reading.sentence(time.start)
    days = {s.start for t in reading.document.times if _is_day(t) for s in (reading.sentence(t.start),)}
    for pattern in reading.cues.late:
        for match in re.finditer(rf"(?<!\w)(?:{pattern})(?!\w)", reading.folded):
            sentence = reading.sentence(match.start())
            if reading.quoted(match.start()) or reading.tense_at(match.start()) == "future":
                continue
            if sentence.start == own.start or sentence.start not in days:
                return reading.text[match.start() : match.end()]
    return ""


def _is_day(time: TimeExpression) -> bool:
    return bare_weekday(time) is not None or YEARLESS.fullmatch(time.value) is not None


def lag(day: date, time: TimeExpression) -> int | None:
    """Return how many days before `day` the peg's day lies."""
    if weekday := bare_weekday(time):
        return (day.isoweekday() - weekday[0]) % 7
    match = YEARLESS.fullmatch(time.value)
    if match is None:
        return None
    try:
        return (day - date(day.year, int(match[1]), int(match[2]))).days
    except ValueError:
        return None


def told(days: Sequence[date], found: Peg) -> list[date]:
    """Return the days on which the peg is news: its own day or the next; the next alone where it ended late."""
    fitting = (1,) if found.late else (0, 1)
    return [day for day in days if lag(day, found.time) in fitting]
