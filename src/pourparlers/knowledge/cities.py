"""The cities of the world from 15,000 inhabitants on: an extract of GeoNames (CC BY 4.0), made by scripts/places.py."""

from __future__ import annotations

import functools
import gzip
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import resources

from pourparlers.errors import ConfigError

FILE = "cities.tsv.gz"
COLUMNS = ("name_fr", "name_en", "country", "admin", "lat", "lon", "population", "names", "forms")


@dataclass(frozen=True, slots=True)
class City:
    """One city.

    Attributes:
        name_fr: as the French press spells it, else as GeoNames does.
        name_en: as GeoNames spells it, without scholarly marks.
        country: ISO 3166-1 alpha-3 code.
        admin: state of the United States by name; elsewhere GeoNames' code of the first division.
        lat: degrees.
        lon: degrees.
        population: inhabitants.
        own: whether the form that led here is its name, not one of its other forms.
    """

    name_fr: str
    name_en: str
    country: str
    admin: str
    lat: float
    lon: float
    population: int
    own: bool


def named(form: str) -> tuple[City, ...]:
    """Return the cities that a form names: those with that very name first, then the most populous.

    Where there is none, the form is taken for French spelling of a name that GeoNames writes in English.

    Args:
        form: in lower case without accents.
    """
    cities = [_city(line, form) for line in _lines().get(form, ()) or _lines().get(_english(form), ())]
    return tuple(sorted(cities, key=lambda c: (not c.own, -c.population)))


def _english(form: str) -> str:
    """Return how the English press would transliterate what the French press wrote: "kermanchah" -> "kermanshah"."""
    for french, english in (("tch", "§"), ("ch", "sh"), ("§", "ch"), ("ou", "u"), ("dj", "j")):
        form = form.replace(french, english)
    return form


def _city(line: str, form: str) -> City:
    name_fr, name_en, country, admin, lat, lon, population, names, _forms = line.split("\t")
    return City(name_fr, name_en, country, admin, float(lat), float(lon), int(population), form in names.split("|"))


@functools.cache
def _lines() -> Mapping[str, list[str]]:
    """Index the table: form -> lines; cells are read only of the lines that somebody asks for.

    Raises:
        ConfigError: the file is missing or has other columns (C22).
    """
    path = resources.files("pourparlers.knowledge").joinpath("data", FILE)
    where = f"knowledge/data/{FILE}"
    if not path.is_file():
        raise ConfigError("the table is missing", "Install the program again", where, "C22")
    _notice, head, *lines = gzip.decompress(path.read_bytes()).decode("utf-8").rstrip("\n").split("\n")
    if tuple(head.split("\t")) != COLUMNS:
        raise ConfigError(f"the columns are {head!r}", "Run scripts/places.py again", where, "C22")
    index: dict[str, list[str]] = defaultdict(list)
    for line in lines:
        for cell in line.rsplit("\t", 2)[1:]:
            for form in filter(None, cell.split("|")):
                index[form].append(line)
    return index
