"""The step that infers the day of an article that prints none, from what its text says; it never guesses.

Every clue allows some days. Where clues of at least two kinds leave one day, it is the date; where they leave a few,
the few are candidates, and the date is what all have in common. Times and actors are then resolved again.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from pourparlers.model.document import Document
from pourparlers.model.evidence import Evidence
from pourparlers.model.time import DateCandidate, Precision, Publication
from pourparlers.resolve import actors, times
from pourparlers.resolve.dating.clue import FIRST, LAST, Clue, allowed, bearing, count, days
from pourparlers.resolve.dating.days import day_clues
from pourparlers.resolve.dating.events import event_clues
from pourparlers.resolve.dating.peg import peg, told
from pourparlers.resolve.dating.reading import Reading
from pourparlers.resolve.dating.tenures import tenure_clues

FEW = 10
"""Days that still are candidates worth naming; a week and its margins."""
CHANCE = 0.1
"""If all clues of one kind were misread, the others would still have to agree by a chance no greater than this: four
years of the forty that are looked at, about one term of office."""
SHOWN = 4
"""Sentences kept as evidence."""


def make(language: str) -> Callable[[Document], Document]:
    """Return the step for a language: it fills `published` where it is open, and then `times` and `mentions` anew."""
    resolve_times, resolve_actors = times.make(language), actors.make(language)

    def publication(document: Document) -> Document:
        given = document.published
        if given is not None and (given.date or given.basis != "inferred"):
            return document
        bare = document if given is None else resolve_times(replace(document, published=None))
        found = infer(replace(bare, published=given), language)
        if found is None:
            return replace(document, published=None) if given is not None else document
        return resolve_actors(resolve_times(replace(document, published=found)))

    return publication


def infer(document: Document, language: str) -> Publication | None:
    """Return when an undated article was published, as far as its text tells; None where it does not.

    What other articles told of it (candidates in `document.published`) counts as a clue among the others.
    """
    if not document.sentences:
        return None
    reading = Reading(document, language)
    clues = [*_given(document), *day_clues(reading), *event_clues(reading), *tenure_clues(reading)]
    spans = allowed(clues)
    number = count(spans)
    if number == 0 or not _confirmed(clues):
        return None
    used = bearing(clues)
    if number > FEW:
        return _coarse(reading, used, spans[0][0], spans[-1][1])
    return _published(reading, used, days(spans))


def _confirmed(clues: Sequence[Clue]) -> bool:
    """Tell whether no kind of clue stands alone: without it, the others still say much of the same thing.

    What other articles told has been confirmed by them.
    """
    kinds = {clue.kind for clue in clues}
    if "others" in kinds:
        return True
    ample = CHANCE * (LAST - FIRST).days
    return len(kinds) > 1 and all(count(allowed(c for c in clues if c.kind != kind)) <= ample for kind in kinds)


def _given(document: Document) -> list[Clue]:
    """Return what other articles tell, as a clue."""
    given = document.published
    if given is None or not given.candidates:
        return []
    spans = tuple((day, day) for day in sorted(date.fromisoformat(c.date) for c in given.candidates))
    start = given.evidence[0].start if given.evidence else 0
    return [Clue("others", spans, given.why, start)]


def _published(reading: Reading, clues: Sequence[Clue], possible: Sequence[date]) -> Publication:
    """Return the date where one day is left, with the deed that opens the article to choose; else the candidates."""
    opening = peg(reading)
    news = told(possible, opening) if opening and len(possible) > 1 else []
    left = news or list(possible)
    reasons = [clue.why for clue in clues]
    if opening and news:
        words = reading.text[opening.time.start : opening.time.end]
        late = f"tard (« {opening.late} »), donc raconté le lendemain"
        when = late if opening.late else "raconté le jour même ou le lendemain"
        reasons.append(f"le fait qui ouvre l'article est de « {words} », {when}")
    why, pegged = _why(reasons), (opening.time.start,) if opening and news else ()
    evidence = _evidence(reading, (*pegged, *(clue.start for clue in clues)))
    if len(left) == 1:
        return Publication(left[0].isoformat(), "day", "inferred", why, evidence)
    shared, precision = _shared(left[0], left[-1])
    candidates = tuple(DateCandidate(day.isoformat(), "day", "compatible avec tous les indices") for day in left)
    return Publication(shared, precision, "inferred", why, evidence, candidates)


def _coarse(reading: Reading, clues: Sequence[Clue], first: date, last: date) -> Publication | None:
    shared, precision = _shared(first, last)
    if shared is None:
        return None
    evidence = _evidence(reading, [clue.start for clue in clues])
    return Publication(shared, precision, "inferred", _why([clue.why for clue in clues]), evidence)


def _shared(first: date, last: date) -> tuple[str | None, Precision | None]:
    """Return the month, or the year, that all days share."""
    if (first.year, first.month) == (last.year, last.month):
        return f"{first:%Y-%m}", "month"
    return (f"{first:%Y}", "year") if first.year == last.year else (None, None)


def _why(reasons: Sequence[str]) -> str:
    return "aucune date imprimée ; " + " ; ".join(dict.fromkeys(reasons))


def _evidence(reading: Reading, starts: Sequence[int]) -> tuple[Evidence, ...]:
    spans = dict.fromkeys(reading.span_of(start) for start in starts)
    document = reading.document
    return tuple(sorted(Evidence.of(document.id, document.text, span) for span in list(spans)[:SHOWN]))
