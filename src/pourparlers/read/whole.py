"""A file that is read in one piece."""

from __future__ import annotations

import io
from typing import BinaryIO

from pourparlers.errors import ReadError


def load(stream: BinaryIO, max_bytes: int) -> bytes:
    """Return all bytes of a file; a file that is too large is refused before it is read.

    Raises:
        ReadError: it is larger than `max_bytes` (R04).
    """
    size = stream.seek(0, io.SEEK_END)
    stream.seek(0)
    raw = b"" if size > max_bytes else stream.read(max_bytes + 1)
    if size > max_bytes or len(raw) > max_bytes:  # it may have grown since
        seen = f"it has {megabytes(max(size, len(raw)))}, more than the {megabytes(max_bytes)} allowed"
        raise ReadError(seen, "Split it, or raise max_file_mb in the settings", code="R04")
    return raw


def megabytes(size: int) -> str:
    """Return a size as people read it.

    >>> megabytes(52_428_800)
    '52.4 MB'
    """
    return f"{size / 1e6:.1f} MB" if size >= 1e5 else f"{size} bytes"
