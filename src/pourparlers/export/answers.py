"""Answers of the commands `who`, `when` and `where`, as rows that print as lines or as JSON."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable
from typing import Any

from pourparlers.errors import ConfigError
from pourparlers.lang.pack import LANGUAGES
from pourparlers.model.document import Document
from pourparlers.model.layers import Mention, TimeExpression
from pourparlers.model.time import ISO_DATE
from pourparlers.pipeline import layers
from pourparlers.resolve.lookup import where as location
from pourparlers.resolve.lookup import who as office

Row = dict[str, Any]
SHORT = 40  # code points: below, the language model was wrong too often on headlines


def check_dates(*values: str | None) -> None:
    """Raise unless every value is an ISO 8601 date or None.

    Raises:
        ConfigError: one is not (C32).
    """
    for value in values:
        if value is not None and not ISO_DATE.fullmatch(value):
            raise ConfigError(f"{value!r} is no date", "Write it as 2016-09-07, 2016-09 or 2016", code="C32")


def holders(phrase: str, language: str | None, on: str | None) -> list[Row]:
    """Return whom an office or name stands for on a day, best first.

    Without a language both are tried: an answer with a person goes before one without, then the surer one, then the
    French one. A phrase of two or three words is too short to tell its language from.
    """
    answers = [office.who(phrase, on=on, language=code) for code in ([language] if language else LANGUAGES)]
    best = max(answers, key=lambda found: (any(c.type == "person" for c in found), found[0].score if found else 0.0))
    return [c.as_json() for c in best]


def _read(text: str, language: str | None, published: str | None, gain: Callable[[Document], int]) -> Document:
    """Return the layers of a text; one too short to tell its language is read in that which finds more in it."""
    if language is not None or len(text) >= SHORT:
        return layers(text, language=language, published=published)
    return max((layers(text, language=code, published=published) for code in LANGUAGES), key=gain)


def _covered(found: Iterable[Mention | TimeExpression]) -> int:
    return sum(one.end - one.start for one in found)


def mentions(text: str, language: str | None, published: str | None) -> list[Row]:
    """Return every mention of an actor or place in a text; `name` is empty where none of `candidates` stands out."""
    document = _read(text, language, published, lambda found: _covered(found.mentions))
    rows: list[Row] = []
    for m in document.mentions:
        row: Row = {"text": text[m.start : m.end], "start": m.start, "end": m.end, "reading": m.reading,
                    "name": ", ".join(m.names), "score": m.score}  # fmt: skip
        others = zip(m.candidates, m.candidate_scores, strict=True)
        rows.append(row | {"candidates": [{"name": name, "score": score} for name, score in others]})
    return rows


def times(text: str, language: str | None, published: str | None) -> list[Row]:
    """Return every time expression of a text with its TIMEX3 value and the days that it covers."""
    document = _read(text, language, published, lambda found: _covered(found.times))
    return [
        {"text": text[t.start : t.end], "start": t.start, "end": t.end, "type": t.type, "value": t.value,
         "from": t.begin, "until": t.until, "anchor": t.anchor, "certainty": t.certainty}
        for t in document.times
    ]  # fmt: skip


def places(name: str, language: str) -> list[Row]:
    """Return the places that a name may mean, best first."""
    return [dataclasses.asdict(p) for p in location.where(name, language=language)]
