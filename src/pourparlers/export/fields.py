"""The fields of a fact in words, label and value, for whoever reads it outside the dossier."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from pourparlers.export.page.context import Context
from pourparlers.export.page.dates import spoken, when
from pourparlers.export.page.events import duration
from pourparlers.export.page.others import in_force
from pourparlers.export.page.words import unbroken
from pourparlers.model.event import Participant, StatusChange
from pourparlers.model.fact import Fact
from pourparlers.model.tables import to_record
from pourparlers.model.time import Time

TOLD_APART = frozenset(("kind", "id", "evidence", "why", "confidence", "notes", "members", "independent"))
"""Fields that an explanation tells in its own place."""

DATES = frozenset(("said_on", "made", "as_of", "due"))
TABLES = frozenset(("mode", "status", "outcome", "act", "manner", "channel", "stance"))
"""Fields whose values have their words in a table of the same name."""

TYPES: Mapping[str, str] = {"event": "type", "agreement": "agreement_type", "dispute": "dispute_type"}


def fields(fact: Fact, context: Context) -> Iterator[tuple[str, list[str]]]:
    """Yield the label of every field that says something, and its value: a line, or several for a history."""
    for key in to_record(fact):
        if key in TOLD_APART:
            continue
        said = [line for line in _value(fact, key, getattr(fact, key), context) if line]
        if said:
            yield context.words.of("field", key), said


def _value(fact: Fact, key: str, value: Any, context: Context) -> list[str]:
    say = context.words
    if key in TABLES:
        return [say.of(key, value)]
    if key == "type":
        return [f"{say.of(TYPES.get(fact.kind, 'type'), value)} ({value})"]
    if key in DATES:
        return [spoken(value, say)]
    if isinstance(value, bool):
        return [say.of("field", "yes" if value else "no")]
    special = _SPECIAL.get(key)
    if special is not None:
        return special(value, context)
    if isinstance(value, tuple):
        return [", ".join(str(one) for one in value)]
    return [str(value)]


def _participants(value: tuple[Participant, ...], context: Context) -> list[str]:
    parts = [(p.actor, context.words.of("part", p.part)) for p in value]
    return [", ".join(f"{name} ({part})" if part else name for name, part in parts)]


def _time(value: Time, context: Context) -> list[str]:
    moment = when(value, context.words)
    if moment is None:
        return []
    return [f"{moment.weekday} {moment.text}" if moment.weekday else moment.text]


def _history(value: tuple[StatusChange, ...], context: Context) -> list[str]:
    return [context.status_told(change) for change in value]


def _sides(value: tuple[Any, ...], context: Context) -> list[str]:
    return [f"{context.claimant(side.by)}{context.words('colon')} {side.claim}" for side in value]


_SPECIAL: Mapping[str, Callable[[Any, Context], list[str]]] = {
    "participants": _participants,
    "time": _time,
    "status_history": _history,
    "in_force": lambda value, context: [in_force(value, context.words)],
    "sides": _sides,
    "duration_hours": lambda value, context: [duration(value, context.words)],
    "attributed_to": lambda value, context: [context.attribution(value)],
    "quote": lambda value, context: [context.words.quoted(unbroken(value, "fr"))],
    "content": lambda value, _: [unbroken(value, "fr")],
}
