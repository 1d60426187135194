"""Between the files and the record: gives out the articles that are to be worked on and takes in what came of them.

Results come back in the order in which the articles went out. So a file is done when as many results are back as
articles had gone out when its end was reached, and a copy of an article that is still out waits for its result.
"""

from __future__ import annotations

import dataclasses
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from pourparlers.build import files
from pourparlers.build.files import Known
from pourparlers.build.scan import Found
from pourparlers.build.stages import Stages
from pourparlers.build.work import Result
from pourparlers.config import Config
from pourparlers.errors import PourparlersError
from pourparlers.model.document import Document, Failure
from pourparlers.store import ask, ledger
from pourparlers.store.ledger import SourceRow
from pourparlers.store.open import Store
from pourparlers.store.write import put_document

BATCH_CHARS = 1_000_000  # an article or container of this size makes a batch of its own, so that memory stays flat


@dataclass(slots=True)
class Tally:
    """What has come of the run so far; see `Summary` for the fields."""

    new: int = 0
    unchanged: int = 0
    replaced: int = 0
    withdrawn: int = 0
    worked_on: int = 0
    files_done: int = 0
    bytes_done: int = 0
    failed: list[Failure] = field(default_factory=list)
    skipped: list[Failure] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Reading:
    """A file that has been read to its end.

    Attributes:
        known: the file.
        path: where it lies.
        seen: the sources found in it.
        out: how many articles had gone out at its end.
    """

    known: Known
    path: Path
    seen: frozenset[str]
    out: int


class Intake:
    """The two ends of a build: `batches` out, `take` in; both are called in one thread."""

    def __init__(self, store: Store, stages: Stages, config: Config, dossier: Path, *, retry_failed: bool) -> None:
        self.tally = Tally()
        self._store = store
        self._stages = stages
        self._config = config
        self._dossier = dossier
        self._retry_failed = retry_failed
        self._out: deque[str] = deque()  # ids of articles that are being worked on, in order
        self._waiting: dict[str, list[tuple[str, str]]] = {}  # id -> the (source, file) that will lead to it
        self._read: deque[_Reading] = deque()
        self._given = 0

    def batches(self, found: tuple[Found, ...]) -> Iterator[list[Document]]:
        """Yield the articles that the record does not hold yet, in the order of the files."""
        batch: list[Document] = []
        chars = 0
        for one in found:
            for document in self._file(one):
                batch.append(document)
                chars += len(document.original)
                if len(batch) >= self._config.batch_size or chars >= BATCH_CHARS:
                    yield batch
                    batch, chars = [], 0
        if batch:
            yield batch

    def take(self, result: Result) -> None:
        """Write what came of the article that went out first of those still out, in one transaction."""
        content = self._out.popleft()
        with self._store.transaction():
            if not isinstance(result, Failure):
                put_document(self._store, result)
            for source, file in self._waiting.pop(content):
                if isinstance(result, Failure):
                    self._fail(file, dataclasses.replace(result, source=source), content)
                else:
                    self._lead(source, file, content)
        self.tally.worked_on += 1
        self._close()

    def _file(self, found: Found) -> Iterator[Document]:
        """Read a file unless the record holds it whole, and yield its articles that are to be worked on."""
        known = files.look(self._store, self._dossier, found)
        if self._retry_failed and not known.failed:
            self._count_done(known)
            return
        if known.fault is not None:
            self._unreadable(known, known.fault)
            return
        if known.whole and not known.failed:
            self._unchanged(known)
            return
        if known.renamed:
            note = f"{known.row.source}: called so because another file is in the record as {found.source}"
            self.tally.notes.append(note)
        with self._store.transaction():
            ledger.put_file(self._store, known.row)
        before = {source.source: source for source in known.before}
        seen = set()
        for item in self._items(found.path, known.row.source):
            seen.add(item.source)
            if isinstance(item, Failure):
                with self._store.transaction():
                    self._fail(known.row.source, item, None)
            elif self._is_new(item, known.row.source, before.get(item.source)):
                yield item
        self._read.append(_Reading(known, found.path, frozenset(seen), self._given))
        self._close()

    def _items(self, path: Path, source: str) -> Iterator[Document | Failure]:
        """Yield what the reader finds; where it breaks off, a failure of the file is the last thing."""
        try:
            yield from self._stages.read(path, source, max_bytes=self._config.max_bytes)
        except PourparlersError as error:
            yield Failure(source, error.code, error.told)
        except (OSError, ValueError, LookupError, TypeError, RecursionError, MemoryError) as error:
            yield Failure(source, "R99", f"reading broke off: {type(error).__name__}: {error}")

    def _is_new(self, document: Document, file: str, before: SourceRow | None) -> bool:
        """Tell whether an article is to be worked on; one that is known is settled here."""
        if before and before.content == document.id and before.status == "skipped":
            self.tally.skipped.append(before.failure)
        elif before and before.document == document.id:
            self.tally.unchanged += 1
        elif ask.state_of(self._store, document.id):
            with self._store.transaction():
                self._lead(document.source, file, document.id)
        elif document.id in self._waiting:
            self._waiting[document.id].append((document.source, file))
        else:
            self._waiting[document.id] = [(document.source, file)]
            self._out.append(document.id)
            self._given += 1
            return True
        return False

    def _lead(self, source: str, file: str, document: str) -> None:
        if ledger.lead(self._store, source, file, document):
            self.tally.replaced += 1
        else:
            self.tally.new += 1

    def _fail(self, file: str, failure: Failure, content: str | None) -> None:
        failure = dataclasses.replace(failure, reason=" ".join(failure.reason.split()))
        self.tally.withdrawn += ledger.fail(self._store, file, failure, content)
        (self.tally.skipped if failure.skipped else self.tally.failed).append(failure)

    def _unreadable(self, known: Known, fault: str) -> None:
        """Note a file that cannot be opened; what was read of it before stays, as if it had vanished."""
        kept = any(source.document for source in known.before)
        stays = ". What was read of it before stays in the record" if kept else ""
        reason = f"the file cannot be read: {fault}. Change its permissions or leave it out{stays}"
        failure = Failure(known.row.source, "R91", reason)
        with self._store.transaction():
            ledger.put_file(self._store, known.row)
            if kept:
                self.tally.failed.append(failure)
            else:
                self._fail(known.row.source, failure, None)
        self._count_done(known)

    def _unchanged(self, known: Known) -> None:
        """Count a file of which nothing need be read; its place or time may be another."""
        if known.stored != files.done(known.row):
            with self._store.transaction():
                ledger.put_file(self._store, files.done(known.row))
        for source in known.before:
            if source.status == "done":
                self.tally.unchanged += 1
            else:
                self.tally.skipped.append(source.failure)
        self._count_done(known)

    def _close(self) -> None:
        """Finish the files whose articles are all back: what is gone from them goes from the ledger."""
        while self._read and self._read[0].out <= self.tally.worked_on:
            reading = self._read.popleft()
            row = reading.known.row
            with self._store.transaction():
                for source in reading.known.before:
                    if source.source not in reading.seen:
                        self.tally.withdrawn += ledger.forget(self._store, source.source, "vanished")
                if files.is_same(reading.path, row):
                    ledger.put_file(self._store, files.done(row))
                else:
                    self.tally.notes.append(f"{row.source}: the file changed while it was read; run the command again")
            self._count_done(reading.known)

    def _count_done(self, known: Known) -> None:
        self.tally.files_done += 1
        self.tally.bytes_done += known.row.size
