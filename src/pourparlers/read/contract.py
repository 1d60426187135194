"""What a format is: the contract that every reader fulfils, so that a new one is a file and a line in `formats`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import BinaryIO, Protocol

from pourparlers.errors import ReadError
from pourparlers.model.document import Document, Failure

BY_ENDING = 0.6  # what a format says of a file that has its ending and nothing in it that speaks for another
BY_CONTENT = 0.9  # what it says where the content shows that it is of this format, whatever the ending


class Read(Protocol):
    """Reads the articles of one file."""

    def __call__(
        self, stream: BinaryIO, source: str, *, max_bytes: int, notes: tuple[str, ...] = ()
    ) -> Iterator[Document | Failure]:
        """Yield the articles of `stream`, which stands at its beginning and can be wound back.

        Args:
            stream: the file, open; the caller closes it.
            source: what the record calls the file; an article in a container is `source#N`, N from 1.
            max_bytes: size from which a file, or an article in a container, is refused.
            notes: what each of the documents is to tell the user.

        Raises:
            ReadError: nothing more can be had of the file (R01 to R08).
            OSError: the file cannot be read on.
        """


@dataclass(frozen=True, slots=True)
class Format:
    """A line in the table of formats.

    Attributes:
        name: as it appears in messages.
        suffixes: endings of its files, lower case, with the dot.
        sniff: how sure it is, from 0 to 1, that a file is its own, from the first bytes and the name.
        read: its reader.
    """

    name: str
    suffixes: tuple[str, ...]
    sniff: Callable[[bytes, str], float]
    read: Read


def failure(source: str, error: ReadError) -> Failure:
    """Return the row of the ledger that tells of a fault: what was seen and what to try, in one line."""
    return Failure(source, error.code, " ".join(error.told.split()))


def has_ending(name: str, suffixes: tuple[str, ...]) -> bool:
    """Tell whether a file name has one of these endings, in capitals or not."""
    return name.lower().endswith(suffixes)
