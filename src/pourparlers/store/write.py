"""Writes articles and the linked record. Callers hold the transaction: `with store.transaction()`."""

from __future__ import annotations

from collections.abc import Iterator

from pourparlers import __version__
from pourparlers.model.document import Document
from pourparlers.model.linked import LinkedRecord
from pourparlers.model.tables import to_record
from pourparlers.store.ask import documents, get, put
from pourparlers.store.open import Store
from pourparlers.store.rows import DocumentRows, Passage, passages, to_json
from pourparlers.store.words import edition

LINKED = "linked"  # under which the record notes what it was linked from


def put_document(store: Store, rows: DocumentRows) -> None:
    """Write an article with its tellings and passages, as current."""
    store.rows(
        """INSERT INTO document (id, state, language, published, outlet, title, program, record, page, layers)
           VALUES (?, 'current', ?, ?, ?, ?, ?, ?, ?, ?)""",
        rows.id, rows.language, rows.published, rows.outlet, rows.title, __version__, rows.record, rows.page,
        rows.layers,
    )  # fmt: skip
    store.connection.executemany(
        "INSERT INTO telling (document, id, kind, position, payload) VALUES (?, ?, ?, ?, ?)",
        [(rows.id, t.id, t.kind, position, t.payload) for position, t in enumerate(rows.tellings)],
    )
    _put_passages(store, rows.id, rows.passages)


def put_linked(store: Store, linked: LinkedRecord, made_from: str) -> None:
    """Write the facts and actors of the whole record in place of those before; `made_from` tells what from."""
    for table in ("member", "evidence", "fact", "actor"):
        store.rows(f"DELETE FROM {table}")
    many = store.connection.executemany
    many(
        "INSERT INTO fact (id, kind, payload) VALUES (?, ?, ?)",
        ((fact.id, fact.kind, to_json(to_record(fact))) for fact in linked.facts),
    )
    many(
        'INSERT OR IGNORE INTO evidence (fact, document, start, "end") VALUES (?, ?, ?, ?)',
        ((fact.id, proof.document, proof.start, proof.end) for fact in linked.facts for proof in fact.evidence),
    )
    many("INSERT INTO member (telling, fact) VALUES (?, ?)", linked.members.items())
    many(
        "INSERT INTO actor (id, name, payload) VALUES (?, ?, ?)",
        ((actor.id, actor.name, to_json(to_record(actor))) for actor in linked.actors),
    )
    put(store, LINKED, made_from)


def refresh_index(store: Store) -> bool:
    """Make the search index anew where other rules made it, or none; tell whether that was needed."""
    if get(store, "index") == edition():
        return False
    store.rows("DELETE FROM passage")
    store.rows("INSERT INTO passage_index (passage_index) VALUES ('delete-all')")
    for document in _all_documents(store):
        _put_passages(store, document.id, passages(document))
    put(store, "index", edition())
    return True


def _all_documents(store: Store) -> Iterator[Document]:
    yield from documents(store)
    yield from documents(store, state="withdrawn")


def _put_passages(store: Store, document: str, found: tuple[Passage, ...]) -> None:
    for passage in found:
        row = store.rows(
            'INSERT INTO passage (document, start, "end") VALUES (?, ?, ?)', document, passage.start, passage.end
        )
        store.rows(
            "INSERT INTO passage_index (rowid, norm, stem) VALUES (?, ?, ?)", row.lastrowid, passage.norm, passage.stem
        )
