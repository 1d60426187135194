"""Lemma and tense of verb forms that the press lives on."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from pourparlers.annotate.tokens import reading_of

TABLE = tomllib.loads((Path(__file__).parent / "data" / "verbs.toml").read_text(encoding="utf-8"))
CASES = [(language, form, told) for language, forms in TABLE.items() for form, told in forms.items()]
MORPH = {
    "P": "Tense=Pres|VerbForm=Fin", "I": "Tense=Imp", "S": "Tense=Past|VerbForm=Fin", "F": "Tense=Fut", "C": "Mood=Cnd",
    "PP": "Tense=Past|VerbForm=Part", "PRP": "Tense=Pres|VerbForm=Part", "INF": "VerbForm=Inf", "GER": "VerbForm=Ger",
    "SUB": "Mood=Sub",
}  # fmt: skip


def fits(morph: str, told: str) -> bool:
    """Whether features show what the table tells; where several are right, one of them or what they share."""
    tenses = told.split("|")
    if len(tenses) > 1 and morph in ("Tense=Past", ""):
        return True
    return any(MORPH[tense] in morph and not (tense == "P" and "Mood=Cnd" in morph) for tense in tenses)


def test_the_table_is_large_enough() -> None:
    """At least 150 forms."""
    assert len(CASES) >= 150


@pytest.mark.parametrize(("language", "form", "told"), CASES)
def test_form(language: str, form: str, told: str) -> None:
    """The lemma is the verb's, the tense is right."""
    lemma, tenses = told.split(" ")
    _, found, morph = reading_of(form, language)
    assert (found, fits(morph, tenses)) == (lemma, True), morph


@pytest.mark.parametrize("form", ["annulé", "annulée", "annulés", "annulées"])
def test_a_participle_agrees(form: str) -> None:
    """In every number and gender it is the verb's: "ont été annulés" as "a été annulé"."""
    assert reading_of(form, "fr")[1:] == ("annuler", "Tense=Past|VerbForm=Part")


def test_plurals_in_es_without_a_verb_are_nouns() -> None:
    """Authorities and difficulties are done by nobody, and treaties are things."""
    for word in ("autorités", "difficultés", "libertés", "comités", "traités", "côtés"):
        assert reading_of(word, "fr")[2] == "", word


def test_words_that_look_like_verbs() -> None:
    """Nouns and names get no verb features."""
    words = [
        "premier",
        "chancelier",
        "mer",
        "dernier",
        "calendrier",
        "pays",
        "mois",
        "accords",
        "ministres",
        "hiver",
        "Syrie",
        "Russie",
        "russes",
        "France",
    ]
    for word in words:
        assert reading_of(word, "fr")[2] == "", word
    for word in ("United", "during", "Beijing", "king", "according"):
        assert reading_of(word, "en")[2] == "", word


def test_readings_do_not_depend_on_what_was_read_before() -> None:
    """The same form gives the same reading again, and in the other language its own."""
    assert reading_of("met", "en") == reading_of("met", "en") == ("met", "meet", "Tense=Past")
    assert reading_of("met", "fr")[1] == "mettre"
