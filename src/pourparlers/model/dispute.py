"""What the sources do not agree on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

from pourparlers.model.evidence import Evidence
from pourparlers.model.fact import Fact

DisputeType = Literal["confirmation", "denial", "date", "place", "figure", "outcome", "responsibility", "framing"]


@dataclass(frozen=True, slots=True)
class Side:
    """What one actor or outlet claims."""

    by: str
    claim: str
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute(Fact):
    """Two or more claims that cannot all hold.

    Attributes:
        about: id of the event, agreement or statement concerned.
        documents: ids of the documents that the sides stand in.
    """

    kind: ClassVar[str] = "dispute"

    type: DisputeType
    about: str | None = None
    sides: tuple[Side, ...] = ()
    documents: tuple[str, ...] = ()
