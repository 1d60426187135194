"""Says which contact a statement speaks of: the only one that its own words, or else its sentences, tell."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from pourparlers.model.document import Document
from pourparlers.model.event import Event
from pourparlers.model.span import Span
from pourparlers.model.statement import Statement


def linked(found: Iterable[Statement], document: Document) -> list[Statement]:
    """Return the statements with the id of the contact that each speaks of, where just one can be meant."""
    contacts = [f for f in document.facts if isinstance(f, Event) and f.type == "CONSULT"]
    return [replace(one, event=_event(one, contacts, document)) for one in found]


def _event(one: Statement, contacts: Sequence[Event], document: Document) -> str | None:
    said = _content(one, document)
    for spans in ([said] if said is not None else [], [e.span for e in one.evidence[:1]]):
        told = {c.id for c in contacts if any(e.span.meets(s) for e in c.evidence for s in spans)}
        if told:
            return told.pop() if len(told) == 1 else None
    return None


def _content(one: Statement, document: Document) -> Span | None:
    """Return where the content stands within the evidence."""
    for evidence in one.evidence:
        at = document.text.find(one.content or "", evidence.start, evidence.end) if one.content else -1
        if at >= 0:
            return Span(at, at + len(one.content or ""))
    return None
