"""The three stages that a build calls: loaded when it runs, so that asking for help does not wait for them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from pourparlers.model.document import Document, Failure
from pourparlers.model.fact import Fact
from pourparlers.model.linked import LinkedRecord
from pourparlers.model.time import Publication


class Reader(Protocol):
    """Reads one file; faults are among what it yields."""

    def __call__(self, path: Path, source: str, *, max_bytes: int) -> Iterator[Document | Failure]:
        """Yield the articles of the file at `path`, named after `source`."""


Process = Callable[[Document], Document | Failure]
Link = Callable[[Iterable[Document], Iterable[tuple[str, Fact]]], LinkedRecord]
Infer = Callable[[Iterable[Document], Iterable[tuple[str, Fact]]], Mapping[str, Publication]]
Redate = Callable[[Document, Publication], Document | Failure]


@dataclass(frozen=True, slots=True)
class Dating:
    """How undated articles are dated by others.

    Attributes:
        infer: all articles, and (document id, fact) of all of them, to what is known of the day of the undated ones.
        redate: an article and when it was published to the article with its times and facts resolved again.
    """

    infer: Infer
    redate: Redate


@dataclass(frozen=True, slots=True)
class Stages:
    """What a build is made of.

    Attributes:
        suffixes: endings of files that `read` can read.
        read: a file to articles, or failures.
        process: an article to the article with its layers and facts; worker processes import it by its name.
        link: all articles, and (document id, fact) of all of them, to the record.
        dating: how undated articles are dated by others; None leaves them undated.
    """

    suffixes: frozenset[str]
    read: Reader
    process: Process
    link: Link
    dating: Dating | None = None

    @classmethod
    def load(cls) -> Stages:
        """Return the program's own stages."""
        from pourparlers import pipeline
        from pourparlers.link.publication import infer
        from pourparlers.link.record import link
        from pourparlers.read.formats import SUFFIXES, read_file

        pipeline.check()
        return cls(SUFFIXES, read_file, pipeline.process, link, Dating(infer, pipeline.redate))
