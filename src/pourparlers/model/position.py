"""Where a party stands on an issue."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

from pourparlers.model.fact import Fact

Stance = Literal["for", "against", "demands", "red_line", "conditional", "open"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Position(Fact):
    """A stance of one actor on one issue.

    Attributes:
        target: whom or what the issue is about.
        as_of: ISO 8601 date.
        statement: id of the statement in which it was taken.
    """

    kind: ClassVar[str] = "position"

    actor: str | None = None
    issue: str | None = None
    stance: Stance | None = None
    target: str | None = None
    as_of: str | None = None
    statement: str | None = None
