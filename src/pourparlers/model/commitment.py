"""What somebody is to do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

from pourparlers.model.fact import Fact

CommitmentStatus = Literal["proposed", "pledged", "kept", "breached", "unknown"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Commitment(Fact):
    """A promise or an obligation.

    Attributes:
        by: who is to do it.
        to: towards whom.
        act: the words that say what is to be done.
        condition: the words that say on what condition.
        due: ISO 8601 date.
        agreement: id of the agreement that it belongs to.
    """

    kind: ClassVar[str] = "commitment"

    by: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    act: str | None = None
    condition: str | None = None
    due: str | None = None
    agreement: str | None = None
    status: CommitmentStatus | None = None
