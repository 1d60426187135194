"""Runs a function over batches on this machine: in this process, or in several that may die without harm.

The engine knows nothing of the work. Results come back in the order in which the items were handed in, whatever the
number of processes, so that whoever writes them down writes the same thing.
"""

from __future__ import annotations

import contextlib
import itertools
import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from typing import TypeAlias, TypeVar

from pourparlers.errors import ConfigError

T = TypeVar("T")
R = TypeVar("R")

AHEAD = 2  # batches in flight per process: one at work, one waiting, so that no process idles and memory stays flat
DIED = "the process that worked on it died (a crash, or too little memory)"


@dataclass(frozen=True, slots=True)
class _Raised:
    """What stands in the place of a result where the function raised."""

    reason: str


_Outcome: TypeAlias = "list[R | _Raised]"


def run(
    function: Callable[[T], R], batches: Iterable[Sequence[T]], *, jobs: int, lost: Callable[[T, str], R]
) -> Generator[list[R], None, None]:
    """Yield the results of `function` over every item, batch by batch, in the order of submission.

    Args:
        function: the work; for more than one job it must be importable in another process.
        batches: read only as far ahead as there are processes to feed.
        jobs: number of processes; 1 works in this one.
        lost: makes the result of an item on which the function raised or its process died, from the item and a reason.

    Raises:
        ConfigError: no worker process can be started (C40).
        ImportError: the function needs a module that is not there.
    """
    if jobs <= 1:
        for batch in batches:
            yield _complete(batch, _each(function, batch), lost)
        return
    yield from _pooled(function, iter(batches), jobs, lost)


def _each(function: Callable[[T], R], batch: Sequence[T]) -> _Outcome[R]:
    outcome: _Outcome[R] = []
    for item in batch:
        try:
            outcome.append(function(item))
        except ImportError:  # the program is not whole: no item can be worked on, and none is to blame
            raise
        except Exception as error:  # noqa: BLE001 - one item's fault, whatever it is, must not end the run
            outcome.append(_Raised(f"{type(error).__name__}: {error}"))
    return outcome


def _complete(batch: Sequence[T], outcome: _Outcome[R], lost: Callable[[T, str], R]) -> list[R]:
    pairs = zip(batch, outcome, strict=True)
    return [lost(item, result.reason) if isinstance(result, _Raised) else result for item, result in pairs]


def _pooled(
    function: Callable[[T], R], batches: Iterator[Sequence[T]], jobs: int, lost: Callable[[T, str], R]
) -> Generator[list[R], None, None]:
    """Feed a pool; when it breaks, its unfinished batches are done item by item, and a new pool takes the rest."""
    pool = _pool(jobs)
    waiting: deque[tuple[Sequence[T], Future[_Outcome[R]], ProcessPoolExecutor]] = deque()
    try:
        while True:
            for batch in itertools.islice(batches, jobs * AHEAD - len(waiting)):
                try:
                    future = _submit(pool, function, batch)
                except BrokenProcessPool:  # a worker died while there was nothing to do, or has just died
                    pool = _pool(jobs)
                    future = _submit(pool, function, batch)
                waiting.append((batch, future, pool))
            if not waiting:
                return
            batch, future, home = waiting.popleft()
            outcome = _result(future)
            if outcome is None:  # what else was in flight in the same pool comes here in its turn
                pool = _pool(jobs) if home is pool else pool
                outcome = _alone(function, batch)
            yield _complete(batch, outcome, lost)
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _submit(pool: ProcessPoolExecutor, function: Callable[[T], R], batch: Sequence[T]) -> Future[_Outcome[R]]:
    """Hand a batch to a pool, which may start a process for it; that one must not hear Ctrl-C even while it starts."""
    with contextlib.ExitStack() as stack:
        if hasattr(signal, "pthread_sigmask"):
            before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
            stack.callback(signal.pthread_sigmask, signal.SIG_SETMASK, before)
        return pool.submit(_each, function, batch)


def _result(future: Future[_Outcome[R]]) -> _Outcome[R] | None:
    """Return what a batch came to, or None where the process that worked on it, or a neighbour, died."""
    try:
        return future.result()
    except BrokenProcessPool:
        return None


def _alone(function: Callable[[T], R], batch: Sequence[T]) -> _Outcome[R]:
    """Return the results of one batch, each item in a process where it can harm no other."""
    outcome: _Outcome[R] = []
    pool: ProcessPoolExecutor | None = None
    try:
        for item in batch:
            pool = pool or _started()
            try:
                future = _submit(pool, function, [item])
            except BrokenProcessPool:  # the worker died after the item before, while there was nothing to do
                pool = _started()
                future = _submit(pool, function, [item])
            found = _result(future)
            if found is None:
                pool.shutdown(wait=False)
                pool = None
            outcome.extend([_Raised(DIED)] if found is None else found)
    finally:
        if pool is not None:
            pool.shutdown(wait=True, cancel_futures=True)
    return outcome


def _started() -> ProcessPoolExecutor:
    """Return a pool of one process that has shown that it works, so that what kills it then is the item.

    Raises:
        ConfigError: no process can be started (C40).
    """
    pool = _pool(1)
    try:
        begun = _result(_submit(pool, abs, [0]))
    except BrokenProcessPool:
        begun = None
    if begun is None:
        hint = "Run with --jobs 1; in a script of your own, call build below `if __name__ == '__main__':`"
        raise ConfigError("no worker process could be started", hint, code="C40")
    return pool


def _pool(jobs: int) -> ProcessPoolExecutor:
    # Spawned, not forked: a fork would share the parent's database and lock, and is unsafe beside threads.
    return ProcessPoolExecutor(jobs, mp_context=multiprocessing.get_context("spawn"), initializer=_begin)


def _begin() -> None:
    """Prepare a worker: Ctrl-C is the parent's business, and without the parent there is no work."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_leave_with_parent, daemon=True).start()


def _leave_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
