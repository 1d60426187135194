"""Finds when a page says that it appeared; knows the dates that are of something else."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pourparlers.clean.dates import PrintedDate, printed_dates
from pourparlers.clean.head import is_dateline
from pourparlers.clean.wording import words
from pourparlers.model.evidence import Evidence
from pourparlers.model.span import Span
from pourparlers.model.time import Basis, DateCandidate, Precision, Publication

ISO = re.compile(r"\s*(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?![/.-]?\d)")
PARTS: tuple[Precision, ...] = ("year", "month", "day")
# "VIENNE, 24 novembre 2014 - ", "GENEVA, Sept. 9, 2016 (Reuters) -": a place, a date after it, then a dash.
DATELINE = re.compile(r"^(?:[A-ZÀ-Ý][\w'’./ -]{1,40}[,(]\s*).{6,60}?(?:\([\w. /]{2,30}\)\s*)?[)]?\s*[-–—:]\s")
# "Bamako, samedi 16 mai 2015. ", "Le 6 février 2019. ": a sentence of its own, before the date nothing but a place.
BEFORE_DAY = re.compile(r"(?:[A-ZÀ-Ý][\w'’/-]*(?: [\w'’/-]+){0,3}(?: ?\([^()]{2,30}\))?,? )?(?:[Ll]e )?$")
SET_APART = re.compile(r"[ ,]*[-–—|:][ ]*$|, *$")  # what stands before the day of a line under the title
SHORT_LINE = 160  # characters of a line that says when an article appeared
SET_OFF = re.compile(r"[\s:–—-]+$")  # the dash after a dateline, with the blanks around it, no-break ones too


@dataclass(frozen=True, slots=True)
class Line:
    """A line near the title.

    Attributes:
        text: its words.
        distance: blocks between it and the title, negative above.
        under: whether it stands between the title and the body.
        below: whether it stands after the body.
    """

    text: str
    distance: int
    under: bool
    below: bool = False


# Above the title, a date line this near is the article's; farther up, it is the day on which the page was called.
NEAREST = 6


def from_field(value: str, why: str, language: str | None) -> Publication | None:
    """Return the date that a field of metadata gives, as coarse as it gives it; None where it gives none."""
    found = ISO.match(value)
    parts = [part.zfill(2) for part in found.groups() if part] if found else []
    dates = printed_dates(value, language) if len(parts) < len(PARTS) else []  # "2016 sept 7" is no mere year
    if parts and not dates:
        date = "-".join(parts)
        return Publication(date, PARTS[len(parts) - 1], "metadata", why) if _exists(date) else None
    return _made(dates[0], "metadata", why) if len(dates) == 1 else None


def _exists(date: str) -> bool:
    try:
        return 1600 <= datetime.date.fromisoformat((date + "-01-01")[: len("2016-09-07")]).year <= 2100
    except ValueError:
        return False


def _made(date: PrintedDate, basis: Basis, why: str, evidence: tuple[Evidence, ...] = ()) -> Publication:
    if len(date.values) > 1:
        candidates = tuple(
            DateCandidate(value, date.precision, "day and month may stand either way round") for value in date.values
        )
        return Publication(None, None, basis, why, evidence, candidates)
    return Publication(date.values[0], date.precision, basis, why, evidence)


def stated(lines: Sequence[Line], language: str | None) -> Publication | None:
    """Return the date that the lines around the title state, or None.

    A date after "publié" comes first, then one under the title, then one just above it, then one of an update.
    """
    ranked: list[tuple[int, int, PrintedDate, str]] = []
    for line in lines:
        ranked.extend((*rank, date, line.text) for date, rank in _ranked(line, language))
    if not ranked:
        return None
    _, _, date, text = min(ranked, key=lambda entry: entry[:2])
    place = "printed near the title"
    return _made(date, "stated", f"{place}: « {text.strip()} »")


def _ranked(line: Line, language: str | None) -> Iterable[tuple[PrintedDate, tuple[int, int]]]:
    """Yield the dates of a line with their rank, best lowest; none that belongs to something else."""
    done = 0
    for date in printed_dates(line.text, language):
        before = line.text[done : date.start]
        done = date.end
        if words("other").search(before) or "©" in line.text[: date.start]:
            continue
        if words("updated").search(before) and not words("published").search(before):
            yield date, (4, abs(line.distance))
        elif words("published").search(before):
            yield date, (0 if line.under or not line.below else 1, abs(line.distance))
        elif line.under and is_dateline(line.text):
            yield date, (2, abs(line.distance))
        elif not line.below and -NEAREST <= line.distance < 0 and is_dateline(line.text):
            yield date, (3, abs(line.distance))


def opened(document: str, text: str, parts: Sequence[tuple[int, int]], language: str | None) -> Publication | None:
    """Return the date with which the body `parts` of `text`, the spans up to its first paragraph, open, with its words.

    It is a place and a date before the news, the two as a sentence of their own, or a line that says so.
    """
    for start, end in parts:
        said = _dateline(text[start:end], language) or _line(text[start:end], language)
        if said is not None:
            length, date = said
            span = Span(start, start + length)
            return _made(date, "stated", f"dateline: « {span.of(text)} »", (Evidence.of(document, text, span),))
    return None


def _dateline(text: str, language: str | None) -> tuple[int, PrintedDate] | None:
    """Return how long the place-and-date opening of a paragraph is, and the date."""
    if found := DATELINE.match(text):
        dates = printed_dates(found.group(), language)
        return (len(SET_OFF.sub("", found.group())), dates[0]) if len(dates) == 1 else None
    dates = printed_dates(text[:SHORT_LINE], language)
    date = dates[0] if dates and dates[0].precision == "day" else None
    if date is None or not BEFORE_DAY.match(text[: date.start]) or not re.match(r"\.(?:\s|$)", text[date.end :]):
        return None
    return (date.end, date) if date.weekday or "," in text[: date.start] else None  # a day alone may open a tale


def _line(text: str, language: str | None) -> tuple[int, PrintedDate] | None:
    """Return how long a line is that only says when the article appeared, and the date."""
    dates = printed_dates(text, language) if len(text) <= SHORT_LINE else []
    if len(dates) != 1 or dates[0].precision != "day":
        return None
    date, before = dates[0], text[: dates[0].start]
    published = list(words("published").finditer(before))
    if published and len(before[published[-1].end() :].split()) <= 1 and not words("other").search(before):
        return date.end, date
    ends = not text[date.end :].strip(" .") and date.weekday
    return (date.end, date) if ends and SET_APART.search(before) and is_dateline(f"– {text[date.start :]}") else None
