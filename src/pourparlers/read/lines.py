"""A file -> its lines, one at a time, none longer than allowed in memory."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from pourparlers.errors import ReadError
from pourparlers.read.sniff import HEAD, wide


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank.

    Attributes:
        number: from 1, blank ones counted.
        raw: its bytes, in UTF-8 where the file says what it is in; None where it is too long.
        size: bytes, as far as they were counted.
    """

    number: int
    raw: bytes | None
    size: int


def lines(stream: BinaryIO, longest: int) -> Iterator[Line]:
    """Yield the lines of a file that are not blank; of one of more than `longest` bytes only that it is there.

    Raises:
        ReadError: a file in UTF-16 or UTF-32 cannot be decoded (R03).
    """
    head = stream.read(HEAD)
    stream.seek(0)
    name = wide(head)
    if name is None:
        yield from _lines(stream, longest)
        return
    text = io.TextIOWrapper(stream, encoding=name, newline="\n")
    try:
        yield from _lines(_InUtf8(text), longest)
    except UnicodeDecodeError as error:
        raise ReadError(f"it begins as {name.upper()} but does not go on so", "Save it as UTF-8", code="R03") from error
    finally:
        text.detach()  # the caller closes the stream


class _InUtf8:
    """The lines of a text stream as UTF-8."""

    def __init__(self, text: io.TextIOWrapper) -> None:
        self._text = text

    def readline(self, limit: int) -> bytes:
        return self._text.readline(limit).encode("utf-8", "surrogatepass")


def _lines(stream: BinaryIO | _InUtf8, longest: int) -> Iterator[Line]:
    number = 0
    while part := stream.readline(longest + 1):
        number += 1
        size = len(part)
        if size <= longest or part.endswith(b"\n"):
            if not part.isspace():
                yield Line(number, part, size)
            continue
        while not part.endswith(b"\n") and (part := stream.readline(HEAD)):
            size += len(part)
        yield Line(number, None, size)
