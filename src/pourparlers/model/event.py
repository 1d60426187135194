"""Something done between actors: who, what, where, when, and whether it happened."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal, get_args

from pourparlers.model.evidence import Evidence
from pourparlers.model.fact import Fact
from pourparlers.model.time import Time

EventType = Literal[
    "AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN",
    "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
]  # fmt: skip
Mode = Literal["meeting", "call", "talks", "visit", "summit", "press_conference", "letter"]
Role = Literal["participant", "host", "mediator", "actor", "target"]
EventStatus = Literal[
    "planned", "announced", "unconfirmed", "denied", "under_way", "held", "postponed", "cancelled", "failed",
    "hypothetical",
]  # fmt: skip
Outcome = Literal["agreement", "partial", "none", "unknown"]

MODES: frozenset[str] = frozenset(get_args(Mode))
FACE_TO_FACE: frozenset[str] = frozenset(("meeting", "talks", "summit"))  # one contact goes by any of these names
HAPPENED: frozenset[str] = frozenset(("held", "under_way", "failed"))  # states of what was done, however it ended


@dataclass(frozen=True, slots=True, order=True)
class Participant:
    """An actor and the part it has in an event."""

    actor: str
    part: Role = "participant"


@dataclass(frozen=True, slots=True)
class StatusChange:
    """A state that an event or agreement was in: on whose word, since when, and the words that say so.

    Attributes:
        status: one of the states of the kind concerned; `confirmed` may stand in a history though it is no status.
        by: the actor or outlet that says so; None for the article's own voice.
        on: ISO 8601 day on which it was said.
    """

    status: str
    by: str | None = None
    on: str | None = None
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Fact):
    """A deed or contact, one object however many sentences or articles tell it.

    Attributes:
        type: PLOVER's type; modality never changes it.
        mode: how, for CONSULT.
        place: one name.
        duration_hours: how long, where told.
        forum: the process or conference it belongs to.
        aggregate: True where a series is told as one.
        independent: how many of the articles that tell it are no copies of one another; None for a single telling.
        members: ids of the tellings that were grouped into this one; empty for a single telling.
    """

    kind: ClassVar[str] = "event"

    type: EventType
    mode: Mode | None = None
    participants: tuple[Participant, ...] = ()
    place: str | None = None
    time: Time | None = None
    duration_hours: float | None = None
    forum: str | None = None
    issues: tuple[str, ...] = ()
    status: EventStatus | None = None
    status_history: tuple[StatusChange, ...] = ()
    outcome: Outcome | None = None
    aggregate: bool = False
    independent: int | None = None
    members: tuple[str, ...] = ()
