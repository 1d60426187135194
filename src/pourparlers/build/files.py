"""Files against the ledger: what a file is called in the record, and whether it is still the one that was read."""

from __future__ import annotations

import dataclasses
import hashlib
import os
from dataclasses import dataclass
from pathlib import Path

from pourparlers.build.names import readable
from pourparlers.build.scan import Found
from pourparlers.store import ledger
from pourparlers.store.ledger import FileRow, SourceRow
from pourparlers.store.open import Store

CHUNK = 1 << 20  # bytes read at a time for the checksum


@dataclass(frozen=True, slots=True)
class Known:
    """A found file beside what the ledger says of it.

    Attributes:
        row: the file as it is now, under its name in the record.
        stored: the file as the ledger has it.
        before: its articles as the ledger has them.
        whole: whether all of exactly this content is in the record already, failures aside.
        fault: why the file cannot be read; None where it can.
        renamed: whether another file holds the name that it would have had.
    """

    row: FileRow
    stored: FileRow | None = None
    before: tuple[SourceRow, ...] = ()
    whole: bool = False
    fault: str | None = None
    renamed: bool = False

    @property
    def failed(self) -> bool:
        """Tell whether nothing could be had of it or of an article in it, when it was looked at last."""
        unread = self.stored is not None and self.stored.sha256 is None
        return unread or any(source.status == "failed" for source in self.before)


def look(store: Store, dossier: Path, found: Found) -> Known:
    """Return a found file with what the ledger says of it."""
    fault, sha256, size, mtime_ns = None, None, 0, 0
    try:
        sha256, size, mtime_ns = _measure(found.path)
    except OSError as error:
        fault = error.strerror or str(error)
    path = beside(found.path, dossier)
    there = ledger.file_at(store, path)
    source = there.source if there else _name(store, dossier, found, sha256)
    kind = found.path.suffix.lower().lstrip(".")
    row = FileRow(source, path, kind, size, mtime_ns, sha256)
    stored = there or ledger.file_named(store, source)
    before = tuple(ledger.sources(store, source)) if stored else ()
    whole = stored is not None and (stored.sha256, stored.state) == (sha256, "done")
    return Known(row, stored, before, whole, fault, renamed=source != found.source and stored is None)


def _measure(path: Path) -> tuple[str, int, int]:
    """Return the checksum, size and time of a file's content."""
    with path.open("rb") as stream:
        status = os.fstat(stream.fileno())
        if not status.st_mode & 0o444:  # root may read what its owner closed to everybody; the program does not
            raise PermissionError(13, "Permission denied")
        digest = hashlib.sha256()
        while chunk := stream.read(CHUNK):
            digest.update(chunk)
    return digest.hexdigest(), status.st_size, status.st_mtime_ns


def is_same(path: Path, row: FileRow) -> bool:
    """Tell whether a file is, by size and time, still the one that the row was made from."""
    try:
        status = path.stat()
    except OSError:
        return False
    return (status.st_size, status.st_mtime_ns) == (row.size, row.mtime_ns)


def done(row: FileRow) -> FileRow:
    """Return the row of a file of which every article has been dealt with."""
    return dataclasses.replace(row, state="done")


def beside(path: Path, dossier: Path) -> str:
    """Return a path as the ledger keeps it: relative to the dossier, so that both may move together."""
    try:
        found = os.path.relpath(path, dossier.resolve())
    except ValueError:  # another drive
        found = str(path)
    return readable(Path(found).as_posix())


def _name(store: Store, dossier: Path, found: Found, sha256: str | None) -> str:
    """Return a name for a file at a place that the ledger does not know.

    A name that is taken belongs to another file, whose articles stay until they are removed, even when it is gone
    from its place; only a file of the same content is taken for the same one moved.
    """
    other = ledger.file_named(store, found.source)
    if other is None or (sha256 is not None and other.sha256 == sha256 and not (dossier / other.path).exists()):
        return found.source
    for depth in range(1, len(found.place.root.parts)):
        name = found.place.name(depth)
        if len(name) > len(found.source) and ledger.file_named(store, name) is None:
            return name
    return f"{found.source}~{hashlib.sha256(str(found.path).encode('utf-8', 'surrogateescape')).hexdigest()[:8]}"
