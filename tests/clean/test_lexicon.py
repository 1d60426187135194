"""The phrases of page furniture."""

from __future__ import annotations

import pytest

from pourparlers.clean.block import Block
from pourparlers.clean.features import look
from pourparlers.clean.lexicon import lexicon
from pourparlers.clean.plain import blocks_of


def block(text: str) -> Block:
    """Return a line as a block."""
    return blocks_of(text)[0]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("PARTAGER SUR FACEBOOK", "share"),
        ("Facebook Twitter WhatsApp Copier le lien", "menu"),
        ("12 commentaires", "comments"),
        ("Nous utilisons des cookies pour mesurer l'audience, vous pouvez refuser.", "cookies"),
        ("Inscrivez-vous à notre lettre du matin.", "sign-up"),
        ("Subscribe to our weekly newsletter", "sign-up"),
        ("© Zéphyr 2031", "copyright"),
        ("Monde > Europe > Suisse", "menu"),
        ("#lugano #eau", "tags"),
        ("1 204", "counter"),
        ("À lire aussi : le Vardar à sec", "related"),
    ],
)
def test_furniture_is_told_by_its_words(line: str, reason: str) -> None:
    """French and English phrases are looked for together, without case and accents."""
    assert look(block(line), lexicon()).reason == reason


@pytest.mark.parametrize(
    "line",
    [
        "La newsletter du ministère annonçait déjà, en mars, une rencontre entre les deux présidents à Lugano.",
        "Watch and wait, a senior envoy said, is the only policy left to the smaller of the two delegations.",
        "Partager les eaux du lac reste impossible tant que les deux rives ne se parlent pas, dit le médiateur.",
        "Un accord est signé.",
        "La rive gauche y renonce à tous droits de pêche.",
    ],
)
def test_sentences_are_not_furniture(line: str) -> None:
    """The same words within a sentence prove nothing."""
    assert look(block(line), lexicon()).reason == ""


def test_prose_is_told_from_headlines() -> None:
    """A sentence counts for its words, a headline that ends in a question mark for a third, a menu for none."""
    assert look(block("Les deux camps se sont quittés sans un mot de plus ce soir."), lexicon()).prose == 13
    assert 0 < look(block("Que veulent donc les deux camps de la rive gauche ?"), lexicon()).prose < 5
    assert look(block("Monde Europe Sport Culture Idées Vidéos"), lexicon()).prose == 0
