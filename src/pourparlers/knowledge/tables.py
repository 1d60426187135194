"""The tables of the world, each a TSV file of `knowledge/data` with its source and licence in every row.

A cell that holds a list joins it by `|`. Empty cells are empty text, an empty list, or None for a number.
"""

from __future__ import annotations

import functools
import types
import typing
from importlib import resources
from typing import TypeVar

import msgspec

from pourparlers.errors import ConfigError


class State(msgspec.Struct, frozen=True):
    """A state or a territory that acts like one; `metonyms_*` are the places whose names stand for its government."""

    iso3: str
    name_fr: str
    name_en: str
    adjectives_fr: tuple[str, ...]
    adjectives_en: tuple[str, ...]
    inhabitants_fr: tuple[str, ...]
    inhabitants_en: tuple[str, ...]
    capital_fr: str
    capital_en: str
    metonyms_fr: tuple[str, ...]
    metonyms_en: tuple[str, ...]
    aliases_fr: tuple[str, ...]
    aliases_en: tuple[str, ...]
    prefixes_fr: tuple[str, ...]
    source: str
    licence: str


class Office(msgspec.Struct, frozen=True):
    """A ministry, presidency or mission; `seats_*` are the buildings and streets that stand for it."""

    id: str
    name_fr: str
    name_en: str
    country: str
    kind: str
    seats_fr: tuple[str, ...]
    seats_en: tuple[str, ...]
    aliases_fr: tuple[str, ...]
    aliases_en: tuple[str, ...]
    source: str
    licence: str


class Organisation(msgspec.Struct, frozen=True):
    """An international organisation, format, process, body or bloc."""

    id: str
    name_fr: str
    name_en: str
    kind: str
    acronyms_fr: tuple[str, ...]
    acronyms_en: tuple[str, ...]
    aliases_fr: tuple[str, ...]
    aliases_en: tuple[str, ...]
    country: str
    source: str
    licence: str


class ArmedGroup(msgspec.Struct, frozen=True):
    """A group that fights and is no state's army."""

    id: str
    name_fr: str
    name_en: str
    country: str
    aliases_fr: tuple[str, ...]
    aliases_en: tuple[str, ...]
    source: str
    licence: str


class Place(msgspec.Struct, frozen=True):
    """A city, region, venue or water; latitude and longitude in degrees; `city` is where a venue lies, in French."""

    name_fr: str
    name_en: str
    type: str
    country: str
    lat: float | None
    lon: float | None
    city: str
    aliases_fr: tuple[str, ...]
    aliases_en: tuple[str, ...]
    source: str
    licence: str


class Person(msgspec.Struct, frozen=True):
    """Somebody who holds or held an office; `surname_fr` are the forms used alone after the first mention."""

    id: str
    name_fr: str
    name_en: str
    surname_fr: tuple[str, ...]
    gender: str
    country: str
    aliases: tuple[str, ...]
    source: str
    licence: str


class GivenName(msgspec.Struct, frozen=True):
    """A name that parents give: what often begins a person's name, and in parts of Asia ends it."""

    name: str
    source: str
    licence: str


class KnownName(msgspec.Struct, frozen=True):
    """A name that the press uses often and that no other table holds; `language` is empty where both write it so."""

    name: str
    label: str
    language: str
    source: str
    licence: str


class Tenure(msgspec.Struct, frozen=True, rename={"from_": "from"}):
    """An office held from one date until another (ISO 8601, as coarse as known; empty: unknown or still held)."""

    person: str
    office: str
    title_fr: str
    title_en: str
    of: str
    from_: str
    until: str
    source: str
    licence: str


class Medium(msgspec.Struct, frozen=True):
    """A news agency, newspaper, broadcaster or site with owner and degree of state control."""

    id: str
    name: str
    kind: str
    country: str
    aliases: tuple[str, ...]
    owner: str
    state_control: str
    domains: tuple[str, ...]
    source: str
    licence: str


T = TypeVar("T", bound=msgspec.Struct)


@functools.cache
def rows(table: str, type_: type[T]) -> tuple[T, ...]:
    """Return the rows of `knowledge/data/<table>.tsv`; read once a process.

    Raises:
        ConfigError: the file is missing or a row is not what `type_` asks for (C22), with its line.
    """
    path = resources.files("pourparlers.knowledge").joinpath("data", f"{table}.tsv")
    where = f"knowledge/data/{table}.tsv"
    if not path.is_file():
        raise ConfigError("the table is missing", "Install the program again", where, "C22")
    head, *lines = path.read_text(encoding="utf-8").split("\n")
    columns = head.split("\t")
    kinds = {f.encode_name: f.type for f in msgspec.structs.fields(type_)}
    found = []
    for number, line in enumerate(lines, 2):
        if not line:
            continue
        cells = dict(zip(columns, line.split("\t"), strict=False))
        try:
            found.append(msgspec.convert({k: _cell(v, kinds.get(k)) for k, v in cells.items()}, type_, strict=False))
        except msgspec.ValidationError as error:
            raise ConfigError(str(error), "Mend the row", f"{where}, line {number}", "C22") from error
    return tuple(found)


def _cell(value: str, kind: object) -> object:
    value = value.strip()
    if typing.get_origin(kind) is tuple:
        return tuple(v for v in (part.strip() for part in value.split("|")) if v)
    if isinstance(kind, types.UnionType) and not value:
        return None
    return value
