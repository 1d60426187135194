"""Every rule of `deeds.toml` against the examples that stand beside it."""

import pytest

from pourparlers.extract.deed.words import words_of
from pourparlers.lang.pack import LANGUAGES
from tests.extract.deed.told import events

RULES = [(language, rule) for language in LANGUAGES for rule in words_of(language).table.rules]
FOR = [(language, rule, text) for language, rule in RULES for text in rule.examples]
AGAINST = [(language, rule, text) for language, rule in RULES for text in rule.against]
NONE = [(language, text) for language in LANGUAGES for text in words_of(language).table.against]
LEAST = {"fr": 220, "en": 180}  # predicates that the lexicon has to hold


@pytest.mark.parametrize(("language", "rule", "text"), FOR, ids=lambda v: getattr(v, "name", str(v)))
def test_example_for(language, rule, text):
    """An example gives a deed of its rule's type."""
    assert rule.type in {e.type for e in events(text, language)}


@pytest.mark.parametrize(("language", "rule", "text"), AGAINST, ids=lambda v: getattr(v, "name", str(v)))
def test_example_against(language, rule, text):
    """A counter-example gives none of its type."""
    assert not [e for e in events(text, language) if e.type == rule.type]


@pytest.mark.parametrize(("language", "text"), NONE)
def test_no_deed(language, text):
    """Figures of speech, sports and the weather are no deeds."""
    assert not events(text, language)


def test_every_rule_has_examples_for_and_against():
    """A rule is shown by both."""
    assert not [rule.name for _, rule in RULES if not rule.examples or not rule.against]


@pytest.mark.parametrize("language", LANGUAGES)
def test_lexicon_covers_the_field(language):
    """There are enough predicates, and every rule has a name of its own."""
    rules = words_of(language).table.rules
    assert len({(rule.kind, cue) for rule in rules for cue in rule.cues}) >= LEAST[language]
    assert len({rule.name for rule in rules}) == len(rules)
    assert {rule.type for rule in rules} >= {
        "AGREE",
        "AID",
        "ACCUSE",
        "SANCTION",
        "ASSAULT",
        "PROTEST",
        "MOBILIZE",
        "COERCE",
    }
