"""Opens a record: for writing with migrations, for reading without touching it."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Any

from pourparlers.errors import StoreError
from pourparlers.store.lock import unwritable
from pourparlers.store.schema import APPLICATION_ID, MIGRATIONS, VERSION

RECORD_NAME = "record.db"
OLDEST = (3, 35, 0)  # of SQLite: MATERIALIZED in queries
BUSY_MS = 30_000  # how long to wait for another process's transaction


class Store:
    """An open record; a context manager that closes it.

    Attributes:
        connection: in autocommit mode; changes go through `transaction`.
        path: the database file.
    """

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self.connection = connection
        self.path = path

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the record; the last to close it folds the write-ahead log in."""
        self.connection.close()

    def rows(self, sql: str, *values: Any) -> sqlite3.Cursor:
        """Return the rows of one query; they can be read by name."""
        return self.connection.execute(sql, values)

    def one(self, sql: str, *values: Any) -> sqlite3.Row | None:
        """Return the first row of a query, or None."""
        row: sqlite3.Row | None = self.connection.execute(sql, values).fetchone()
        return row

    @contextlib.contextmanager
    def transaction(self) -> Iterator[None]:
        """Make all changes within the context or none of them.

        Raises:
            StoreError: the database refuses (S06): a full disk, a damaged file.
        """
        try:
            self.connection.execute("BEGIN IMMEDIATE")
            try:
                yield
            except BaseException:
                if self.connection.in_transaction:  # on a full disk, say, SQLite has rolled back by itself
                    self.connection.execute("ROLLBACK")
                raise
            self.connection.execute("COMMIT")
        except sqlite3.Error as error:
            hint = "Check the free space and that the file is sound; what was written before is kept"
            raise StoreError(f"the record could not be written: {error}", hint, str(self.path), "S06") from error


def open_store(dossier: Path, *, write: bool = False) -> Store:
    """Return the record of a dossier (its folder, or the database file itself).

    Args:
        dossier: need not exist for writing.
        write: whether to create the record or bring it to this version where needed.

    Raises:
        StoreError: no record there (S05), not a database or not ours (S01), made by a newer version (S02), a
            place that cannot be written to (S03), or SQLite too old (S08).
    """
    path = dossier / RECORD_NAME if dossier.is_dir() or dossier.suffix != ".db" else dossier
    if sqlite3.sqlite_version_info < OLDEST:
        raise StoreError(f"SQLite {sqlite3.sqlite_version} is too old", "Version 3.35 or newer is needed", code="S08")
    if write:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.open("ab").close()
        except OSError as error:
            raise unwritable(path.parent, error) from error
    elif not path.is_file() or path.stat().st_size == 0:
        raise _nothing(path)
    store = Store(_connect(path, write), path)
    try:
        _prepare(store, write)
    except sqlite3.DatabaseError as error:
        store.connection.close()
        raise _foreign(path, str(error)) from error
    except BaseException:
        store.connection.close()
        raise
    return store


def _connect(path: Path, write: bool) -> sqlite3.Connection:
    address = path.resolve().as_uri() + ("?mode=rwc" if write else "?mode=ro")
    connection = sqlite3.connect(address, uri=True, isolation_level=None, timeout=BUSY_MS / 1000)
    if not write and not path.with_name(path.name + "-wal").exists():
        try:
            connection.execute("SELECT count(*) FROM sqlite_master")
        except sqlite3.OperationalError:  # a medium on which SQLite cannot put the files that it shares with writers
            connection.close()
            connection = sqlite3.connect(address + "&immutable=1", uri=True, isolation_level=None)
        except sqlite3.DatabaseError:
            pass  # `_prepare` meets it again and says what it is
    connection.row_factory = sqlite3.Row
    return connection


def _prepare(store: Store, write: bool) -> None:
    run = store.connection.execute
    version = run("PRAGMA user_version").fetchone()[0]
    owner = run("PRAGMA application_id").fetchone()[0]
    empty = run("SELECT count(*) FROM sqlite_master").fetchone()[0] == 0
    if empty and not write:  # a build was stopped before it had made the tables
        raise _nothing(store.path)
    if owner != APPLICATION_ID and not empty:
        raise _foreign(store.path, "it is another program's")
    if version > VERSION:
        seen = f"the record has schema version {version}; this program knows versions up to {VERSION}"
        raise StoreError(seen, "Update pourparlers", str(store.path), "S02")
    run(f"PRAGMA busy_timeout = {BUSY_MS}")
    run("PRAGMA foreign_keys = ON")
    if write:
        run("PRAGMA journal_mode = WAL")
        run("PRAGMA synchronous = NORMAL")
        migrate(store)
    elif version < VERSION:
        seen = f"the record has schema version {version}, this program needs {VERSION}"
        raise StoreError(seen, "Run pourparlers build on it once", str(store.path), "S02")


def migrate(store: Store) -> None:
    """Bring a record to this version, one transaction a step."""
    version = store.connection.execute("PRAGMA user_version").fetchone()[0]
    for number, statements in enumerate(MIGRATIONS[version:], start=version + 1):
        with store.transaction():
            for statement in statements:
                store.connection.execute(statement)
            store.connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            store.connection.execute(f"PRAGMA user_version = {number}")


def _nothing(path: Path) -> StoreError:
    hint = "Make one with: pourparlers build ARTICLES -o DOSSIER"
    return StoreError("there is no record here", hint, str(path.parent), "S05")


def _foreign(path: Path, why: str) -> StoreError:
    return StoreError(f"this is not a record of pourparlers ({why})", "Choose another folder with -o", str(path), "S01")
