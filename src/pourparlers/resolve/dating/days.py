"""Dates in the text as clues: whole ones bound the day of publication, those without a year give it in every year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from pourparlers.lang.calendar import Calendar
from pourparlers.lang.pack import load
from pourparlers.model.layers import TimeExpression
from pourparlers.resolve.dating.clue import FIRST, LAST, Clue, from_day, joined, until_day
from pourparlers.resolve.dating.reading import Reading

WHOLE = re.compile(r"\d{4}(?:-\d{2}){0,2}")
YEARLESS = re.compile(r"XXXX-(\d{2})-(\d{2})(?:T\w+)?")
BARE = re.compile(r"XXXX-WXX-([1-7])(T\w+)?")

LOOSE = frozenset(("holiday",))
"""Rules whose dates are spoken of all year round: "Christmas" tells nothing of the day."""

PAST, AHEAD = 200, 250
"""Days within which a date without a year is meant: papers add the year, or "last", beyond some months."""
NEAR = 60
"""Days within which a date with its weekday but without a year is meant."""
GAP = 40
"""Characters after "on the eve of" within which the date of the next day must begin, but for commas: one phrase."""


def day_clues(reading: Reading) -> Iterator[Clue]:
    """Yield what the dates of the text tell of the day of publication."""
    for time in reading.document.times:
        if time.type not in ("DATE", "TIME") or "/" in time.value:
            continue
        if WHOLE.fullmatch(time.value) and not time.anchor and time.begin and time.until:
            yield from _whole(reading, time)
            continue
        match = YEARLESS.fullmatch(time.value) if time.rule not in LOOSE else None
        if match and reading.running(time.start) and not _has_year(reading, time):
            yield from _yearless(reading, time, int(match[1]), int(match[2]))


def first_of(iso: str) -> date:
    """Return the first day of an ISO date as coarse as it is."""
    year, month, day = (*map(int, iso[:10].split("-")), 1, 1)[:3]
    return date(year, month, day)


def _whole(reading: Reading, time: TimeExpression) -> Iterator[Clue]:
    """A date told as past was before; one to come is after; a picture was taken, and a post written, before."""
    first = first_of(time.value)
    if not FIRST <= first <= LAST:
        return
    tense = "unknown" if _attached(reading, time) else reading.tense_at(time.start)
    words = reading.text[time.start : time.end]
    if tense == "past" or not reading.running(time.start):
        yield Clue("stated", from_day(first), f"« {words} » est passé", time.start)
    elif tense == "future" and len(time.value) == len("2016-09-07"):
        yield Clue("stated", until_day(first), f"« {words} » est à venir", time.start)


def _has_year(reading: Reading, time: TimeExpression) -> bool:
    """Tell whether a year stands in the sentence: it may be that of the date."""
    around = reading.sentence(time.start)
    return any(
        other is not time and WHOLE.match(other.value) and around.start <= other.start < around.end
        for other in reading.document.times
    )


def _attached(reading: Reading, time: TimeExpression) -> bool:
    """Tell whether a date belongs to a noun ("les décisions du 14 novembre")."""
    words = reading.folded[max(0, time.start - 12) : time.start].split()
    return bool(words) and words[-1] in reading.cues.attached


def weekday_of(reading: Reading, time: TimeExpression) -> int | None:
    """Return the weekday that the words of a date, or those right before it, name."""
    calendar = load(reading.language, "calendar", Calendar)
    words = re.findall(r"\w+", reading.folded[max(0, time.start - 12) : time.end])
    found = [number for form, number in calendar.weekday.items() if form.lower() in words]
    return found[0] if len(found) == 1 else None


def _of_years(month: int, day: int, weekday: int | None) -> list[date]:
    found = []
    for year in range(FIRST.year, LAST.year + 1):
        try:
            one = date(year, month, day)
        except ValueError:
            continue
        if weekday is None or one.isoweekday() == weekday:
            found.append(one)
    return found


def _yearless(reading: Reading, time: TimeExpression, month: int, day: int) -> Iterator[Clue]:
    weekday = weekday_of(reading, time)
    every = _of_years(month, day, weekday)
    words = reading.text[time.start : time.end]
    if eve := _eve(reading, time, every):
        yield eve
        return
    if weekday and (exact := _exact(reading, time, every)):
        yield exact
        return
    tense = "unknown" if _attached(reading, time) else reading.tense_at(time.start)
    told = {"past": "passé", "future": "à venir"}.get(tense, "proche")
    if weekday:  # the weekday says more than the tense, which may be misread: papers announce in the past tense
        spans = joined((one - timedelta(days=NEAR), one + timedelta(days=NEAR)) for one in every)
        why = f"« {words} » est proche, et n'est ce jour de semaine que certaines années"
        yield Clue("calendar", spans, why, time.start)
        return
    before, after = (0 if tense == "past" else AHEAD), (0 if tense == "future" else PAST)
    spans = joined((one - timedelta(days=before), one + timedelta(days=after)) for one in every)
    yield Clue("day", spans, f"« {words} » est {told}", time.start)


SAID = {0: "nomme le jour même", 1: "nomme la veille", -1: "nomme le lendemain"}


def _exact(reading: Reading, time: TimeExpression, every: list[date]) -> Clue | None:
    """Return the clue of "ce mardi 8 mars", "hier, mardi 8 mars": the day itself, or the next."""
    if reading.quoted(time.start):
        return None
    before = reading.folded[max(0, time.start - 30) : time.start]
    words = reading.words(time)
    cues = reading.cues
    for phrases, step in ((cues.today, 0), (cues.yesterday, 1), (cues.tomorrow, -1)):
        found = reading.ends_with(before, phrases) or next((p for p in phrases if words.startswith(f"{p} ")), "")
        if not found or (step == 0 and reading.tense_at(time.start) == "future"):
            continue
        days = [one + timedelta(days=step) for one in every]
        said = reading.text[time.start : time.end]
        said = said if words.startswith(found) else f"{found} {said}"
        return Clue("calendar", tuple((d, d) for d in days), f"« {said} » {SAID[step]}", time.start)
    return None


def _eve(reading: Reading, time: TimeExpression, every: list[date]) -> Clue | None:
    """Return the clue of "à la veille de la visite … le 15 décembre": told on the 14th if the visit is to come."""
    sentence = reading.sentence(time.start)
    before = re.split(r"[,;:]", reading.folded[sentence.start : time.start])[-1]
    phrase = next((p for p in reading.cues.eve if re.search(rf"(?<!\w){re.escape(p)}", before)), "")
    if not phrase:
        return None
    to_come = any(re.search(pattern, reading.folded) for pattern in reading.cues.to_come)
    top = any(p in reading.folded[s.start : s.end] for s in reading.top for p in reading.cues.eve)
    last = timedelta(days=-1 if to_come and top else PAST)
    words = f"{phrase} … {reading.text[time.start : time.end]}"
    why = f"« {words} » : " + ("dit la veille d'un jour encore à venir" if to_come and top else "la veille est passée")
    return Clue("eve", joined((one - timedelta(days=1), one + last) for one in every), why, time.start)


def bare_weekday(time: TimeExpression) -> tuple[int, str] | None:
    """Return the weekday that stands for a day by itself, with its part of day."""
    match = BARE.fullmatch(time.value)
    return (int(match[1]), match[2] or "") if match else None
