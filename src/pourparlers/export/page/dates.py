"""Dates in words, as coarse as the record has them: nothing is rounded to a day."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

from babel.dates import format_date

from pourparlers.export.page.words import Words
from pourparlers.model.time import Precision, Time

_SEASONS = ("winter", "spring", "summer", "autumn")  # of the quarters that begin in December, March, June, September
_LENGTHS = {"day": 10, "month": 7, "year": 4}  # code points of an ISO date that is no finer than this
_SKELETONS = {10: ("yMMMd", "MMMd"), 7: ("yMMMM", "MMM"), 4: ("y", "y")}  # CLDR's, with and without the year
_FIRST = re.compile(r"(?<!\d)1(?=[ \u00a0–])")


@dataclass(frozen=True, slots=True)
class When:
    """A time for the reader.

    Attributes:
        iso: its beginning (or its end, where only that is known) as the record has it.
        text: in full.
        short: without the year, for a place under a heading that names it.
        weekday: of a single day.
        year: four digits; None where the time is longer than a year.
        month: `2016-09`; None where the time is longer than a month.
        imprecise: whether it is no day, or only about one.
    """

    iso: str
    text: str
    short: str
    weekday: str = ""
    year: str | None = None
    month: str | None = None
    imprecise: bool = False


def when(time: Time | None, words: Words) -> When | None:
    """Return a time of the record in words, or None where nothing is known."""
    if time is None or not (time.start or time.end):
        return None
    start, end = (_cut(iso, time.precision) for iso in (time.start, time.end))
    first, unit = start or end or "", time.precision or "day"
    single = end in (None, start)
    day = _day(first) if single and len(first) >= _LENGTHS["day"] and unit != "week" else None
    return When(
        iso=time.start or time.end or "",
        text=_said(start, end, time, words, year=True),
        short=_said(start, end, time, words, year=False),
        weekday=format_date(day, "EEEE", words.locale) if day and not time.approximate else "",
        year=None if unit in ("decade", "century") else first[:4],
        month=first[:7] if len(first) >= _LENGTHS["month"] and unit not in ("season", "decade", "century") else None,
        imprecise=time.approximate
        or start is None
        or any(len(iso) < _LENGTHS["day"] for iso in (start, end) if iso)
        or unit in ("week", "season", "decade", "century"),
    )


def spoken(iso: str | None, words: Words, precision: Precision | None = None, *, year: bool = True) -> str:
    """Return one ISO 8601 date in words: "4 septembre 2016", "septembre 2016", "été 2016"; "" for None."""
    if not iso:
        return ""
    iso = _cut(iso, precision) or ""
    long = _long(iso, precision, words)
    if long:
        return long
    day = _day(iso)
    if day is None:
        return iso
    if precision == "week":
        return words.of("date", "week").format(date=_plain(iso[:10], day, words, year=year))
    said = _plain(iso[:10], day, words, year=year)
    return words.of("date", "at").format(date=said, time=_clock(iso)) if len(iso) > _LENGTHS["day"] else said


def bounds(first: str | None, last: str | None, words: Words) -> str:
    """Return from when until when something held: a span, "depuis le 4 mai 2016", "jusqu'en 2018"; "" for neither."""
    if first and last:
        return _said(first, last, Time(first, last), words, year=True)
    iso, key = (first, "since") if first else (last, "until")
    return _open(iso, key, Time(), words, year=True) if iso else ""


def month_name(month: str, words: Words) -> str:
    """Return the name of a month (`2016-09`) without its year, with a capital: a heading."""
    name = spoken(month, words, year=False)
    return name[:1].upper() + name[1:]


def _said(start: str | None, end: str | None, time: Time, words: Words, *, year: bool) -> str:
    """Return a time in words: one date, a span, an end, each possibly only about."""
    if start is None:
        return _open(end or "", "until", time, words, year=year)
    if end is None or end == start or _long(start, time.precision, words) or time.precision == "week":
        said = spoken(start, words, time.precision, year=year)
    else:
        said = _span(start, end, words, year=year)
    return _around(said, start, time.precision, words) if time.approximate else said


def _around(said: str, iso: str, precision: Precision | None, words: Words) -> str:
    """Return a date as one that is only about."""
    noun = _noun(iso, precision)
    if noun:
        return words.of("date", "around").format(date=words.of("definite", noun).format(date=said))
    return words.of("date", "around_day" if len(iso) >= _LENGTHS["day"] else "around").format(date=said)


def _open(iso: str, key: str, time: Time, words: Words, *, year: bool) -> str:
    """Return a beginning or an end alone; a day takes other words than a month, a week or season yet others."""
    if time.precision == "century":  # its last year is the one that gives it its number: 1901 to 2000
        iso = f"{int(iso[:4]) - 1:04}"
    if time.precision == "week" and (day := _day(iso)) is not None:  # a week is called by its Monday, its end too
        iso = (day - datetime.timedelta(days=day.weekday())).isoformat()
    said, noun = spoken(iso, words, time.precision, year=year), _noun(iso, time.precision)
    if time.approximate:
        return words.of("date", f"{key}_about").format(date=_around(said, iso, time.precision, words))
    if noun:
        return words.of("date", f"{key}_long").format(date=words.of("definite", noun).format(date=said))
    return words.of("date", f"{key}_day" if len(iso) >= _LENGTHS["day"] else key).format(date=said)


def _noun(iso: str, precision: Precision | None) -> str | None:
    """Return what a time is called that is no day, month or year, and has an article within a sentence."""
    if precision == "season":
        return _season(iso)
    return precision if precision in ("week", "decade", "century") else None


def _season(iso: str) -> str | None:
    """Return the season that begins with a month; None for a year, whose season is not told."""
    return _SEASONS[int(iso[5:7]) % 12 // 3] if len(iso) >= _LENGTHS["month"] else None


def _span(start: str, end: str, words: Words, *, year: bool) -> str:
    """Return two dates as CLDR joins them; two of different fineness each in full."""
    first, last = _day(start), _day(end)
    if first is None or last is None or len(start) != len(end) or len(start) not in _SKELETONS:
        return words.of("date", "span").format(first=spoken(start, words), last=spoken(end, words))
    same_year = first.year == last.year
    skeleton = _SKELETONS[len(start)][0 if year or not same_year else 1]
    differs = "y" if not same_year else "M" if first.month != last.month else "d"
    parts = words.locale.interval_formats[skeleton][differs]
    both = zip((first, last), parts, strict=True)
    return _ordinal("".join(format_date(day, _in_full(part), words.locale) for day, part in both), words)


def _in_full(pattern: str) -> str:
    return re.sub("M+|L+", "MMMM", pattern)


def _plain(iso: str, day: datetime.date, words: Words, *, year: bool) -> str:
    """Return a day, month or year by the pattern of the language."""
    skeleton = _SKELETONS.get(len(iso), _SKELETONS[10])[0 if year else 1]
    pattern = str(words.locale.datetime_skeletons[skeleton])
    return _ordinal(format_date(day, _in_full(pattern), words.locale), words)


def _ordinal(said: str, words: Words) -> str:
    """French writes "1er septembre", which CLDR does not."""
    first = words.of("date", "first")
    return _FIRST.sub(first, said) if words.has("date", "first") else said


def _long(iso: str, precision: Precision | None, words: Words) -> str | None:
    """Return a season, decade or century in words; None for anything else."""
    year = iso[:4]
    if precision == "century":
        return words.of("centuries", str(int(year) // 100 + 1))
    if precision == "decade":
        return words.of("date", "decade").format(year=f"{year[:3]}0")
    season = _season(iso) if precision == "season" else None
    if season is None:
        return None
    years = f"{year}–{int(year) + 1}" if iso[5:7] == "12" else year
    return words.of("date", season).format(year=years)


def _cut(iso: str | None, precision: Precision | None) -> str | None:
    """A date is shown no finer than its precision says."""
    return iso[: _LENGTHS.get(precision or "", len(iso))] if iso else None


def _day(iso: str) -> datetime.date | None:
    """Return the first day of a date, or None where the calendar has no such day."""
    try:
        return datetime.date.fromisoformat(f"{iso[:10]}-01-01"[:10] if len(iso) < 7 else f"{iso[:10]}-01"[:10])
    except ValueError:
        return None


def _clock(iso: str) -> str:
    """Return the time of day of an ISO date, with its zone where it has one."""
    time, zone = iso[11:16], iso[16:]
    return time + (" UTC" if zone == "Z" else f" UTC{zone}" if zone else "")
