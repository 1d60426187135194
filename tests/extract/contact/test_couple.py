"""Contacts that name nobody are those of the two that the article is about."""

from __future__ import annotations

import pytest

from pourparlers.model.notes import PARTIES_OF_ARTICLE
from tests.extract.contact.sentences import contacts

TWO = "L'Iran et l'Irak ont négocié lundi à Vienne. L'Iran et l'Irak restent loin d'un accord. "


def told(text):
    """Return what a test compares of the contacts of a text."""
    return [
        (e.mode, sorted(p.actor for p in e.participants), e.place, e.status, bool(e.notes))
        for e in contacts(text, "fr")
    ]


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("Une rencontre est annoncée pour mai à Genève.", ("meeting", ["Irak", "Iran"], "Genève", "planned", True)),
        ("Un nouveau sommet doit suivre en mai à Rome.", ("summit", ["Irak", "Iran"], "Rome", "planned", True)),
        ("Une session prévue en mai à Oslo avait capoté.", ("meeting", ["Irak", "Iran"], "Oslo", "failed", True)),
        (
            "Selon un diplomate, des contacts discrets se poursuivraient à Rome.",
            ("talks", ["Irak", "Iran"], "Rome", "under_way", True),
        ),
    ],
)
def test_borrowed(sentence, wanted):
    """What a verb tells of a contact without sides is the couple's, with a note."""
    assert wanted in told(TWO + sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Une session du parlement a été reportée à vendredi à Rome.",
        "La réunion du conseil municipal a eu lieu mardi à Paris.",
        "Une séance parlementaire s'est ouverte mardi à Paris.",
        "Au terme d'une réunion mardi à Paris, le projet a été reporté.",
    ],
)
def test_of_somebody_else(sentence):
    """Another body's meeting is not the couple's, nor one that only dates something else."""
    assert len(told(TWO + sentence)) == 1


def test_nobody_to_borrow_from():
    """Where no two are told together nobody is made up."""
    assert told("Une session prévue en mai à Oslo avait capoté.") == []


def test_the_note_says_whence():
    """The sides are told to be those that the article is about, not those of the contact before."""
    (found,) = [e for e in contacts(TWO + "Une rencontre est annoncée pour mai à Genève.", "fr") if e.place == "Genève"]
    assert found.notes == (PARTIES_OF_ARTICLE,)
