"""The words of the dossier's interface, in the language in which it is read."""

from __future__ import annotations

import functools
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import resources
from typing import Any

from babel import Locale
from babel.lists import format_list
from babel.numbers import format_decimal

from pourparlers.config import DISPLAY_LANGUAGES
from pourparlers.errors import ConfigError

NO_BREAK, NARROW = "\u00a0", "\u202f"  # French puts one of them before : ; ! ? and inside « »
_LOOSE = re.compile(" (?=[:;!?»])|(?<=«) ")


@dataclass(frozen=True, slots=True)
class Words:
    """Interface texts, looked up by table and key.

    Attributes:
        language: BCP 47.
        locale: for dates, numbers and names of languages.
        tables: the file of texts as it stands.
    """

    language: str
    locale: Locale
    tables: Mapping[str, Any]

    def __call__(self, key: str, **values: object) -> str:
        """Return a text of the interface, with its places filled."""
        return self.of("ui", key).format(**values)

    def of(self, table: str, key: str | None) -> str:
        """Return the word for a value of the record; the value itself where there is none."""
        return str(self.tables[table].get(key, key or ""))

    def has(self, table: str, key: str) -> bool:
        """Tell whether a table has a word of its own for a value."""
        return key in self.tables[table]

    def one(self, number: float) -> bool:
        """Tell whether the noun after a number is in the singular."""
        return bool(self.locale.plural_form(number) == "one")

    def count(self, number: float, noun: str) -> str:
        """Return "1 événement", "14 récits": number and noun stay on one line."""
        one, many = self.tables["count"][noun]
        return f"{self.number(number)}{NO_BREAK}{one if self.one(number) else many}"

    def number(self, value: float) -> str:
        """Return a number as the language writes it."""
        return format_decimal(value, locale=self.locale)

    def joined(self, names: list[str] | tuple[str, ...]) -> str:
        """Return names as an enumeration: "A, B et C"."""
        return format_list(list(names), locale=self.locale)

    def quoted(self, text: str) -> str:
        """Return a text between the quotation marks of the language."""
        return f"{self.tables['quotes']['open']}{text}{self.tables['quotes']['close']}"

    def language_name(self, code: str) -> str:
        """Return the name of a language, or its code where it has none here."""
        try:
            return Locale.parse(code, sep="-").get_language_name(self.locale) or code
        except (ValueError, LookupError):
            return code


def unbroken(text: str, language: str) -> str:
    """Return a quoted text on one line; in French, no line breaks before its : ; ! ? or inside its guillemets."""
    line = " ".join(text.split())
    return _LOOSE.sub(NO_BREAK, line) if language.startswith("fr") else line


@functools.cache
def words(language: str) -> Words:
    """Return the interface texts of a language.

    Raises:
        ConfigError: there is no interface in that language (C23).
    """
    if language not in DISPLAY_LANGUAGES:
        raise ConfigError(f"no interface in {language!r}", f"Known: {', '.join(DISPLAY_LANGUAGES)}", "--lang", "C23")
    path = resources.files("pourparlers.export").joinpath("texts", f"{language}.toml")
    tables = _spaced(tomllib.loads(path.read_text(encoding="utf-8")))
    return Words(language, Locale.parse(tables["locale"]), tables)


def _spaced(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _spaced(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_spaced(item) for item in value]
    return value.replace("~", NO_BREAK).replace("^", NARROW) if isinstance(value, str) else value
