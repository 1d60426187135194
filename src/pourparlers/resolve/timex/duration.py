"""Makers of durations, sets and vague references to past, present and future."""

from __future__ import annotations

from pourparlers.resolve.timex import value as values
from pourparlers.resolve.timex.context import Context, Found, Hit, Made
from pourparlers.resolve.timex.relative import bounded
from pourparlers.resolve.timex.value import Value


def duration(hit: Hit, context: Context) -> Made:
    """Return how long something takes; one that lasts "since" then is bounded by publication."""
    if (years := hit.get("years")) is not None:
        return Found(values.of_duration(years, "Y"), "DURATION")
    unit = hit.looked_up("unit")
    if unit is None:
        return None
    amount = hit.amount()
    if amount is None:
        return None
    if unit == "WE" and amount != "X":
        return Found(Value(f"P{amount}WE"), "DURATION", approximate=hit.approximate)
    value = Value(f"PT{_minutes(amount)}") if unit == "H" and "." in amount else values.of_duration(amount, unit)
    if (way := {"since": -1, "within": 1}.get(hit.get("way") or "")) is not None:
        return bounded(value, amount, unit, way, context.published, 0.9)
    return Found(value, "DURATION", approximate=hit.approximate or amount == "X")


def _minutes(hours: str) -> str:
    """Return hours with a fraction as TIMEX3 writes them: "1.5" is `1H30M`."""
    whole, minutes = divmod(round(float(hours) * 60), 60)
    return (f"{whole}H" if whole else "") + (f"{minutes}M" if minutes else "")


def duration_clock(hit: Hit, _context: Context) -> Made:
    """Return a duration told like a clock time ("en 2 h 15")."""
    told = hit.number("hourword") if hit.get("hourword") else hit.get("hour")
    minute = hit.minutes()
    if told is None or not told.isdigit():
        return None
    hour = int(told) - (minute < 0)
    return Found(Value(f"PT{hour}H{minute % 60}M" if minute else f"PT{hour}H"), "DURATION", approximate=hit.approximate)


def every(hit: Hit, _context: Context) -> Made:
    """Return "every day", "twice a year", "every two weeks"."""
    unit = hit.looked_up("unit")
    if unit is None:
        return None
    amount = hit.number("n") or ("2" if hit.get("other") else "1")
    if unit == "WE":
        return Found(Value("XXXX-WXX-WE"), "SET")
    return Found(values.of_duration(amount, unit), "SET")


def every_part(hit: Hit, _context: Context) -> Made:
    """Return "every evening"."""
    part = hit.looked_up("part")
    return Found(Value(f"XXXX-XX-XX{part}"), "SET") if part else None


def every_month(hit: Hit, _context: Context) -> Made:
    """Return "every summer", "every May"."""
    month, season = hit.month(), hit.looked_up("season")
    return Found(Value(f"XXXX-{month:02}" if month else f"XXXX-{season}"), "SET") if month or season else None


def frequency(hit: Hit, _context: Context) -> Made:
    """Return "daily", "annual"."""
    value = hit.looked_up("frequency")
    return Found(Value(value), "SET") if value else None


def reference(hit: Hit, context: Context) -> Made:
    """Return "now", "recently", "soon"."""
    value = "PRESENT_REF" if hit.get("now") else hit.looked_up("reference")
    anchor = context.published.isoformat() if context.published else ""
    return Found(Value(value), "DATE", anchor, 0.9) if value else None
