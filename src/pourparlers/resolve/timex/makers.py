"""THE TABLE of makers: what a rule's `make` names."""

from __future__ import annotations

from collections.abc import Mapping

from pourparlers.resolve.timex import absolute, clock, coarse, duration, ordinal, relative, weekday
from pourparlers.resolve.timex.context import Context, Hit, Made, Maker


def none(_hit: Hit, _context: Context) -> Made:
    """Return nothing: the words look like a time and are none."""
    return None


MAKERS: Mapping[str, Maker] = {
    "none": none,
    "iso": absolute.iso,
    "day": absolute.day,
    "slashed": absolute.slashed,
    "days": absolute.days,
    "night": absolute.night,
    "holiday": absolute.holiday,
    "month": coarse.month,
    "months": coarse.months,
    "year": coarse.year,
    "years": coarse.years,
    "decade": coarse.decade,
    "century": coarse.century,
    "season": coarse.season,
    "quarter": coarse.quarter,
    "nth": ordinal.nth,
    "day_here": ordinal.day_here,
    "week_of": ordinal.week_of,
    "week_day": ordinal.week_day,
    "weekday": weekday.weekday,
    "weekday_from": weekday.weekday_from,
    "weekday_number": weekday.weekday_number,
    "night_weekdays": weekday.night_weekdays,
    "night_named": weekday.night_named,
    "every_weekday": weekday.every_weekday,
    "habitual_weekday": weekday.habitual_weekday,
    "named_day": relative.named_day,
    "this_part": relative.this_part,
    "anaphoric_day": relative.anaphoric_day,
    "counted": relative.counted,
    "period": relative.period,
    "period_from": relative.period_from,
    "recent": relative.recent,
    "duration": duration.duration,
    "duration_clock": duration.duration_clock,
    "every": duration.every,
    "every_part": duration.every_part,
    "every_month": duration.every_month,
    "frequency": duration.frequency,
    "reference": duration.reference,
    "clock": clock.clock,
    "clock_range": clock.clock_range,
    "that_part": clock.that_part,
}

LATE = frozenset({"clock", "clock_range", "that_part"})
"""Makers that wait for the days of the whole sentence: "à 14 heures jeudi"."""
