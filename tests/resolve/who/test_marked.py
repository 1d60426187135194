"""Who and where, on sentences of our own with marked answers."""

from __future__ import annotations

import pytest

from tests.resolve.who.marked import cases, read, wrong

CASES = [(language, *case) for language in ("fr", "en") for case in cases(language)]


def test_there_are_enough() -> None:
    """At least 150 French sentences and 80 English ones."""
    assert len(cases("fr")) >= 150
    assert len(cases("en")) >= 80


@pytest.mark.parametrize(("language", "day", "text", "marks"), CASES)
def test_marked(language: str, day: str, text: str, marks: list[str]) -> None:
    """Every mark is read as it says, and nothing is read where it says nothing."""
    document = read(text, language, day)
    assert [found for mark in marks if (found := wrong(document, mark))] == []
