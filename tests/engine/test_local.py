"""Results come in order, and an item that breaks or kills becomes a result too."""

import os
import signal
import subprocess
import sys
from concurrent.futures.process import BrokenProcessPool

import pytest

from pourparlers.engine import local
from pourparlers.engine.local import run


def square(number):
    """Work, or fail in one of two ways."""
    if number == 13:
        raise ValueError("unlucky")
    if number == 15:
        raise ImportError("no such module")
    if number == 17:
        os.kill(os.getpid(), signal.SIGKILL)
    return number * number


def lost(number, reason):
    """Make a result of a lost item."""
    return (number, reason)


def batches(numbers, size=3):
    """Cut numbers into batches."""
    numbers = list(numbers)
    return [numbers[index : index + size] for index in range(0, len(numbers), size)]


@pytest.mark.parametrize("jobs", [1, 2])
def test_results_come_in_the_order_of_submission(jobs):
    """Batch by batch, item by item."""
    found = list(run(square, batches(range(10)), jobs=jobs, lost=lost))
    assert found == [[0, 1, 4], [9, 16, 25], [36, 49, 64], [81]]


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_fault_is_a_result(jobs):
    """The item's own; its neighbours are unharmed."""
    (found,) = run(square, [[12, 13, 14]], jobs=jobs, lost=lost)
    assert found == [144, (13, "ValueError: unlucky"), 196]


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_program_that_is_not_whole_is_no_fault_of_an_item(jobs):
    """A module that is not there ends the run."""
    with pytest.raises(ImportError, match="no such module"):
        list(run(square, [[15]], jobs=jobs, lost=lost))


def test_a_killer_is_a_result():
    """All that was in flight with it is done again, and a new pool does the rest."""
    found = [item for batch in run(square, batches(range(16, 40)), jobs=2, lost=lost) for item in batch]
    assert [item for item in found if isinstance(item, tuple)] == [
        (17, "the process that worked on it died (a crash, or too little memory)")
    ]
    assert [item for item in found if not isinstance(item, tuple)] == [n * n for n in range(16, 40) if n != 17]


def test_processes_that_cannot_start_are_no_fault_of_the_items():
    """A program that comes through standard input cannot be imported by a worker: that is said, and nothing is lost."""
    code = "from pourparlers.engine.local import run\nprint(list(run(abs, [[1]], jobs=2, lost=divmod)))"
    done = subprocess.run([sys.executable, "-"], input=code, capture_output=True, text=True)
    assert "C40 no worker process could be started" in done.stderr
    assert done.stdout == ""


def test_input_is_read_only_as_far_ahead_as_needed():
    """With two jobs, four batches at most are out when the first result comes."""
    taken = []

    def source():
        for number in range(100):
            taken.append(number)
            yield [number + 100]

    results = run(square, source(), jobs=2, lost=lost)
    next(results)
    assert len(taken) <= 5
    results.close()


def test_a_worker_that_dies_while_idle_costs_no_item(monkeypatch):
    """What is left of a batch done item by item goes to a process of its own."""
    real, died = local._submit, []

    def submit(pool, function, batch):
        if batch == [3] and not died:
            died.append(pool)
            raise BrokenProcessPool("a worker died")
        return real(pool, function, batch)

    monkeypatch.setattr(local, "_submit", submit)
    assert local._alone(square, [2, 3, 4]) == [4, 9, 16]
    assert died
