"""The command line: one function a command, all work elsewhere, heavy libraries imported where they are used.

Exit codes: 0 done, 1 nothing found, 2 wrong use, 3 some articles failed.
"""

from __future__ import annotations

from typing import NoReturn

import typer

from pourparlers.cli import measure, record, words
from pourparlers.cli.root import WRONG_USE, app
from pourparlers.errors import PourparlersError

__all__ = ["app", "main", "measure", "record", "words"]


def main() -> None:
    """Run the command line; a fault becomes one clear line and an exit code."""
    try:
        app()
    except PourparlersError as error:
        _stop(error)
    except OSError as error:  # a full disk, a folder closed to us: nothing that a traceback would explain
        _stop(PourparlersError(error.strerror or str(error), "Check the disk and the permissions", _file_of(error)))


def _file_of(error: OSError) -> str:
    return str(error.filename) if error.filename else ""


def _stop(error: PourparlersError) -> NoReturn:
    typer.echo(f"pourparlers: {error}", err=True)
    raise SystemExit(WRONG_USE)
