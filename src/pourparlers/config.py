"""The settings of a run: one frozen dataclass, from a TOML file or as they come."""

from __future__ import annotations

import dataclasses
import difflib
import os
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pourparlers.errors import ConfigError

FILE_NAME = "pourparlers.toml"
DISPLAY_LANGUAGES = ("fr", "en")


@dataclass(frozen=True, slots=True)
class Config:
    """How the program runs. `pourparlers.toml` in the working folder may set any of these by its name.

    Attributes:
        jobs: processes that work on articles; 0 is one a core. Default 0.
        batch_size: articles handed to a process at a time. Default 8: at some 20 ms an article, handing over costs
            little and a lost batch is soon done again.
        language: of the dossier's interface, `fr` or `en`. Default `fr`.
        max_file_mb: larger files (in a container, larger articles) are refused, in millions of bytes. Default 32:
            a thousand times a long article.
    """

    jobs: int = 0
    batch_size: int = 8
    language: str = "fr"
    max_file_mb: int = 32

    def __post_init__(self) -> None:
        faults = _faults(dataclasses.asdict(self))
        if faults:
            raise _refused(faults, "")

    @property
    def processes(self) -> int:
        """The number of processes that `jobs` stands for on this machine."""
        if self.jobs:
            return self.jobs
        return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1

    @property
    def max_bytes(self) -> int:
        """`max_file_mb` in bytes."""
        return self.max_file_mb * 1_000_000

    @classmethod
    def load(cls, path: Path | None = None) -> Config:
        """Return the settings of a file; without `path`, of `pourparlers.toml` in the working folder if there is one.

        Raises:
            ConfigError: the file cannot be read (C11), or something in it cannot be used (C10, all faults at once).
        """
        if path is None:
            path = Path(FILE_NAME)
            if not path.is_file():
                return cls()
        try:
            found = tomllib.loads(path.read_text(encoding="utf-8"))
        except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
            raise ConfigError(
                f"the settings cannot be read: {error}", "Mend or remove the file", str(path), "C11"
            ) from error
        faults = _faults(found)
        if faults:
            raise _refused(faults, str(path))
        return cls(**found)


_LEAST = {"jobs": 0, "batch_size": 1, "max_file_mb": 1}


def _faults(found: dict[str, Any]) -> list[str]:
    """Return what is wrong with these settings, one sentence each."""
    return [fault for name, value in found.items() if (fault := _fault(name, value))]


def _fault(name: str, value: Any) -> str | None:
    known = [field.name for field in dataclasses.fields(Config)]
    if name not in known:
        near = difflib.get_close_matches(name, known, n=1)
        return f"{name!r} is no setting" + (f" (did you mean {near[0]!r}?)" if near else "")
    if name == "language":
        return None if value in DISPLAY_LANGUAGES else f"language = {value!r} is none of {', '.join(DISPLAY_LANGUAGES)}"
    if isinstance(value, bool) or not isinstance(value, int):
        return f"{name} = {value!r} is no whole number"
    return None if value >= _LEAST[name] else f"{name} = {value} is less than {_LEAST[name]}"


def _refused(faults: list[str], where: str) -> ConfigError:
    known = ", ".join(field.name for field in dataclasses.fields(Config))
    return ConfigError("; ".join(faults), f"Settings are: {known}", where, "C10")
