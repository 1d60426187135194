"""HTML: one article a file."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from pourparlers.model.document import Document, Failure
from pourparlers.read.article import make
from pourparlers.read.contract import BY_CONTENT, BY_ENDING, Format, has_ending
from pourparlers.read.decode import decode
from pourparlers.read.sniff import is_page
from pourparlers.read.whole import load

SUFFIXES = (".html", ".htm")


def sniff(head: bytes, name: str) -> float:
    """Return how sure it is that a file is HTML: it begins as a page does, or has the ending."""
    if is_page(head.replace(b"\0", b"").decode("utf-8", "ignore").lstrip("\ufeff")):
        return BY_CONTENT
    return BY_ENDING if has_ending(name, SUFFIXES) else 0.0


def read(stream: BinaryIO, source: str, *, max_bytes: int, notes: tuple[str, ...] = ()) -> Iterator[Document | Failure]:
    """Yield the article, its markup untouched; see `contract.Read`."""
    decoded = decode(load(stream, max_bytes), markup=True)
    notes += decoded.notes
    if "<" in decoded.text:
        yield make(decoded.text, "html", source, notes=notes)
    else:
        yield make(decoded.text, "text", source, notes=(*notes, "there is no markup in it: read as plain text"))


FORMAT = Format("HTML", SUFFIXES, sniff, read)
