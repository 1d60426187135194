"""Plain text: one article a file."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from pourparlers.model.document import Document, Failure
from pourparlers.read.article import make
from pourparlers.read.contract import BY_ENDING, Format, has_ending
from pourparlers.read.decode import decode
from pourparlers.read.whole import load

SUFFIXES = (".txt",)


def sniff(_head: bytes, name: str) -> float:
    """Return how sure it is that a file is plain text; only its ending can tell."""
    return BY_ENDING if has_ending(name, SUFFIXES) else 0.0


def read(stream: BinaryIO, source: str, *, max_bytes: int, notes: tuple[str, ...] = ()) -> Iterator[Document | Failure]:
    """Yield the article; see `contract.Read`."""
    decoded = decode(load(stream, max_bytes), markup=True)  # it may be HTML in fact
    yield make(decoded.text, "text", source, notes=notes + decoded.notes)


FORMAT = Format("plain text", SUFFIXES, sniff, read)
