"""What a build shows while it runs and says when it is done."""

from __future__ import annotations

import contextlib
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from pourparlers.build.summary import Progress, Summary

PLAIN_EVERY = 5.0  # seconds between plain lines where there is no terminal: a log stays readable
SETTLED = 4.0  # seconds before the remaining time is told: until then the loading of words and tables is most of it
SHOWN = 20  # failures listed; the rest is counted

Report = Callable[[Progress], None]


@contextlib.contextmanager
def reporter(*, quiet: bool) -> Iterator[Report | None]:
    """Yield what `build` is to call: a bar on a terminal, plain lines elsewhere, nothing where quiet."""
    if quiet:
        yield None
    elif sys.stderr.isatty():
        with _bar() as report:
            yield report
    else:
        yield _plain()


def _plain() -> Report:
    last = [time.monotonic()]

    def report(progress: Progress) -> None:
        now = time.monotonic()
        if now - last[0] >= PLAIN_EVERY:
            last[0] = now
            sys.stderr.write(f"{progress_line(progress)}\n")

    return report


@contextlib.contextmanager
def _bar() -> Iterator[Report]:
    from rich.console import Console
    from rich.progress import BarColumn, TextColumn
    from rich.progress import Progress as Bar

    with Bar(BarColumn(), TextColumn("{task.description}"), console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("reading", total=None)

        def report(progress: Progress) -> None:
            bar.update(
                task, total=progress.bytes or None, completed=progress.bytes_done, description=progress_line(progress)
            )

        yield report


def progress_line(progress: Progress) -> str:
    """Return where a build stands, in a line: files, articles, rate, remaining time."""
    if progress.stage == "linking":
        return f"{_articles(progress.articles)} read; linking"
    rate = progress.articles / progress.seconds if progress.seconds else 0.0
    left = remaining(progress)
    rest = f", {left:.0f} s left" if left is not None else ""
    failed = f", {progress.failed} failed" if progress.failed else ""
    return f"{progress.files_done}/{progress.files} files, {_articles(progress.articles)}, {rate:.1f}/s{rest}{failed}"


def _articles(number: int) -> str:
    return f"{number} article{'s' * (number != 1)}"


def remaining(progress: Progress) -> float | None:
    """Return the seconds that the rest of the bytes will take at the rate so far; None before anything is done."""
    if progress.seconds < SETTLED or not progress.bytes_done or progress.bytes_done > progress.bytes:
        return None
    return progress.seconds * (progress.bytes - progress.bytes_done) / progress.bytes_done


def summary_lines(summary: Summary, page: Path, *, quiet: bool) -> Iterator[str]:
    """Yield what came of a build: counts, then every article of which nothing could be had, with its reason."""
    if not quiet:
        counts = summary.counts
        yield (
            f"{summary.new} new, {summary.replaced} replaced, {summary.unchanged} unchanged, "
            f"{summary.withdrawn} withdrawn, {len(summary.failed)} failed, {len(summary.skipped)} skipped; "
            f"{_articles(summary.worked_on)} in {summary.seconds:.1f} s ({summary.rate:.1f}/s)"
        )
        nouns = (("document", "article"), ("event", "event"), ("statement", "statement"), ("actor", "actor"))
        held = [f"{number} {noun}{'s' * (number != 1)}" for kind, noun in nouns for number in (counts.get(kind, 0),)]
        yield f"The record holds {', '.join(held)}."
        for ending, number in sorted(summary.ignored.items()):
            yield f"ignored: {number} file{'s' * (number != 1)} that no reader is for ({ending})"
        for note in summary.notes:
            yield f"note: {note}"
    for failure in summary.failed[:SHOWN]:
        yield f"failed: {failure.source}: {failure.code} {failure.reason}"
    if len(summary.failed) > SHOWN:
        yield f"failed: … and {len(summary.failed) - SHOWN} more; --json lists all"
    if not quiet:
        for failure in summary.skipped[:SHOWN]:
            yield f"skipped: {failure.source}: {failure.reason}"
        if len(summary.skipped) > SHOWN:
            yield f"skipped: … and {len(summary.skipped) - SHOWN} more; --json lists all"
        yield f"Open {page.resolve()}"
