"""Which year, or which week, words without one mean: the nearest that the tense of the clause allows."""

from __future__ import annotations

import bisect
from dataclasses import dataclass
from datetime import date, timedelta

from pourparlers.resolve.timex.context import Context, Tense

CLOSE = 21
"""Days within which the nearest date wins whatever the tense: papers announce in the past ("ont annoncé une trêve le
12") what is to come within three weeks, and seldom name a day of last year without its year."""

NEAR = 100
"""Characters within which a year told before, in the same sentence, is taken to hold on ("en 2016 …, le 3 mai")."""


HALF_WEEK = 4
"""Days back from which the weekday to come is the nearer one."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """A year or day chosen, what it was counted from, and how sure that is."""

    day: date
    anchor: str
    certainty: float


def _year_before(context: Context, offset: int) -> int | None:
    """Return the year told last before an offset, near it and in the same sentence."""
    place = bisect.bisect_left(context.years, offset, key=lambda entry: entry[0])
    if not place or context.years[place - 1][0] <= offset - NEAR:
        return None
    before, year = context.years[place - 1]
    return year if bisect.bisect_right(context.bounds, before) == bisect.bisect_right(context.bounds, offset) else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def day_of_year(
    context: Context, offset: int, month: int, day: int, *, way: int = 0, weekday: int | None = None, close: int = CLOSE
) -> Chosen | None:
    """Return the day meant by one without a year, or None where nothing tells.

    Args:
        context: what was told so far.
        offset: where the words stand.
        month: 1 to 12.
        day: of the month.
        way: -1 after "last", 1 after "next", else 0.
        weekday: the weekday told with it, 1 for Monday; it singles out the year.
        close: days within which the nearest wins whatever the tense.
    """
    told = _year_before(context, offset)
    if told and not way and (found := _day(told, month, day)):
        return Chosen(found, str(told), 0.8)
    published = context.published
    if published is None:
        return None
    years = (published.year + step for step in (-1, 0, 1))
    days = [found for year in years if (found := _day(year, month, day))]
    if way:
        days = [found for found in days if (found < published if way < 0 else found > published)]
    fitting = [found for found in days if found.isoweekday() == weekday]
    if fitting:
        return Chosen(min(fitting, key=lambda found: abs((found - published).days)), published.isoformat(), 0.97)
    if not days:
        return None
    nearest = min(days, key=lambda found: abs((found - published).days))
    if way:
        return Chosen(nearest, published.isoformat(), 0.95)
    return _by_tense(days, nearest, published, context.tense_at(offset), close)


def _by_tense(days: list[date], nearest: date, published: date, tense: Tense, close: int) -> Chosen:
    anchor = published.isoformat()
    distance = (nearest - published).days
    agrees = tense not in ("past", "future") or (distance <= 0) == (tense == "past")
    if abs(distance) <= close:
        return Chosen(nearest, anchor, 0.95 if agrees else 0.8)
    if agrees:
        return Chosen(nearest, anchor, 0.85 if tense in ("past", "future") else 0.6)
    if tense == "past":
        return Chosen(max(day for day in days if day <= published), anchor, 0.6)
    return Chosen(min(day for day in days if day > published), anchor, 0.6)


def weekday(context: Context, offset: int, number: int, *, this: bool = False) -> Chosen | None:
    """Return the day meant by a bare weekday (1 is Monday), or None without a day of publication.

    The day of publication itself is meant by its own name; else the last one before it in a clause about the past,
    the next one after it in a clause about what is to come, and where no verb tells, the nearer of both, with doubt
    (with `this`, the one still to come in its week). A date that the text itself gives to that weekday ("mardi 3
    mai") settles it, unless the tense says otherwise.
    """
    published = context.published
    named = context.named.get(number)
    if published is None:
        return Chosen(named, named.isoformat(), 0.7) if named else None
    back = (published.isoweekday() - number) % 7
    anchor = published.isoformat()
    if back == 0:
        return Chosen(published, anchor, 0.9)
    tense = context.tense_at(offset)
    if named and abs((named - published).days) < 7 and tense != ("past" if named > published else "future"):
        return Chosen(named, anchor, 0.9)
    certainty = 0.9 if tense in ("past", "future") else 0.6
    ahead = back >= HALF_WEEK or (this and number > published.isoweekday())
    if tense == "future" or (tense != "past" and ahead):
        return Chosen(published + timedelta(days=7 - back), anchor, certainty)
    return Chosen(published - timedelta(days=back), anchor, certainty)
