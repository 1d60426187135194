"""Quotations that no reporting verb of the lexicon introduces: after a colon, standing alone, in headlines."""

from __future__ import annotations

from collections.abc import Sequence

from pourparlers.extract.speech.frames import Frame, Side
from pourparlers.extract.speech.items import Stretch
from pourparlers.extract.speech.quotes import Quotation

SHORTEST = 4  # words: what is shorter and follows no colon is a name, a title or a scare quote more often than speech


def find(stretch: Stretch, claimed: Sequence[Quotation], text: str) -> list[Frame]:
    """Return a frame for each quotation that nothing has claimed and that stands as speech does."""
    found = []
    for index, item in enumerate(stretch.items):
        if item.quote is None or item.quote in claimed:
            continue
        frame = _frame(stretch, index, item.quote, text)
        if frame is not None:
            found.append(frame)
    return found


def _frame(stretch: Stretch, index: int, quote: Quotation, text: str) -> Frame | None:
    length = len(quote.inner.of(text).split())
    last = len(stretch.items)
    if stretch.norm(index - 1) == ":" and index > 1:
        return _one("loose.colon", stretch, quote, (0, index), "before", index - 1, 0.75)
    if stretch.norm(index + 1) == ":" and index == 0:
        return _one("loose.headline", stretch, quote, (index + 2, last), "source", index + 2, 0.7)
    if length >= SHORTEST and not any(i.word for i in stretch.items):
        return _one("loose.alone", stretch, quote, (index, index + 1), "loose", index, 0.5)
    return None


def _one(
    rule: str, stretch: Stretch, quote: Quotation, clause: tuple[int, int], side: Side, at: int, sure: float
) -> Frame:
    return Frame(rule, stretch, quote.inner, (quote,), True, clause, side, at, confidence=sure)
