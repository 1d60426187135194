"""One telling of a contact, before tellings of the same deed are joined."""

from __future__ import annotations

from dataclasses import dataclass, field

from pourparlers.model.event import EventStatus
from pourparlers.model.layers import TimeExpression
from pourparlers.model.span import Span
from pourparlers.model.time import Time


@dataclass(slots=True)
class Change:
    """A state told of a contact: by whom, on which day, in which words."""

    status: str
    by: str | None
    on: str | None
    span: Span


@dataclass(slots=True)
class Telling:
    """What one sentence tells of a contact.

    Attributes:
        mode: mode of the event.
        names: participants.
        heirs: sides told before, which a new contact without sides of its own takes over.
        lent: what the record says of taking those over.
        firm: True where a contact is of note though nobody is named ("les pourparlers sont reportés").
        fated: True where a verb tells what becomes of it ("une session a été promise"), so that it is one of its own.
        at: index of the token that told it.
        host: those of them who receive.
        each: those of them whom the other side meets one at a time.
        status: None where the sentence does not tell.
        score: 0 to 1.
        rule: name of the rule.
        cues: words that triggered it.
        spans: evidence.
        time: when.
        expression: the words of the date.
        place: where.
        hours: duration.
        days: number of days that it went on, where told; 1 otherwise.
        forum: process or conference.
        issues: what about.
        series: told as a series.
        far: True where its date lies more than a month before the article's.
        back: True where a definite determiner points back to a contact told before.
        body: True where the only participant is a body that meets ("le Groupe s'est réuni").
        apart: True where somebody joins others: another contact than theirs.
        new: True where a word makes it another contact than the one told before.
        implied: True where only an agreement tells that the sides talked.
        outcome: what came of it.
        changes: states with who says so.
        attributed: on whose word.
        notes: doubts.
        counted_from: another contact that the day is counted from ("à la veille de la visite").
        shift: days from that one's.
        newsday: the day that the story is at, for a contact that nothing dates.
        into: the telling that this one was joined to.
    """

    mode: str
    names: tuple[str, ...]
    status: EventStatus | None
    score: float
    rule: str
    cues: tuple[str, ...]
    spans: list[Span]
    heirs: tuple[str, ...] = ()
    lent: str = ""
    firm: bool = False
    fated: bool = False
    at: int = 0
    host: tuple[str, ...] = ()
    each: tuple[str, ...] = ()
    time: Time | None = None
    expression: TimeExpression | None = None
    place: str | None = None
    hours: float | None = None
    days: int = 1
    forum: str | None = None
    issues: tuple[str, ...] = ()
    series: bool = False
    far: bool = False
    back: bool = False
    body: bool = False
    apart: bool = False
    new: bool = False
    implied: bool = False
    outcome: str | None = None
    changes: list[Change] = field(default_factory=list)
    attributed: tuple[str, ...] = ()
    notes: list[str] = field(default_factory=list)
    counted_from: Telling | None = None
    shift: int = 0
    newsday: str = ""
    into: Telling | None = None
