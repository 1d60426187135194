"""What every fact of the record carries, whatever its kind."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from pourparlers.model.evidence import Evidence


@dataclass(frozen=True, slots=True)
class Why:
    """The rule that made a fact and the words that triggered it."""

    rule: str
    cues: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A line of the record.

    Attributes:
        id: hash of content, the same in every run.
        evidence: the spans that say it; at least one.
        attributed_to: on whose word, from the nearest source outward; empty for the outlet's own voice.
        confidence: 0 to 1.
        why: rule and cues.
        notes: what was not certain.
    """

    kind: ClassVar[str] = "fact"

    id: str
    evidence: tuple[Evidence, ...] = ()
    attributed_to: tuple[str, ...] = ()
    confidence: float | None = None
    why: Why | None = None
    notes: tuple[str, ...] = ()
