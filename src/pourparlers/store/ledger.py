"""Which files were read, what each article in them led to, and what it led to before.

A source is an article in a file: the file's own name, or `path#N` in a container. An article's document is current
as long as one source leads to it. Functions that change something expect the caller's transaction.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from pourparlers.model.document import Failure
from pourparlers.store.open import Store

Status = Literal["done", "failed", "skipped"]
What = Literal["replaced", "failed", "skipped", "vanished", "removed"]


@dataclass(frozen=True, slots=True)
class FileRow:
    """A file that was read, or began to be."""

    source: str
    path: str
    kind: str
    size: int
    mtime_ns: int
    sha256: str | None
    state: Literal["reading", "done"] = "reading"


@dataclass(frozen=True, slots=True)
class SourceRow:
    """An article and what came of it.

    Attributes:
        content: id of what was read; None where nothing could be read.
        document: id of the document; None unless the status is `done`.
    """

    source: str
    file: str
    status: Status
    code: str | None = None
    reason: str | None = None
    content: str | None = None
    document: str | None = None

    @property
    def failure(self) -> Failure:
        """The row as the failure that it tells."""
        return Failure(self.source, self.code or "", self.reason or "", skipped=self.status == "skipped")


_FILE = "SELECT source, path, kind, size, mtime_ns, sha256, state FROM file"
_SOURCE = "SELECT source, file, status, code, reason, content, document FROM source"


def file_at(store: Store, path: str) -> FileRow | None:
    """Return the file that lies at `path`, relative to the dossier."""
    row = store.one(f"{_FILE} WHERE path = ?", path)
    return FileRow(*row) if row else None


def file_named(store: Store, source: str) -> FileRow | None:
    """Return the file that the record knows as `source`."""
    row = store.one(f"{_FILE} WHERE source = ?", source)
    return FileRow(*row) if row else None


def files(store: Store) -> Iterator[FileRow]:
    """Yield every file, ordered by name."""
    return (FileRow(*row) for row in store.rows(f"{_FILE} ORDER BY source"))


def sources(store: Store, file: str | None = None) -> Iterator[SourceRow]:
    """Yield every article of the ledger, or those of one file, ordered by name."""
    if file is None:
        return (SourceRow(*row) for row in store.rows(f"{_SOURCE} ORDER BY source"))
    return (SourceRow(*row) for row in store.rows(f"{_SOURCE} WHERE file = ? ORDER BY source", file))


def put_file(store: Store, row: FileRow) -> None:
    """Write what is known of a file."""
    store.rows(
        """INSERT INTO file (source, path, kind, size, mtime_ns, sha256, state) VALUES (?, ?, ?, ?, ?, ?, ?)
           ON CONFLICT (source) DO UPDATE SET path = excluded.path, kind = excluded.kind, size = excluded.size,
           mtime_ns = excluded.mtime_ns, sha256 = excluded.sha256, state = excluded.state""",
        row.source, row.path, row.kind, row.size, row.mtime_ns, row.sha256, row.state,
    )  # fmt: skip


def lead(store: Store, source: str, file: str, document: str) -> bool:
    """Let a source lead to a document of the record; tell whether it replaced another one."""
    store.rows("UPDATE document SET state = 'current', replaced_by = NULL WHERE id = ?", document)
    return _settle(store, SourceRow(source, file, "done", None, None, document, document), "replaced")


def fail(store: Store, file: str, failure: Failure, content: str | None) -> bool:
    """Note that nothing could be had of a source; tell whether it had a document before, which it has no more."""
    what: Literal["failed", "skipped"] = "skipped" if failure.skipped else "failed"
    row = SourceRow(failure.source, file, what, failure.code, failure.reason, content, None)
    return _settle(store, row, what)


def forget(store: Store, source: str, what: What) -> bool:
    """Take a source out of the ledger; tell whether it had a document, which it leads to no more."""
    row = store.one(f"{_SOURCE} WHERE source = ?", source)
    if row is None:
        return False
    store.rows("DELETE FROM source WHERE source = ?", source)
    return row["document"] is not None and _part(store, source, row["document"], what, None)


def forget_file(store: Store, source: str) -> None:
    """Take a file without articles out of the ledger."""
    store.rows("DELETE FROM file WHERE source = ?", source)


def _settle(store: Store, row: SourceRow, what: What) -> bool:
    before = store.one("SELECT document FROM source WHERE source = ?", row.source)
    store.rows(
        """INSERT INTO source (source, file, status, code, reason, content, document) VALUES (?, ?, ?, ?, ?, ?, ?)
           ON CONFLICT (source) DO UPDATE SET file = excluded.file, status = excluded.status, code = excluded.code,
           reason = excluded.reason, content = excluded.content, document = excluded.document""",
        row.source, row.file, row.status, row.code, row.reason, row.content, row.document,
    )  # fmt: skip
    if before is None or before["document"] in (None, row.document):
        return False
    return _part(store, row.source, before["document"], what, row.document)


def _part(store: Store, source: str, document: str, what: What, replaced_by: str | None) -> bool:
    """Write the history of a source that leaves a document, and withdraw the document if it was the last one."""
    at = datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")
    store.rows(
        "INSERT INTO history (at, source, document, what, replaced_by) VALUES (?, ?, ?, ?, ?)",
        at, source, document, what, replaced_by,
    )  # fmt: skip
    store.rows(
        """UPDATE document SET state = 'withdrawn', replaced_by = ?
           WHERE id = ? AND NOT EXISTS (SELECT 1 FROM source WHERE document = document.id)""",
        replaced_by, document,
    )  # fmt: skip
    return True
