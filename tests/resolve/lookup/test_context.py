"""Which of several places of one name a text means."""

from __future__ import annotations

import pytest

from pourparlers.resolve.lookup.context import countries_near, locate
from tests.resolve.measured import read


def place(text: str, word: str, language: str = "fr") -> str:
    """Return the country of the place that a word of a text names."""
    document = read(text, language)
    at = text.index(word)
    (mention,) = [m for m in document.mentions if m.start <= at < m.end]
    return locate(document, mention)[0].country


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Une bombe a explosé à Tripoli, au Liban.", "LBN"),
        ("Au Liban, l'armée patrouille à Tripoli.", "LBN"),
        ("Les milices se battent à Tripoli.", "LBY"),
        ("Le Liban compte ses morts. Une bombe a explosé à Tripoli.", "LBN"),
    ],
)
def test_the_nearest_country_decides(text: str, country: str) -> None:
    """The country beside a name, else its sentence's, else the document's; without any, the best known place."""
    assert place(text, "Tripoli") == country


def test_other_places_of_the_name_stay_with_their_scores() -> None:
    """Ambiguity is kept: the others come after, with less."""
    document = read("Une bombe a explosé à Tripoli, au Liban.", "fr")
    (mention,) = [m for m in document.mentions if m.names == ("Tripoli",)]
    assert countries_near(document, mention) == ("LBN",)
    best, *others = locate(document, mention)
    assert {o.country for o in others} >= {"LBY"}
    assert all(best.score > other.score for other in others)
