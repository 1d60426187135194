"""The same deed told in several articles becomes one event, by keys that can be read aloud.

Two tellings are of one deed when type and mode agree, the participants are the same (a minister may stand for his
government, but not for another minister of it), the places do not contradict each other, and both are dated to
overlapping days. A telling without a day joins none: that its article is about the same thing is no proof that its
meeting is the same.
"""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from pourparlers.knowledge import world
from pourparlers.link.report import Report, by_publication, confidence, history, joined, witnesses
from pourparlers.link.sides import other_people, same_sides, state_of
from pourparlers.model.event import FACE_TO_FACE, Event, EventStatus, Mode, Participant
from pourparlers.model.notes import durations_differ
from pourparlers.model.time import Time

STRENGTH = (
    "held", "failed", "cancelled", "postponed", "under_way", "denied", "unconfirmed", "announced", "planned",
    "hypothetical",
)  # fmt: skip
"""States of a deed told by several articles, the one that outweighs those after it first."""
MODES = ("talks", "summit", "meeting")
LONGEST = 14  # days: a span beyond a fortnight bounds when something was, and is no date that another can share


def groups(events: Sequence[Event], reports: Mapping[str, Report]) -> list[list[Event]]:
    """Return the tellings grouped by deed, the groups by their least id; `merge` puts each in order of publication."""
    blocks: dict[tuple[str, str], list[Event]] = defaultdict(list)
    for event in events:
        blocks[event.type, family(event)].append(event)
    found = [group for _, block in sorted(blocks.items()) for group in _grouped(block, reports)]
    return sorted(found, key=lambda group: min(e.id for e in group))


def family(event: Event) -> str:
    """Return the mode of an event, one for all in which people sit together: writers take them for one another."""
    return "face" if event.mode in FACE_TO_FACE else event.mode or ""


@dataclass(frozen=True, slots=True)
class _Group:
    """Tellings of one deed and what they hold between them, so that the thousandth costs no more than the second."""

    tellings: list[Event] = field(default_factory=list)
    documents: set[str] = field(default_factory=set)
    places: set[str | None] = field(default_factory=set)
    sides: set[frozenset[str]] = field(default_factory=set)

    def take(self, event: Event) -> None:
        """Add a telling."""
        self.tellings.append(event)
        self.documents.update(proof.document for proof in event.evidence[:1])
        self.places.add(event.place)
        self.sides.add(_sides(event))

    def may_join(self, other: _Group) -> bool:
        """Tell whether two groups that share a day are of one deed: the same sides once, nothing that contradicts.

        Within one article it has been decided already what is one deed.
        """
        return (
            self.documents.isdisjoint(other.documents)
            and all(world.may_be_one_place(a, b) for a in self.places for b in other.places)
            and not any(other_people(a, b) for a in self.sides for b in other.sides)
            and any(same_sides(a, b) for a in self.sides for b in other.sides)
        )

    def likeness(self, other: _Group) -> float:
        """Return how nearly the sides are the same: of two meetings on a day the one of just these people."""
        return max(len(a & b) / len(a | b) for a in self.sides for b in other.sides)


def _sides(event: Event) -> frozenset[str]:
    return frozenset(p.actor for p in event.participants)


def _grouped(block: Sequence[Event], reports: Mapping[str, Report]) -> Iterable[list[Event]]:
    """Join a block by days, first tellings with just the same sides, then those whose sides only fit.

    Two passes, so that a meeting of two, told in another article, does not end up with a meeting of three of that day.
    """
    singles = []
    for event in sorted(block, key=lambda e: by_publication(e, reports)):
        single = _Group()
        single.take(event)
        singles.append(single)
    made = _joined(_joined(singles, least=1.0), least=0.0)
    return [group.tellings for group in made]


def _joined(groups: Iterable[_Group], *, least: float) -> list[_Group]:
    """Return the groups with those joined that share a day and are alike enough, the most alike first."""
    made: list[_Group] = []
    by_day: dict[str, dict[int, None]] = defaultdict(dict)  # the groups of a day, in order
    for group in groups:
        days = list(dict.fromkeys(day for event in group.tellings for day in _days(event)))
        near = {at for day in days for at in by_day[day] if made[at].may_join(group)}
        alike = {at: made[at].likeness(group) for at in near}
        home = max((at for at in near if alike[at] >= least), key=lambda at: (alike[at], -at), default=None)
        if home is None:
            home = len(made)
            made.append(group)
        else:
            for event in group.tellings:
                made[home].take(event)
        for day in days:
            by_day[day][home] = None
    return made


def _days(event: Event) -> list[str]:
    """Return the days that a telling may be of: none unless dated to the day; of too long a span its bounds as one."""
    time = event.time
    if event.aggregate or time is None or time.start is None or len(time.start) < 10:
        return []
    start, end = time.start[:10], (time.end or time.start)[:10]
    if end == start or len(end) < 10:
        return [start]
    try:
        first, last = datetime.date.fromisoformat(start), datetime.date.fromisoformat(end)
    except ValueError:  # no such day in the calendar
        return [f"{start}/{end}"]
    if not 0 < (last - first).days < LONGEST:
        return [f"{start}/{end}"]
    return [(first + datetime.timedelta(days)).isoformat() for days in range((last - first).days + 1)]


def merge(group: Sequence[Event], reports: Mapping[str, Report], leads: Mapping[str, str]) -> Event:
    """Return one event for a group of tellings: the first published leads, the others add what it lacks.

    Args:
        group: of `groups`.
        reports: of all articles.
        leads: article -> the first of its copies; what copies say confirms nothing.
    """
    ordered = sorted(group, key=lambda e: by_publication(e, reports))
    lead = ordered[0]
    if len(ordered) == 1:
        return lead
    evidence = joined(*(e.evidence for e in ordered))
    told_by = witnesses(ordered, leads)
    return replace(
        lead,
        mode=_mode(ordered), participants=_participants(ordered), place=_finest([e.place for e in ordered]),
        time=_time(ordered),
        duration_hours=next((e.duration_hours for e in ordered if e.duration_hours is not None), None),
        forum=next((e.forum for e in ordered if e.forum), None),
        issues=tuple(dict.fromkeys(i for e in ordered for i in e.issues)),
        status=_status(ordered), status_history=history(ordered, reports),
        outcome=next((e.outcome for e in ordered if e.outcome), None),
        attributed_to=() if any(not e.attributed_to for e in ordered) else lead.attributed_to,
        evidence=evidence, confidence=confidence(told_by), notes=_notes(ordered),
        independent=len(told_by),
        members=tuple(e.id for e in ordered),
    )  # fmt: skip


def _mode(ordered: Sequence[Event]) -> Mode | None:
    modes = [e.mode for e in ordered if e.mode]
    return min(modes, key=lambda m: MODES.index(m) if m in MODES else 0, default=None)


def _participants(ordered: Sequence[Event]) -> tuple[Participant, ...]:
    """Return the fullest list of participants, persons before their governments; ties go to the first published."""
    return max(
        ordered, key=lambda e: (sum(state_of(p.actor) != p.actor for p in e.participants), len(e.participants))
    ).participants


def _finest(places: Sequence[str | None]) -> str | None:
    known = [p for p in places if p]
    states = {s.name_fr for s in world.states().values()}
    return next((p for p in known if p not in states), known[0] if known else None)


def _time(ordered: Sequence[Event]) -> Time | None:
    times = [e.time for e in ordered if e.time is not None]
    return max(times, key=lambda t: len(t.start or ""), default=None)


def _status(ordered: Sequence[Event]) -> EventStatus | None:
    """Return the last state of the deed: what has happened outweighs what was announced."""
    told = [e.status for e in ordered if e.status is not None]
    return min(told, key=STRENGTH.index, default=None)


def _notes(ordered: Sequence[Event]) -> tuple[str, ...]:
    notes = list(dict.fromkeys(n for e in ordered for n in e.notes))
    hours = sorted({e.duration_hours for e in ordered if e.duration_hours is not None})
    if len(hours) > 1:
        notes.append(durations_differ(hours))
    return tuple(notes)
