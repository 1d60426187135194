"""Cuts a sentence into the pieces that a name may begin or end with; independent of `document.tokens`."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable
from dataclasses import dataclass

from pourparlers.annotate.tokens import HALVES
from pourparlers.lang.names import NameWords
from pourparlers.lang.pack import load
from pourparlers.lang.sentences import SentenceWords

STRAIGHT = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "‐": "-", "‑": "-", "\u00ad": "-"}) | HALVES
UPPER = r"A-ZÀ-ÖØ-ÞĀ-Ž"
PIECE = (
    r"https?://\S+|www\.\S+|[\w.+-]+@\w[\w.-]*\w"  # addresses
    r"|(?:(?:{dotted})\.)(?![\w.])"  # abbreviations
    r"|[{upper}]\.(?:-?[{upper}]\.)*(?:[{upper}](?!\w))?"  # initials: "J.-Y.", "U.S."
    r"|(?:{elisions})'(?=\w)"  # "l'", "d'"
    r"|\d+(?:[.,:]\d+)*(?!\w)"
    r"|n't\b|'(?:s|re|ve|ll|d|m)\b"
    r"|(?:(?!n't\b)\w)+(?:[-'&](?!(?:s|re|ve|ll|d|m)\b)\w+)*"  # words with inner hyphens and apostrophes
    r"|\w+|\.{{2,}}|[^\w\s]"
)


@dataclass(frozen=True, slots=True)
class Pieces:
    """The pieces of one sentence, as parallel lists.

    Attributes:
        starts: offset of each piece's first code point in the document's text.
        ends: offset after its last.
        forms: its letters, apostrophes and hyphens straight.
    """

    starts: list[int]
    ends: list[int]
    forms: list[str]


Twin = Callable[[str, str], bool]


@functools.cache
def _pattern(language: str) -> re.Pattern[str]:
    words = load(language, "sentences", SentenceWords)
    dotted = sorted(words.abbreviations | words.closing_abbreviations, key=len, reverse=True)
    elided = sorted(words.elisions, key=len, reverse=True) or ["l", "d"]
    return re.compile(
        PIECE.format(
            dotted="|".join(map(re.escape, dotted)),
            elisions="|".join(e + "|" + e.capitalize() for e in elided),
            upper=UPPER,
        )
    )


def cut(text: str, at: int, language: str, twin: Twin) -> Pieces:
    """Return the pieces of one sentence.

    Args:
        text: the sentence.
        at: its offset in the document.
        language: `fr` or `en`.
        twin: tells whether both halves of "Berne-Oslo" are names of their own.
    """
    pieces = Pieces([], [], [])
    words = load(language, "names", NameWords)
    starts, ends, forms = pieces.starts, pieces.ends, pieces.forms
    for match in _pattern(language).finditer(text.translate(STRAIGHT)):
        form, start = match.group(), at + match.start()
        if "-" in form and len(form) > 1:
            for part in _parts(form, words, twin):
                starts.append(start)
                ends.append(start + len(part))
                forms.append(part)
                start += len(part)
            continue
        starts.append(start)
        ends.append(start + len(form))
        forms.append(form)
    return pieces


def _parts(form: str, words: NameWords, twin: Twin) -> tuple[str, ...]:
    """Part what a hyphen joins: "anti-" before and "-based" after a name, two names; else the form alone."""
    first, _, rest = form.partition("-")
    if first.lower() in words.prefixes and rest[:1].isupper():
        return first, "-", rest
    before, _, last = form.rpartition("-")
    if last in words.suffixes and before[:1].isupper():
        return before, "-", last
    if "-" not in rest and first[:1].isupper() and rest[:1].isupper() and twin(first, rest):
        return first, "-", rest
    return (form,)
