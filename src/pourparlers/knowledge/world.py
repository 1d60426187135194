"""Answers from the tables: who held an office on a day, which state an adjective or a capital belongs to."""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Iterable, Mapping

from pourparlers.knowledge.tables import Office, Organisation, Person, Place, State, Tenure, rows


@functools.cache
def states() -> Mapping[str, State]:
    """Return the states by ISO 3166-1 alpha-3 code."""
    return {state.iso3: state for state in rows("states", State)}


@functools.cache
def persons() -> Mapping[str, Person]:
    """Return the persons by id."""
    return {person.id: person for person in rows("persons", Person)}


@functools.cache
def tenures_of(person: str) -> tuple[Tenure, ...]:
    """Return the offices that a person held, earliest first."""
    return tuple(sorted(_tenures_by("person").get(person, ()), key=lambda t: t.from_))


@functools.cache
def _tenures_by(column: str) -> Mapping[str, list[Tenure]]:
    index: dict[str, list[Tenure]] = defaultdict(list)
    for tenure in rows("tenures", Tenure):
        index[getattr(tenure, column)].append(tenure)
    return index


def tenures_in(offices: Iterable[str], of: str, on: str | None) -> tuple[Tenure, ...]:
    """Return the tenures of the first of `offices` that anybody held of a state or body on a day.

    Args:
        offices: keys of the column `office`, the preferred one first.
        of: ISO code of a state or the French name of an office or organisation.
        on: ISO 8601 date, as coarse as known; None for any time.
    """
    for office in offices:
        held = _tenures_by("office").get(office, ())
        found = [t for t in held if of in (t.of, _country_of_body(t.of)) and (on is None or covers(t, on))]
        exact = [t for t in found if t.of == of] or found
        if exact:
            return tuple(exact)
    return ()


def holders(offices: Iterable[str], of: str, on: str | None) -> tuple[Person, ...]:
    """Return who held one of `offices` of a state or body on a day, or at any time where `on` is None.

    Args:
        offices: keys of the column `office`, the preferred one first.
        of: ISO code of a state or the French name of an office or organisation.
        on: ISO 8601 date, as coarse as known.
    """
    return tuple({t.person: persons()[t.person] for t in tenures_in(offices, of, on)}.values())


def _country_of_body(name: str) -> str:
    """A spokesperson of "département d'État américain" is one of the United States too."""
    return _countries_of_offices().get(name, "")


@functools.cache
def _countries_of_offices() -> Mapping[str, str]:
    return {office.name_fr: office.country for office in rows("offices", Office)}


def covers(tenure: Tenure, on: str) -> bool:
    """Tell whether a tenure may include a day, compared at the precision that both have."""
    return _not_after(tenure.from_, on) and (not tenure.until or _not_after(on, tenure.until))


def _not_after(a: str, b: str) -> bool:
    length = min(len(a), len(b), 10)
    return a[:length] <= b[:length]


@functools.cache
def adjectives(language: str) -> Mapping[str, str]:
    """Return adjective of nationality in lower case -> ISO code."""
    return {
        adjective.lower(): state.iso3
        for state in rows("states", State)
        for adjective in (state.adjectives_fr if language == "fr" else state.adjectives_en)
    }


@functools.cache
def organisations() -> Mapping[str, Organisation]:
    """Return the organisations by French name."""
    return {o.name_fr: o for o in rows("organisations", Organisation)}


@functools.cache
def office_of(country: str, kind: str) -> Office | None:
    """Return a state's office of a kind (`foreign_ministry`, `presidency`), if the table has it."""
    return next((o for o in rows("offices", Office) if o.country == country and o.kind == kind), None)


@functools.cache
def country_of(name: str) -> str:
    """Return the ISO code of a person's or office's state by canonical name, or an empty text."""
    return _countries_by_name().get(name, "")


@functools.cache
def _countries_by_name() -> Mapping[str, str]:
    found = {person.name_fr: person.country for person in rows("persons", Person)}
    return found | dict(_countries_of_offices())


@functools.cache
def code_of(name: str) -> str:
    """Return the ISO code of a state by its French name, or of a body that belongs to one; else an empty text."""
    for state in states().values():
        if state.name_fr == name:
            return state.iso3
    body = organisations().get(name)
    return body.country if body is not None else ""


@functools.cache
def person_named(name: str) -> Person | None:
    """Return the person of the knowledge base with a canonical name; None where there is none or more than one."""
    found = [person for person in persons().values() if person.name_fr == name]
    return found[0] if len(found) == 1 else None


@functools.cache
def city_of(place: str) -> str:
    """Return the city that a venue or landmark lies in, by French names; empty where it lies in none or in several."""
    return _cities_by_venue().get(place, "")


@functools.cache
def _cities_by_venue() -> Mapping[str, str]:
    return {place.name_fr: place.city for place in rows("places", Place) if place.city}


@functools.cache
def states_of_place(place: str) -> frozenset[str]:
    """Return the states that have a place of that name, by French names: there is more than one Vienna."""
    return _states_by_place().get(place, frozenset())


@functools.cache
def _states_by_place() -> Mapping[str, frozenset[str]]:
    index: dict[str, set[str]] = defaultdict(set)
    for place in rows("places", Place):
        if (state := states().get(place.country)) is not None:
            index[place.name_fr].add(state.name_fr)
    return {name: frozenset(found) for name, found in index.items()}


def may_be_one_place(a: str | None, b: str | None) -> bool:
    """Tell whether two places may be one: equal, one unknown, a place and its state, or a venue and its city."""
    if not a or not b or a == b:
        return True
    return b in states_of_place(a) or a in states_of_place(b) or b == city_of(a) or a == city_of(b)
