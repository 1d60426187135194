"""Text and metadata -> a document, with the id that its content gives it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Literal

from pourparlers.errors import ReadError
from pourparlers.model.document import Document
from pourparlers.model.identity import content_id
from pourparlers.read.sniff import is_markup
from pourparlers.read.tidy import tidy

LONGEST_LINE = 1_000_000  # characters in one line of plain text; a whole novel has about half as many
Media = Literal["text", "html"]


def make(
    original: str, media: Media, source: str, *, metadata: Mapping[str, str] | None = None, notes: tuple[str, ...] = ()
) -> Document:
    """Return the document of an article; plain text that is HTML in fact becomes HTML, and says so.

    Args:
        original: the article, decoded; it is tidied here.
        media: what the file or field says that it is.
        source: what the record calls it.
        metadata: what the file tells about it, tidied.
        notes: what was doubtful so far.

    Raises:
        ReadError: it is blank (R01), or a line in it is too long (R08).
    """
    text, found = tidy(original)
    notes += found
    if not text.strip():
        raise ReadError("there is no text in it, only blanks", code="R01")
    if media == "text" and "<" in text and is_markup(text):
        media = "html"
        notes += ("it is HTML, though it is given as plain text",)
    if media == "text" and len(text) > LONGEST_LINE:
        _check_lines(text)
    given = dict(metadata or {})
    id_ = content_id("d", media, json.dumps(sorted(given.items())), text)
    return Document(id=id_, source=source, original=text, media=media, metadata=given, notes=notes)


def _check_lines(text: str) -> None:
    longest = max(map(len, text.split("\n")))
    if longest > LONGEST_LINE:
        seen = f"a line of {longest:,} characters, more than the {LONGEST_LINE:,} that an article can have"
        raise ReadError(seen, "Break it into lines, or leave the file out", code="R08")
