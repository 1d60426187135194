"""Where a name lies: states, places of our own tables, then the cities of the extract of GeoNames."""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from pourparlers.knowledge import cities, world
from pourparlers.knowledge.cities import City
from pourparlers.knowledge.tables import Place, State, rows
from pourparlers.resolve.who.finding import fold

OWN_NAME, OTHER_LANGUAGE, OTHER_FORM = 0.95, 0.85, 0.75  # how surely a form of each kind means the place
BEYOND = 0.85  # what a place keeps that our own tables lack: they hold what the press of negotiations names
PER_NAMESAKE = 0.8  # what each further place of one name keeps of the score
ELSEWHERE = 0.5  # what a place keeps where the context names other countries and not its own
NEAR = 0.7  # degrees: two tables place one city, or its airport, within this


@dataclass(frozen=True, slots=True)
class Location:
    """One answer; latitude and longitude in degrees: of a state they are its capital's."""

    name: str
    name_en: str
    type: str
    country: str
    lat: float | None
    lon: float | None
    score: float


def where(name: str, *, language: str, countries: Sequence[str] = ()) -> tuple[Location, ...]:
    """Return the places that a name may mean, best first.

    Args:
        name: as the press writes it, with or without accents.
        language: `fr` or `en`; forms of the other language count less.
        countries: ISO codes that the context speaks of, the likeliest first; empty where there is none.
    """
    folded = fold(name.strip())
    found = [*_known(folded, language), *_cities(folded)]
    ranked = sorted(found, key=lambda p: -p.score)
    weighed = [
        replace(one, score=round(one.score * PER_NAMESAKE**rank * _fit(one, countries), 2))
        for rank, one in enumerate(_unique(ranked))
    ]
    return tuple(sorted(weighed, key=lambda p: -p.score))


def _fit(one: Location, countries: Sequence[str]) -> float:
    return 1 if not countries or one.country in countries else ELSEWHERE


def _known(folded: str, language: str) -> Iterator[Location]:
    """Yield states and places of our own tables with the score of the form that led to them."""
    for form_language, main, place in _index().get(folded, ()):
        score = OWN_NAME if main and form_language == language else OTHER_LANGUAGE
        if not main:
            score = OTHER_LANGUAGE if form_language == language else OTHER_FORM
        yield _location(place, score)


def _cities(folded: str) -> Iterator[Location]:
    for city in cities.named(folded):
        yield _location(city, (OWN_NAME if city.own else OTHER_FORM) * BEYOND)


def _unique(locations: Iterable[Location]) -> Iterator[Location]:
    """Drop what a location before already says: the same name in the same country, or the same spot."""
    kept: list[Location] = []
    for one in locations:
        if not any(_same(one, other) for other in kept):
            kept.append(one)
            yield one


def _same(a: Location, b: Location) -> bool:
    if a.country != b.country or (a.type == "country") != (b.type == "country"):
        return False
    if None in (a.lat, a.lon, b.lat, b.lon):
        return a.name == b.name
    near = abs((a.lat or 0) - (b.lat or 0)) < NEAR and abs((a.lon or 0) - (b.lon or 0)) < NEAR
    return near and (a.type == b.type or a.name == b.name)


def _location(place: Place | State | City, score: float) -> Location:
    if isinstance(place, State):
        lat, lon = _capital(place)
        return Location(place.name_fr, place.name_en, "country", place.iso3, lat, lon, score)
    kind = place.type if isinstance(place, Place) else "city"
    return Location(place.name_fr, place.name_en, kind, place.country, place.lat, place.lon, score)


def _capital(state: State) -> tuple[float | None, float | None]:
    """Return where a state's capital lies."""
    found = [p for _, _, p in _index().get(fold(state.capital_fr), ()) if isinstance(p, Place)]
    best = min(found, key=lambda p: (p.country != state.iso3, p.type != "city"), default=None)
    return (best.lat, best.lon) if best else (None, None)


@functools.cache
def _index() -> Mapping[str, tuple[tuple[str, bool, Place | State], ...]]:
    """Index the forms of our own tables: folded form -> (language, whether it is the name, place), states first."""
    index: dict[str, list[tuple[str, bool, Place | State]]] = defaultdict(list)
    places: list[Place | State] = [*world.states().values(), *rows("places", Place)]
    for place in places:
        for language, forms in (("fr", (place.name_fr, *place.aliases_fr)), ("en", (place.name_en, *place.aliases_en))):
            for form in forms:
                index[fold(form)].append((language, form == forms[0], place))
    return {form: tuple(entries) for form, entries in index.items()}
