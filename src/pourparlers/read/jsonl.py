"""JSON lines: an article a line; a broken line is a failure of its own and the others are read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from pourparlers.errors import ReadError
from pourparlers.model.document import Document, Failure
from pourparlers.read.contract import BY_CONTENT, BY_ENDING, Format, failure, has_ending
from pourparlers.read.decode import decode
from pourparlers.read.fields import document
from pourparlers.read.lines import Line, lines
from pourparlers.read.parse import parse
from pourparlers.read.whole import megabytes

SUFFIXES = (".jsonl",)


def sniff(head: bytes, name: str) -> float:
    """Return how sure it is that a file is JSON lines: by its ending, or objects that end where their line does."""
    if has_ending(name, (".json",)) and _two_objects(head):
        return BY_CONTENT
    return BY_ENDING if has_ending(name, SUFFIXES) else 0.0


def read(stream: BinaryIO, source: str, *, max_bytes: int, notes: tuple[str, ...] = ()) -> Iterator[Document | Failure]:
    """Yield the articles as `source#N`, broken ones counted and blank lines not; see `contract.Read`.

    The file may be of any size; a line of more than `max_bytes` is refused.
    """
    number = 0
    for number, line in enumerate(lines(stream, max_bytes), start=1):
        name = f"{source}#{number}"
        try:
            yield _article(line, name, max_bytes, notes)
        except ReadError as error:
            yield failure(name, error)
    if not number:
        raise ReadError("there is no article in it, only blanks", code="R01")


def _article(line: Line, source: str, max_bytes: int, notes: tuple[str, ...]) -> Document:
    place = f"line {line.number}"
    if line.raw is None:
        seen = f"{place} has {megabytes(line.size)}, more than the {megabytes(max_bytes)} allowed"
        raise ReadError(seen, "Shorten it, or raise max_file_mb in the settings", code="R08")
    try:
        decoded = decode(line.raw)
    except ReadError as error:
        raise ReadError(f"{place}: {error.seen}", error.hint, code=error.code) from error
    value = parse(decoded.text.rstrip(), line=line.number)
    return document(value, source, place=place, notes=notes + decoded.notes)


def _two_objects(head: bytes) -> bool:
    found = [line.strip() for line in head.removeprefix(b"\xef\xbb\xbf").split(b"\n") if line.strip()][:2]
    return len(found) == 2 and found[0][:1] == b"{" and found[0][-1:] == b"}" and found[1][:1] == b"{"


FORMAT = Format("JSON lines", SUFFIXES, sniff, read)
