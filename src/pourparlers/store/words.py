"""Words as the search index knows them: without case and accents, and as stems.

The text of a passage and what a user types go through the same functions, so both meet. `fold` does what SQLite's
own tokenizer does (accents) and what it does not (letters without a canonical decomposition, dotted acronyms).
"""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Callable

STEMMERS = {"fr": "french", "en": "english"}

# Letters that Unicode does not decompose into a base and a mark, as people type them without a special keyboard.
_LETTERS = str.maketrans({
    "œ": "oe", "æ": "ae", "ß": "ss", "ł": "l", "ø": "o", "đ": "d", "ı": "i", "ð": "d", "þ": "th", "ħ": "h",
    "ŋ": "n", "ŧ": "t",
})  # fmt: skip

_ACRONYM = r"(?<![^\W_])(?:[^\W\d_]\.){2,}"  # O.N.U. is one word
WORD = re.compile(_ACRONYM + r"|[^\W_](?:[^\W_]|[\u0300-\u036f])*")


@functools.lru_cache(maxsize=65_536)  # a corpus repeats its words; 65,536 is about the vocabulary of 10,000 articles
def fold(word: str) -> str:
    """Return a word without case, accents and dots, in the letters of the plain Latin alphabet where there are such.

    >>> fold("Œuvre"), fold("ÉLYSÉE"), fold("O.N.U.")
    ('oeuvre', 'elysee', 'onu')
    """
    letters = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", word).casefold())
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return plain.translate(_LETTERS).replace(".", "")


@functools.lru_cache(maxsize=65_536)
def stem(word: str, language: str | None) -> str:
    """Return the stem of a word, folded after stemming because the stemmer reads accents.

    >>> stem("négociations", "fr") == stem("négocier", "fr")
    True
    """
    cut = _stemmer(language)
    return fold(cut(unicodedata.normalize("NFC", word).lower())) if cut else fold(word)


def words(text: str) -> list[str]:
    """Return the words of a text in order, as they stand there."""
    return WORD.findall(text)


def indexed(text: str, language: str | None) -> tuple[str, str]:
    """Return what the index keeps of a passage: its folded words, and their stems."""
    found = words(text)
    return " ".join(map(fold, found)), " ".join(stem(word, language) for word in found)


def edition() -> str:
    """Return what tells this index from one made by other rules: the release of the stemmer and of this module."""
    from importlib import metadata  # loaded late: only a build asks

    return f"1/{metadata.version('snowballstemmer')}"


@functools.cache
def _stemmer(language: str | None) -> Callable[[str], str] | None:
    name = STEMMERS.get(language or "")
    if name is None:
        return None
    import snowballstemmer  # loaded late: it brings the rules of forty languages

    cut: Callable[[str], str] = snowballstemmer.stemmer(name).stemWord
    return cut
