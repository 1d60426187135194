"""Loads and checks the language packs: words and patterns as TOML that a linguist can edit, one table a file.

Each table has a type (a `msgspec.Struct` with `forbid_unknown_fields=True`) in a module of this room named like the
file: `lang/fr/calendar.toml` is read as `lang.calendar.Calendar`. Unknown keys and wrong types are refused with
their path.
"""

from __future__ import annotations

import functools
import tomllib
from importlib import resources
from typing import TypeVar

import msgspec

from pourparlers.errors import ConfigError

LANGUAGES: tuple[str, ...] = ("fr", "en")

T = TypeVar("T")


@functools.cache
def load(language: str, table: str, type_: type[T]) -> T:
    """Return `lang/<language>/<table>.toml` as a value of `type_`; read once a process.

    Raises:
        ConfigError: there is no such language or table (C20), or it is not what `type_` asks for (C21).
    """
    if language not in LANGUAGES:
        raise ConfigError(f"no language pack for {language!r}", f"Known: {', '.join(LANGUAGES)}", code="C20")
    path = resources.files("pourparlers.lang").joinpath(language, f"{table}.toml")
    where = f"lang/{language}/{table}.toml"
    if not path.is_file():
        raise ConfigError("no such table in the language pack", where=where, code="C20")
    try:
        return msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), type_)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise ConfigError(
            str(error), "Mend the file; its type stands in lang/" + table + ".py", where, "C21"
        ) from error
