"""Tells the language of an article: what its file says, else what its words say."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from typing import Protocol

from babel import Locale, UnknownLocaleError

# The languages of the pages that a French or English collection may hold by mistake; of all its languages, py3langid
# mistakes short French headlines for many.
KNOWN = ("fr", "en", "de", "es", "it", "nl", "pt", "ru", "ar")
# Below this many characters the guess is worth less than what the page says of itself.
SHORTEST = 40
# Reading more does not change the answer.
LONGEST = 4000


class _Identifier(Protocol):
    def classify(self, text: str) -> tuple[str, float]: ...


@functools.cache
def _identifier() -> _Identifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # half a second: only where a text has to be told

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE)
    identifier.set_languages(list(KNOWN))
    made: _Identifier = identifier
    return made


@functools.cache
def _names() -> dict[str, str]:
    """Return the names of the known languages, in their own and each other's words, with their codes."""
    names: dict[str, str] = {}
    for code in KNOWN:
        for other in ("fr", "en", code):
            name = Locale(code).get_display_name(other)
            if name:
                names[name.lower()] = code
    return names


def language_code(told: str) -> str | None:
    """Return the two-letter code of a language given by code, tag or name; None for what is none.

    Example:
        >>> language_code("fr-FR"), language_code("Français"), language_code("?")
        ('fr', 'fr', None)
    """
    told = told.strip()
    if told.lower() in _names():
        return _names()[told.lower()]
    if not re.fullmatch(r"[A-Za-z]{2}(?:[-_]\w+)*", told):
        return None
    try:
        return Locale(told[:2].lower()).language
    except (UnknownLocaleError, ValueError):
        return None


def language_of(text: str, metadata: Mapping[str, str], declared: str = "") -> str | None:
    """Return the language of an article, or None where neither its file nor its words tell.

    Args:
        text: the running text.
        metadata: the fields that the file gave.
        declared: what an HTML page declares; sites declare wrongly, so that it counts for short texts only.
    """
    told = language_code(metadata.get("language", ""))
    if told:
        return told
    if len(text) < SHORTEST:
        return language_code(declared)
    return _identifier().classify(text[:LONGEST])[0]
