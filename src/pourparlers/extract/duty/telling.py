"""One commitment as a sentence tells it."""

from __future__ import annotations

from dataclasses import dataclass

from pourparlers.model.commitment import CommitmentStatus
from pourparlers.model.span import Span


@dataclass(frozen=True, slots=True)
class Act:
    """What is to be done: tokens `first` to `last` (half-open), on what condition, and by whom if it says so itself."""

    first: int
    last: int
    condition: Span | None = None
    by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Duty:
    """A commitment told.

    Attributes:
        sentence: index of the sentence.
        by: who is to do it.
        to: towards whom.
        act: the words that say what is to be done.
        condition: the words that say on what condition.
        due: ISO date.
        status: what it comes to.
        score: 0 to 1.
        rule: name of the rule.
        cue: the words that told it.
        at: offset of those words.
        span: evidence.
        laid: whether an agreement lays it down, so that the next sentence may go on.
        notes: doubts.
        deal: id of the agreement that lays it down.
    """

    sentence: int
    by: tuple[str, ...]
    to: tuple[str, ...]
    act: Span
    condition: Span | None
    due: str | None
    status: CommitmentStatus
    score: float
    rule: str
    cue: str
    at: int
    span: Span
    laid: bool = False
    notes: tuple[str, ...] = ()
    deal: str = ""
