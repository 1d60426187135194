"""Splits the parts of a document into sentences, with exact offsets.

A boundary is a terminator (`.`, `!`, `?`, `…`) with what closes after it (quotation marks, brackets), then white
space, then a beginning: a capital, a digit, an opening quotation mark, a dash, a bullet. A full stop after an
abbreviation, an initial or an acronym is none, and nothing inside a part that lacks a terminator is: a headline is
one sentence.
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
MARKS = rf"[\"'«“‘(\[—–\-•▪*·#@$€£]*{SPACE}?[«“\"]?{SPACE}?"
BOUNDARY = re.compile(rf"(?P<stop>[.!?…]+)(?P<close>(?:{SPACE}?[»”]|[\"’')\]])*)(?P<gap>\s+|(?=[A-ZÀ-ÖØ-Þ]))")
GLUED = re.compile(r"(?:^|[\s('’«“-])[a-zß-öø-ÿœ]{3,}$")
OPENING = re.compile(r"(?P<word>[A-ZÀ-ÖØ-Þ](?:[’']|[a-zß-öø-ÿœ]*))(?:(?<=[’'])\w+)?[,;:]?(?=\s|$)")
SHORT = 3  # letters: a shorter word glued to a stop ends an address ("site.Com") unless sentences open with it
AFTER = re.compile(rf"{MARKS}(?P<word>\w+)(?P<next>{SPACE}+\w)?")
WORD_BEFORE = re.compile(r"[\w.\-’']+$")
INITIAL = re.compile(r"(?:^|[\s\-.(«“\"’'])[A-ZÀ-ÖØ-Þ]$")
LONE = re.compile(r"(?:^|[\s'’])(?P<before>\w+)\s[A-ZÀ-ÖØ-Þ]$")
ACRONYM = re.compile(r"(?:[A-ZÀ-Þ]\.)+[A-ZÀ-Þ]$")
NUMBER_ALONE = re.compile(r"^\W*(?:\d{1,2}|[IVX]{1,4})$")
WIDTH = 40  # code points looked at on either side: a name and its verb fit, and the longest abbreviation


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
        end = _with_straight_quote(text, start, match)
        if _ends(text, start, match, end, words):
            yield from _trimmed(text, start, end)
            start = end
    yield from _trimmed(text, start, len(text))


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    piece = text[start:end]
    if piece.strip():
        yield start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())


def _with_straight_quote(text: str, start: int, match: re.Match[str]) -> int:
    """Return the sentence's end: past a straight quotation mark that stands apart but closes (`oui. " Il`)."""
    end, after = match.end("close"), match.end()
    apart = text[after : after + 1] == '"' and text[after + 1 : after + 2].isspace()
    return after + 1 if apart and text.count('"', start, end) % 2 else end


def _ends(text: str, start: int, match: re.Match[str], end: int, words: SentenceWords) -> bool:
    """Tell whether a terminator really ends the sentence that began at `start`."""
    following = text[end : end + WIDTH].lstrip()
    after = AFTER.match(following)
    if after is None or after["word"][0].islower():
        return False
    if match["close"] and match["stop"][-1] in "!?" and _said(following, words):
        return False
    if not match["gap"]:
        return _glued(text, start, match, words)
    if match["stop"] != "." or match["close"] or end > match.end("close"):
        return True
    before = text[max(start, match.start() - WIDTH) : match.start()]
    return _stops(before, following, after, words, match.start() - start < WIDTH)


def _glued(text: str, start: int, match: re.Match[str], words: SentenceWords) -> bool:
    """Tell whether a stop without white space ends a sentence, as scrapers leave it: "la paix.Le ministre"."""
    before = GLUED.search(text[max(start, match.start() - WIDTH) : match.start()])
    after = OPENING.match(text, match.end())
    if match["stop"] != "." or match["close"] or before is None or after is None:
        return False
    known = after["word"] in words.openers or after["word"][-1] in "’'"
    abbreviated = before.group().lstrip(" ('’«“-\n\t") in words.abbreviations | words.closing_abbreviations
    return not abbreviated and (known or len(after["word"]) > SHORT)


def _said(following: str, words: SentenceWords) -> bool:
    """Tell whether a name and a verb of saying follow: "“Why now?” Mr. Roe asked"."""
    if not words.said:
        return False
    return any(word.strip(".,") in words.said for word in following.split(" ")[1:4])


def _stops(before: str, following: str, after: re.Match[str], words: SentenceWords, whole: bool) -> bool:
    """Tell whether a single full stop after `before` is more than the mark of an abbreviation."""
    found = WORD_BEFORE.search(before)
    word = found.group().replace("’", "'").rsplit("'", 1)[-1] if found else ""
    opener = after["word"] in words.openers
    if word in words.abbreviations:
        return False
    if word in words.closing_abbreviations:
        return opener
    if word in words.numbered and (following[0].isdigit() or following[0] in "(["):
        return False
    if ACRONYM.search(before):
        return opener
    if INITIAL.search(before):
        lone = LONE.search(before)
        surname = after["next"] is not None and after["next"][-1].isupper()
        alone = lone is not None and (lone["before"][0].islower() or before[-1] in "IVX")  # "Charles V. Il"
        return opener and alone and not surname
    return not (whole and NUMBER_ALONE.match(before))
