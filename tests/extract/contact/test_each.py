"""One contact with each of those whom somebody meets one after the other."""

from __future__ import annotations

import pytest

from pourparlers.model.notes import SIDES_BEFORE
from tests.extract.contact.sentences import contacts


def pairs(text):
    """Return what a test compares of the contacts of a text."""
    return sorted(sorted(p.actor for p in e.participants) for e in contacts(text, "fr") if e.mode == "meeting")


EACH = [["Javier Solana", "John Kerry"], ["John Kerry", "Sergueï Lavrov"]]


@pytest.mark.parametrize(
    "text",
    [
        "John Kerry a rencontré séparément Sergueï Lavrov et Javier Solana.",
        "Sergueï Lavrov et Javier Solana ont été reçus tour à tour par John Kerry.",
    ],
)
def test_one_by_one(text):
    """Who receives others one by one has a contact with each."""
    assert pairs(text) == EACH


def test_everybody_his_own():
    """Each of those told before has his own."""
    text = "Sergueï Lavrov et Javier Solana se sont vus lundi. Chacun a obtenu son tête-à-tête avec John Kerry."
    assert [p for p in pairs(text) if "John Kerry" in p] == EACH
    assert [SIDES_BEFORE in e.notes for e in contacts(text, "fr")] == [False, True, True]


def test_together():
    """Without such a word all meet at once."""
    assert pairs("John Kerry a rencontré Sergueï Lavrov et Javier Solana.") == [
        ["Javier Solana", "John Kerry", "Sergueï Lavrov"]
    ]
