"""What a form may be, and its lemma, from the table, from regular inflection and from its ending."""

from __future__ import annotations

import pytest

from pourparlers.annotate.lemmas import lemma_of
from pourparlers.annotate.lexicon import lexicon


@pytest.mark.parametrize(
    ("form", "pos", "lemma"),
    [
        ("annonça", "VERB", "annoncer"), ("rencontreront", "VERB", "rencontrer"), ("tiendront", "VERB", "tenir"),
        ("entretenus", "VERB", "entretenir"), ("dément", "VERB", "démentir"), ("essaiera", "VERB", "essayer"),
        ("été", "AUX", "être"), ("accords", "NOUN", "accord"),
        ("journaux", "NOUN", "journal"), ("nouvelles", "ADJ", "nouveau"), ("diplomatiques", "ADJ", "diplomatique"),
        ("été", "NOUN", "été"),
    ],
)  # fmt: skip
def test_french_lemmas(form: str, pos: str, lemma: str) -> None:
    """Irregular and regular forms; the part of speech decides."""
    assert lemma_of(form, form, pos, "fr") == lemma


@pytest.mark.parametrize(
    ("form", "pos", "lemma"),
    [("met", "VERB", "meet"), ("talks", "NOUN", "talk"), ("said", "VERB", "say"), ("has", "AUX", "have"),
     ("parties", "NOUN", "party"), ("agreed", "VERB", "agree")],
)  # fmt: skip
def test_english_lemmas(form: str, pos: str, lemma: str) -> None:
    """The same."""
    assert lemma_of(form, form, pos, "en") == lemma


def test_an_unknown_verb_is_told_by_its_ending() -> None:
    """No table can hold new words."""
    assert lexicon("fr").lemma("tweeteraient", "VERB") is None
    assert lemma_of("tweeteraient", "tweeteraient", "VERB", "fr") == "tweeter"


def test_classes() -> None:
    """The open classes that the dictionary gives a form; none for what it lacks."""
    known = lexicon("fr")
    assert known.kind("ministère") == "N"
    assert known.kind("annonçait") == "V"
    assert set(known.kind("accord")) == {"N"}
    assert set(known.kind("porte")) >= {"N", "V"}
    assert known.kind("xyzzy") == "-"
