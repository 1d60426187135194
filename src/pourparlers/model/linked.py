"""What linking across documents makes of all tellings: one fact a deed, however many articles tell it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from pourparlers.model.actor import Actor
from pourparlers.model.fact import Fact


@dataclass(frozen=True, slots=True)
class LinkedRecord:
    """The facts and actors of a whole record.

    Attributes:
        facts: one object a deed, utterance or agreement, with evidence from every document that tells it.
        actors: those whom the facts name.
        members: id of a telling inside one document -> id of the fact that it went into.
    """

    facts: tuple[Fact, ...] = ()
    actors: tuple[Actor, ...] = ()
    members: Mapping[str, str] = field(default_factory=dict)
