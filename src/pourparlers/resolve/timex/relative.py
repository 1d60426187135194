"""Makers of times counted from the day of publication or from the last day that the text told."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from pourparlers.resolve.timex import value as values
from pourparlers.resolve.timex.absolute import with_part
from pourparlers.resolve.timex.context import Context, Found, Hit, Kind, Made
from pourparlers.resolve.timex.value import Value

UNKNOWN = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "WE": "XXXX-WXX-WE", "M": "XXXX-XX", "Q": "XXXX-QX", "H": "XXXX-HX",
           "Y": "XXXX", "DE": "XXXX", "CE": "XXXX"}  # fmt: skip
"""Values of periods that nothing anchors."""

FRIDAY = 5

HALVES = {"H2": "H"}
"""Half-years are `H` in dates; in durations `H` is the hour."""


def _anchored(hit: Hit, anchor: date | None, unit: str, count: int, certainty: float) -> Found | None:
    unit = HALVES.get(unit, unit)
    if anchor is None:
        value, timed = with_part(hit, Value(UNKNOWN[unit]))
        return Found(value, "TIME" if timed else "DATE", certainty=0.3, approximate=hit.approximate)
    try:
        value, timed = with_part(hit, values.shifted(anchor, unit, count))
    except (ValueError, OverflowError):
        return None
    return Found(value, "TIME" if timed else "DATE", anchor.isoformat(), certainty, hit.approximate)


def named_day(hit: Hit, context: Context) -> Made:
    """Return "yesterday", "today", "tomorrow" with or without a part of day."""
    step = int(hit.looked_up("day", "named") or 0)
    part = hit.looked_up("part")
    if not step and not part and hit.group("named") and context.published and context.tense_at(hit.start) == "present":
        here = context.published.isoformat()  # "today" of a state that lasts: nowadays, and so on that day too
        return Found(Value("PRESENT_REF", here, here, "day"), "DATE", here, 0.7)
    return _anchored(hit, context.published, "D", step, 1.0 if step else 0.9)


def this_part(hit: Hit, context: Context) -> Made:
    """Return "this evening", "last night": a part of the day of publication."""
    return _anchored(hit, context.published, "D", int(hit.get("step") or 0), 0.9)


def anaphoric_day(hit: Hit, context: Context) -> Made:
    """Return "the day before", "the next day", "the same day", counted from the last day told."""
    step = int(hit.looked_up("step") or hit.get("step_of") or 0)
    last = context.last
    if hit.get("of"):  # "the day after the talks": what it is counted from is no time
        value, timed = with_part(hit, Value(UNKNOWN["D"]))
        return Found(value, "TIME" if timed else "DATE", certainty=0.3)
    return _anchored(hit, last and last[1 if step > 0 else 0], "D", step, 0.85)


def counted(hit: Hit, context: Context) -> Made:
    """Return "three days ago", "in two weeks", "two days later" with the precision of their unit."""
    unit, amount = hit.looked_up("unit"), hit.amount()
    if unit is None or amount is None:
        return None
    way, here = int(hit.get("way") or 1), hit.get("from") != "there"
    if hit.get("within") and not hit.get("time") and context.tense_at(hit.start) == "past":
        span = (hit.match.start("amount"), hit.match.end())
        return Found(values.of_duration(amount, unit), "DURATION", span=span)  # "had not done it in five years"
    if hit.get("lasting") is not None and context.tense_at(hit.match.end()) != "past":
        span = (hit.match.start("amount"), hit.match.end())
        return replace(bounded(values.of_duration(amount, unit), amount, unit, way, context.published, 0.9), span=span)
    anchor = context.published if here else _told(context, unit, way)
    if amount == "X":
        told = anchor.isoformat() if anchor else ""
        return Found(values.of_duration("X", unit), "DURATION", told, 0.9, approximate=True)
    count = float(amount)
    if unit == "D" and count < 1:  # half a day ago may be this day or the one before
        unit, count = "H", 24 * count
    if unit in ("S", "MIN", "H"):
        return _hours(anchor, count * way, unit)
    if count != int(count):
        unit, count = {"Y": ("M", count * 12), "M": ("D", count * 30), "W": ("D", count * 7)}.get(unit, (unit, count))
    if unit == "CE":
        unit, count = "Y", count * 100
    elif unit == "DE":
        unit, count = "Y", count * 10
    if unit == "W" and count == 1:  # "a week ago" names a day, "two weeks ago" a week
        found = _anchored(hit, anchor, "D", 7 * way, 0.7)
        return found and replace(found, approximate=True)
    return _anchored(hit, anchor, unit, int(count) * way, 0.9 if here else 0.8)


def _hours(anchor: date | None, count: float, unit: str) -> Found:
    """Return a time some hours away from a day: the day itself is sure only for whole days of 24 hours."""
    hours = count / {"S": 3600, "MIN": 60, "H": 1}[unit]
    if anchor is None:
        return Found(Value("XXXX-XX-XXTXX:XX"), "TIME", certainty=0.3)
    day = anchor + timedelta(days=int(hours / 24))
    kind: Kind = "DATE" if hours % 24 == 0 else "TIME"
    value = values.of_day(day)
    return Found(value if kind == "DATE" else values.at(value, "TXX:XX"), kind, anchor.isoformat(), 0.7, True)


def period(hit: Hit, context: Context) -> Made:
    """Return "last week", "this month", "next year", counted from the day of publication."""
    unit = hit.looked_up("unit")
    if unit is None or unit in ("S", "MIN", "H", "D"):
        return None
    step = int(hit.get("step") or hit.looked_up("shift") or 0)
    published = context.published
    early = published is not None and published.isoweekday() <= FRIDAY
    if unit == "WE" and early and not step and context.tense_at(hit.start) == "past":
        step = -1  # the week-end that a clause looks back on, told before the next begins
    return _anchored(hit, published, unit, step, 0.95)


def _told(context: Context, unit: str, way: int) -> date | None:
    """Return the time told last, no coarser than `unit`: a day, for months also a month, for years a year."""
    told = [(offset, last if way > 0 else first) for offset, first, last in context.days[-1:]]
    if unit in ("M", "Y"):
        told += context.months[-1:]
    if unit == "Y":
        told += [(offset, date(year, 1, 1)) for offset, year in context.years[-1:]]
    return max(told)[1] if told else None


def period_from(hit: Hit, context: Context) -> Made:
    """Return "the following year", "that week", counted from the last time told."""
    unit = hit.looked_up("unit")
    if unit is None or unit in ("S", "MIN", "H"):
        return None
    step = int(hit.looked_up("step") or 0)
    return _anchored(hit, _told(context, unit, step), unit, step, 0.8)


def recent(hit: Hit, context: Context) -> Made:
    """Return "these last months", "the next three years": a duration that ends or begins at publication."""
    unit, way = hit.looked_up("unit"), int(hit.looked_up("shift") or -1)
    if unit is None:
        return None
    amount = hit.number("amount") or hit.number("n1") or "X"
    value = values.of_duration(amount, unit)
    return bounded(value, amount, unit, way, context.published, 0.9)


def bounded(value: Value, amount: str, unit: str, way: int, published: date | None, certainty: float) -> Found:
    """Return a duration that ends (`way` -1) or begins (1) at publication, with its other end where that is told."""
    if published is None:
        return Found(value, "DURATION", certainty=certainty)
    here = published.isoformat()
    if amount == "X" or unit not in ("D", "W", "M", "Y") or "." in amount:
        begin, until = (None, here) if way < 0 else (here, None)
        return Found(Value(value.value, begin, until, "day"), "DURATION", here, certainty, True)
    factor, step = (7, "D") if unit == "W" else (1, unit)
    try:
        other = values.shifted(published, step, way * int(amount) * factor)
    except (ValueError, OverflowError):
        return Found(value, "DURATION", here, certainty)
    size = len(other.value)
    begin, until = (other.value, here[:size]) if way < 0 else (here[:size], other.value)
    return Found(Value(value.value, begin, until, other.precision), "DURATION", here, certainty)
