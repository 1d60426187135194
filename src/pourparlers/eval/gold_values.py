"""Whether the values of a gold line are those that the exchange format knows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, get_args

from pourparlers.eval.fields import Line, many
from pourparlers.model.actor import ActorType
from pourparlers.model.agreement import AgreementStatus, AgreementType
from pourparlers.model.commitment import CommitmentStatus
from pourparlers.model.dispute import DisputeType
from pourparlers.model.event import EventStatus, EventType, Mode, Outcome, Role
from pourparlers.model.position import Stance
from pourparlers.model.statement import Act, Channel, Manner
from pourparlers.model.time import ISO_DATE, Precision

# (kind, field or field of nested objects) -> what may stand there.
_ALLOWED: Mapping[tuple[str, str], frozenset[str]] = {
    place: frozenset(get_args(literal))
    for place, literal in {
        ("actor", "type"): ActorType,
        ("event", "type"): EventType,
        ("event", "mode"): Mode,
        ("event", "outcome"): Outcome,
        ("event", "status"): EventStatus,
        ("event", "participants.part"): Role,
        ("event", "time.precision"): Precision,
        ("event", "status_history.status"): EventStatus,
        ("statement", "manner"): Manner,
        ("statement", "act"): Act,
        ("statement", "channel"): Channel,
        ("agreement", "type"): AgreementType,
        ("agreement", "status"): AgreementStatus,
        ("agreement", "status_history.status"): AgreementStatus,
        ("commitment", "status"): CommitmentStatus,
        ("position", "stance"): Stance,
        ("dispute", "type"): DisputeType,
        ("document", "published.precision"): Precision,
    }.items()
}
_BASES = frozenset({"metadata", "stated", "inferred"})
_DATES = (
    "said_on", "made", "as_of", "due", "time.start", "time.end", "published.date", "published.candidates.date",
    "status_history.on", "in_force.from", "in_force.until",
)  # fmt: skip
_NEEDED: Mapping[str, tuple[str, ...]] = {
    "event": ("type", "status", "participants"),
    "statement": ("speaker", "manner"),
    "agreement": ("type",),
    "commitment": ("by", "act"),
    "position": ("actor", "issue", "stance"),
    "dispute": ("type", "sides"),
}


def value_faults(line: Line) -> Iterator[str]:
    """Yield what is wrong with the values of a gold line: missing ones, unknown ones, dates that are none."""
    kind = line["kind"]
    for field in _NEEDED.get(kind, ()):
        if line.get(field) in (None, "", []):
            yield f"`{field}` is missing"
    for (of_kind, path), allowed in _ALLOWED.items():
        if of_kind == kind:
            # An empty value among the accepted ones says that nothing is right too.
            for value in [*_values(line, path), *filter(None, _values(line, f"accept_{path}"))]:
                if value not in allowed:
                    yield f"`{path}` is {value!r}"
    if kind == "document":
        yield from (f"`published.basis` is {b!r}" for b in _values(line, "published.basis") if b not in _BASES)
    for path in _DATES:
        yield from (f"`{path}` is no date: {d!r}" for d in _values(line, path) if not ISO_DATE.fullmatch(str(d)))
    if len(many(line.get("sides"))) < 2 and kind == "dispute":
        yield "a dispute has two sides or more"


def _values(line: Line, path: str) -> list[Any]:
    """Return the values under a dotted path, through lists; none where a step is missing."""
    found: list[Any] = [line]
    for step in path.split("."):
        found = [value for one in found if isinstance(one, Mapping) for value in many(one.get(step))]
    return found
