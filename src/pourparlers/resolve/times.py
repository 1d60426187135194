"""The step that finds and resolves a document's time expressions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from pourparlers.model.document import Document
from pourparlers.model.layers import TimeExpression
from pourparlers.model.time import Publication
from pourparlers.resolve.timex.find import find
from pourparlers.resolve.timex.grammar import grammar
from pourparlers.resolve.timex.tense import clause_tense

__all__ = ["find", "make"]


def make(language: str) -> Callable[[Document], Document]:
    """Return the step for a language: it fills `document.times`.

    Relative expressions are counted from the day of publication. Where several days remain possible, those have a
    date that is the same counted from each; where only a month or year is known, they stay open.

    Raises:
        ConfigError: the language pack is missing or faulty.
    """
    grammar(language)  # rules compile here, not with the first article

    def times(document: Document) -> Document:
        bounds = [sentence.end for sentence in document.sentences] or None

        tense = clause_tense(document.text, bounds or (), language, document.tokens) if bounds else None

        def counted(day: str | None) -> tuple[TimeExpression, ...]:
            return find(document.text, published=day, language=language, bounds=bounds, tense_at=tense)

        possible = _days(document.published)
        found = counted(possible[0] if possible else None)
        if len(possible) > 1:
            found = _agreed(found, [counted(day) for day in possible[1:]], counted(None))
        return replace(document, times=found)

    return times


def _days(published: Publication | None) -> list[str]:
    """Return the day of publication, or the several that it may be."""
    if published is None:
        return []
    if published.date and published.precision in ("day", "hour", "minute"):
        return [published.date]
    return [candidate.date for candidate in published.candidates if candidate.precision == "day"]


def _agreed(
    first: Sequence[TimeExpression], others: Sequence[Sequence[TimeExpression]], without: Sequence[TimeExpression]
) -> tuple[TimeExpression, ...]:
    """Return the times that are the same from whatever day they are counted, the rest as they are without a day."""
    values = [{time.span: time.value for time in other} for other in others]
    still_open = {time.span: time for time in without}
    kept = [
        time if all(other.get(time.span) == time.value for other in values) else still_open.get(time.span)
        for time in first
    ]
    return tuple(time for time in kept if time is not None)
