"""Cities of the large table: when a capitalised name counts as one."""

from __future__ import annotations

import pytest

from tests.resolve.measured import read


def cities(text: str, language: str) -> list[str]:
    """Return the names that only the large table knows."""
    return [m.names[0] for m in read(text, language, "2016-09-07").mentions if m.rule == "city"]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "Les experts se sont réunis à Chakhty puis à Saint-Nazaire.", ["Chakhty", "Saint-Nazaire"]),
        ("en", "The experts met in Wichita.", ["Wichita"]),
        ("fr", "L'accord de Jacksonville a été lu à Wichita.", ["Jacksonville", "Wichita"]),
        ("fr", "Le maire vit près de Voghera, en Italie.", ["Voghera"]),
    ],
)
def test_a_locative_word_makes_a_city(language: str, text: str, expected: list[str]) -> None:
    """After "à", "in", "près de" or "accord de", what is a city's name is that city."""
    assert cities(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Wichita a refusé de répondre."),
        ("fr", "Il a demandé à Montrose de partir."),
        ("en", "From January to March, nobody came."),
        ("en", "A Roman wall was found."),
        ("fr", "Il perd sa place au Tour."),
        ("fr", "L'ONU a parlé à Xyzzyville."),
    ],
)
def test_nothing_else_is_one(language: str, text: str) -> None:
    """A subject, somebody asked, a month, an adjective or an unknown name is no city."""
    assert cities(text, language) == []


def test_the_country_beside_it_chooses() -> None:
    """Of several cities of one name, the one in the country told is meant, whatever its size."""
    assert cities("Une cache a été trouvée à Cuenca, en Espagne.", "fr") == ["Cuenca"]
    (one,) = [m for m in read("Kunduz, en Afghanistan, est tombée.", "fr").mentions if m.names == ("Kunduz",)]
    assert one.reading == "place"
