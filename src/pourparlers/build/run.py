"""From folders of articles to a record: only what is new is worked on, and every article is one transaction.

Whenever a build is stopped, even by force, what was written stands, and the same command goes on from there to the
same record: articles are told by their content, files count as read only when all in them has been dealt with, and
the linking across documents notes what it was made from.
"""

from __future__ import annotations

import contextlib
import functools
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Literal

from pourparlers.build.intake import Intake
from pourparlers.build.relink import relink
from pourparlers.build.scan import Scan, scan
from pourparlers.build.stages import Stages
from pourparlers.build.summary import Progress, Summary
from pourparlers.build.work import lost, work_on
from pourparlers.config import Config
from pourparlers.engine.local import run
from pourparlers.store import ask
from pourparlers.store.lock import exclusive
from pourparlers.store.open import open_store
from pourparlers.store.write import refresh_index


def build(
    arguments: Sequence[str | Path],
    dossier: Path,
    *,
    config: Config | None = None,
    retry_failed: bool = False,
    progress: Callable[[Progress], None] | None = None,
    stages: Stages | None = None,
) -> Summary:
    """Read what is new among the arguments into the dossier's record and return what came of it.

    Args:
        arguments: files, folders, patterns.
        dossier: its folder; made where it is missing.
        config: the settings; as they come where None.
        retry_failed: take only files in which something failed before.
        progress: is told where the build stands, after every file and article.
        stages: what to read, process and link with; the program's own where None.

    Raises:
        ConfigError: an argument leads to nothing (C01).
        StoreError: the dossier cannot be written to, or another build is writing to it (S..).
    """
    start = time.monotonic()
    config = config or Config()
    stages = stages or Stages.load()
    found = scan(arguments, stages.suffixes, dossier=dossier)
    with exclusive(dossier), open_store(dossier, write=True) as store:
        with store.transaction():
            refresh_index(store)
        intake = Intake(store, stages, config, dossier, retry_failed=retry_failed)
        tell = _teller(found, intake, progress, start)
        work = functools.partial(work_on, stages.process)
        results = run(work, intake.batches(found.files), jobs=config.processes, lost=lost)
        with contextlib.closing(results):
            for batch in results:
                for result in batch:
                    intake.take(result)
                    tell("articles")
        tell("linking")
        linked = relink(store, stages.link, stages.dating)
        store.rows("PRAGMA optimize")
        return _summary(intake, found, linked, ask.counts(store), time.monotonic() - start)


def _teller(
    found: Scan, intake: Intake, progress: Callable[[Progress], None] | None, start: float
) -> Callable[[Literal["articles", "linking"]], None]:
    """Return a function that tells where the build stands."""
    total = sum(_size(one.path) for one in found.files)

    def tell(stage: Literal["articles", "linking"]) -> None:
        if progress is not None:
            tally = intake.tally
            seconds = time.monotonic() - start
            progress(
                Progress(
                    stage, tally.files_done, len(found.files), tally.bytes_done, total, tally.worked_on,
                    len(tally.failed), seconds,
                )
            )  # fmt: skip

    return tell


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _summary(intake: Intake, found: Scan, linked: bool, counts: dict[str, int], seconds: float) -> Summary:
    tally = intake.tally
    return Summary(
        new=tally.new,
        unchanged=tally.unchanged,
        replaced=tally.replaced,
        withdrawn=tally.withdrawn,
        failed=tuple(sorted([*found.failures, *tally.failed], key=lambda failure: failure.source)),
        skipped=tuple(sorted(tally.skipped, key=lambda failure: failure.source)),
        ignored=found.ignored,
        worked_on=tally.worked_on,
        linked=linked,
        counts=counts,
        notes=tuple(tally.notes),
        seconds=seconds,
    )
