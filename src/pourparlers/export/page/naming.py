"""Names within a sentence: "selon la Russie", "annoncé par l'ONU"."""

from __future__ import annotations

import unicodedata

from pourparlers.export.page.words import Words
from pourparlers.model.actor import Actor

_VOWELS = frozenset("aeiou")  # neither y nor h elides before a country or an acronym: le Yémen, la Hongrie


def in_sentence(name: str, actor: Actor | None, words: Words) -> str:
    """Return a name with the article that the language gives it; as it stands where that is not certain."""
    if not words.tables["countries"]:
        return name
    if actor is not None and actor.type == "person" and name[:1].isupper():
        return name
    table = "persons" if actor is not None and actor.type == "person" else "articles"
    article = _of_noun(name, table, words)
    if article is None and actor is not None and actor.type == "government" and name[:1].isupper():
        article = _of_country(name, words)
    if article is None and _is_acronym(name) and _plain(name[0]) in _VOWELS:
        article = "l'"
    if not article or article == "none":
        return name
    return f"l’{name}" if article == "l'" else f"{article} {name}"


def _of_noun(name: str, table: str, words: Words) -> str | None:
    """Return the article of a name that begins with a common noun."""
    first = name.split(maxsplit=1)[0].casefold() if name.strip() else ""
    return next((article for article, nouns in words.tables[table].items() if first in nouns), None)


def _of_country(name: str, words: Words) -> str:
    listed = next((article for article, names in words.tables["countries"].items() if name in names), None)
    if listed:
        return str(listed)
    if _plain(name[0]) in _VOWELS:
        return "l'"
    return "la" if name.split()[0].endswith("e") else "le"


def _is_acronym(name: str) -> bool:
    return len(name) > 1 and name.isupper() and name.isalpha()


def _plain(letter: str) -> str:
    """Return a letter without case and accent."""
    return unicodedata.normalize("NFD", letter.casefold())[0]
