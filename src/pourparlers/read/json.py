"""JSON: an article, a list of articles, or an object with the list under `articles`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, BinaryIO

from pourparlers.errors import ReadError
from pourparlers.model.document import Document, Failure
from pourparlers.read.contract import BY_CONTENT, BY_ENDING, Format, failure, has_ending
from pourparlers.read.decode import decode
from pourparlers.read.fields import document
from pourparlers.read.parse import parse
from pourparlers.read.whole import load

SUFFIXES = (".json",)
_LIST = "articles"


def sniff(head: bytes, name: str) -> float:
    """Return how sure it is that a file is one JSON value: by its ending, or lines that are none each for itself."""
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if has_ending(name, (".jsonl",)) and (start[:1] == b"[" or start.split(b"\n", 1)[0].strip() == b"{"):
        return BY_CONTENT
    return BY_ENDING if has_ending(name, SUFFIXES) else 0.0


def read(stream: BinaryIO, source: str, *, max_bytes: int, notes: tuple[str, ...] = ()) -> Iterator[Document | Failure]:
    """Yield the articles, those of a list as `source#N`; see `contract.Read`."""
    decoded = decode(load(stream, max_bytes))
    value = parse(decoded.text)
    notes += decoded.notes
    articles = _articles(value)
    if articles is None:
        yield document(value, source, place="the file", notes=notes)
        return
    if not articles:
        raise ReadError("there is no article in it", code="R01")
    for number, article in enumerate(articles, start=1):
        name = f"{source}#{number}"
        try:
            yield document(article, name, place=f"article {number}", notes=notes)
        except ReadError as error:
            yield failure(name, error)


def _articles(value: Any) -> list[Any] | None:
    """Return the list of articles, or None where the value is to be an article itself."""
    if isinstance(value, list):
        return value
    if isinstance(value, dict) and not ({"text", "html"} & value.keys()) and isinstance(value.get(_LIST), list):
        return list(value[_LIST])
    return None


FORMAT = Format("JSON", SUFFIXES, sniff, read)
