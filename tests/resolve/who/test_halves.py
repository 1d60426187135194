"""Directions that stand for a half of a divided country, and those that do not."""

from __future__ import annotations

import pytest

from tests.resolve.who.marked import read


@pytest.mark.parametrize(
    ("text", "language", "names"),
    [
        ("La Corée du Sud a parlé, puis le Nord a répondu.", "fr", ["Corée du Nord"]),
        ("La France a parlé, puis le Nord a répondu.", "fr", []),
        ("La Corée du Sud a parlé. Il vit dans le Sud de la France.", "fr", []),
        ("La Corée du Sud a parlé. Le vent vient du nord.", "fr", []),
        ("North Korea spoke and the South answered.", "en", ["Corée du Sud"]),
        ("North Korea spoke. He crossed the South China Sea.", "en", []),
        ("South Africa spoke. The North answered.", "en", []),
    ],
)
def test_halves(text: str, language: str, names: list[str]) -> None:
    """A direction names a half only where the text names one half, and nothing follows that makes it a region."""
    assert [n for m in read(text, language, "2016-09-08").mentions if m.rule == "half" for n in m.names] == names
