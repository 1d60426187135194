"""Past or future by the verb forms near a place."""

from __future__ import annotations

import pytest

from pourparlers.resolve.timex.tense import clause_tense


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "Ils ont travaillé |mercredi.", "past"),
        ("fr", "Ils tiendront |jeudi une séance.", "future"),
        ("fr", "Ils devraient se voir |jeudi.", "future"),
        ("fr", "Une séance est prévue |jeudi.", "future"),
        ("fr", "Le texte sera publié |jeudi.", "future"),
        ("fr", "Le texte publié |jeudi est court.", "past"),
        ("fr", "Il a décidé de partir |jeudi.", "future"),
        ("fr", "Ils ont siégé |hier et siégeront demain.", "past"),
        ("fr", "Ils ont siégé hier et siégeront |demain.", "future"),
        ("fr", "Les chefs ont continué de discuter |hier.", "past"),
        ("fr", "Les chefs ont décidé de discuter |demain.", "future"),
        ("fr", "Les émissaires se seraient parlé |mardi.", "past"),
        ("fr", "L'émissaire serait arrivé |mardi.", "past"),
        ("fr", "L'émissaire serait reçu |mardi.", "future"),
        ("fr", "Ankara et le Sahara, |mardi.", "unknown"),
        ("en", "They met on |Wednesday.", "past"),
        ("en", "They will meet on |Thursday.", "future"),
        ("en", "A round is scheduled for |Thursday.", "future"),
        ("en", "It will be signed on |Thursday.", "future"),
        ("en", "On |June 29, they agreed to resume.", "past"),
        ("en", "They agreed to meet on |Thursday.", "future"),
        ("en", "The house was set alight on |Thursday.", "past"),
    ],
)
def test_tense(language: str, text: str, expected: str) -> None:
    """The verb form nearest to the mark decides, borders between clauses counted."""
    offset = text.index("|")
    assert clause_tense(text.replace("|", ""), [], language)(offset) == expected
