"""Public events of known date as clues: what happened is over, what is to come is not, a weekday may be its day."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from pourparlers.knowledge.dated_events import DatedEvent, events_named
from pourparlers.resolve.dating.clue import LAST, Clue, joined
from pourparlers.resolve.dating.days import bare_weekday
from pourparlers.resolve.dating.reading import Reading
from pourparlers.resolve.who.finding import fold

FORESEEN = frozenset(("summit", "assembly", "conference", "election", "inauguration", "games", "meeting", "vote"))
"""Kinds of events that can be spoken of as to come."""
AHEAD = 120
"""Days before an event of a series from which "the" summit to come is that one."""
RECENT = 60
"""Days after an event within which a deed "on its sidelines" is told without its date."""
WEEK = 6
"""Days after which a bare weekday no longer means the last one."""
BESIDE = 80
"""Characters between an event and its weekday within a sentence ("l'attaque de Nice, qui a fait 84 morts jeudi")."""


@dataclass(frozen=True, slots=True)
class Named:
    """An event, or a series of them, named in the text."""

    start: int
    end: int
    events: tuple[DatedEvent, ...]


def event_clues(reading: Reading) -> Iterator[Clue]:
    """Yield what the events named in an article tell of its day."""
    for named in _named(reading):
        if not reading.running(named.start):
            continue
        yield from _clues(reading, named)


@cache
def _names(language: str) -> tuple[tuple[str, str, tuple[DatedEvent, ...]], ...]:
    found = sorted(events_named(language).items(), key=lambda item: (-len(item[0]), item[0]))
    return tuple((fold(name), name, events) for name, events in found)


def _named(reading: Reading) -> list[Named]:
    """Return the events named, the longest name where several fit, narrowed to those whose place or year is told."""
    found: list[Named] = []
    for folded, name, events in _names(reading.language):
        at = reading.folded.find(folded)
        while at >= 0:
            end = at + len(folded)
            whole = not reading.folded[at - 1 : at].isalnum() and not reading.folded[end : end + 1].isalnum()
            cased = not name.isupper() or reading.text[at:end] == name
            if whole and cased and not any(n.start < end and at < n.end for n in found):
                found.append(Named(at, end, _narrowed(reading, at, events)))
            at = reading.folded.find(folded, end)
    return sorted((n for n in found if n.events), key=lambda n: n.start)


def _narrowed(reading: Reading, at: int, events: tuple[DatedEvent, ...]) -> tuple[DatedEvent, ...]:
    sentence = reading.sentence(at)
    words = reading.folded[sentence.start : sentence.end]
    years = set(re.findall(r"(?<!\d)(?:19|20)\d\d(?!\d)", words))
    if years:
        return tuple(e for e in events if e.from_[:4] in years or e.until[:4] in years)
    if len(events) == 1:
        return events
    there = tuple(e for e in events if any(_stands(fold(p), words) for p in e.places(reading.language)))
    return there or events


def _stands(name: str, words: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", words) is not None


def _clues(reading: Reading, named: Named) -> Iterator[Clue]:
    name = reading.text[named.start : named.end]
    before = reading.folded[max(0, named.start - 50) : named.start]
    sentence = reading.sentence(named.start)
    stretches = [(date.fromisoformat(e.from_), date.fromisoformat(e.until)) for e in named.events]
    dated = f"« {name} » ({_told(named.events)})"
    if reading.ends_with(before, reading.cues.sidelines):
        spans = joined((a, b + timedelta(days=RECENT)) for a, b in stretches)
        yield Clue("event", spans, f"ce qui se dit en marge de {dated} est récent", named.start)
        return
    foreseen = all(e.kind in FORESEEN for e in named.events)
    if foreseen and reading.ends_with(before, reading.cues.before) and reading.at_top(named.start):
        spans = joined((a - timedelta(days=AHEAD), a) for a, _ in stretches)
        yield Clue("event", spans, f"{dated} n'est pas encore ouvert", named.start)
        return
    if weekday := _weekday(reading, named.start, named.end, sentence.start, sentence.end):
        its = [day for a, b in stretches for day in _days(a, b) if day.isoweekday() == weekday[0]]
        fitting = [(day, day + timedelta(days=WEEK)) for day in its]
        if fitting:
            yield Clue("event", joined(fitting), f"« {weekday[1]} » est le jour de {dated}", named.start)
            return
    tense = reading.tense_at(named.start)
    if foreseen and tense == "future":
        spans = joined((a - timedelta(days=AHEAD), b) for a, b in stretches)
        yield Clue("event", spans, f"{dated} est à venir ou en cours", named.start)
    elif len(stretches) == 1 and (tense == "past" or not foreseen):
        yield Clue("event", ((stretches[0][0], LAST),), f"{dated} a eu lieu ou commencé", named.start)


def _weekday(reading: Reading, start: int, end: int, first: int, last: int) -> tuple[int, str] | None:
    """Return the bare weekday, told as past, that stands alone beside an event in its sentence."""
    found = []
    for time in reading.document.times:
        weekday = bare_weekday(time)
        if weekday is None or not first <= time.start < last or reading.quoted(time.start):
            continue
        gap = time.start - end if time.start >= end else start - time.end
        if gap <= BESIDE:
            found.append((weekday[0], reading.text[time.start : time.end], reading.tense_at(time.start)))
    if len({number for number, _, _ in found}) != 1 or found[0][2] != "past":
        return None
    return found[0][0], found[0][1]


def _days(first: date, last: date) -> list[date]:
    return [first + timedelta(days=step) for step in range(min((last - first).days, 13) + 1)]


def _told(events: Sequence[DatedEvent]) -> str:
    if len(events) > 2:
        return f"{len(events)} éditions connues"
    return ", ".join(e.from_ if e.from_ == e.until else f"du {e.from_} au {e.until}" for e in events)
