"""The chronology: entries under years and months, those known only to the month or year shown as such."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pourparlers.export.page.context import Link, href
from pourparlers.export.page.dates import When, month_name, spoken
from pourparlers.export.page.events import EventView
from pourparlers.export.page.words import Words

MONTHS_SHOWN = 120  # bars of the strip beyond which a bar is a year: a month needs 3 px of the 360 of a telephone


@dataclass(frozen=True, slots=True)
class Month:
    """Entries of a month, or of a year of which no month is known (`title` is "" then)."""

    id: str
    title: str
    entries: tuple[EventView, ...]


@dataclass(frozen=True, slots=True)
class Year:
    """Months of a year; decades and centuries stand under their own name."""

    id: str
    title: str
    months: tuple[Month, ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """A period of the strip above the chronology: how many entries it has; `share` of the fullest, in per cent."""

    link: Link
    number: int
    share: int


def years(views: Sequence[EventView], words: Words) -> tuple[Year, ...]:
    """Return the dated entries under their years and months."""
    dated = sorted((view for view in views if view.when), key=lambda v: (_year(v), _month(v), _start(v), v.common.id))
    found = []
    for year, of_year in itertools.groupby(dated, key=_year):
        entries = list(of_year)
        months = tuple(
            Month(f"m-{month or year}", month_name(month, words) if month else "", tuple(of_month))
            for month, of_month in itertools.groupby(entries, key=_month)
        )
        found.append(Year(f"y-{year}", _title(entries[0].when, year), months))
    return tuple(found)


def _title(moment: When | None, year: str) -> str:
    return year if moment is None or moment.year else moment.text


def _year(view: EventView) -> str:
    """Return the key of the year; a decade or century comes right after the year that it begins with."""
    moment = view.when
    return "" if moment is None else moment.year or f"{moment.iso[:4]}-{moment.text}"


def _month(view: EventView) -> str:
    return view.when.month or "" if view.when else ""


def _start(view: EventView) -> str:
    return view.when.iso if view.when else ""


def undated(views: Iterable[EventView]) -> tuple[EventView, ...]:
    """Return the entries of which nothing tells when, by the first article that tells them."""
    return tuple(view for view in views if view.when is None)


def span(views: Iterable[EventView]) -> tuple[str, str] | None:
    """Return the first and the last date of what is in the chronology, in words; None where nothing is dated."""
    known = sorted((view.when for view in views if view.when and view.when.year), key=lambda moment: moment.iso)
    return (known[0].text, known[-1].text) if known else None


def strip(views: Iterable[EventView], words: Words) -> tuple[Bar, ...]:
    """Return one bar a month from the first to the last that has entries, or one a year where that is too many."""
    months = Counter(v.when.month for v in views if v.when and v.when.month)
    if not months:
        return ()
    first, last = min(months), max(months)
    every = _months(first, last)
    if len(every) > MONTHS_SHOWN:
        numbers = Counter({y: sum(n for m, n in months.items() if m[:4] == y) for y in {m[:4] for m in months}})
        every = [str(year) for year in range(int(first[:4]), int(last[:4]) + 1)]
    else:
        numbers = months
    most = max(numbers.values())
    return tuple(_bar(period, numbers[period], most, words) for period in every)


def _bar(period: str, number: int, most: int, words: Words) -> Bar:
    prefix = "m" if len(period) > len("2016") else "y"
    return Bar(Link(href(f"{prefix}-{period}"), spoken(period, words)), number, round(100 * number / most))


def _months(first: str, last: str) -> list[str]:
    begin, end = (int(month[:4]) * 12 + int(month[5:7]) - 1 for month in (first, last))
    return [f"{number // 12:04}-{number % 12 + 1:02}" for number in range(begin, end + 1)]
