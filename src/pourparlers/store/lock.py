"""One writer at a time: a lock on a file beside the record, which the system lifts when the holder dies."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from pourparlers.errors import StoreError

LOCK_NAME = ".record.lock"


@contextlib.contextmanager
def exclusive(dossier: Path) -> Iterator[None]:
    """Hold the dossier for writing, as long as the context lasts.

    Raises:
        StoreError: another process holds it (S04), or the place cannot be written to (S03).
    """
    path = dossier / LOCK_NAME
    try:
        dossier.mkdir(parents=True, exist_ok=True)
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)  # not inherited by workers: they must not keep the lock
    except OSError as error:
        raise unwritable(dossier, error) from error
    try:
        _take(handle, dossier)
        os.ftruncate(handle, 0)
        os.write(handle, f"{os.getpid()}\n".encode())
        yield
    finally:
        os.close(handle)


def unwritable(dossier: Path, error: OSError) -> StoreError:
    """Return the error that says that nothing can be written at `dossier`."""
    seen = f"cannot be written to ({error.strerror or error})"
    return StoreError(seen, "Choose another place with -o, or make this one writable", str(dossier), "S03")


def _take(handle: int, dossier: Path) -> None:
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        holder = os.read(handle, 32).decode("ascii", "replace").strip()
        seen = f"{f'process {holder}' if holder else 'another process'} is writing to this dossier"
        raise StoreError(seen, "Wait until it has finished, then run the command again", str(dossier), "S04") from error
