"""The words that a page prints around date, author and agency, as patterns: those of all languages at once."""

from __future__ import annotations

import functools
import re

from pourparlers.lang.masthead import Masthead
from pourparlers.lang.pack import LANGUAGES, load


@functools.cache
def words(name: str) -> re.Pattern[str]:
    """Return the pattern of one list of the tables `masthead` (`published`, `by`), on text as printed."""
    found = {word for language in LANGUAGES for word in getattr(load(language, "masthead", Masthead), name)}
    return re.compile(rf"\b(?:{'|'.join(sorted(map(re.escape, found), key=len, reverse=True))})(?!\w)", re.I)
