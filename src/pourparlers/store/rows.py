"""An article as rows and back; the heavy half of storing it, so that worker processes can do it.

Nothing here touches the database. What a fact needs to enter the record, evidence that is the document's own words,
is checked here, once, for every kind.
"""

from __future__ import annotations

import dataclasses
import json
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pourparlers.model.document import Document
from pourparlers.model.fact import Fact
from pourparlers.model.tables import from_object, to_record
from pourparlers.store.words import indexed

PAGE_FIELDS = ("original", "media", "metadata", "segments", "dropped")
LAYER_FIELDS = ("published", "sentences", "mentions", "times", "roles")
OF_SOURCES = ("source", "sources")  # kept in the ledger: they change while the article does not


@dataclass(frozen=True, slots=True)
class Telling:
    """A fact as one document tells it: `payload` is its object of docs/record.md as JSON."""

    id: str
    kind: str
    payload: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A part of the text and what the search index keeps of it."""

    start: int
    end: int
    norm: str
    stem: str


@dataclass(frozen=True, slots=True)
class DocumentRows:
    """An article ready to be written."""

    id: str
    language: str | None
    published: str | None
    outlet: str | None
    title: str | None
    record: str
    page: bytes
    layers: bytes
    tellings: tuple[Telling, ...]
    passages: tuple[Passage, ...]


def to_json(value: Any) -> str:
    """Return `value` as one line of JSON, letters as they are; keys keep their order, which is the model's."""
    return json.dumps(value, ensure_ascii=False)


def pack(document: Document) -> DocumentRows:
    """Return a processed article as rows.

    Raises:
        UnicodeEncodeError: the article holds half a surrogate pair, which no UTF-8 file can.
    """
    facts = {fact.id: fact for fact in document.facts if _is_told(fact, document)}
    missing = sum(1 for fact in document.facts if fact.id not in facts)
    if missing:
        note = f"{missing} fact(s) left out: their evidence is not in the words of the text"
        document = dataclasses.replace(document, notes=(*document.notes, note))
    record = {name: value for name, value in to_record(document).items() if name not in OF_SOURCES}
    line = to_json(record)
    line.encode()
    return DocumentRows(
        id=document.id,
        language=document.language,
        published=document.published.date if document.published else None,
        outlet=document.outlet,
        title=document.title,
        record=line,
        page=_squeeze(document, PAGE_FIELDS),
        layers=_squeeze(document, LAYER_FIELDS),
        tellings=tuple(Telling(fact.id, fact.kind, to_json(to_record(fact))) for fact in facts.values()),
        passages=passages(document),
    )


def passages(document: Document) -> tuple[Passage, ...]:
    """Return the parts of an article as the search index takes them; all of the text where it has no parts."""
    bounds = [(part.start, part.end) for part in document.parts] or [(0, len(document.text))]
    found = []
    for start, end in bounds:
        norm, stems = indexed(document.text[start:end], document.language)
        if norm:
            found.append(Passage(start, end, norm, stems))
    return tuple(found)


def unpack(record: str, layers: bytes, page: bytes | None, sources: tuple[str, ...]) -> Document:
    """Return the article that `pack` made rows of; without `page`, its original and the way there are left empty."""
    row: dict[str, Any] = {"original": "", **json.loads(record), **_expand(layers)}
    if page is not None:
        row.update(_expand(page))
    return from_object(Document, {**row, "source": sources[0] if sources else "", "sources": sources})


def _is_told(fact: Fact, document: Document) -> bool:
    """Tell whether a fact has evidence and all of it is, character for character, what the text says there."""
    return bool(fact.evidence) and all(
        proof.document == document.id
        and proof.start < proof.end
        and document.text[proof.start : proof.end] == proof.text
        for proof in fact.evidence
    )


def _squeeze(document: Document, fields: tuple[str, ...]) -> bytes:
    return zlib.compress(to_json({name: _plain(getattr(document, name)) for name in fields}).encode())


def _plain(value: Any) -> Any:
    """Return a value of the model as plain data; unlike the record's objects, it keeps what is empty."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return dataclasses.asdict(value)
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return dict(value) if isinstance(value, Mapping) else value


def _expand(blob: bytes) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(zlib.decompress(blob))
    return found
