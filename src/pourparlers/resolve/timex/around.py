"""Resolves "the day after the talks of 3 May": a day counted from a date that follows in its sentence."""

from __future__ import annotations

import bisect
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from pourparlers.model.layers import TimeExpression
from pourparlers.resolve.timex import value as values

REACH = 80
"""Characters that may lie between "the day after" and the date of what it follows: a noun phrase of some ten words."""

BREAK = re.compile(r"[,;:.!?()«»“”\"—–]")
"""What ends the noun phrase that the date belongs to."""


def around(
    text: str, times: Sequence[TimeExpression], steps: dict[int, int], bounds: Sequence[int]
) -> list[TimeExpression]:
    """Return the times, with those of `steps` counted from the date that follows each in its sentence.

    Args:
        text: the text.
        times: in its order.
        steps: start of each time to resolve, and how many days before or after the date it lies.
        bounds: ends of the sentences, ascending.
    """
    out = list(times)
    for index, time in enumerate(times[:-1]):
        step = steps.get(time.start)
        if step is None or time.begin is not None:
            continue
        after = times[index + 1]
        inside = bisect.bisect_right(bounds, time.start) == bisect.bisect_right(bounds, after.start)
        near = after.start - time.end <= REACH and not BREAK.search(text, time.end, after.start)
        if inside and near and after.precision == "day" and after.begin and after.until and after.type != "DURATION":
            day = date.fromisoformat((after.until if step > 0 else after.begin)[:10]) + timedelta(days=step)
            suffix = time.value.removeprefix("XXXX-XX-XX")
            value = values.of_day(day)
            out[index] = replace(
                time,
                value=value.value + suffix,
                begin=value.begin,
                until=value.until,
                precision="day",
                anchor=after.begin,
                certainty=round(0.9 * after.certainty, 2),
            )
    return out
