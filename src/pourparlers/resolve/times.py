"""The step that finds and resolves a document's time expressions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from pourparlers.model.document import Document
from pourparlers.resolve.timex.find import find
from pourparlers.resolve.timex.grammar import grammar

__all__ = ["find", "make"]


def make(language: str) -> Callable[[Document], Document]:
    """Return the step for a language: it fills `document.times`.

    Relative expressions are counted from the day of publication; where only a month or year of it is known, or
    several days remain possible, they stay open.

    Raises:
        ConfigError: the language pack is missing or faulty.
    """
    grammar(language)  # rules compile here, not with the first article

    def times(document: Document) -> Document:
        published = document.published
        day = published.date if published and published.precision in ("day", "hour", "minute") else None
        bounds = [sentence.end for sentence in document.sentences] or None
        found = find(document.text, published=day, language=language, bounds=bounds)
        return replace(document, times=found)

    return times
