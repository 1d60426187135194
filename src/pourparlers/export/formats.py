"""The formats that the record is handed on in, by name."""

from __future__ import annotations

import datetime
import difflib
import os
import sys
import tempfile
from pathlib import Path

from pourparlers.errors import ConfigError
from pourparlers.export import jsonl
from pourparlers.store.lock import unwritable
from pourparlers.store.open import Store

FORMATS: tuple[str, ...] = ("jsonl", "html")


def write(store: Store, name: str, path: Path | None, *, language: str = "fr") -> None:
    """Write the record in a format, whole or not at all where it goes to a file.

    Args:
        store: an open record.
        name: one of `FORMATS`.
        path: the file; None for standard output.
        language: of the page.

    Raises:
        ConfigError: there is no such format (C42), or it needs a file (C41).
        StoreError: the file cannot be written (S03).
    """
    if name not in FORMATS:
        near = difflib.get_close_matches(name, FORMATS, n=1, cutoff=0.4)
        raise ConfigError(
            f"no format {name!r}", f"Did you mean {near[0]!r}?" if near else f"Known: {', '.join(FORMATS)}", code="C42"
        )
    if name == "html":
        from pourparlers.export.page import write_page

        if path is None:
            raise ConfigError("a page needs a file", "Name it with -o FILE", code="C41")
        write_page(store, path, language=language)
        return
    made = datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")
    if path is None:
        if hasattr(sys.stdout, "reconfigure"):
            sys.stdout.reconfigure(encoding="utf-8", newline="\n")
        jsonl.write(store, sys.stdout, made=made)
        return
    _to_file(store, path, made)


def _to_file(store: Store, path: Path, made: str) -> None:
    """Write beside the file first, so that it is whole or as it was; what was begun is cleared away."""
    temporary = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=path.name, suffix=".part")
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as stream:
            jsonl.write(store, stream, made=made)
        Path(temporary).replace(path)
    except OSError as error:
        if temporary is not None:
            Path(temporary).unlink(missing_ok=True)
        raise unwritable(path.parent, error) from error
