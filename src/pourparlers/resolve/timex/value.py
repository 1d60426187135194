"""TIMEX3 values and what they cover, from calendar arithmetic alone."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from pourparlers.model.time import Precision

SEASON_MONTHS = {"SP": (3, 6), "SU": (6, 9), "FA": (9, 12), "WI": (1, 12)}
"""First and last month that a season touches, north of the equator; a winter named by one year may be either end."""

QUARTER_MONTHS = {"Q": 3, "H": 6}


@dataclass(frozen=True, slots=True)
class Value:
    """A TIMEX3 value with the days it covers.

    Attributes:
        value: TIMEX3 value.
        begin: first day, or coarser unit, covered; None where unknown.
        until: the last.
        precision: unit of both.
    """

    value: str
    begin: str | None = None
    until: str | None = None
    precision: Precision | None = None


def of_day(day: date) -> Value:
    """Return one day."""
    return Value(day.isoformat(), day.isoformat(), day.isoformat(), "day")


def of_days(first: date, last: date) -> Value:
    """Return days joined or spanned as one interval."""
    return Value(f"{first.isoformat()}/{last.isoformat()}", first.isoformat(), last.isoformat(), "day")


def of_week(day: date) -> Value:
    """Return the ISO week that holds `day`."""
    monday = day - timedelta(days=day.weekday())
    year, week, _ = day.isocalendar()
    return Value(f"{year:04}-W{week:02}", monday.isoformat(), (monday + timedelta(days=6)).isoformat(), "week")


def of_weekend(day: date) -> Value:
    """Return the Saturday and Sunday of the ISO week that holds `day`."""
    saturday = day - timedelta(days=day.weekday() - 5)
    year, week, _ = day.isocalendar()
    sunday = saturday + timedelta(days=1)
    return Value(f"{year:04}-W{week:02}-WE", saturday.isoformat(), sunday.isoformat(), "day")


def of_month(year: int, month: int) -> Value:
    """Return one month."""
    value = f"{year:04}-{month:02}"
    return Value(value, value, value, "month")


def of_year(year: int) -> Value:
    """Return one year."""
    return Value(f"{year:04}", f"{year:04}", f"{year:04}", "year")


def of_part(year: int, kind: str, number: int) -> Value:
    """Return a quarter (`kind` Q) or half (H) of a year."""
    months = QUARTER_MONTHS[kind]
    first = (number - 1) * months + 1
    value = f"{year:04}-{kind}{number}"
    return Value(value, f"{year:04}-{first:02}", f"{year:04}-{first + months - 1:02}", "month")


def of_season(year: int, season: str) -> Value:
    """Return a season; its bounds are the months it touches."""
    first, last = SEASON_MONTHS[season]
    return Value(f"{year:04}-{season}", f"{year:04}-{first:02}", f"{year:04}-{last:02}", "season")


def of_decade(first: int) -> Value:
    """Return the ten years from `first` on."""
    return Value(f"{first // 10:03}X", f"{first:04}", f"{first + 9:04}", "decade")


def of_century(number: int) -> Value:
    """Return a century by its ordinal: the 20th is `19XX`, 1901 to 2000."""
    return Value(f"{number - 1:02}XX", f"{number - 1:02}01", f"{number:02}00", "century")


def add_months(day: date, months: int) -> date:
    """Return the day so many months on, or the last of that month where it has no such day."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    for last in (day.day, 30, 29, 28):
        try:
            return date(year, month + 1, min(day.day, last))
        except ValueError:
            continue
    raise ValueError(f"no day {months} months from {day}")


def shifted(anchor: date, unit: str, count: int) -> Value:
    """Return the period of size `unit` (D W WE M Q H Y DE CE) `count` periods away from the one that holds `anchor`.

    Raises:
        ValueError: the calendar does not reach that far.
        OverflowError: likewise.
    """
    if unit == "D":
        return of_day(anchor + timedelta(days=count))
    if unit == "W":
        return of_week(anchor + timedelta(days=7 * count))
    if unit == "WE":
        return of_weekend(anchor + timedelta(days=7 * count))
    if unit == "M":
        day = add_months(anchor.replace(day=1), count)
        return of_month(day.year, day.month)
    if unit in QUARTER_MONTHS:
        months = QUARTER_MONTHS[unit]
        day = add_months(anchor.replace(day=1), count * months)
        return of_part(day.year, unit, (day.month - 1) // months + 1)
    if unit == "DE":
        return of_decade(anchor.year // 10 * 10 + 10 * count)
    if unit == "CE":
        return of_century((anchor.year - 1) // 100 + 1 + count)
    return of_year(date(anchor.year + count, 1, 1).year)


def at(value: Value, suffix: str) -> Value:
    """Return a day with a part of day (`TEV`), whose bounds stay whole days, or a clock time (`T12:00`) added."""
    whole = value.value + suffix
    if suffix[1:3].isdigit() and suffix != "T24:00" and value.begin is not None:
        return Value(whole, whole, whole, "hour")
    return replace(value, value=whole)


def of_duration(number: str, unit: str) -> Value:
    """Return a duration; `number` is a numeral or `X`, the unit one of S MIN H D W WE M Q H2 Y DE CE."""
    times = {"DE": ("Y", 10), "CE": ("Y", 100), "Q": ("M", 3), "H2": ("M", 6)}
    if unit in times:
        unit, factor = times[unit]
        number = "X" if number == "X" else f"{float(number) * factor:g}"
    if unit in ("S", "MIN", "H"):
        return Value(f"PT{number}{'M' if unit == 'MIN' else unit}")
    return Value(f"P{number}{unit}")


def easter(year: int) -> date:
    """Return Easter Sunday of the Gregorian calendar.

    Reference: the anonymous Gregorian computus as printed by Meeus, Astronomical Algorithms (1991), ch. 8.
    """
    a, (b, c) = year % 19, divmod(year, 100)
    (d, e), g = divmod(b, 4), (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    (i, k), m = divmod(c, 4), (a + 11 * h) // 319
    offset = (2 * e + 2 * i - k - h + m + 32) % 7
    month = (h - m + offset + 90) // 25
    return date(year, month, (h - m + offset + month + 19) % 32)
