"""Which fact of ours is which fact of gold: an affinity for each pair, then one to one."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TypeAlias

from pourparlers.eval.fields import Line, right_values
from pourparlers.eval.names import Names
from pourparlers.eval.overlap import best, likeness, overlap, words
from pourparlers.eval.slots import (
    date_right,
    jaccard,
    names_right,
    phase_right,
    place_right,
    speaker_right,
    value_right,
    who,
)
from pourparlers.eval.telling import Telling

SAME_WORDS = 0.5
"""Share of the shorter evidence that must stand in the other: below, the two speak of different words."""

Pair: TypeAlias = tuple[Telling, Telling]
"""A fact of gold and the fact of ours that it was matched with."""


@dataclass(frozen=True, slots=True)
class Match:
    """How the facts of one kind within one text were matched.

    Attributes:
        pairs: matches of facts that have to be found.
        extra: matches of facts that are optional.
        missed: facts that had to be found and were not.
        spare: our facts that match nothing in gold.
    """

    pairs: tuple[Pair, ...]
    extra: tuple[Pair, ...]
    missed: tuple[Telling, ...]
    spare: tuple[Telling, ...]

    @property
    def in_gold(self) -> int:
        """How many facts had to be found."""
        return len(self.pairs) + len(self.missed)

    @property
    def in_ours(self) -> int:
        """How many of our facts count as right or wrong."""
        return len(self.pairs) + len(self.spare)

    def of_type(self, event_type: str) -> Match:
        """Return the match restricted to events of one type; a pair goes by the type in gold."""
        return Match(
            pairs=tuple(pair for pair in self.pairs if pair[0].fact.get("type") == event_type),
            extra=tuple(pair for pair in self.extra if pair[0].fact.get("type") == event_type),
            missed=tuple(one for one in self.missed if one.fact.get("type") == event_type),
            spare=tuple(one for one in self.spare if one.fact.get("type") == event_type),
        )


def match(gold: Sequence[Telling], ours: Sequence[Telling], names: Names) -> Match:
    """Return how facts of one kind within one text match."""
    grid = [[affinity(g, o, names) for o in ours] for g in gold]
    chosen = one_to_one(grid, [g.optional for g in gold])
    pairs = [(gold[i], ours[j]) for i, j in chosen]
    found, taken = {i for i, _ in chosen}, {j for _, j in chosen}
    return Match(
        pairs=tuple(pair for pair in pairs if not pair[0].optional),
        extra=tuple(pair for pair in pairs if pair[0].optional),
        missed=tuple(g for i, g in enumerate(gold) if i not in found and not g.optional),
        spare=tuple(o for j, o in enumerate(ours) if j not in taken),
    )


def one_to_one(grid: Sequence[Sequence[float]], optional: Sequence[bool]) -> list[tuple[int, int]]:
    """Return pairs (row, column) of a grid of affinities, none used twice, the best first.

    Greedy. Of two rows that fit as well the one that is not optional comes first, then the upper one;
    an affinity of 0 or less is no pair.

    >>> one_to_one([[0.6, 0.9], [0.0, 0.8]], [False, False])
    [(0, 1)]
    """
    cells = [(i, j) for i, row in enumerate(grid) for j, value in enumerate(row) if value > 0]
    cells.sort(key=lambda cell: (-grid[cell[0]][cell[1]], optional[cell[0]]))
    rows: set[int] = set()
    columns: set[int] = set()
    chosen = []
    for i, j in cells:
        if i not in rows and j not in columns:
            rows.add(i)
            columns.add(j)
            chosen.append((i, j))
    return chosen


def affinity(gold: Telling, ours: Telling, names: Names) -> float:
    """Return 0.0 where two facts of one kind cannot be the same, else the higher the better they fit.

    They must rest on the same words; what they say about them only ranks the candidates.
    """
    same_words = best(partial(overlap, at_least=SAME_WORDS), gold.heard, ours.heard)
    if same_words < SAME_WORDS:
        return 0.0
    kind = gold.fact["kind"]
    if kind == "event" and ours.fact.get("type") not in right_values(gold.fact, "type"):
        return 0.0
    fit = same_words + _FITS[kind](gold, ours, names)
    # The mode is added last: sums of floats depend on their order, and ties on every digit.
    return fit + value_right(gold.fact, ours.fact, "mode") if kind == "event" else fit


def _event(gold: Telling, ours: Telling, names: Names) -> float:
    g, o = gold.fact, ours.fact
    # Who and when tell two events of one sentence apart; where and whether come after.
    who_and_when = 2 * jaccard(*who(g, o, names)) + 2 * bool(date_right(g, o))
    return who_and_when + place_right(g, o) + phase_right(g, o)


def _statement(gold: Telling, ours: Telling, names: Names) -> float:
    return best(likeness, gold.heard, ours.heard) + speaker_right(gold.fact, ours.fact, names)


def _agreement(gold: Telling, ours: Telling, names: Names) -> float:
    g, o = gold.fact, ours.fact
    parties = jaccard(names.all_of(g.get("parties")), names.all_of(o.get("parties")))
    return parties + value_right(g, o, "type")


def _commitment(gold: Telling, ours: Telling, names: Names) -> float:
    g, o = gold.fact, ours.fact
    return names_right(g, o, "by", names) + _alike(g, o, "act")


def _position(gold: Telling, ours: Telling, names: Names) -> float:
    g, o = gold.fact, ours.fact
    return names_right(g, o, "actor", names) + _alike(g, o, "issue")


def _dispute(gold: Telling, ours: Telling, _names: Names) -> float:
    return float(value_right(gold.fact, ours.fact, "type"))


def _alike(gold: Line, ours: Line, slot: str) -> float:
    return likeness(words(gold.get(slot) or ""), words(ours.get(slot) or ""))


_FITS: Mapping[str, Callable[[Telling, Telling, Names], float]] = {
    "event": _event,
    "statement": _statement,
    "agreement": _agreement,
    "commitment": _commitment,
    "position": _position,
    "dispute": _dispute,
}
