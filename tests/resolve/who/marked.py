"""Sentences with marked mentions: how they are written down, and what a reading of them shows."""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Callable
from pathlib import Path

from pourparlers.annotate import sentences, tokens
from pourparlers.model.document import Document, Part
from pourparlers.model.layers import Mention
from pourparlers.model.time import Publication
from pourparlers.resolve import actors, times

DATA = Path(__file__).parent / "data"


@functools.cache
def steps(language: str) -> tuple[Callable[[Document], Document], ...]:
    """What a document passes until its mentions stand."""
    return sentences.make(language), tokens.make(language), times.make(language), actors.make(language)


def read(text: str, language: str, published: str = "") -> Document:
    """The document of a text with its mentions."""
    day = Publication(published, "day", "metadata", "test") if published else None
    part = Part("paragraph", 0, len(text))
    document = Document("d", "a.txt", text, text=text, parts=(part,), language=language, published=day)
    for step in steps(language):
        document = step(document)
    return document


def cases(language: str) -> list[tuple[str, str, list[str]]]:
    """Day, text and marks of `data/<language>.toml`."""
    table = tomllib.loads((DATA / f"{language}.toml").read_text(encoding="utf-8"))
    return [(day, text, marks) for day, text, *marks in table["cases"]]


def wrong(document: Document, mark: str) -> str:
    """What is wrong with one mark, or an empty text."""
    words, reading, *names = (piece.strip() for piece in mark.split(" ="))
    words, _, nth = words.partition("#")
    start = -1
    for _ in range(int(nth or 1)):
        start = document.text.index(words, start + 1)
    end = start + len(words)
    over = [m for m in document.mentions if m.start < end and start < m.end]
    if reading == "-":
        return f"{words!r} is {told(document, over)}" if any(m.names or m.form == "pronoun" for m in over) else ""
    expected = (reading, tuple(n.strip() for n in "".join(names).split("+") if n.strip()))
    article = len(words) + len("l' ")
    fitting = [m for m in over if m.start <= start and end <= m.end + article and (m.reading, m.names) == expected]
    if not expected[1] and not over:
        return ""
    return "" if fitting else f"{words!r}: {told(document, over)}"


def told(document: Document, mentions: list[Mention]) -> str:
    """Mentions as a line of text."""
    return "; ".join(f"{document.text[m.start : m.end]} {m.reading} {m.names} {m.rule}" for m in mentions) or "nothing"
