"""Scores quotations in the manner of the Radar de parité (the French Gender Gap Tracker).

A quotation, direct or reported, is found where one of ours shares enough of its words with it, whoever speaks; the
share is of the longer of the two. The reference published for French, on 54 articles of its own: F1 0.817 at an overlap
of 0.3 and 0.726 at 0.8. Other articles and other annotators than ours, so the figures stand side by side, no more.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

OVERLAPS = (0.3, 0.8)
Span = tuple[int, int] | None  # None: words that do not stand so in the text, which nothing can match
Line = Mapping[str, Any]


def spans(statements: Iterable[Line], text: str) -> list[Span]:
    """Return where the words of statements stand in a text: their quotation, or else what is told of them."""
    found: list[Span] = []
    for statement in statements:
        words = statement.get("content") or statement.get("quote") or ""
        if words:
            start = text.find(words)
            found.append((start, start + len(words)) if start >= 0 else None)
    return found


def matched(gold: Sequence[Span], ours: Sequence[Span], overlap: float) -> int:
    """Return how many gold spans have a span of ours of their own with enough in common, the best pairs first."""
    pairs = sorted(((_share(g, o), i, j) for i, g in enumerate(gold) for j, o in enumerate(ours)), reverse=True)
    left, right = set(range(len(gold))), set(range(len(ours)))
    for share, i, j in pairs:
        if share >= overlap and i in left and j in right:
            left.remove(i)
            right.remove(j)
    return len(gold) - len(left)


def _share(one: Span, other: Span) -> float:
    if one is None or other is None:
        return 0.0
    common = min(one[1], other[1]) - max(one[0], other[0])
    return max(0, common) / max(one[1] - one[0], other[1] - other[0])


def table(pairs: Sequence[tuple[Sequence[Span], Sequence[Span]]]) -> list[str]:
    """Return lines with precision, recall and F1 at each overlap over all articles."""
    lines = []
    for overlap in OVERLAPS:
        hits = sum(matched(gold, ours, overlap) for gold, ours in pairs)
        ours_total, gold_total = sum(len(o) for _, o in pairs), sum(len(g) for g, _ in pairs)
        precision, recall = hits / max(1, ours_total), hits / max(1, gold_total)
        f1 = 2 * hits / max(1, ours_total + gold_total)
        lines.append(
            f"quotations at an overlap of {overlap}: P {precision:.3f} R {recall:.3f} F1 {f1:.3f} ({gold_total})"
        )
    return lines
