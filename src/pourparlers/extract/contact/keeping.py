"""Makes the event of the record out of a deed: identity, evidence, confidence."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from pourparlers.extract.contact.telling import Change, Telling
from pourparlers.model.document import Document
from pourparlers.model.event import HAPPENED, Event, Participant, StatusChange
from pourparlers.model.evidence import Evidence
from pourparlers.model.fact import Why
from pourparlers.model.identity import content_id

TALKING = frozenset(("meeting", "talks", "call"))
UNNAMED = 0.5  # at most, for a contact whose sides nobody names
UNTOLD = 0.6  # at most, where nothing tells whether it took place
UNDATED = 0.85  # at most, for what took place on a day that nothing tells: three in four were right on the sample


def events(document: Document, deeds: Iterable[Telling]) -> tuple[Event, ...]:
    """Return the events that deeds are, each with an id of its own: two of one sentence may have all else in common."""
    made: dict[str, Event] = {}
    for deed in deeds:
        one = event(document, deed)
        while one.id in made:
            one = replace(one, id=content_id("e", one.id, deed.at))
        made[one.id] = one
    return tuple(made.values())


def event(document: Document, deed: Telling) -> Event:
    """Return the event that a deed is, with its evidence in order of the text."""
    spans = sorted(deed.spans)
    evidence = tuple(Evidence.of(document.id, document.text, s) for s in spans)
    first = spans[0]
    return Event(
        id=content_id("e", document.id, "CONSULT", deed.mode, *sorted(deed.names), first.start, first.end,
                      deed.time.start if deed.time else ""),
        type="CONSULT",
        mode=deed.mode,  # type: ignore[arg-type]
        participants=tuple(Participant(n, "host" if n in deed.host else "participant") for n in deed.names),
        place=deed.place, time=deed.time, duration_hours=deed.hours, forum=deed.forum, issues=deed.issues,
        status=deed.status, outcome=_outcome(deed), aggregate=deed.series,  # type: ignore[arg-type]
        status_history=tuple(_change(document, c) for c in deed.changes), attributed_to=deed.attributed,
        evidence=evidence, confidence=_confidence(deed), why=Why(deed.rule, deed.cues),
        notes=tuple(deed.notes),
    )  # fmt: skip


def _outcome(deed: Telling) -> str | None:
    """Return what came of a contact that took place: `unknown` where two sides talked and nothing is told of it."""
    if deed.status not in HAPPENED:
        return None
    talked = deed.mode in TALKING and len(deed.names) > 1 and not deed.series
    return deed.outcome or ("unknown" if talked else None)


def _confidence(deed: Telling) -> float:
    """Return how surely who, when and whether are right.

    It is the lesser of how surely the sides were read and half way between one half and how surely the state was; each
    further telling takes half of its own score off the doubt that is left. What has no day, state or sides is capped.
    """
    most = 0.97 if deed.names else UNNAMED
    if deed.status is None:
        most = min(most, UNTOLD)
    if deed.time is None and deed.status in ("held", "under_way"):
        most = min(most, UNDATED)
    return round(min(deed.score, most), 2)


def _change(document: Document, change: Change) -> StatusChange:
    return StatusChange(change.status, change.by, change.on, (Evidence.of(document.id, document.text, change.span),))
