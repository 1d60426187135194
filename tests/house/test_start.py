"""Asking for help is quick, because heavy libraries are imported where they are used."""

import subprocess

import pytest

from tests.house.tree import PYTHON

resource = pytest.importorskip("resource", reason="times of child processes are told on Unix only")

ALLOWED = 0.3  # seconds: what a person takes for at once
HEAVY = (
    "ahocorasick", "babel", "ftfy", "jinja2", "lxml", "msgspec", "py3langid", "rensa", "rich", "sqlite3", "trafilatura",
)  # fmt: skip


def processor_seconds(command):
    """Return the time that a command computed; unlike the clock, it does not depend on what else is running."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def test_help_is_quick():
    """The best of five calls of `pourparlers --help` takes less than 0.3 seconds."""
    assert min(processor_seconds([PYTHON, "-m", "pourparlers", "--help"]) for _ in range(5)) < ALLOWED


def test_the_command_line_imports_nothing_heavy():
    """Loading the commands loads none of the libraries that do the work."""
    script = f"import sys, pourparlers.cli; print(*[name for name in {HEAVY!r} if name in sys.modules])"
    loaded = subprocess.run([PYTHON, "-c", script], check=True, capture_output=True, text=True).stdout.split()
    assert loaded == []
