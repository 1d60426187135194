"""THE TABLE of formats, and the way from a file to its articles."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from pourparlers.errors import ReadError
from pourparlers.model.document import Document, Failure
from pourparlers.read import html, json, jsonl, text
from pourparlers.read.contract import Format, failure, has_ending
from pourparlers.read.sniff import HEAD, looks_like

FORMATS: tuple[Format, ...] = (text.FORMAT, html.FORMAT, jsonl.FORMAT, json.FORMAT)
SUFFIXES = frozenset(suffix for format_ in FORMATS for suffix in format_.suffixes)


def read_file(path: Path, source: str, *, max_bytes: int) -> Iterator[Document | Failure]:
    """Yield the articles of a file; whatever is wrong with it, or with one of them, is among what is yielded.

    Args:
        path: where the file lies.
        source: what the record calls it; an article in a container is `source#N`, N from 1.
        max_bytes: size from which a file, or an article in a container of lines, is refused.
    """
    try:
        _check_kind(path)
        with path.open("rb") as stream:
            yield from _read(stream, path, source, max_bytes)
    except ReadError as error:
        yield failure(source, error)
    except OSError as error:
        seen = f"it cannot be opened or read: {error.strerror or error}"
        yield failure(source, ReadError(seen, _advice(error), code="R07"))


def choose(head: bytes, name: str) -> Format:
    """Return the format that is surest that a file is its own, the earlier in the table where two are.

    Raises:
        ReadError: it is no text (R02), or none of them knows it (R09).
    """
    if what := looks_like(head):
        raise ReadError(f"it looks like {what}, not like text", "Save the article as text or HTML", code="R02")
    score, best = max(((format_.sniff(head, name), format_) for format_ in FORMATS), key=lambda pair: pair[0])
    if not score:
        ending = Path(name).suffix
        seen = f"there is no reader for files that end in {ending!r}" if ending else "its name has no ending"
        raise ReadError(seen, f"Rename it to one of {', '.join(sorted(SUFFIXES))}", code="R09")
    return best


def _read(stream: BinaryIO, path: Path, source: str, max_bytes: int) -> Iterator[Document | Failure]:
    head = stream.read(HEAD)
    stream.seek(0)
    if not head:
        raise ReadError("it is empty", "Fetch it again, or leave it out", code="R01")
    chosen = choose(head, path.name)
    lies = not has_ending(path.name, chosen.suffixes)
    notes = (f"read as {chosen.name}, whatever its ending {path.suffix!r} says",) if lies else ()
    yield from chosen.read(stream, source, max_bytes=max_bytes, notes=notes)


def _check_kind(path: Path) -> None:
    """Raise where opening would fail in a way that says little, or wait for ever.

    Raises:
        ReadError: a folder, a pipe, a link that leads nowhere (R07).
        OSError: there is nothing, or it may not be looked at.
    """
    if path.is_symlink() and not path.exists():
        raise ReadError("it is a link that leads nowhere", "Mend or remove the link", code="R07")
    try:
        mode = path.stat().st_mode
    except ValueError as error:  # a NUL in its name, or half a surrogate pair
        raise ReadError("it has a name that no file can have", code="R07") from error
    if stat.S_ISDIR(mode):
        raise ReadError("it is a folder", "Name the files in it", code="R07")
    if not stat.S_ISREG(mode):
        raise ReadError("it is a pipe or a device, not a file", code="R07")


def _advice(error: OSError) -> str:
    if isinstance(error, PermissionError):
        return "Give yourself the right to read it"
    if isinstance(error, FileNotFoundError):
        return "It was there when the folder was listed; run the command again"
    return ""
