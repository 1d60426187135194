"""Every rule of extraction is told of in docs/rules.md, with sentences for and against that tests run."""

import importlib.util
import sys
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

from pourparlers.pipeline import chain, layers
from tests.house.tree import ROOT

SPEC = importlib.util.spec_from_file_location("rule_book", ROOT / "scripts" / "rule_book.py")
assert SPEC is not None
assert SPEC.loader is not None
rule_book = importlib.util.module_from_spec(SPEC)
sys.modules["rule_book"] = rule_book
SPEC.loader.exec_module(rule_book)
TABLE = tomllib.loads(Path(__file__).with_name("rules.toml").read_text(encoding="utf-8"))
DAY = "2016-09-07"
FOR = [(name, lang, text) for name, row in TABLE.items() for lang in ("fr", "en") for text in row.get(lang, ())]
AGAINST = [
    (name, lang, text) for name, row in TABLE.items() for lang in ("fr", "en") for text in row.get(f"not_{lang}", ())
]
EXTRACTING = ("contacts", "statements", "deeds", "agreements", "commitments", "positions", "disputes")


def rules(text, language):
    """Return the names of the rules by which a text makes facts."""
    made = replace(layers(text, language=language, published=DAY), id="d")
    for name, step in chain(language):
        if name in EXTRACTING:
            made = step(made)
    return {fact.why.rule for fact in made.facts if fact.why is not None}


@pytest.mark.parametrize(("name", "language", "text"), FOR, ids=[f"{n}: {t[:30]}" for n, _, t in FOR])
def test_for(name, language, text):
    """A sentence for a rule gives a fact by it."""
    assert name in rules(text, language)


@pytest.mark.parametrize(("name", "language", "text"), AGAINST, ids=[f"{n}: {t[:30]}" for n, _, t in AGAINST])
def test_against(name, language, text):
    """A sentence against a rule gives none by it."""
    assert name not in rules(text, language)


def test_every_rule_is_in_the_book():
    """No rule that code or tables can give goes untold, and none is told of that is not there."""
    assert set(rule_book.book()) == rule_book.names()


def test_every_rule_has_what_it_does_and_both_sides():
    """A rule without a line, a sentence for and a sentence against fails here."""
    book = rule_book.book()
    assert not [n for n, rule in book.items() if not rule.what]
    assert not [n for n, rule in book.items() if not any(rule.speaks.values())]
    assert not [n for n, rule in book.items() if not any(rule.silent.values())]
