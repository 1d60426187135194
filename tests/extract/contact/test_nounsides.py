"""Whose a contact is that a noun tells, where and when."""

from __future__ import annotations

import pytest

from tests.extract.contact.sentences import contacts


def told(text):
    """Return what a test compares of the contacts of a text."""
    return [(sorted(p.actor for p in e.participants), e.place, e.status) for e in contacts(text, "fr")]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("La visite que John Kerry projetait à Rome n'aura pas lieu.", (["John Kerry"], "Rome", "cancelled")),
        ("Quant à la visite que John Kerry projetait à Rome, elle n'aura pas lieu.",
         (["John Kerry"], "Rome", "cancelled")),
        ("La visite que John Kerry devait faire à Rome a été annulée.", (["John Kerry"], "Rome", "cancelled")),
        ("Barack Obama décommande le voyage que devait faire à Rome John Kerry.",
         (["John Kerry"], "Rome", "cancelled")),
        ("Les pourparlers que l'Iran mène avec l'Irak ont repris.", (["Irak", "Iran"], None, "held")),
        ("John Kerry a rencontré Sergueï Lavrov dans la capitale italienne.",
         (["John Kerry", "Sergueï Lavrov"], "Rome", "held")),
        ("Une rencontre entre des délégués syndicaux et la direction de Renault a eu lieu.",
         (["direction de Renault", "délégués syndicaux"], None, "held")),
        ("La rencontre entre John Kerry et Ali Rezaï, chef de la délégation iranienne, a eu lieu.",
         (["Ali Rezaï", "John Kerry"], None, "held")),
        ("John Kerry a entamé lundi une visite de trois jours à Rome.", (["John Kerry"], "Rome", "held")),
    ],
)  # fmt: skip
def test_whose(text, wanted):
    """Relative clauses, capitals by adjective, "entre des", a chief's delegation."""
    assert told(text) == [wanted]


def test_months_of_talks():
    """Day and place of a signature are not those of the months of talks before it."""
    (event,) = contacts("Après huit mois de négociations, l'Iran et l'Irak ont signé mardi à Rome un texte.", "fr")
    assert (event.place, event.time) == (None, None)


def test_put_off_without_a_place():
    """A visit that is put off needs no place; one that nothing dates is none."""
    assert told("Une visite de John Kerry, prévue cette semaine, est repoussée à la mi-mai.") == [
        (["John Kerry"], None, "postponed")
    ]
    assert told("Une visite de John Kerry est évoquée.") == []


def test_sentence_opens_with_the_noun():
    """A noun that is also an island's name, at the head of a sentence, is no island."""
    assert told("La réunion entre John Kerry et Sergueï Lavrov a été reportée.") == [
        (["John Kerry", "Sergueï Lavrov"], None, "postponed")
    ]
