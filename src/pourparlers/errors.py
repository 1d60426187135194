"""Every exception of the program, drawn as a tree.

    PourparlersError              code, what was seen, what to try, where
    ├── ReadError          R..    a file or an article cannot be read
    ├── CleanError         R5.    a page from which no running text can be had
    ├── ExtractError       X..    a stage stumbled over one article
    ├── StoreError         S..    the record cannot be opened or written
    ├── ConfigError        C..    wrong use: options, paths, the table of steps, the data beside the code
    └── GoldError          G..    gold annotations or a record to be scored are not in the exchange format

A fault in one article never ends a run: it is caught where the article is worked on, becomes a `Failure` row of the
ledger and a line of the summary. Every class survives pickling, because faults travel from worker processes.
"""

from __future__ import annotations


class PourparlersError(Exception):
    """A fault that tells what was seen and what to try.

    Attributes:
        code: stable code of the fault, such as `R02`; documentation and tests refer to it.
        seen: what the program found, one sentence without a full stop.
        hint: what the user can do about it; empty where nothing can be done.
        where: the file, article or option concerned; empty where `seen` names it.
    """

    code = "P00"

    def __init__(self, seen: str, hint: str = "", where: str = "", code: str | None = None) -> None:
        super().__init__(seen, hint, where, code)
        self.seen = seen
        self.hint = hint
        self.where = where
        if code is not None:
            self.code = code

    @property
    def told(self) -> str:
        """What was seen and what to try, without code and place."""
        return f"{self.seen}. {self.hint}" if self.hint else self.seen

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where else ""
        return f"{self.code} {place}{self.told}"


class ReadError(PourparlersError):
    """A file or an article within a container cannot be read."""

    code = "R00"


class CleanError(PourparlersError):
    """No running text can be had from a page."""

    code = "R50"


class ExtractError(PourparlersError):
    """A stage after cleaning stumbled over one article."""

    code = "X00"


class StoreError(PourparlersError):
    """The record cannot be opened, is of another version, or cannot be written."""

    code = "S00"


class ConfigError(PourparlersError):
    """The program was asked for something that it cannot do: options, paths, steps, data files."""

    code = "C00"


class GoldError(PourparlersError):
    """Gold annotations, or a record to be scored, are not in the exchange format."""

    code = "G00"
