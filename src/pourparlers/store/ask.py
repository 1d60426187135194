"""Reads the record. Everything comes in an order that content alone decides, row by row, so that memory stays flat."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Generic, Literal, TypeVar

from pourparlers.model.actor import Actor
from pourparlers.model.document import Document
from pourparlers.model.fact import Fact
from pourparlers.model.tables import FACTS, actor_from_record, fact_from_record
from pourparlers.store.open import Store
from pourparlers.store.rows import OF_SOURCES, to_json, unpack

State = Literal["current", "withdrawn"]
T = TypeVar("T")


class Again(Generic[T]):
    """Rows that can be gone through any number of times; every time they are read anew."""

    def __init__(self, read: Callable[[], Iterable[T]]) -> None:
        self._read = read

    def __iter__(self) -> Iterator[T]:
        return iter(self._read())


def documents(store: Store, *, state: State = "current") -> Iterator[Document]:
    """Yield the articles by id, dated as other articles allow, without tokens, facts, original and the way there."""
    for row in store.rows("SELECT id, record, layers FROM article WHERE state = ? ORDER BY id", state):
        yield unpack(row["record"], row["layers"], None, sources_of(store, row["id"]))


def document(store: Store, id_: str) -> Document | None:
    """Return one article, withdrawn or not, with its original and the way there; facts and tokens are left out."""
    row = store.one("SELECT record, layers, page FROM article WHERE id = ?", id_)
    return unpack(row["record"], row["layers"], row["page"], sources_of(store, id_)) if row else None


def state_of(store: Store, id_: str) -> State | None:
    """Return whether an article is in the record, was withdrawn, or never was there (None)."""
    row = store.one("SELECT state FROM document WHERE id = ?", id_)
    return row["state"] if row else None


def sources_of(store: Store, id_: str) -> tuple[str, ...]:
    """Return all sources that lead to an article, sorted; of a withdrawn one, those that did."""
    found = [row[0] for row in store.rows("SELECT source FROM source WHERE document = ?", id_)]
    if not found:
        found = [row[0] for row in store.rows("SELECT DISTINCT source FROM history WHERE document = ?", id_)]
    return tuple(sorted(found))


def current_sources(store: Store) -> Iterator[tuple[str, ...]]:
    """Yield, for every current article by id, its id and then its sources, sorted."""
    ids = store.rows("SELECT id FROM document WHERE state = 'current' ORDER BY id")
    return ((row["id"], *sources_of(store, row["id"])) for row in ids)


def document_lines(store: Store) -> Iterator[str]:
    """Yield the articles by id as lines of the exchange format."""
    for row in store.rows("SELECT id, record FROM article WHERE state = 'current' ORDER BY id"):
        sources = sources_of(store, row["id"])
        found = json.loads(row["record"])
        head = {"kind": found.pop("kind"), "id": found.pop("id")}
        yield to_json({**head, **dict(zip(OF_SOURCES, (sources[0], list(sources)), strict=True)), **found})


def tellings(store: Store, document: str | None = None) -> Iterator[tuple[str, Fact]]:
    """Yield (document id, fact as told there), by document and as the text goes; of all current articles or of one."""
    where = "document.state = 'current'" if document is None else "document.id = ?"
    sql = f"""SELECT told.document, told.payload FROM told JOIN document ON document.id = told.document
              WHERE {where} ORDER BY told.document, told.position"""
    for row in store.rows(sql, *([] if document is None else [document])):
        yield row[0], fact_from_record(json.loads(row[1]))


def facts(store: Store, kind: str | None = None) -> Iterator[Fact]:
    """Yield the facts of the record by kind and id, or those of one kind."""
    for one in (kind,) if kind else FACTS:
        yield from (fact_from_record(json.loads(line)) for line in fact_lines(store, one))


def fact_lines(store: Store, kind: str) -> Iterator[str]:
    """Yield the facts of one kind by id as lines of the exchange format."""
    return (row[0] for row in store.rows("SELECT payload FROM fact WHERE kind = ? ORDER BY id", kind))


def fact(store: Store, id_: str) -> Fact | None:
    """Return the fact with this id, or the one that the telling with this id went into."""
    row = store.one("SELECT payload FROM fact WHERE id = ?", id_) or store.one(
        "SELECT payload FROM fact WHERE id = (SELECT fact FROM member WHERE telling = ?)", id_
    )
    return fact_from_record(json.loads(row[0])) if row else None


def members(store: Store, fact: str) -> Iterator[tuple[str, Fact]]:
    """Yield (document id, fact as told there) for every telling that went into a fact."""
    sql = """SELECT told.document, told.payload FROM member JOIN told ON told.id = member.telling
             JOIN document ON document.id = told.document
             WHERE member.fact = ? AND document.state = 'current' ORDER BY told.document, told.position"""
    for row in store.rows(sql, fact):
        yield row[0], fact_from_record(json.loads(row[1]))


def ids_like(store: Store, start: str) -> list[str]:
    """Return the ids of facts, tellings, actors and articles that begin with `start`, sorted; at most twenty."""
    found: set[str] = set()
    for table in ("fact", "told", "actor", "document"):
        sql = f"SELECT DISTINCT id FROM {table} WHERE substr(id, 1, ?) = ? ORDER BY id LIMIT 20"
        found.update(row[0] for row in store.rows(sql, len(start), start))
    return sorted(found)[:20]


def actors(store: Store) -> Iterator[Actor]:
    """Yield the actors by id."""
    return (actor_from_record(json.loads(line)) for line in actor_lines(store))


def actor_lines(store: Store) -> Iterator[str]:
    """Yield the actors by id as lines of the exchange format."""
    return (row[0] for row in store.rows("SELECT payload FROM actor ORDER BY id"))


def counts(store: Store) -> dict[str, int]:
    """Return how many there are of every kind of the record, of withdrawn articles, and of sources by status."""
    found = {"document": _count(store, "document WHERE state = 'current'"), "actor": _count(store, "actor")}
    found |= {kind: _count(store, "fact WHERE kind = ?", kind) for kind in FACTS}
    found |= {status: _count(store, "source WHERE status = ?", status) for status in ("done", "failed", "skipped")}
    return found | {"withdrawn": _count(store, "document WHERE state = 'withdrawn'")}


def get(store: Store, key: str) -> str | None:
    """Return what the record notes about itself under `key`."""
    row = store.one("SELECT value FROM meta WHERE key = ?", key)
    return row["value"] if row else None


def put(store: Store, key: str, value: str) -> None:
    """Note something about the record itself; the caller holds the transaction."""
    store.rows("INSERT INTO meta VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value", key, value)


def _count(store: Store, what: str, *values: Any) -> int:
    row = store.one(f"SELECT count(*) FROM {what}", *values)
    return row[0] if row else 0
