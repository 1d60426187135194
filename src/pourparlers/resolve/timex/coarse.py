"""Makers of months, years, seasons, decades and centuries."""

from __future__ import annotations

from datetime import date

from pourparlers.resolve.timex import value as values
from pourparlers.resolve.timex.absolute import SEASON, full_year, told_year, year_of
from pourparlers.resolve.timex.context import Context, Found, Hit, Made
from pourparlers.resolve.timex.nearest import Chosen, day_of_year
from pourparlers.resolve.timex.numeral import number, roman
from pourparlers.resolve.timex.value import Value

CLOSE_MONTH = 40
"""Days from a month's middle within which it is the nearest of its name whatever the tense: the month before and the
month after that of publication are not named for those of another year without saying so."""

DASHES = frozenset("-–/")
"""What joins without a word before it: in "la guerre de 1991-1995" the preposition opens no span."""


def _month_near(hit: Hit, context: Context, month: int) -> Chosen | None:
    """Return the month meant by one without a year; the month of publication itself counts as here."""
    published = context.published
    way = int(hit.looked_up("shift") or 0)
    if published and not way and published.month == month and not context.years:
        return Chosen(published, published.isoformat(), 0.8)
    return day_of_year(context, hit.start, month, 15, way=way, close=CLOSE_MONTH)


def month(hit: Hit, context: Context) -> Made:
    """Return a month with or without its year."""
    number_ = hit.month()
    told = hit.group("month")
    if not number_ or told is None or (hit.get("lower") and (told[1].istitle() or told[1][-1] == ".")):
        # "Mars" is a planet or a god, and "à sept." the end of a sentence
        return None
    year = told_year(hit, context)
    if year is not None:
        anchor = context.published.isoformat() if context.published and hit.get("year_step") else ""
        return Found(values.of_month(year, number_), "DATE", anchor, 0.95 if anchor else 1.0, hit.approximate)
    chosen = _month_near(hit, context, number_)
    if chosen is None:
        return Found(Value(f"XXXX-{number_:02}"), certainty=0.5, approximate=hit.approximate)
    value = values.of_month(chosen.day.year, number_)
    return Found(value, "DATE", chosen.anchor, chosen.certainty, hit.approximate)


def months(hit: Hit, context: Context) -> Made:
    """Return months joined or spanned as one interval."""
    first, last = hit.month(), hit.month("month2")
    if not first or not last:
        return None
    year, anchor, certainty = hit.figure("year_end"), "", 1.0
    if year is None:
        chosen = _month_near(hit, context, last)
        if chosen is None:
            return Found(Value(f"XXXX-{first:02}/XXXX-{last:02}"), certainty=0.5)
        year, anchor, certainty = chosen.day.year, chosen.anchor, chosen.certainty
    begin_year = hit.figure("year") or (year if first < last else year - 1)
    begin, until = values.of_month(begin_year, first), values.of_month(year, last)
    return Found(Value(f"{begin.value}/{until.value}", begin.value, until.value, "month"), "DATE", anchor, certainty)


def year(hit: Hit, _context: Context) -> Made:
    """Return a year."""
    found = year_of(hit)
    if not found:
        return None
    certainty = 0.85 if hit.get("bare") or hit.get("yy") else 1.0
    return Found(values.of_year(found), certainty=certainty, approximate=hit.approximate)


def years(hit: Hit, _context: Context) -> Made:
    """Return years joined or spanned as one interval."""
    first, last = hit.figure("year"), hit.figure("year_end")
    if not first or last is None:
        return None
    if first < 100:  # "la guerre de 14-18"
        first += 1900
    if last < 100:
        last += first // 100 * 100
    if not first < last < first + 200:
        return None
    join = (hit.get("join") or "").strip()
    if join in ("et", "and") and not hit.get("open") and last - first > 1:
        start, stop = hit.match.span("join")
        one = Found(values.of_year(first), span=(hit.start, start))
        return [one, Found(values.of_year(last), span=(stop, hit.match.end()))]
    span = (hit.match.start("year"), hit.match.end()) if join in DASHES else None
    return Found(Value(f"{first:04}/{last:04}", f"{first:04}", f"{last:04}", "year"), span=span)


def decade(hit: Hit, context: Context) -> Made:
    """Return ten years ("les années 1990", "the 1990s")."""
    told = hit.get("decade") or ""
    figures = number(told, context.calendar.numeral)
    if figures is None:
        return None
    first = int(float(figures))
    if first < 100:
        # a decade named by two figures is one that has been: "les années 20" of a paper of 1999 are the 1920s
        first += 1900 if first >= 20 or not context.published else 2000
    return Found(values.of_decade(first // 10 * 10), approximate=hit.approximate)


def century(hit: Hit, _context: Context) -> Made:
    """Return a century by its ordinal."""
    told = hit.get("roman")
    count = roman(told) if told else int(hit.looked_up("ordinal") or 0) or hit.figure("count")
    return Found(values.of_century(count), approximate=hit.approximate) if count and 0 < count < 22 else None


def season(hit: Hit, context: Context) -> Made:
    """Return a season; one without a year is that nearest to publication as the tense allows."""
    name = hit.looked_up("season")
    if name is None:
        return None
    told = year_of(hit)
    if told is not None:
        if (last := hit.figure("year_end")) is not None:  # the winter that spans two years
            last = full_year(last) if last < 100 else last
            return Found(Value(f"{told:04}-{name}", f"{told:04}-12", f"{last:04}-03", "season"))
        return Found(values.of_season(told, name), approximate=hit.approximate)
    middle = {"SP": 5, "SU": 8, "FA": 11, "WI": 1}[name]
    way = int(hit.looked_up("shift") or 0)
    chosen = day_of_year(context, hit.start, middle, 1, way=way, close=SEASON)
    if chosen is None:
        return Found(Value(f"XXXX-{name}"), certainty=0.5, approximate=hit.approximate)
    value = values.of_season(chosen.day.year, name)
    return Found(value, "DATE", chosen.anchor, min(chosen.certainty, 0.8), hit.approximate)


def quarter(hit: Hit, context: Context) -> Made:
    """Return a quarter or half of a year; without a year, of the year of publication."""
    count = int(hit.looked_up("ordinal") or 0)
    unit = hit.looked_up("unit", "kind")
    kind = "Q" if unit == "Q" else "H"
    count = (4 if kind == "Q" else 2) if count == -1 else count
    if not 0 < count <= (4 if kind == "Q" else 2):
        return None
    told, published = told_year(hit, context), context.published
    if told is not None:
        return Found(values.of_part(told, kind, count))
    if published is None:
        return Found(Value(f"XXXX-{kind}{count}"), certainty=0.5)
    value = values.of_part(published.year, kind, count)
    behind = date.fromisoformat(f"{value.begin}-01") > published and context.tense_at(hit.start) == "past"
    if behind:
        value = values.of_part(published.year - 1, kind, count)
    return Found(value, "DATE", published.isoformat(), 0.7)
