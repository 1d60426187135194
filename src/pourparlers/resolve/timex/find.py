"""Finds the time expressions of a text and resolves them, in the order of the text."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from pourparlers.model.layers import TimeExpression
from pourparlers.resolve.timex.absolute import day
from pourparlers.resolve.timex.around import around
from pourparlers.resolve.timex.context import Context, Found, Made, Tense
from pourparlers.resolve.timex.grammar import Grammar, grammar
from pourparlers.resolve.timex.occasions import occasions
from pourparlers.resolve.timex.relative import anaphoric_day
from pourparlers.resolve.timex.search import Candidate, candidates
from pourparlers.resolve.timex.span import tie
from pourparlers.resolve.timex.tense import clause_tense

SENTENCE_END = re.compile(r"(?<=[.!?…])(?<![ap]\.m\.)[»”\"]?\s+(?=[^\Wa-zà-ÿ\d_]|[«“\"])|\n+")
"""A rough end of sentence, for plain strings; a document brings its own sentences."""

LEAD = 25
"""Characters in which a preposition before an expression must fit ("à partir de la" with room to spare)."""

DAY_LENGTH = len("2016-09-07")


def find(
    text: str,
    *,
    published: str | None,
    language: str,
    tense_at: Callable[[int], Tense] | None = None,
    bounds: Sequence[int] | None = None,
) -> tuple[TimeExpression, ...]:
    """Return the time expressions of a text in order, none overlapping another.

    Args:
        text: any text.
        published: ISO date from which relative expressions are counted; without a day they stay open.
        language: "fr" or "en".
        tense_at: tense of the clause around an offset; by the verb forms of the text where not given.
        bounds: ends of the sentences, ascending; guessed where not given.

    Raises:
        ConfigError: there is no language pack for `language`.

    >>> [time.value for time in find("Ils se verront jeudi et vendredi.", published="2016-09-07", language="fr")]
    ['2016-09-08/2016-09-09']
    """
    rules = grammar(language)
    chosen = candidates(text, rules)
    ends = list(bounds) if bounds is not None else [match.end() for match in SENTENCE_END.finditer(text)]
    tense = tense_at or clause_tense(text, ends, language)
    context = Context(rules.calendar, _day(published), _led(text, tense, rules), bounds=ends)
    _name_weekdays(chosen, context)
    steps = _steps(chosen)
    times: list[TimeExpression] = []
    for late in (False, True):
        for candidate in chosen:
            if candidate.rule.late == late:
                times.extend(_made(text, candidate, context, rules))
    times.sort(key=lambda time: time.start)
    counted = around(text, tie(text, times), steps, ends)
    return tuple(occasions(text, counted, context.published, ends, language))


def _steps(chosen: Sequence[Candidate]) -> dict[int, int]:
    """Return where "the day after" of something told stands, and its distance from it."""
    hits = [candidate.hit for candidate in chosen if candidate.rule.maker is anaphoric_day]
    return {hit.start: int(hit.looked_up("step") or 0) for hit in hits if hit.get("of")}


def _name_weekdays(chosen: Sequence[Candidate], context: Context) -> None:
    """Note which days the text gives to weekdays, so that a bare "mardi" in its title finds its date."""
    for candidate in chosen:
        weekday = candidate.hit.looked_up("weekday")
        if weekday and candidate.rule.maker is day:
            made = candidate.rule.maker(candidate.hit, context)
            if isinstance(made, Found) and made.value.begin is not None:
                context.named.setdefault(int(weekday), date.fromisoformat(made.value.begin))


def _led(text: str, tense_at: Callable[[int], Tense], rules: Grammar) -> Callable[[int], Tense]:
    """Return the tense of a place, where "until" and "since" before it tell whatever the verb, "before" without one."""

    def led(offset: int) -> Tense:
        before = text[max(0, offset - LEAD) : offset]
        if rules.ahead.search(before):
            return "future"
        if rules.behind.search(before):
            return "past"
        tense = tense_at(offset)
        return "future" if tense == "unknown" and rules.until.search(before) else tense

    return led


def _day(published: str | None) -> date | None:
    if published is None or len(published) < DAY_LENGTH:
        return None
    try:
        return date.fromisoformat(published[:DAY_LENGTH])
    except ValueError:
        return None


def _made(text: str, candidate: Candidate, context: Context, rules: Grammar) -> list[TimeExpression]:
    made: Made = candidate.rule.maker(candidate.hit, context)
    if made is None:
        return []
    several = made if isinstance(made, list) else [made]
    return [_expression(text, candidate, found, context, rules) for found in several]


def _expression(text: str, candidate: Candidate, found: Found, context: Context, rules: Grammar) -> TimeExpression:
    start, end = found.span or candidate.hit.extent
    while end > start and (text[end - 1].isspace() or (text[end - 1] == ")" and "(" not in text[start:end])):
        end -= 1
    value = found.value
    time = TimeExpression(
        start,
        end,
        found.type,
        value.value,
        value.begin,
        value.until,
        value.precision,
        found.approximate,
        found.anchor,
        found.certainty,
        candidate.rule.name,
    )
    _remember(context, time, late=candidate.rule.late)
    return _opened(text, time, rules)


def _remember(context: Context, time: TimeExpression, *, late: bool) -> None:
    """Note a day, or a year told outright, for what comes after it; a time of day tells none but took one."""
    if time.begin is None or time.until is None or time.type in ("DURATION", "SET"):
        return
    if time.precision == "day" or (time.precision in ("hour", "minute") and time.type == "TIME"):
        first, last = (date.fromisoformat(bound[:DAY_LENGTH]) for bound in (time.begin, time.until))
        if not late:
            context.days.append((time.start, first, last))
    if time.precision == "month" and "/" not in time.value and time.value[-2:].isdigit():
        context.months.append((time.start, date.fromisoformat(f"{time.begin}-01")))
    if not time.anchor or time.precision == "year":
        context.years.append((time.start, int(time.begin[:4])))


def _opened(text: str, time: TimeExpression, rules: Grammar) -> TimeExpression:
    """Return the time without its end after "since", without its beginning after "until" or "before".

    The bound that stays is the time told itself: "avant vendredi" ends with Friday.
    """
    if time.type not in ("DATE", "TIME") or "/" in time.value or time.begin is None:
        return time
    before = text[max(0, time.start - LEAD) : time.start]
    if rules.since.search(before):
        return replace(time, until=None)
    if rules.until.search(before):
        return replace(time, begin=None)
    return time
