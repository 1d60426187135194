"""The reporting lexicons: their size, their inflection, and that no entry contradicts itself."""

import pytest

from pourparlers.lang.pack import LANGUAGES, load
from pourparlers.lang.reporting import Reporting, forms

LEAST = {"fr": 250, "en": 200}


@pytest.mark.parametrize("language", LANGUAGES)
def test_covers_the_field(language):
    """Each language has the reporting verbs that the project asks for, and words for every channel."""
    table = load(language, "reporting", Reporting)
    assert len({lemma for verb in table.verbs for lemma in verb.lemmas}) >= LEAST[language]
    assert {"communique", "press_conference", "telephone", "interview", "speech"} <= {m.channel for m in table.channels}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_verb_twice_in_an_entry(language):
    """A verb stands once in its list."""
    for verb in load(language, "reporting", Reporting).verbs:
        assert len(verb.lemmas) == len(set(verb.lemmas)), verb.lemmas


@pytest.mark.parametrize(
    ("language", "form", "lemma", "shape"),
    [
        ("fr", "rappelle", "rappeler", "finite"), ("fr", "dément", "démentir", "finite"),
        ("fr", "promis", "promettre", "past"),
        ("fr", "annonçait", "annoncer", "finite"), ("fr", "jugeant", "juger", "gerund"),
        ("fr", "réitéré", "réitérer", "past"),
        ("en", "denied", "deny", "past"), ("en", "urging", "urge", "gerund"), ("en", "said", "say", "finite"),
        ("en", "admitted", "admit", "past"), ("en", "says", "say", "finite"),
    ],
)  # fmt: skip
def test_inflection(language, form, lemma, shape):
    """Inflected forms lead back to their verb."""
    assert (lemma, shape) in {(f.lemma, f.shape) for f in forms(language)[form]}
