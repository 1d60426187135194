"""Undated articles dated by others: a contact that a dated article tells with its day dates the weekday of another.

"Vendredi à Genève" is a day once another article dates the same talks, by the same people in the same place, to a day
that was a Friday. What follows is the week in which the article can have appeared; the pipeline then narrows it by
the article's own words, or finds that they contradict it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise

from pourparlers.knowledge import world
from pourparlers.lang.contacts import Contacts
from pourparlers.lang.pack import LANGUAGES, load
from pourparlers.lang.publication import PublicationCues
from pourparlers.link.report import report_of
from pourparlers.link.same_event import family
from pourparlers.model.document import Document
from pourparlers.model.event import HAPPENED, Event
from pourparlers.model.evidence import Evidence
from pourparlers.model.fact import Fact
from pourparlers.model.time import DateCandidate, Publication

WEEK = 7
"""Days on which a bare weekday means the same day: that one and the six after it."""
RECENT = 60
"""Days after a contact within which an article that dates it tells it as news rather than as history."""
GAP = 4
"""Characters between a place and its day ("Genève le 26 août", "le 26 août à Genève")."""
DAY_LENGTH = len("2016-09-07")
LONGEST = 3
"""Days that a contact may last for its weekday to mean one of them."""
SHARED = 2
"""Names that two articles must share besides those of the contact itself: they are about the same thing."""
CONTRARY = frozenset(("none", "agreement"))
BEFORE = 200
"""Characters before a contact within which the one weekday of an article is its day too: a sentence or two of press."""
BARE = re.compile(r"XXXX-WXX-([1-7])(?:T\w+)?")


@dataclass(frozen=True, slots=True)
class _Dated:
    """A contact that an article of known day tells with its days."""

    event: Event
    outcome: str | None
    days: tuple[date, ...]
    order: tuple[str, str, str, str]
    label: str
    names: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Open:
    """A contact that an undated article tells by its weekday."""

    event: Event
    weekday: int
    words: str
    evidence: Evidence
    names: frozenset[str]


def infer(documents: Iterable[Document], tellings: Iterable[tuple[str, Fact]]) -> Mapping[str, Publication]:
    """Return what other articles tell of the day of those that have none: the candidates, and why.

    The same for the same articles in whatever order.
    """
    contacts: dict[str, list[Event]] = defaultdict(list)
    for id_, fact in tellings:
        if isinstance(fact, Event) and fact.type == "CONSULT" and not fact.aggregate and _sides(fact):
            contacts[id_].append(fact)
    dated: dict[str, list[_Dated]] = defaultdict(list)
    undated: dict[str, list[_Open]] = defaultdict(list)
    for document in documents:
        for event in sorted(contacts.get(document.id, ()), key=lambda e: e.id):
            if report_of(document).day is None:
                undated[document.id] += _open(document, event)
            else:
                for one in _told(document, event):
                    dated[family(event)].append(one)
    return {id_: found for id_, opens in sorted(undated.items()) if (found := _inferred(opens, dated))}


def _sides(event: Event) -> frozenset[str]:
    """Return the participants, if they are two or more."""
    names = frozenset(p.actor for p in event.participants)
    return names if len(names) > 1 else frozenset()


def _names(document: Document) -> frozenset[str]:
    return frozenset(m.names[0] for m in document.mentions if len(m.names) == 1)


def _told(document: Document, event: Event) -> Iterable[_Dated]:
    """Yield the contact with its place and days, as often as the article dates it, if it does so as news."""
    published = report_of(document).day or ""
    title = f"« {document.title} » " if document.title else ""
    for place, first, last in {*_own(event), *_beside(document, event, published)}:
        if not 0 <= (last - first).days < LONGEST or (date.fromisoformat(published) - last).days > RECENT:
            continue
        days = tuple(first + timedelta(days=step) for step in range((last - first).days + 1))
        order = (published, event.id, first.isoformat(), place or "")
        label = f"l'article {title}du {published}"
        yield _Dated(
            replace(event, place=place), _outcome(document, event), days, order, label, _names(document)
        )  # fmt: skip


Where = tuple[str | None, date, date]


def _own(event: Event) -> Iterable[Where]:
    """Yield the place and days of the contact itself, where they are known to the day."""
    time = event.time
    bounds = [bound or "" for bound in (time.start, time.end or time.start)] if time else []
    if bounds and all(len(bound) >= DAY_LENGTH for bound in bounds):
        first, last = (date.fromisoformat(bound[:DAY_LENGTH]) for bound in bounds)
        yield event.place, first, last


def _beside(document: Document, event: Event, published: str) -> Iterable[Where]:
    """Yield other places with their day in the same sentences ("… précédés de pourparlers à Vienne le 3 mai"), if past.

    One sentence may tell a chain of contacts of the same people of which only the last became an event.
    """
    if event.status not in HAPPENED:
        return
    for time in document.times:
        dated = time.precision == "day" and time.begin is not None and time.begin == time.until
        if not dated or not any(proof.start <= time.start < proof.end for proof in event.evidence):
            continue
        for place in document.mentions:
            gap = max(time.start - place.end, place.start - time.end)
            if (
                place.reading == "place"
                and len(place.names) == 1
                and 0 <= gap <= GAP
                and (time.begin or "") < published
            ):
                day = date.fromisoformat(time.begin or "")
                yield place.names[0], day, day


def _outcome(document: Document, event: Event) -> str | None:
    """Return what came of a contact, told with it or in a sentence that only ends that one ("Mais sans accord.")."""
    if event.outcome is not None or document.language not in LANGUAGES:
        return event.outcome
    words = load(document.language, "contacts", Contacts)
    cues = load(document.language, "publication", PublicationCues)
    phrases = (("none", words.outcome_none), ("agreement", words.outcome_agreement))
    for one, after in pairwise(document.sentences):
        if any(proof.start < one.end and one.start < proof.end for proof in event.evidence):
            said = document.text[after.start : after.end].lower().replace("’", "'")
            if said.startswith(cues.continuing):
                return next((result for result, forms in phrases if any(form in said for form in forms)), None)
    return None


def _open(document: Document, event: Event) -> Iterable[_Open]:
    """Yield the contact if one weekday, and no date, is told with it."""
    if event.time is not None or event.status not in HAPPENED:
        return
    weekdays = [(time, int(match[1])) for time in document.times if (match := BARE.fullmatch(time.value))]
    alone = len({number for _, number in weekdays}) == 1
    found: dict[int, tuple[str, Evidence]] = {}
    for proof in sorted(event.evidence):
        for time, number in weekdays:
            before = proof.start - time.end
            if proof.start <= time.start < proof.end or (alone and 0 <= before <= BEFORE):
                found.setdefault(number, (document.text[time.start : time.end], proof))
    if len(found) == 1:
        ((weekday, (words, proof)),) = found.items()
        yield _Open(event, weekday, words, proof, _names(document))


def _inferred(opens: Sequence[_Open], dated: Mapping[str, Sequence[_Dated]]) -> Publication | None:
    """Return the week that all contacts of an article agree on; None where none is dated or they do not agree."""
    found = [(one, *day) for one in opens if (day := _day(one, dated.get(family(one.event), ())))]
    if not found:
        return None
    weeks = [{day + timedelta(days=step) for step in range(WEEK)} for _, day, _ in found]
    possible = sorted(set.intersection(*weeks))
    if not possible:
        return None
    reasons = dict.fromkeys(_why(one, day, source) for one, day, source in found)
    candidates = tuple(DateCandidate(day.isoformat(), "day", "dans la semaine de ce jour") for day in possible)
    evidence = tuple(sorted({one.evidence for one, _, _ in found}))
    return Publication(None, None, "inferred", " ; ".join(reasons), evidence, candidates)


def _why(one: _Open, day: date, source: _Dated) -> str:
    who = ", ".join(sorted(_sides(one.event)))
    where = one.event.place or source.event.place
    same = f"{source.label} date de ce jour la même rencontre ({who} ; {where})"
    return f"« {one.words} » est le {day.isoformat()} : {same}"


def _day(one: _Open, told: Sequence[_Dated]) -> tuple[date, _Dated] | None:
    """Return the day that others give to a contact, and the first that does; None where they leave a doubt.

    Contacts that were only to come on another such weekday are a doubt, unless what came of this one is the same.
    """
    held: dict[date, _Dated] = {}
    rivals: set[date] = set()
    agree: set[date] = set()
    for other in sorted(told, key=lambda o: o.order):
        days = [day for day in other.days if day.isoweekday() == one.weekday]
        if not days or not _same(one, other) or {one.event.outcome, other.outcome} == CONTRARY:
            continue
        if other.event.status not in HAPPENED:
            rivals.update(days)
            continue
        held.setdefault(days[0], other)
        if one.event.outcome is not None and one.event.outcome == other.outcome:
            agree.add(days[0])
    if len(held) != 1:
        return None
    ((day, source),) = held.items()
    return (day, source) if not rivals - {day} or day in agree else None


def _same(one: _Open, other: _Dated) -> bool:
    """Tell whether two contacts may be one: the same people, in one place, in articles about the same thing."""
    mine, its = _sides(one.event), _sides(other.event)
    here, there = one.event.place, other.event.place
    shared = (one.names & other.names) - mine - its - {here, there}
    return (
        len(mine & its) > 1
        and (mine <= its or its <= mine)
        and world.may_be_one_place(here, there)
        and len(shared) >= SHARED
        and (here or there) in (one.names if there else other.names)
    )
