"""What a build tells while it runs and when it is done."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from pourparlers.model.document import Failure


@dataclass(frozen=True, slots=True)
class Progress:
    """Where a build stands. The rest of the bytes tells the remaining time better than the rest of the files.

    Attributes:
        stage: `articles` while files are read and worked on, `linking` across documents afterwards.
        bytes_done: of the files that are in the record or known to be unchanged.
        articles: worked on so far in this run.
        failed: of these and of the files, those of which nothing could be had.
        seconds: since the start.
    """

    stage: Literal["articles", "linking"]
    files_done: int
    files: int
    bytes_done: int
    bytes: int
    articles: int
    failed: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Summary:
    """What came of a build; numbers of articles are numbers of sources (two equal files are two).

    Attributes:
        new: sources that led to no document before.
        unchanged: sources whose article was in the record already.
        replaced: sources that led to another version before.
        withdrawn: sources that led to a document before and no longer do: gone from a container that changed, failed
            or skipped in their new version.
        failed: what nothing could be had of, this time or before, among the files asked for.
        skipped: articles that are not for this program, likewise; the reason names their language.
        ignored: files of no known kind, by ending.
        worked_on: articles that went through the pipeline in this run.
        linked: whether the record was linked anew.
        counts: what the record holds now, by kind.
        notes: what the user should know besides.
    """

    new: int = 0
    unchanged: int = 0
    replaced: int = 0
    withdrawn: int = 0
    failed: tuple[Failure, ...] = ()
    skipped: tuple[Failure, ...] = ()
    ignored: Mapping[str, int] = field(default_factory=dict)
    worked_on: int = 0
    linked: bool = False
    counts: Mapping[str, int] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    seconds: float = 0.0

    @property
    def rate(self) -> float:
        """Articles worked on per second."""
        return self.worked_on / self.seconds if self.seconds else 0.0
