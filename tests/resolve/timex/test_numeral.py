"""Numbers in figures, words and Roman figures."""

from __future__ import annotations

import pytest

from pourparlers.lang.calendar import Calendar
from pourparlers.lang.pack import load
from pourparlers.resolve.timex.numeral import number, roman


@pytest.mark.parametrize(
    ("language", "words", "expected"),
    [("fr", "vingt et un", "21"), ("fr", "soixante-douze", "72"), ("fr", "quatre-vingt-dix-neuf", "99"),
     ("fr", "deux cents", "200"), ("fr", "cent vingt", "120"), ("fr", "2,5", "2.5"), ("fr", "un million", None),
     ("en", "forty-eight", "48"), ("en", "one hundred and twenty", "120"), ("en", "a", "1")],
)  # fmt: skip
def test_number(language: str, words: str, expected: str | None) -> None:
    """Numbers in words are put together from the calendar's; what is none is None."""
    assert number(words, load(language, "calendar", Calendar).numeral) == expected


@pytest.mark.parametrize(("figure", "expected"), [("XX", 20), ("XIX", 19), ("XXI", 21), ("IV", 4)])
def test_roman(figure: str, expected: int) -> None:
    """Roman figures subtract a smaller one before a greater."""
    assert roman(figure) == expected
