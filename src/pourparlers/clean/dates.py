"""Reads the dates that a page prints: "le mercredi 7 septembre 2016 à 18h20", "07/09/2016", "September 7, 2016".

Only dates with a year are read: a date without one cannot date a page. Order of day and month is the French one,
except on English pages, where a numeric date that could be read both ways gives both.
"""

from __future__ import annotations

import datetime
import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from babel.dates import get_day_names, get_month_names

from pourparlers.lang.folding import folded, folded_in_place
from pourparlers.lang.pack import LANGUAGES
from pourparlers.model.time import Precision

# Newspapers before this year are not on web pages with dates of their own; after the last, it is a misprint.
FIRST_YEAR, LAST_YEAR = 1900, 2100


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """A date as printed: `text[start:end]`; more than one value where it can be read in two ways.

    `weekday` says whether the day of the week begins it.
    """

    start: int
    end: int
    values: tuple[str, ...]
    precision: Precision
    weekday: bool = False


@functools.cache
def _months() -> dict[str, int]:
    """Return month names and abbreviations of all languages, folded, with their numbers."""
    names: dict[str, int] = {"sept": 9}
    for language in LANGUAGES:
        for width in ("wide", "abbreviated"):
            for number, name in get_month_names(width, "format", language).items():
                names[folded(name)] = number
    return names


@functools.cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    months = "|".join(sorted(_months(), key=len, reverse=True))
    days = "|".join(
        sorted({folded(name) for language in LANGUAGES for width in ("wide", "abbreviated")
                for name in get_day_names(width, "format", language).values()}, key=len, reverse=True)
    )  # fmt: skip
    weekday = rf"(?:\b(?:{days})\b\.?,?\s+(?:le\s+)?)?"
    year = r"(?P<year>(?:19|20)\d\d)(?!\d)"
    day = r"(?<![\d.,/])(?P<day>0?[1-9]|[12]\d|3[01])"
    return tuple(
        re.compile(pattern)
        for pattern in (
            rf"{weekday}{day}\s*(?:er|st|nd|rd|th)?\.?\s+(?:of\s+)?(?P<month>{months})\b\.?,?\s+(?:de\s+)?{year}",
            rf"{weekday}\b(?P<month>{months})\b\.?\s+{day}(?:st|nd|rd|th)?,?\s+{year}",
            r"(?<!\d)(?P<year>(?:19|20)\d\d)([-/.])(?P<number>0[1-9]|1[0-2])\2(?P<day>0[1-9]|[12]\d|3[01])(?!\d)",
            rf"{weekday}{day}\s?([./-])\s?(?P<number>0?[1-9]|1[0-2])\s?\2\s?{year}",
            rf"(?<![\d./-])(?P<first>0?[1-9]|1[0-2])/(?P<second>1[3-9]|2\d|3[01])/{year}",
            r"(?<![\d./-])(?P<day>0[1-9]|[12]\d|3[01])([./])(?P<number>0[1-9]|1[0-2])\2(?P<short>\d\d)(?![\d./])",
            rf"(?<!\d\s)(?<!\w)(?P<month>{months})\b\.?\s+{year}",
            rf"(?<!\d){year}\s+(?P<month>{months})\b\.?\s+{day}(?!\d)",
        )
    )  # fmt: skip


def printed_dates(text: str, language: str | None = None) -> list[PrintedDate]:
    """Return the dates that `text` prints, in order, none within another.

    Example:
        >>> printed_dates("Publié le 7 septembre 2016 à 18h20")[0].values
        ('2016-09-07',)
    """
    plain = folded_in_place(text)
    if not re.search(r"\d\d", plain):
        return []
    found: list[PrintedDate] = []
    for date in _matches(plain, language):
        if not any(date.start < other.end and other.start < date.end for other in found):
            found.append(date)
    return sorted(found, key=lambda date: date.start)


def _matches(plain: str, language: str | None) -> Iterator[PrintedDate]:
    for pattern in _patterns():
        for match in pattern.finditer(plain):
            values = _values(match.groupdict(), language)
            if values:
                precision: Precision = "day" if len(values[0]) > len("2016-09") else "month"
                told = min(match.start(group) for group, value in match.groupdict().items() if value)
                yield PrintedDate(match.start(), match.end(), values, precision, match.start() < told)


def _values(groups: dict[str, str | None], language: str | None) -> tuple[str, ...]:
    """Return the ISO dates that the groups of a match stand for; none for a day that does not exist."""
    year = int(groups.get("year") or 0)
    if short := groups.get("short"):
        year = 2000 + int(short) if int(short) < 70 else 1900 + int(short)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return ()
    if first := groups.get("first"):
        return _day(year, int(first), int(groups["second"] or 0))
    name = groups.get("month")
    month = _months()[name] if name else int(groups.get("number") or 0)
    if not groups.get("day"):
        return (f"{year:04}-{month:02}",)
    day = int(groups["day"] or 0)
    both = language == "en" and not name and groups.get("short") is None and day <= 12 and day != month
    if both and _day_first(groups):
        return _day(year, day, month) + _day(year, month, day)
    return _day(year, month, day)


def _day_first(groups: dict[str, str | None]) -> bool:
    """Tell whether a numeric date begins with what may be a day: ISO dates, which begin with the year, are plain."""
    return list(groups).index("day") < list(groups).index("year")


def _day(year: int, month: int, day: int) -> tuple[str, ...]:
    try:
        return (datetime.date(year, month, day).isoformat(),)
    except ValueError:
        return ()
