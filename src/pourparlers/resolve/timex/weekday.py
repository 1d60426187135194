"""Makers of weekdays."""

from __future__ import annotations

from datetime import timedelta

from pourparlers.resolve.timex import value as values
from pourparlers.resolve.timex.absolute import night_before, with_part
from pourparlers.resolve.timex.context import Context, Found, Hit, Made
from pourparlers.resolve.timex.nearest import Chosen
from pourparlers.resolve.timex.nearest import weekday as nearest
from pourparlers.resolve.timex.value import Value

MONTH = 31
"""Days around publication in which "Monday 12" is looked for: one either way at most."""


def _number(hit: Hit, name: str = "weekday") -> int | None:
    told = hit.looked_up("weekday", name)
    return int(told) if told else None


def _chosen(hit: Hit, context: Context, number: int) -> Chosen | None:
    published = context.published
    way = int(hit.looked_up("shift") or 0)
    if published is None or not way:
        this = hit.get("this") is not None or hit.looked_up("shift") == "0"
        return nearest(context, hit.start, number, this=this)
    ahead = (number - published.isoweekday()) % 7
    day = published + timedelta(days=(ahead or 7) if way > 0 else (ahead - 7))
    day += timedelta(weeks=int(hit.get("weeks") or 0))
    return Chosen(day, published.isoformat(), 0.95)


def weekday(hit: Hit, context: Context) -> Made:
    """Return a weekday, with or without "last", "next", a part of day."""
    number = _number(hit)
    if number is None:
        return None
    last = context.last
    if hit.get("same") and last and last[0].isoweekday() == number:
        chosen: Chosen | None = Chosen(last[0], last[0].isoformat(), 0.9)
    else:
        chosen = _chosen(hit, context, number)
    if chosen is None:
        value, timed = with_part(hit, Value(f"XXXX-WXX-{number}"))
        return Found(value, "TIME" if timed else "DATE", certainty=0.5, approximate=hit.approximate)
    value, timed = with_part(hit, values.of_day(chosen.day))
    return Found(value, "TIME" if timed else "DATE", chosen.anchor, chosen.certainty, hit.approximate)


def weekday_number(hit: Hit, context: Context) -> Made:
    """Return "Monday 12" without a month: the nearest day that is both."""
    number, day = _number(hit), hit.figure("day")
    published = context.published
    if number is None or day is None:
        return None
    if published is None:
        return Found(Value(f"XXXX-XX-{day:02}"), certainty=0.4)
    around = [published + timedelta(days=step) for step in range(-MONTH, MONTH + 1)]
    fitting = [found for found in around if found.day == day and found.isoweekday() == number]
    if not fitting:
        return Found(Value(f"XXXX-XX-{day:02}"), certainty=0.3)
    chosen = min(fitting, key=lambda found: abs((found - published).days))
    return Found(values.of_day(chosen), "DATE", published.isoformat(), 0.9)


def weekday_from(hit: Hit, context: Context) -> Made:
    """Return "the following Monday", counted from the last day that the text told."""
    number, last = _number(hit), context.last
    if number is None:
        return None
    way = int(hit.looked_up("step") or 1)
    if last is None:
        return Found(Value(f"XXXX-WXX-{number}"), certainty=0.3)
    anchor = last[1] if way > 0 else last[0]
    ahead = (number - anchor.isoweekday()) % 7
    day = anchor + timedelta(days=(ahead or 7) if way > 0 else ahead - 7)
    return Found(values.of_day(day), "DATE", anchor.isoformat(), 0.85)


def night_weekdays(hit: Hit, context: Context) -> Made:
    """Return the night between two weekdays: its value is the evening's day."""
    first, last = _number(hit), _number(hit, "weekday2")
    if first is None or last is None or (last - first) % 7 != 1:
        return None
    published = context.published
    if published is None:
        return Found(Value(f"XXXX-WXX-{first}TNI"), "TIME", certainty=0.5)
    chosen = nearest(context, hit.start, last)
    until = chosen.day if chosen else published
    return Found(night_before(until), "TIME", published.isoformat(), chosen.certainty if chosen else 0.5)


def night_named(hit: Hit, context: Context) -> Made:
    """Return the night that ends on a day named from the day of publication ("de mardi à hier")."""
    published = context.published
    step = int(hit.looked_up("day", "named") or 0)
    if published is None:
        return Found(Value("XXXX-XX-XXTNI"), "TIME", certainty=0.3)
    return Found(night_before(published + timedelta(days=step)), "TIME", published.isoformat(), 0.95)


def habitual_weekday(hit: Hit, context: Context) -> Made:
    """Return "le lundi", "du lundi au vendredi": a habit, unless the verb tells of one time."""
    first, last = _number(hit), _number(hit, "weekday2")
    if first is None:
        return None
    if context.tense_at(hit.start) in ("past", "future"):
        return weekday(hit, context) if last is None else _span(hit, context, first, last or first)
    value = f"XXXX-WXX-{first}"
    if last is not None:
        return Found(Value(f"{value}/XXXX-WXX-{last}"), "SET", certainty=0.7)
    return Found(Value(value + (hit.looked_up("part") or "")), "SET", certainty=0.6)


def _span(hit: Hit, context: Context, first: int, last: int) -> Made:
    chosen = nearest(context, hit.start, first)
    if chosen is None:
        return Found(Value(f"XXXX-WXX-{first}/XXXX-WXX-{last}"), certainty=0.5)
    until = chosen.day + timedelta(days=(last - first) % 7 or 7)
    return Found(values.of_days(chosen.day, until), "DATE", chosen.anchor, chosen.certainty)


def every_weekday(hit: Hit, _context: Context) -> Made:
    """Return "every Monday"."""
    told = hit.looked_up("weekdays")
    number = int(told) if told else _number(hit)
    return Found(Value(f"XXXX-WXX-{number}{hit.looked_up('part') or ''}"), "SET") if number else None
