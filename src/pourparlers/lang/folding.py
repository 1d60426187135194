"""Folds case, accents and punctuation away, so that words match however a page prints them."""

from __future__ import annotations

import re
import unicodedata

MARKS = re.compile(r"[\u0300-\u036f]+")  # accents, once parted from their letters
NOT_WORD = re.compile(r"[\W_]+")


def folded(text: str) -> str:
    """Return the words and numbers of `text` in lower case without accents, one space apart."""
    if not text.isascii():
        text = MARKS.sub("", unicodedata.normalize("NFKD", text))
    return NOT_WORD.sub(" ", text.lower()).strip()


def folded_in_place(text: str) -> str:
    """Return `text` in lower case without accents, character by character, so that offsets hold."""
    return text.translate(_LETTERS)


_LETTERS = {
    code: plain
    for code in (*range(ord("A"), ord("Z") + 1), *range(0xC0, 0x250))
    if len(plain := folded(chr(code))) == 1
}


def pressed(text: str) -> str:
    """Return the letters and digits of `text` alone, folded: equal for texts that differ in spacing only."""
    return folded(text).replace(" ", "")
