"""Every example of the tables is read as the table says: sides, place, date, state."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from tests.extract.contact.marked import events, told

HERE = Path(__file__).parent


def _cases() -> list[tuple[str, str, list[str]]]:
    found = []
    for language in ("fr", "en"):
        table = tomllib.loads((HERE / f"{language}.toml").read_text(encoding="utf-8"))
        found += [(language, case["text"], case["want"]) for case in table["case"]]
    return found


@pytest.mark.parametrize(("language", "text", "want"), _cases(), ids=lambda value: str(value)[:60])
def test_example(language: str, text: str, want: list[str]) -> None:
    """A sentence gives exactly the contacts that its row names."""
    assert sorted(told(event) for event in events(text, language)) == sorted(want)


def _named(side: str) -> list[tuple[str, str, str]]:
    found = []
    for language in ("fr", "en"):
        table = tomllib.loads((HERE / f"{language}.toml").read_text(encoding="utf-8"))
        found += [(language, case["text"], case[side]) for case in table["case"] if side in case]
    return found


@pytest.mark.parametrize(("language", "text", "rule"), _named("rule"), ids=lambda value: str(value)[:60])
def test_example_of_a_rule(language: str, text: str, rule: str) -> None:
    """A sentence that docs/rules.md shows for a rule gives a contact by it."""
    assert rule in {event.why.rule for event in events(text, language) if event.why is not None}


@pytest.mark.parametrize(("language", "text", "rule"), _named("against"), ids=lambda value: str(value)[:60])
def test_example_against_a_rule(language: str, text: str, rule: str) -> None:
    """A sentence that docs/rules.md shows against a rule gives none by it."""
    assert rule not in {event.why.rule for event in events(text, language) if event.why is not None}


def test_the_tables_are_large_enough() -> None:
    """There are at least 120 French and 60 English examples, a fifth of them against."""
    cases = _cases()
    counts = {language: sum(c[0] == language for c in cases) for language in ("fr", "en")}
    assert counts["fr"] >= 120
    assert counts["en"] >= 60
    assert sum(not c[2] for c in cases) >= len(cases) / 5
