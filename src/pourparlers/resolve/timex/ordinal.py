"""Makers of the n-th day, week or half of a month, of weeks named by a day, and of weekdays of a week."""

from __future__ import annotations

from datetime import date, timedelta

from pourparlers.resolve.timex import value as values
from pourparlers.resolve.timex.absolute import one_day, told_year, with_part
from pourparlers.resolve.timex.context import Context, Found, Hit, Made
from pourparlers.resolve.timex.nearest import Chosen, day_of_year
from pourparlers.resolve.timex.value import Value

MID_MONTH = 15
THURSDAY = 4
"""ISO 8601 counts a week to the month (and year) that holds its Thursday."""


def _month(hit: Hit, context: Context) -> Chosen | None:
    """Return the first day of the month told: by name, or that of publication."""
    number, published = hit.month(), context.published
    if number is None:
        if published is None:
            return None
        step = int(hit.looked_up("shift") or 0)
        return Chosen(values.add_months(published.replace(day=1), step), published.isoformat(), 0.9)
    year = told_year(hit, context)
    if year is not None:
        return Chosen(date(year, number, 1), "", 1.0)
    chosen = day_of_year(context, hit.start, number, MID_MONTH)
    return chosen and Chosen(chosen.day.replace(day=1), chosen.anchor, chosen.certainty)


def _nth_weekday(first: date, number: int, count: int) -> date | None:
    """Return the n-th, or last (-1), of a weekday in the month that begins on `first`."""
    after = values.add_months(first, 1)
    if count < 0:
        last = after - timedelta(days=1)
        return last - timedelta(days=(last.isoweekday() - number) % 7)
    day = first + timedelta(days=(number - first.isoweekday()) % 7 + 7 * (count - 1))
    return day if day < after else None


def nth(hit: Hit, context: Context) -> Made:
    """Return "the first Monday of May", "the second week of May", "the first half of May"."""
    count = int(hit.looked_up("ordinal") or 0)
    if not count:
        return None
    month = _month(hit, context)
    weekday = hit.looked_up("weekday")
    if month is None:
        return Found(Value("XXXX-XX" if not weekday else f"XXXX-WXX-{weekday}"), certainty=0.3)
    if hit.get("fortnight"):
        return _fortnight(month, count)
    day = _nth_weekday(month.day, int(weekday or THURSDAY), count)
    if day is None:
        return None
    value = values.of_day(day) if weekday else values.of_weekend(day) if hit.get("weekend") else values.of_week(day)
    return Found(value, "DATE", month.anchor, min(month.certainty, 0.9), approximate=not weekday)


def _fortnight(month: Chosen, count: int) -> Made:
    middle = month.day.replace(day=MID_MONTH)
    if count == 1:
        value = values.of_days(month.day, middle)
    else:
        value = values.of_days(middle + timedelta(days=1), values.add_months(month.day, 1) - timedelta(days=1))
    return Found(value, "DATE", month.anchor, min(month.certainty, 0.9), approximate=True)


def day_here(hit: Hit, context: Context) -> Made:
    """Return "the 15th of this month": a day of the month of publication, or of the one before or after."""
    number, published = hit.figure("day"), context.published
    if number is None:
        return None
    if published is None:
        return Found(Value(f"XXXX-XX-{number:02}"), certainty=0.3)
    way, near = int(hit.looked_up("shift") or 0), hit.get("near") is not None
    if near:
        way = {"past": -1, "future": 1}.get(context.tense_at(hit.start), 0)
    around = []
    for step in (-1, 0, 1) if way or near else (0,):
        try:
            around.append(values.add_months(published.replace(day=1), step).replace(day=number))
        except ValueError:
            continue
    fitting = [day for day in around if not way or (day > published if way > 0 else day < published)]
    if not fitting:
        return Found(Value(f"XXXX-XX-{number:02}"), certainty=0.3)
    chosen = min(fitting, key=lambda day: abs((day - published).days))
    value, timed = with_part(hit, values.of_day(chosen))
    return Found(value, "TIME" if timed else "DATE", published.isoformat(), 0.7 if near else 0.85)


def week_of(hit: Hit, context: Context) -> Made:
    """Return "the week of May 3": the week, or week-end, that holds the day."""
    number, month = hit.figure("day"), hit.month()
    if number is None or month is None:
        return None
    found = one_day(hit, context, month, number, told_year(hit, context))
    if found is None:
        return None
    if found.value.begin is None:
        return Found(Value("XXXX-WXX"), certainty=0.3)
    week = (values.of_weekend if hit.get("weekend") else values.of_week)(date.fromisoformat(found.value.begin))
    return Found(week, "DATE", found.anchor, found.certainty)


def week_day(hit: Hit, context: Context) -> Made:
    """Return "Monday of last week": a weekday of a week counted from that of publication."""
    weekday, published = hit.looked_up("weekday"), context.published
    if weekday is None:
        return None
    if published is None:
        return Found(Value(f"XXXX-WXX-{weekday}"), certainty=0.3)
    monday = published - timedelta(days=published.weekday())
    day = monday + timedelta(days=7 * int(hit.looked_up("shift") or 0) + int(weekday) - 1)
    value, timed = with_part(hit, values.of_day(day))
    return Found(value, "TIME" if timed else "DATE", published.isoformat(), 0.95)
