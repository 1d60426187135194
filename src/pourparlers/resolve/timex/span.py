"""Ties neighbouring times together: "du 28 août au 3 septembre", "jeudi et vendredi" are one expression each."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from pourparlers.model.layers import TimeExpression
from pourparlers.resolve.timex.patterns import plain

JOINS = frozenset({"et", "and", "&", "et le", "and the", "et ce"})
SPANS = frozenset({"au", "à", "to", "until", "till", "-", "–", "through", "jusqu'au", "jusqu'à", "et", "and", "et le"})
OPENERS = {"du", "de", "from", "entre", "between", "entre le", "d'", "de la", "depuis", "depuis le", "since"}
BETWEEN = {"entre", "between", "entre le"}


def tie(text: str, times: list[TimeExpression]) -> list[TimeExpression]:
    """Return the times with those that are joined or spanned made one."""
    out: list[TimeExpression] = []
    for time in times:
        merged = _merged(text, out[-1], time) if out else None
        if merged:
            out[-1] = merged
        else:
            out.append(time)
    return out


def _opener(text: str, start: int) -> tuple[str, int]:
    """Return the words before `start` that may open a span, and where they begin."""
    for size in (2, 1):
        pieces = text[max(0, start - 14) : start].split()[-size:]
        opener = plain(" ".join(pieces))
        if opener in OPENERS:
            where = text.rfind(pieces[0], 0, start)
            return opener, where
    return "", start


def _merged(text: str, one: TimeExpression, other: TimeExpression) -> TimeExpression | None:
    if one.type != "DATE" or other.type != "DATE" or one.precision != other.precision or "/" in one.value + other.value:
        return None
    if one.precision not in ("day", "month", "year", "season"):
        return None
    gap = plain(text[one.end : other.start])
    opener, start = _opener(text, one.start)
    spanned = gap in SPANS and opener and (gap not in JOINS or opener in BETWEEN)
    dashed = gap in ("-", "–") and one.precision == "day"
    if not spanned and not dashed and not (gap in JOINS and _next_day(one, other)):
        return None
    if opener in ("depuis", "depuis le", "since") or not spanned:
        start = one.start
    begin, until = _ordered(one, other)
    if begin is None or until is None or begin >= until:
        return None
    return replace(
        one,
        start=start,
        end=other.end,
        value=f"{begin}/{until}",
        begin=begin,
        until=until,
        certainty=min(one.certainty, other.certainty),
        approximate=one.approximate or other.approximate,
        anchor=one.anchor or other.anchor,
        rule=f"{one.rule}+{other.rule}",
    )


def _next_day(one: TimeExpression, other: TimeExpression) -> bool:
    begin, until = _ordered(one, other)
    if one.precision != "day" or begin is None or until is None:
        return False
    return date.fromisoformat(until) - date.fromisoformat(begin) == timedelta(days=1)


def _ordered(one: TimeExpression, other: TimeExpression) -> tuple[str | None, str | None]:
    """Return first and last; two weekdays in the wrong order belong to one week, that of the surer of both."""
    begin, until = one.begin, other.until
    weekdays = one.rule.startswith("weekday") and other.rule.startswith("weekday")
    if begin and until and begin > until and weekdays:
        week = timedelta(days=7)
        if one.certainty >= other.certainty:
            until = (date.fromisoformat(until) + week).isoformat()
        else:
            begin = (date.fromisoformat(begin) - week).isoformat()
    return begin, until
