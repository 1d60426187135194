"""What is counted: hits over gold and over ours, and slots that are right."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

Row: TypeAlias = dict[str, float]
"""The figures of one line of the report."""


@dataclass(slots=True)
class Tally:
    """Hits over gold and over ours.

    Attributes:
        ours: None where only recall has a meaning.
    """

    hit: int = 0
    gold: int = 0
    ours: int | None = 0

    def add(self, hit: int, gold: int, ours: int | None) -> None:
        """Count more of all three."""
        self.hit += hit
        self.gold += gold
        self.ours = None if ours is None or self.ours is None else self.ours + ours

    def row(self) -> Row:
        """Return precision, recall, F1 and what they rest on; recall alone where ours is None.

        >>> Tally(hit=1, gold=2, ours=1).row()
        {'P': 1.0, 'R': 0.5, 'F1': 0.6666666666666666, 'gold': 2, 'ours': 1}
        """
        recall = self.hit / self.gold if self.gold else 0.0
        if self.ours is None:
            return {"R": recall, "gold": self.gold}
        precision = self.hit / self.ours if self.ours else 0.0
        both = precision + recall
        f1 = 2 * precision * recall / both if both else 0.0
        return {"P": precision, "R": recall, "F1": f1, "gold": self.gold, "ours": self.ours}


class Sheet:
    """The score sheet of one run: tallies by name, and verdicts on slots by name."""

    def __init__(self) -> None:
        self._tallies: dict[str, Tally] = {}
        self._verdicts: dict[str, list[bool]] = {}

    def count(self, name: str, hit: int, gold: int, ours: int | None) -> None:
        """Add to a tally; `ours` is None where only recall has a meaning."""
        self._tallies.setdefault(name, Tally()).add(hit, gold, ours)

    def mark(self, name: str, right: bool | None) -> None:
        """Note whether a slot is right; None where gold says nothing about it."""
        if right is not None:
            self._verdicts.setdefault(name, []).append(right)

    def tally(self, name: str) -> Tally:
        """Return the tally of that name; an empty one where nothing was counted."""
        return self._tallies.get(name, Tally())

    def facts(self) -> dict[str, Row]:
        """Return the rows of all tallies, by name."""
        return {name: tally.row() for name, tally in sorted(self._tallies.items())}

    def slots(self) -> dict[str, Row]:
        """Return accuracy and number of cases of all slots, by name."""
        return {
            name: {"accuracy": sum(verdicts) / len(verdicts), "n": len(verdicts)}
            for name, verdicts in sorted(self._verdicts.items())
        }
