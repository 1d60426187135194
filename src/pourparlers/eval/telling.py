"""One fact as one text tells it: the fact, and the words of that text on which it rests."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pourparlers.eval.fields import Line, right_values, side_texts
from pourparlers.eval.overlap import Words, words


@dataclass(frozen=True, slots=True)
class Telling:
    """A fact within one text.

    Attributes:
        fact: the line of the exchange format.
        texts: its evidence within this text.
        heard: the words by which it is matched; for a statement those that carry what is said, for
            a dispute also those of its sides, else those of the evidence.
    """

    fact: Line
    texts: tuple[str, ...]
    heard: tuple[Words, ...]

    @property
    def optional(self) -> bool:
        """Whether who finds the fact is neither rewarded nor punished."""
        return bool(self.fact.get("optional"))


def tell(fact: Line, texts: Sequence[str]) -> Telling:
    """Return the telling of a fact by a text in which its evidence reads `texts`."""
    return Telling(fact, tuple(texts), tuple(words(text) for text in _matched_by(fact, texts)))


def _matched_by(fact: Line, texts: Sequence[str]) -> list[str]:
    if fact["kind"] == "statement":
        spans = [*right_values(fact, "quote"), *right_values(fact, "content")]
        return [span for span in spans if span] or list(texts)
    if fact["kind"] == "dispute":
        return [*texts, *side_texts(fact)]
    return list(texts)
