"""Makers of dates that name a day or days of a month."""

from __future__ import annotations

from datetime import date, timedelta

from pourparlers.resolve.timex import value as values
from pourparlers.resolve.timex.context import Context, Found, Hit, Made
from pourparlers.resolve.timex.nearest import day_of_year
from pourparlers.resolve.timex.value import Value

PIVOT = 50
"""Two-digit years from this one on belong to the 20th century ('98), those below to the 21st ('16)."""


SEASON = 75
"""Days within which the nearest season or holiday is meant whatever the tense: most of a season."""


def full_year(short: int) -> int:
    """Return the year that two figures stand for."""
    return short + (1900 if short >= PIVOT else 2000)


def year_of(hit: Hit) -> int | None:
    """Return the year that the words tell outright."""
    short = hit.figure("yy")
    return full_year(short) if short is not None else hit.figure("year")


def told_year(hit: Hit, context: Context) -> int | None:
    """Return the year that the words tell outright, or by its distance from that of publication ("of last year")."""
    if context.published and hit.get("year_step"):
        return context.published.year + int(hit.looked_up("shift", "year_step") or 0)
    return year_of(hit)


def with_part(hit: Hit, found: Value) -> tuple[Value, bool]:
    """Return the value with the part of day that the words add, and whether there is one."""
    part = hit.looked_up("part")
    return (values.at(found, part), True) if part else (found, False)


def one_day(
    hit: Hit, context: Context, month: int, day: int, year: int | None, weekday: int | None = None
) -> Found | None:
    """Return one day of a month; without a year, of the year that its weekday, publication, tense or text suggest."""
    anchor, certainty = "", 1.0
    if year is None:
        way = int(hit.looked_up("shift") or 0)
        chosen = day_of_year(context, hit.start, month, day, way=way, weekday=weekday)
        if chosen is None:
            value, timed = with_part(hit, Value(f"XXXX-{month:02}-{day:02}"))
            return Found(value, "TIME" if timed else "DATE", "", 0.5, hit.approximate)
        resolved, anchor, certainty = chosen.day, chosen.anchor, chosen.certainty
    else:
        try:
            resolved = date(year, month, day)
        except ValueError:
            return None
    value, timed = with_part(hit, values.of_day(resolved))
    return Found(value, "TIME" if timed else "DATE", anchor, certainty, hit.approximate)


def iso(hit: Hit, _context: Context) -> Made:
    """Return a date written `YYYY-MM-DD`."""
    year, month, day = (int(part) for part in (hit.get("iso") or "").split("-"))
    try:
        return Found(values.of_day(date(year, month, day)))
    except ValueError:
        return None


def day(hit: Hit, context: Context) -> Made:
    """Return a day of a month, with or without weekday, year and part of day."""
    month, number = hit.figure("monthnum") or hit.month(), hit.figure("day")
    if not month or not number:
        return None
    weekday = int(hit.looked_up("weekday") or 0) or None
    return one_day(hit, context, month, number, told_year(hit, context), weekday)


def slashed(hit: Hit, context: Context) -> Made:
    """Return a date in figures whose order is the country's; month first where both are possible, with doubt."""
    first, second, year = hit.figure("n1"), hit.figure("n2"), year_of(hit)
    if not first or not second or year is None:
        return None
    doubt = first <= 12 and second <= 12 and first != second
    month, number = (first, second) if first <= 12 else (second, first)
    found = one_day(hit, context, month, number, year) if month <= 12 else None
    return Found(found.value, certainty=0.5 if doubt else 1.0) if found else None


def days(hit: Hit, context: Context) -> Made:
    """Return several days as one interval where they are joined or spanned, else one by one."""
    month, first, last = hit.month(), hit.figure("day"), hit.figure("day2")
    if not month or not first or not last:
        return None
    year = hit.figure("year_end") or told_year(hit, context)
    apart = None if hit.get("month2") else last - first
    end = one_day(hit, context, hit.month("month2") or month, last, year, _last_weekday(hit, apart))
    if end is None:
        return None
    if end.value.begin is None:
        value = Value(f"XXXX-{month:02}-{first:02}/{end.value.value}")
        return Found(value, certainty=0.5)
    until = date.fromisoformat(end.value.begin)
    begin = _before(until, hit.figure("year") if hit.get("month2") else None, month, first)
    return _together(hit, begin, until, end) if begin else None


def _last_weekday(hit: Hit, apart: int | None) -> int | None:
    """Return the weekday of the last of several days: its own, or that of the first so many days on."""
    if (own := hit.looked_up("weekday", "weekday2")) is not None:
        return int(own)
    first = hit.looked_up("weekday")
    return (int(first) - 1 + apart) % 7 + 1 if first and apart is not None else None


def _before(until: date, year: int | None, month: int, number: int) -> date | None:
    try:
        begin = date(year or until.year, month, number)
    except ValueError:
        return None
    if begin > until and year is None:  # from December into January
        begin = begin.replace(year=until.year - 1)
    return begin if begin < until else None


def _together(hit: Hit, begin: date, until: date, end: Found) -> Made:
    join = (hit.get("join") or "").split(" ")[0]
    opened = (hit.get("open") or "").split(" ")[0]
    listed = join.strip() in ("et", "and", "&", ",", ",et", "ou", "or") and opened not in ("entre", "between")
    if not listed or (until - begin == timedelta(days=1) and join not in ("ou", "or")) or hit.get("day3"):
        return Found(values.of_days(begin, until), "DATE", end.anchor, end.certainty, hit.approximate)
    start, stop = hit.match.span("join")
    one = Found(values.of_day(begin), "DATE", end.anchor, end.certainty, span=(hit.start, start))
    other = Found(end.value, "DATE", end.anchor, end.certainty, span=(stop, hit.match.end()))
    return [one, other]


def night(hit: Hit, context: Context) -> Made:
    """Return the night between two days of a month: its value is the evening's day."""
    last, month = hit.figure("day2"), hit.month()
    found = one_day(hit, context, month, last, year_of(hit), _last_weekday(hit, 1)) if last and month else None
    if found is None or found.value.begin is None:
        return None
    until = date.fromisoformat(found.value.begin)
    return Found(night_before(until), "TIME", found.anchor, found.certainty)


def night_before(until: date) -> Value:
    """Return the night that ends on `until`."""
    begin = until - timedelta(days=1)
    return Value(f"{begin.isoformat()}TNI", begin.isoformat(), until.isoformat(), "day")


def holiday(hit: Hit, context: Context) -> Made:
    """Return a holiday by its fixed or computed date."""
    rule = hit.looked_up("holiday")
    year = year_of(hit)
    if rule is None:
        return None
    if rule[:4].isdigit():  # what happened on one day for good
        return Found(values.of_day(date.fromisoformat(rule)))
    if year is None:
        if context.published is None:
            fixed = rule.replace("-", "").isdigit()  # Thanksgiving and Easter fall on another day every year
            return Found(Value(f"XXXX-{rule}" if fixed else "XXXX-XX-XX"), certainty=0.5)
        chosen = _nearest_holiday(hit, context, rule, context.published)
        return Found(values.of_day(chosen), "DATE", context.published.isoformat(), 0.8)
    return Found(values.of_day(_holiday(rule, year)))


def _nearest_holiday(hit: Hit, context: Context, rule: str, published: date) -> date:
    """Return the nearest holiday of that name, within a season whatever the tense ("les fêtes de Noël" in December)."""
    way = int(hit.looked_up("shift") or 0)
    around = [_holiday(rule, published.year + step) for step in (-1, 0, 1)]
    nearest = min(around, key=lambda found: abs((found - published).days))
    if not way and abs((nearest - published).days) <= SEASON:
        return nearest
    tense = context.tense_at(hit.start)
    if way < 0 or (tense == "past" and not way):
        around = [found for found in around if found <= published]
    elif way > 0 or tense == "future":
        around = [found for found in around if found >= published]
    return min(around, key=lambda found: abs((found - published).days))


def _holiday(rule: str, year: int) -> date:
    if rule.startswith("easter"):
        return values.easter(year) + timedelta(days=int(rule.removeprefix("easter")))
    month, day = rule.split("-", 1)
    if day.startswith("w"):
        number, count = (int(part) for part in day[1:].split("+"))
        first = date(year, int(month), 1)
        return first + timedelta(days=(number - first.isoweekday()) % 7 + 7 * (count - 1))
    return date(year, int(month), int(day))
