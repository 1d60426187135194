"""UTF-8 that somebody decoded wrongly."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pourparlers.read.mojibake import repaired


@pytest.mark.parametrize(
    ("spoilt", "sound"),
    [
        ("dÃ©jÃ  vu Ã  Paris", "déjà vu à Paris"),
        ("lâ€™Ã©tÃ©", "l’été"),
        ("Â«Â nonÂ Â»", "«\xa0non\xa0»"),
        ("10Â 000 â‚¬", "10\xa0000 €"),
        ("ÃƒÂ©tÃƒÂ©", "été"),  # twice
        ("l\x92accord", "l’accord"),  # Windows-1252 read as Latin-1
        ("déjà, dÃ©jÃ", "déjà, déjÃ"),  # cut off: what is left of a letter is not guessed
    ],
)
def test_repaired(spoilt, sound):
    """The usual faults of French pages are mended."""
    assert repaired(spoilt) == (sound, 1)


@pytest.mark.parametrize(
    "text",
    [
        "voilà…",
        "Le café…» a fermé",
        "TERMINÉ».",
        "Un député€…",
        "É° ",
        "L’ÉLYSÉE…»",
        "São Paulo",
        "10√9",
        "¬ non",
        "Zoé™",
        "où…”",
    ],
)
def test_sound(text):
    """Sound text that looks a little like it is left alone."""
    assert repaired(text) == (text, 0)


def test_line_by_line():
    """Sound lines beside spoilt ones stay."""
    assert repaired("Été à Genève\nÃ‰tÃ© Ã  GenÃ¨ve\nvoilà…") == ("Été à Genève\nÉté à Genève\nvoilà…", 1)


@given(st.text(alphabet="abcdeéèêëàâçîïôœùûüÉÀÈÇ «»’“”–…€.,'\n"))
def test_french_is_left_alone(text):
    """French letters and signs in any order are sound; only "â€", which no French word has, begins a spoilt sign."""
    text = text.replace("â€", "")
    assert repaired(text) == (text, 0)
