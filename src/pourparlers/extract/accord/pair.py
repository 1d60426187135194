"""Between whom an article's agreements are where the sentence does not say: the two sides that it tells throughout."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pourparlers.extract.accord.parties import TOGETHER, acting
from pourparlers.knowledge import world
from pourparlers.model.document import Document
from pourparlers.model.event import Event

TALKING = frozenset(("talks", "meeting", "call", "summit"))
UNTOLD = frozenset(("hypothetical", "denied"))  # contacts that nobody says were or will be


def of(document: Document, told: Iterable[Sequence[str]]) -> tuple[str, ...]:
    """Return the two sides of an article; empty where it tells none or several pairs.

    Who agreed counts first, then who talked.

    Args:
        document: the document, with its contacts and deeds.
        told: the parties of the agreements that name them.
    """
    day = document.published.date if document.published else None
    agreed = [tuple(p) for p in told if len(p) == TOGETHER]
    agreed += [_sides(e, day) for e in _events(document) if e.type == "AGREE" and e.status == "held"]
    found = _only(agreed)
    if found or any(agreed):
        return found
    return _only(_sides(e, day) for e in _events(document) if e.type == "CONSULT" and e.mode in TALKING
                 and e.status not in UNTOLD)  # fmt: skip


def of_told(told: Iterable[Sequence[str]]) -> tuple[str, ...]:
    """Return the two sides that all agreements with named parties have."""
    return _only(tuple(p) for p in told if len(p) == TOGETHER)


def _events(document: Document) -> list[Event]:
    return [f for f in document.facts if isinstance(f, Event)]


def _sides(event: Event, day: str | None) -> tuple[str, ...]:
    """Return the two sides of a contact or deed; empty where it has more or fewer, or a host or mediator."""
    if len(event.participants) != TOGETHER or any(p.part in ("host", "mediator") for p in event.participants):
        return ()
    sides = acting([p.actor for p in event.participants], day)
    alike = {bool(world.person_named(name)) for name in sides}
    return sides if len(alike) == 1 else ()  # a state and a person are no two sides


def _only(pairs: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    """Return the one pair that all tell, whatever the order."""
    distinct = {frozenset(p): p for p in reversed(list(pairs)) if len(set(p)) == TOGETHER}
    return next(iter(distinct.values())) if len(distinct) == 1 else ()
