"""Every rule of `positions.toml` against the examples that stand beside it."""

import pytest

from pourparlers.extract.stand.vocabulary import words_of
from pourparlers.lang.pack import LANGUAGES
from tests.extract.stand.told import stands

RULES = [(language, rule) for language in LANGUAGES for rule in words_of(language).table.rules]
FOR = [(language, rule, text) for language, rule in RULES for text in rule.examples]
AGAINST = [(language, rule, text) for language, rule in RULES for text in rule.against]


@pytest.mark.parametrize(("language", "rule", "text"), FOR, ids=lambda v: getattr(v, "name", str(v)))
def test_example_for(language, rule, text):
    """An example gives a position with a stance of its rule."""
    found = [f for f in stands(text, language) if f.why.rule in (f"stand.{rule.name}", "stand.gapped", "stand.ordinal")]
    assert {f.stance for f in found} & {rule.stance, rule.negated, rule.denied, "conditional"}


@pytest.mark.parametrize(("language", "rule", "text"), AGAINST, ids=lambda v: getattr(v, "name", str(v)))
def test_example_against(language, rule, text):
    """A counter-example gives no position by its rule."""
    assert not [f for f in stands(text, language) if f.why.rule == f"stand.{rule.name}"]


def test_most_rules_have_examples():
    """A rule without any example is an exception."""
    bare = [f"{language} {rule.name}" for language, rule in RULES if not rule.examples]
    assert len(bare) <= 2, bare


def test_names_are_unique():
    """A rule is found by its name."""
    for language in LANGUAGES:
        names = [rule.name for rule in words_of(language).table.rules]
        assert len(names) == len(set(names))
