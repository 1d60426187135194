"""Speakers told by where they come from, or by whose office they are."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pourparlers.model.statement import Statement
from pourparlers.pipeline import chain, layers

TOLD = [
    (
        "fr",
        "Federica Mogherini est arrivée jeudi. « Un pas est fait », s'est réjouie l'Italienne.",
        "Federica Mogherini",
    ),
    (
        "en",
        "Staffan de Mistura met both sides. His office said on Thursday that a pause was near.",
        "Staffan de Mistura",
    ),
]
OPEN = (
    "Federica Mogherini et Matteo Renzi sont arrivés jeudi. « Un pas est fait », s'est réjouie l'Italienne.",
    "Federica Mogherini",
)


def speaker(text: str, language: str) -> str | None:
    """Return who speaks in the only statement of a text."""
    made = replace(layers(text, language=language, published="2016-09-07"), id="d")
    for name, step in chain(language):
        if name == "statements":
            made = step(made)
    (statement,) = [fact for fact in made.facts if isinstance(fact, Statement)]
    return statement.speaker


@pytest.mark.parametrize(("language", "text", "name"), TOLD)
def test_the_only_one_who_fits_speaks(language: str, text: str, name: str) -> None:
    """One Italian in the text is the Italian; an office is its holder's."""
    assert speaker(text, language) == name


def test_of_two_compatriots_none_is_guessed() -> None:
    """The words stay, nobody is named by them."""
    text, name = OPEN
    assert speaker(text, "fr") != name
