"""The extract of GeoNames: what a form leads to, and in which order."""

from __future__ import annotations

import gzip
from importlib import resources

from pourparlers.knowledge import cities, world
from pourparlers.knowledge.cities import named


def test_a_city_is_found_by_its_french_and_its_english_form() -> None:
    """Both presses reach the same city."""
    assert named("chiraz")[0] == named("shiraz")[0]
    shiraz = named("chiraz")[0]
    assert (shiraz.name_fr, shiraz.name_en, shiraz.country) == ("Chiraz", "Shiraz", "IRN")


def test_a_name_comes_before_another_citys_other_form() -> None:
    """Valence is the French city's own name; the Spanish one, four times as large, comes after it."""
    assert [(c.country, c.own) for c in named("valence")[:2]] == [("FRA", True), ("ESP", False)]


def test_of_one_name_the_larger_city_comes_first() -> None:
    """Population orders what shares a name."""
    found = [c.population for c in named("lincoln") if c.own]
    assert found == sorted(found, reverse=True)


def test_nothing_is_found_for_what_is_no_city() -> None:
    """A word is no city."""
    assert named("cessez-le-feu") == ()


def test_the_file_names_its_origin_and_stays_small() -> None:
    """The licence asks for attribution; the wheel should stay light."""
    path = resources.files("pourparlers.knowledge").joinpath("data", cities.FILE)
    packed = path.read_bytes()
    assert len(packed) <= 1_500_000
    notice, *lines = gzip.decompress(packed).decode("utf-8").split("\n")
    assert "GeoNames" in notice
    assert "CC BY 4.0" in notice
    assert len(lines) > 30_000


def test_a_venue_knows_its_city() -> None:
    """A venue lies in a city; a city and a retreat in the hills lie in none."""
    assert world.city_of("Palais des Nations") == "Genève"
    assert world.city_of("Camp David") == world.city_of("Genève") == ""
