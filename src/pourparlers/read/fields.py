"""A JSON object -> a document: the article in `text` or `html`, everything else metadata."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from pourparlers.errors import ReadError
from pourparlers.model.document import Document
from pourparlers.read.article import Media, make
from pourparlers.read.parse import Doubled
from pourparlers.read.tidy import tidy

_TEXTS = ("title", "url", "outlet", "published", "language")  # must be text
_LISTS = ("byline", "agencies")  # text, or a list of texts
_BODIES: tuple[Media, ...] = ("html", "text")  # the first that there is: a page tells more than the text made of it


def document(value: Any, source: str, *, place: str, notes: tuple[str, ...] = ()) -> Document:
    """Return the document that a JSON object describes.

    Args:
        value: any JSON value.
        source: what the record calls the article.
        place: where it stands in its file, for messages: "line 12".
        notes: what was doubtful so far.

    Raises:
        ReadError: it is no object, has neither text nor html, or a field is of the wrong type (R06).
    """
    if not isinstance(value, dict):
        raise _wrong(f"{place}: {_kind(value)} where an article, an object, should be")
    if isinstance(value, Doubled):
        notes += (f"given more than once, the last one taken: {', '.join(map(repr, value.names))}",)
    media, body, found = _body(value, place)
    metadata, doubts = _metadata(value, place)
    notes += found + doubts
    try:
        return make(body, media, source, metadata=metadata, notes=notes)
    except ReadError as error:
        code = "R06" if error.code == "R01" else error.code
        raise ReadError(f"{place}: {error.seen}", error.hint, code=code) from error


def _body(value: Mapping[str, Any], place: str) -> tuple[Media, str, tuple[str, ...]]:
    """Return what the article is, the article, and a note where it is given twice."""
    given: list[tuple[Media, str]] = []
    for name in _BODIES:
        body = value.get(name)
        if body is not None and not isinstance(body, str):
            raise _wrong(f"{place}: {name!r} is {_kind(body)}, not text")
        if body and not body.isspace():
            given.append((name, body))
    if not given:
        raise _wrong(f"{place}: the article has no text", "Give it a field 'text' or 'html' that holds the article")
    notes = ("has 'html' and 'text'; 'html' was read",) if len(given) > 1 else ()
    return *given[0], notes


def _metadata(value: Mapping[str, Any], place: str) -> tuple[dict[str, str], tuple[str, ...]]:
    """Return every other field as text, blank ones and nulls left out."""
    metadata: dict[str, str] = {}
    notes: list[str] = []
    for name, content in value.items():
        if name in _BODIES or content is None:
            continue
        name, _ = tidy(name)
        content, found = tidy(_as_text(name, content, place))
        notes += [f"{name}: {note}" for note in found]
        if content.strip():
            metadata[name] = content.strip()
    return metadata, tuple(notes)


def _as_text(name: str, content: Any, place: str) -> str:
    if isinstance(content, str):
        return content
    if name in _LISTS and isinstance(content, list) and all(isinstance(item, str) for item in content):
        return "; ".join(stripped for item in content if (stripped := item.strip()))
    if name in _LISTS:
        raise _wrong(f"{place}: {name!r} is {_kind(content)}, neither text nor a list of texts")
    if name in _TEXTS:
        raise _wrong(f"{place}: {name!r} is {_kind(content)}, not text")
    try:
        return json.dumps(content, ensure_ascii=False)
    except RecursionError as error:
        raise ReadError(f"{place}: {name!r} is nested too deeply", code="R05") from error


def _wrong(seen: str, hint: str = "Put it in quotation marks, or leave the field out") -> ReadError:
    return ReadError(seen, hint, code="R06")


def _kind(value: Any) -> str:
    if isinstance(value, bool) or value is None:
        return json.dumps(value)
    kinds = {str: "text", int: "a number", float: "a number", list: "a list"}
    return kinds.get(type(value), "an object")
