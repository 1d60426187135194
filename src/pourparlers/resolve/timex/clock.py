"""Makers of clock times and of parts of a day that the words near them tell."""

from __future__ import annotations

import bisect
import re
import sys
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pourparlers.model.time import Precision
from pourparlers.resolve.timex import value as values
from pourparlers.resolve.timex.context import Context, Found, Hit, Made
from pourparlers.resolve.timex.value import Value

NOON = 12
WEEK = 7
LEADS = re.compile(r"\w|[;.!?]")
"""What stands between a clock time and a day that belongs to what follows."""
WORKDAY = 7
"""Hour from which "de 6 à 8 heures" is taken for a time of day."""


def near(context: Context, hit: Hit) -> tuple[date, float] | None:
    """Return the day that a time of day belongs to: told in its sentence, told before it, or that of publication."""
    offset = hit.start
    index = bisect.bisect_right(context.bounds, offset)
    start = context.bounds[index - 1] if index else 0
    stop = context.bounds[index] if index < len(context.bounds) else sys.maxsize
    place = bisect.bisect_left(context.days, offset, key=lambda entry: entry[0])
    around = context.days[max(0, place - 1) : place + 1]
    inside = [entry for entry in around if start <= entry[0] < stop]
    if inside:
        before = inside[0] if inside[0][0] < offset else None
        return (before if before and not _close(hit, inside[-1][0]) else inside[-1])[1], 0.9
    if place:
        told = [first for _at, first, _last in context.days[:place]]
        return next((day for day in reversed(told) if _news(day, context.published)), told[-1]), 0.7
    return (context.published, 0.5) if context.published else None


def _close(hit: Hit, day: int) -> bool:
    """Tell whether a day stands right after a clock time ("à 14 h ce samedi", "21 h, jeudi")."""
    return day >= hit.match.end() and not LEADS.search(hit.match.string, hit.match.end(), day)


def _news(day: date, published: date | None) -> bool:
    """Tell whether a day is one that the news is of: what lies further back is recalled, and its hours are not told."""
    return published is None or abs((published - day).days) <= WEEK


def clock(hit: Hit, context: Context) -> Made:
    """Return a clock time on the day that it belongs to, with its zone where one is told."""
    hour, minute = _hour(hit), hit.minutes()
    if hour is None or hour > 24 or not -60 < minute < 60:
        return None
    hour = (hour - (minute < 0)) % 24
    time = f"T{hour:02}:{minute % 60:02}"
    day = near(context, hit)
    if day is None:
        zone = hit.looked_up("zone") or ""
        return Found(Value("XXXX-XX-XX" + time + (zone if "/" not in zone else "")), "TIME", "", 0.4, hit.approximate)
    zone = _offset(hit.looked_up("zone") or "", day[0], hour)
    value = f"{day[0].isoformat()}{time}{zone}"
    precision: Precision = "minute" if hit.get("minute") or hit.get("past_hour") else "hour"
    return Found(Value(value, value, value, precision), "TIME", day[0].isoformat(), day[1], hit.approximate)


def clock_range(hit: Hit, context: Context) -> Made:
    """Return both ends of "de 14 à 18 heures"; small numbers tell how long, not when."""
    first, last = hit.figure("hour"), hit.figure("hour2")
    if first is None or last is None or last <= first:
        return None
    if last < WORKDAY:
        return Found(Value(f"PT{last}H"), "DURATION")
    day = near(context, hit)
    made = []
    for hour, group in ((first, "one"), (last, "other")):
        time = f"{day[0].isoformat() if day else 'XXXX-XX-XX'}T{hour % 24:02}:00"
        value = Value(time, time, time, "hour") if day else Value(time)
        anchor, certainty = (day[0].isoformat(), day[1]) if day else ("", 0.4)
        made.append(Found(value, "TIME", anchor, certainty, span=hit.match.span(group)))
    return made


def _hour(hit: Hit) -> int | None:
    if (noon := hit.looked_up("part", "noon")) is not None:
        return int(noon[1:3])
    told = hit.number("hourword") if hit.get("hourword") else hit.get("hour")
    if told is None or told == "X" or "." in told:
        return None
    hour, half = int(told), hit.looked_up("half")
    if half == "PM" and hour < NOON:
        return hour + NOON
    return 0 if half == "AM" and hour == NOON else hour


def _offset(zone: str, day: date, hour: int) -> str:
    """Return a zone as ISO 8601 writes it on that day; "" where the machine does not know it."""
    if "/" not in zone:
        return zone
    try:
        offset = datetime(day.year, day.month, day.day, hour, tzinfo=ZoneInfo(zone)).utcoffset()
    except ZoneInfoNotFoundError:
        return ""
    minutes = int((offset or timedelta()).total_seconds() // 60)
    sign = "-" if minutes < 0 else "+"
    return f"{sign}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"


def that_part(hit: Hit, context: Context) -> Made:
    """Return "in the evening", "at noon" on the day that it belongs to."""
    part = hit.looked_up("part")
    if part is None:
        return None
    day = near(context, hit)
    if day is None:
        return Found(Value(f"XXXX-XX-XX{part}"), "TIME", "", 0.4, hit.approximate)
    value = values.at(values.of_day(day[0]), part)
    return Found(value, "TIME", day[0].isoformat(), day[1], hit.approximate)
