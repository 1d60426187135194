"""Undated articles as they stand once others told their day: beside what the pipeline made of them, never in its place.

Every linking goes through `begin`, `reuse` or `put` for each article concerned, and `finish`, within one transaction;
so what the record holds follows from the articles that are in it, not from those that once were.
"""

from __future__ import annotations

from pourparlers.store.open import Store
from pourparlers.store.rows import DocumentRows


def begin(store: Store) -> None:
    """Let every article stand as the pipeline alone dated it."""
    store.rows("UPDATE redated SET active = 0")


def reuse(store: Store, document: str, cause: str) -> bool:
    """Take up again what an earlier linking made of an article for the same cause; tell whether there is such."""
    return store.rows("UPDATE redated SET active = 1 WHERE document = ? AND cause = ?", document, cause).rowcount > 0


def put(store: Store, rows: DocumentRows, cause: str) -> None:
    """Write what has become of an article."""
    store.rows("DELETE FROM redated WHERE document = ?", rows.id)
    store.rows(
        "INSERT INTO redated (document, active, cause, published, record, layers) VALUES (?, 1, ?, ?, ?, ?)",
        rows.id, cause, rows.published, rows.record, rows.layers,
    )  # fmt: skip
    store.connection.executemany(
        "INSERT INTO retelling (document, id, kind, position, payload) VALUES (?, ?, ?, ?, ?)",
        [(rows.id, t.id, t.kind, position, t.payload) for position, t in enumerate(rows.tellings)],
    )


def finish(store: Store) -> None:
    """Forget what no longer holds."""
    store.rows("DELETE FROM redated WHERE NOT active")
