"""Pronouns before a verb of contact, in sentences that are parsed."""

import pytest

from pourparlers.model.notes import POINTS_BACK
from tests.extract.contact.sentences import contacts


def _told(text: str) -> set[frozenset[str]]:
    return {frozenset(p.actor for p in event.participants) for event in contacts(text, "fr")}


@pytest.mark.parametrize(
    ("text", "want"),
    [
        (
            "Emmanuel Macron a invité Angela Merkel et Theresa May à Paris. Il les a reçues séparément mardi.",
            {frozenset(("Emmanuel Macron", "Angela Merkel")), frozenset(("Emmanuel Macron", "Theresa May"))},
        ),
        (
            "Vladimir Poutine attend Bachar al-Assad à Sotchi. Il le recevra jeudi.",
            {frozenset(("Vladimir Poutine", "Bachar al-Assad"))},
        ),
        (
            "Vladimir Poutine a parlé de Bachar al-Assad et de Hassan Rohani. Il le recevra jeudi.",
            set(),
        ),
        (
            "Emmanuel Macron a lu les lettres de la ville de Tours. Il les a reçues mardi.",
            set(),
        ),
    ],
)
def test_a_pronoun_before_the_verb_stands_for_those_told_before(text: str, want: set[frozenset[str]]) -> None:
    """The object is whoever the sentence before names beside the subject, where nobody else could be meant."""
    assert _told(text) == want


def test_the_object_of_a_relative_clause_is_whom_it_is_about():
    """The one met stands before the clause."""
    assert _told("Sergueï Lavrov, que John Kerry a rencontré jeudi à Zurich, n'a rien promis.") == {
        frozenset(("John Kerry", "Sergueï Lavrov"))
    }


def test_a_seat_tells_who_received():
    """Nobody is named as host, but whose house it is."""
    assert _told("Reçue lundi au Kremlin, la ministre autrichienne Karin Kneissl a plaidé pour la paix.") == {
        frozenset(("Karin Kneissl", "présidence russe"))
    }


def test_the_object_of_an_infinitive_is_not_the_subject_after_it():
    """Each of the two verbs has its own partner, and the same subject."""
    told = _told("Après avoir vu Emmanuel Macron, le roi Abdallah II s'est entretenu avec Olaf Scholz.")
    assert told == {frozenset(("Emmanuel Macron", "Abdallah II")), frozenset(("Abdallah II", "Olaf Scholz"))}


def test_a_relative_clause_tells_who_makes_a_journey():
    """Who calls off a visit is not who would have made it."""
    told = _told("Barack Obama annule la visite que devait faire à Oslo son envoyé, John Kerry.")
    assert told == {frozenset(("John Kerry",))}


@pytest.mark.parametrize(
    "text",
    [
        "Vladimir Poutine attend Bachar al-Assad à Sotchi. Il le recevra jeudi.",
        "Un sommet se tiendra à Genève. John Kerry doit s'y rendre vendredi.",
    ],
)
def test_what_a_pronoun_stands_for_leaves_a_note(text: str) -> None:
    """The record says that a side or place was read from what goes before."""
    assert [POINTS_BACK in event.notes for event in contacts(text, "fr")] == [True]
