"""Those who meet, speak, agree: persons, governments, offices, organisations, groups."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar, Literal

from pourparlers.model.evidence import Evidence

ActorType = Literal["person", "government", "office", "organisation", "armed_group", "media", "population"]


@dataclass(frozen=True, slots=True)
class RoleHeld:
    """An office that an actor held.

    Attributes:
        of: the state, office or organisation.
        from_: ISO 8601, as coarse as known.
        basis: whether an article or the knowledge base says so.
        source: the row of the knowledge base.
        evidence: the words, where the basis is a text.
    """

    title: str
    of: str | None = None
    from_: str | None = field(default=None, metadata={"name": "from"})
    until: str | None = None
    basis: Literal["text", "knowledge"] | None = None
    source: str | None = None
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """An actor that facts name by `name`.

    Attributes:
        aliases: the other forms seen in the articles.
        roles: what the knowledge base says, and what the articles say, told apart by `basis`.
        notes: where the two contradict each other: a wrong title in an article is a finding.
    """

    kind: ClassVar[str] = "actor"

    id: str
    name: str
    type: ActorType | None = None
    country: str | None = None
    aliases: tuple[str, ...] = ()
    roles: tuple[RoleHeld, ...] = ()
    notes: tuple[str, ...] = ()
