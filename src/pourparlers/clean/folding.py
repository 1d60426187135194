"""Folds case, accents and punctuation away, so that phrases match however a page prints them."""

from __future__ import annotations

import re
import unicodedata

NOT_WORD = re.compile(r"[\W_]+")


def folded(text: str) -> str:
    """Return the words and numbers of `text` in lower case without accents, one space apart."""
    if not text.isascii():
        text = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return NOT_WORD.sub(" ", text.lower()).strip()


def pressed(text: str) -> str:
    """Return the letters and digits of `text` alone, folded: equal for texts that differ in spacing only."""
    return folded(text).replace(" ", "")
