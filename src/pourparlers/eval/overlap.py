"""How much two texts have in common, counted in words that stand in the same order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from difflib import SequenceMatcher
from typing import TypeAlias

from pourparlers.eval.names import fold

Words: TypeAlias = tuple[str, ...]
"""The folded words of a text, in order."""


def words(text: str) -> Words:
    """Return the folded words of a text.

    >>> words("À Bâle, jeudi.")
    ('a', 'bale', 'jeudi')
    """
    return tuple(fold(text).split())


def in_common(one: Words, other: Words) -> int:
    """Return how many words both hold, in order and in runs of two or more.

    A lone word in common means nothing, unless a text has no more than that word.
    """
    shortest_run = min(2, len(one), len(other))
    blocks = SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks if block.size >= shortest_run)


def overlap(one: Words, other: Words, *, at_least: float = 0.0) -> float:
    """Return the share of the shorter text's words that stand, in order, in the longer one.

    One or two words prove nothing against a text more than twice as long: 0.0.

    Args:
        one: words of a text.
        other: words of the text that it is compared with.
        at_least: a value below this one is of no interest to the caller; 0.0 may stand for it, which
            spares the costly comparison where too few words are shared whatever their order.

    >>> overlap(words("les deux ministres"), words("Les deux ministres se voient à Bâle"))
    1.0
    """
    short, long = (one, other) if len(one) <= len(other) else (other, one)
    if not short or (len(short) < 3 and len(long) > 2 * len(short)):
        return 0.0
    if f" {' '.join(short)} " in f" {' '.join(long)} ":
        return 1.0
    known = set(long)
    if sum(word in known for word in short) / len(short) < at_least:
        return 0.0
    return in_common(short, long) / len(short)


def likeness(one: Words, other: Words) -> float:
    """Return the share of both texts' words that they have in common.

    Unlike `overlap`, it tells a text from a longer one that only contains it.

    >>> likeness(words("les deux ministres"), words("les deux"))
    0.8
    """
    return 2 * in_common(one, other) / (len(one) + len(other)) if one and other else 0.0


def best(measure: Callable[[Words, Words], float], some: Sequence[Words], others: Sequence[Words]) -> float:
    """Return the highest value of a measure over all pairs of texts; 0.0 where there are none."""
    return max((measure(x, y) for x in some for y in others), default=0.0)
