"""Where a name lies: cities, regions, venues and states of the knowledge base."""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from pourparlers.knowledge.tables import Place, State, rows
from pourparlers.resolve.who.finding import fold

PER_NAMESAKE = (
    0.8  # what each further place of the same name keeps of the score: the tables list the likelier one first
)


@dataclass(frozen=True, slots=True)
class Location:
    """One answer; latitude and longitude in degrees, None where the tables have none (a state)."""

    name: str
    name_en: str
    type: str
    country: str
    lat: float | None
    lon: float | None
    score: float


def where(name: str, *, language: str) -> tuple[Location, ...]:
    """Return the places that a name may mean, best first.

    Args:
        name: as the press writes it, with or without accents.
        language: `fr` or `en`; forms of the other language count less.
    """
    found = []
    for rank, (form_language, place) in enumerate(_index().get(fold(name.strip()), ())):
        other = form_language not in (language, "")
        score = round(0.95 * PER_NAMESAKE**rank * (0.9 if other else 1), 2)
        found.append(_location(place, score))
    unique: dict[tuple[str, str, str], Location] = {}
    for one in sorted(found, key=lambda p: -p.score):
        unique.setdefault((one.name, one.type, one.country), one)
    return tuple(unique.values())


def _location(place: Place | State, score: float) -> Location:
    if isinstance(place, State):
        return Location(place.name_fr, place.name_en, "country", place.iso3, None, None, score)
    return Location(place.name_fr, place.name_en, place.type, place.country, place.lat, place.lon, score)


@functools.cache
def _index() -> Mapping[str, tuple[tuple[str, Place | State], ...]]:
    """Index every form of every place: folded form -> (language, place), states first, in order of the tables."""
    index: dict[str, list[tuple[str, Place | State]]] = defaultdict(list)
    places: list[Place | State] = [*rows("states", State), *rows("places", Place)]
    for place in places:
        for language, forms in (("fr", (place.name_fr, *place.aliases_fr)), ("en", (place.name_en, *place.aliases_en))):
            for form in forms:
                entry = (language, place)
                if not any(p is place for _, p in index[fold(form)]):
                    index[fold(form)].append(entry)
    return {form: tuple(entries) for form, entries in index.items()}
