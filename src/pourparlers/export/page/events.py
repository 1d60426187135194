"""Events as the chronology shows them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from pourparlers.export.page.context import Common, Context, Link, Quote, href
from pourparlers.export.page.dates import When, spoken, when
from pourparlers.export.page.others import Item, dispute_item
from pourparlers.export.page.words import Words
from pourparlers.model.event import Event
from pourparlers.model.time import Publication


@dataclass(frozen=True, slots=True)
class Change:
    """A line of a status history."""

    status: str
    text: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Who:
    """An actor and, where it is no plain participant, its part."""

    name: str
    part: str


@dataclass(frozen=True, slots=True)
class EventView:
    """An entry of the chronology.

    Attributes:
        key: mode or type, for the filter.
        label: the same in words.
        sides: those who meet or act.
        targets: those whom it is done to.
        reported: first date of publication of an article that tells it; orders undated entries.
        reported_on: the same in words.
        said: statements that speak of it.
        disputes: what the sources do not agree on about it.
    """

    common: Common
    key: str
    label: str
    sides: tuple[Who, ...]
    targets: tuple[Who, ...]
    when: When | None
    place: str
    duration: str
    forum: str
    issues: tuple[str, ...]
    status: str
    status_word: str
    history: tuple[Change, ...]
    outcome: str
    aggregate: bool
    reported: str
    reported_on: str
    said: tuple[Link, ...]
    disputes: tuple[Item, ...]

    @property
    def actors(self) -> tuple[str, ...]:
        """The names of all that take part."""
        return tuple(dict.fromkeys(who.name for who in (*self.sides, *self.targets)))


def event_views(context: Context) -> tuple[EventView, ...]:
    """Return all events, earliest first, undated ones last."""
    said = _said_about(context)
    disputes: dict[str, list[Item]] = defaultdict(list)
    for dispute in context.record.disputes:
        disputes[dispute.about or ""].append(dispute_item(dispute, context))
    views = [_view(event, context, said, disputes) for event in context.record.events]
    return tuple(sorted(views, key=_order))


def _order(view: EventView) -> tuple[object, ...]:
    """What is known of a month alone comes before its days, which it may be any of."""
    moment = view.when
    return (moment is None, moment.iso if moment else view.reported or "9999", view.common.id)


def _view(
    event: Event, context: Context, said: Mapping[str, list[Link]], disputes: Mapping[str, list[Item]]
) -> EventView:
    words = context.words
    articles = context.told_by(event.evidence)
    status = event.status or "unknown"
    reported = next((d.published for d in articles if d.published and d.published.date), None)
    return EventView(
        common=context.common(event),
        key=event.mode or event.type,
        label=context.kind(event),
        sides=tuple(Who(p.actor, words.of("part", p.part)) for p in event.participants if p.part != "target"),
        targets=tuple(Who(p.actor, "") for p in event.participants if p.part == "target"),
        when=when(event.time, words),
        place=event.place or "",
        duration=duration(event.duration_hours, words),
        forum=event.forum or "",
        issues=event.issues,
        status=status,
        status_word=words.of("status", status),
        history=tuple(
            Change(line.status, context.status_told(line), context.quotes(line.evidence))
            for line in event.status_history
        ),
        outcome=words.of("outcome", event.outcome) if event.outcome and event.outcome != "unknown" else "",
        aggregate=event.aggregate,
        reported=reported.date or "" if reported else "",
        reported_on=_reported(reported, words),
        said=tuple(said.get(event.id, ())),
        disputes=tuple(disputes.get(event.id, ())),
    )


def _reported(published: Publication | None, words: Words) -> str:
    if published is None:
        return words("reported_undated")
    return words("reported", date=spoken(published.date, words, published.precision))


def _said_about(context: Context) -> Mapping[str, list[Link]]:
    """Return the statements by the event that they speak of."""
    found: dict[str, list[Link]] = defaultdict(list)
    for statement in sorted(context.record.statements, key=lambda s: (s.said_on or "9999", s.id)):
        if statement.event:
            found[statement.event].append(Link(href(statement.id), context.labels[statement.id]))
    return found


def duration(hours: float | None, words: Words) -> str:
    """Return how long something was, in hours, or in minutes below one hour."""
    if hours is None:
        return ""
    if hours < 1:
        return words.count(round(hours * 60), "minute")
    return words.count(hours, "hour")
