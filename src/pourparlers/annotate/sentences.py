"""Splits the parts of a document into sentences, with exact offsets.

A boundary is a terminator (`.`, `!`, `?`, `…`) with what closes after it (quotation marks, brackets), then white
space, then a beginning: a capital, a digit, an opening quotation mark or a dash. A full stop after an abbreviation,
an initial or an acronym is none, and nothing inside a part that lacks a terminator is: a headline is one sentence.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from pourparlers.lang.pack import load
from pourparlers.lang.sentences import SentenceWords
from pourparlers.model.document import Document
from pourparlers.model.layers import Sentence

SPACE = r"[ \t\u00a0\u202f\u2009]"
BOUNDARY = re.compile(
    rf"(?P<stop>[.!?…]+)(?P<close>(?:{SPACE}?[»”]|[\"’')\]])*)(?P<gap>\s+)(?=[\"'«“‘(\[—–\-]*{SPACE}?[\w«“\"])"
)
WORD_BEFORE = re.compile(r"[\w.\-’']+$")
WORD_AFTER = re.compile(rf"(?P<marks>[\"'«“‘(\[—–\-]*{SPACE}?[«“\"]?{SPACE}?)(?P<word>\w+)")
INITIAL = re.compile(r"(?:^|[\s\-.(«“\"’'])[A-ZÀ-ÖØ-Þ]$")
ACRONYM = re.compile(r"(?:[A-ZÀ-Þ]\.)+[A-ZÀ-Þ]$")
LIST_NUMBER = re.compile(r"^\s*\d{1,2}$")


def make(language: str) -> Callable[[Document], Document]:
    """Return the step that fills `document.sentences`."""
    words = load(language, "sentences", SentenceWords)

    def step(document: Document) -> Document:
        found = []
        for index, part in enumerate(document.parts):
            text = document.text[part.start : part.end]
            found += [Sentence(part.start + a, part.start + b, index) for a, b in split(text, words)]
        return replace(document, sentences=tuple(found))

    return step


def split(text: str, words: SentenceWords) -> Iterator[tuple[int, int]]:
    """Yield the sentences of one block of text as half-open offsets, without the white space around them."""
    start = 0
    for match in BOUNDARY.finditer(text):
        end = match.end("close")
        if _ends(text, start, match, words):
            yield from _trimmed(text, start, end)
            start = end
    yield from _trimmed(text, start, len(text))


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    piece = text[start:end]
    if piece.strip():
        yield start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())


def _ends(text: str, start: int, match: re.Match[str], words: SentenceWords) -> bool:
    """Tell whether a terminator really ends the sentence that began at `start`."""
    after = WORD_AFTER.match(text, match.end("gap"))
    follower = after["word"] if after else ""
    if follower and follower[0].islower():
        return False
    if match["stop"] != "." or match["close"]:
        return True
    before = text[start : match.start("stop")]
    found = WORD_BEFORE.search(before)
    word = found.group().rsplit("’", 1)[-1].rsplit("'", 1)[-1] if found else ""
    if word in words.abbreviations or word.rsplit("-", 1)[-1] in words.abbreviations and len(word) < 4:
        return False
    if ACRONYM.search(before):
        return follower in words.openers
    if INITIAL.search(before):
        return False
    return not LIST_NUMBER.match(before)
