"""A document reduced to the sentences that can tell an agreement: clauses are costly, most sentences tell none."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from pourparlers.extract.accord.words import Words
from pourparlers.model.document import Document
from pourparlers.model.layers import Mention, TimeExpression

Layer = TypeVar("Layer", Mention, TimeExpression)


def narrowed(document: Document, words: Words) -> Document:
    """Return the document with the layers of those sentences alone in which a word of agreement stands."""
    wanted = {t.sentence for t in document.tokens if t.norm in words.first or t.lemma in words.first}
    starts = [s.start for s in document.sentences]

    def kept(layer: Iterable[Layer]) -> tuple[Layer, ...]:
        return tuple(one for one in layer if bisect_right(starts, one.start) - 1 in wanted)

    return replace(
        document,
        tokens=tuple(t for t in document.tokens if t.sentence in wanted),
        mentions=kept(document.mentions),
        times=kept(document.times),
    )
