"""A stance of one actor as the rules find it, before it becomes a fact."""

from __future__ import annotations

from dataclasses import dataclass, field

from pourparlers.model.span import Span
from pourparlers.model.statement import Statement


@dataclass(slots=True)
class Stand:
    """A stance of one actor, before it becomes a fact."""

    actor: str
    issue: str
    stance: str
    rule: str
    cues: tuple[str, ...]
    span: Span
    at: int
    score: float
    target: str = ""
    day: str = ""
    statement: Statement | None = None
    chain: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    late: bool = False
    more: list[Span] = field(default_factory=list)


def chain_of(actor: str, statement: Statement | None) -> tuple[str, ...]:
    """Return on whose word it is: nobody's but the actor's own, or the speaker's."""
    if statement is None or statement.speaker is None:
        return ()
    own = statement.speaker == actor or actor in statement.co_speakers
    return tuple(n for n in ((() if own else (statement.speaker,)) + statement.attributed_to) if n != actor)
