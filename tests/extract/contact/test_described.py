"""Sides that only a noun or an unknown name describes, and what is none."""

import pytest

from tests.extract.contact.sentences import contacts


def sides(text, language):
    """Return the sides of each contact of a text."""
    return [sorted(p.actor for p in event.participants) for event in contacts(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "want"),
    [
        (
            "fr",
            "Les dockers grévistes ont rencontré mardi la direction du port.",
            ["direction du port", "dockers grévistes"],
        ),
        ("fr", "Les délégations norvégienne et suédoise se sont rencontrées lundi.", ["Norvège", "Suède"]),
        ("fr", "La direction du port et les dockers ont repris les négociations.", ["direction du port", "dockers"]),
        (
            "en",
            "Dock workers met the port authority's management on Tuesday.",
            ["dock workers", "port authority's management"],
        ),
        ("en", "Norwegian and Swedish negotiators met on Monday.", ["Norvège", "Suède"]),
    ],
)  # fmt: skip
def test_a_noun_that_describes_a_side_names_it(language, text, want):
    """By its words, or by the states that its adjectives name."""
    assert sides(text, language) == [want]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Aucun syndicat n'a rencontré la direction du port."),
        ("fr", "Nantes a rencontré Rennes en finale du championnat."),
        ("fr", "Des dizaines de personnes ont visité le port."),
        ("en", "No union met the management of the port."),
        ("en", "Harriers met Rovers in the final of the cup."),
    ],
)
def test_what_is_no_side_gives_no_contact(language, text):
    """Nobody in particular, a match, a crowd."""
    assert sides(text, language) == []


def test_an_anaphoric_noun_keeps_the_sides_told_before():
    """ "Les négociateurs" are those of the parties that met, not a party of their own."""
    text = "Emmanuel Macron a rencontré lundi Vladimir Poutine. Les négociateurs se retrouveront vendredi."
    assert sides(text, "fr") == [["Emmanuel Macron", "Vladimir Poutine"]] * 2
