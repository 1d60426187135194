"""On whose word a stretch of text stands, as the statements of the document tell."""

from __future__ import annotations

from collections.abc import Sequence

from pourparlers.model.document import Document
from pourparlers.model.statement import Statement


def voices(document: Document) -> list[tuple[int, int, tuple[str, ...]]]:
    """Return what statements say as offsets with the chain from the nearest source outward."""
    found: list[tuple[int, int, tuple[str, ...]]] = []
    for fact in document.facts:
        if not isinstance(fact, Statement) or fact.scare or not fact.speaker:
            continue
        for evidence in fact.evidence:
            content = fact.content or fact.quote or ""
            at = evidence.text.find(content) if content else -1
            if at >= 0:
                found.append(
                    (evidence.start + at, evidence.start + at + len(content), (fact.speaker, *fact.attributed_to))
                )
                break
    return found


def attributed(spoken: Sequence[tuple[int, int, tuple[str, ...]]], start: int, doers: Sequence[str]) -> tuple[str, ...]:
    """Return on whose word the words at an offset stand; nobody's where the doers tell it of themselves."""
    around = [(high - low, chain) for low, high, chain in spoken if low <= start < high]
    if not around:
        return ()
    chain = min(around, key=lambda one: one[0])[1]
    return tuple(n for n in chain if n not in doers)
