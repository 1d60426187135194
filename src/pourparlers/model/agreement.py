"""What was agreed, by whom, until when, and whether it held."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar, Literal

from pourparlers.model.event import StatusChange
from pourparlers.model.fact import Fact

AgreementType = Literal[
    "ceasefire", "accord", "plan", "roadmap", "list", "zone", "resolution", "communique", "arrangement"
]
AgreementStatus = Literal[
    "proposed", "under_negotiation", "agreed", "in_force", "violated", "suspended", "expired", "failed"
]


@dataclass(frozen=True, slots=True)
class Validity:
    """From when until when an agreement holds (ISO 8601), and how many months at least."""

    from_: str | None = field(default=None, metadata={"name": "from"})
    until: str | None = None
    minimum_months: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement(Fact):
    """A truce, accord, plan, roadmap, list, zone, resolution, communiqué or arrangement.

    Attributes:
        sponsors: guarantors and those under whose aegis it stands.
        made: ISO 8601 date on which it was agreed.
        exclusions: actors that it does not cover.
        disclosed: False where the terms are kept secret.
        members: ids of the tellings that were grouped into this one; empty for a single telling.
    """

    kind: ClassVar[str] = "agreement"

    name: str | None = None
    type: AgreementType | None = None
    parties: tuple[str, ...] = ()
    sponsors: tuple[str, ...] = ()
    status: AgreementStatus | None = None
    status_history: tuple[StatusChange, ...] = ()
    made: str | None = None
    in_force: Validity | None = None
    places: tuple[str, ...] = ()
    exclusions: tuple[str, ...] = ()
    disclosed: bool | None = None
    members: tuple[str, ...] = ()
