"""From the arguments of `build` (files, folders, patterns) to the files to read, each with its name in the record."""

from __future__ import annotations

import difflib
import glob
import os
import stat
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from pourparlers.build.names import Place, distinct, readable
from pourparlers.errors import ConfigError
from pourparlers.model.document import Failure
from pourparlers.store.open import RECORD_NAME

PAGE = "index.html"  # what the program itself writes beside the record


@dataclass(frozen=True, slots=True)
class Found:
    """A file to read: where it lies and what the record calls it."""

    place: Place
    source: str

    @property
    def path(self) -> Path:
        """Where the file lies, absolute."""
        return self.place.path


@dataclass(frozen=True, slots=True)
class Scan:
    """What the arguments lead to.

    Attributes:
        files: ordered by source.
        failures: folders that cannot be looked into.
        ignored: number of files that are of no known kind, by their ending.
    """

    files: tuple[Found, ...]
    failures: tuple[Failure, ...] = ()
    ignored: Mapping[str, int] = field(default_factory=dict)


def scan(arguments: Sequence[str | Path], suffixes: Iterable[str], *, dossier: Path | None = None) -> Scan:
    """Return the files that the arguments name, ordered, each once however often it is named.

    Args:
        arguments: files, folders, patterns such as `press/**/*.html`; `~` is the user's folder.
        suffixes: endings that can be read, lower case, with the dot.
        dossier: the folder that is written to; nothing in it is an article.

    Raises:
        ConfigError: an argument leads to nothing (C01).
    """
    walk = _Walk(frozenset(suffixes), dossier.resolve() if dossier else None)
    for argument in arguments:
        for path in _named(_at_home(str(argument))):
            walk.enter(path)
    places = [walk.places[path] for path in sorted(walk.places)]
    files = sorted(map(Found, places, distinct(places)), key=lambda found: found.source)
    failures = sorted(walk.failures, key=lambda failure: failure.source)
    return Scan(tuple(files), tuple(failures), dict(sorted(walk.ignored.items())))


def _at_home(argument: str) -> str:
    try:
        return str(Path(argument).expanduser()) if argument.startswith("~") else argument
    except RuntimeError:  # there is no such user: then it is a name like any other
        return argument


def _named(argument: str) -> Iterator[Path]:
    if os.path.lexists(argument):
        yield Path(argument)
        return
    # pathlib's own glob takes no absolute pattern
    matches = sorted(glob.glob(argument, recursive=True)) if glob.has_magic(argument) else []  # noqa: PTH207
    if not matches:
        raise _nothing(argument)
    yield from map(Path, matches)


def _nothing(argument: str) -> ConfigError:
    """Return the error for an argument that leads to nothing, with a name that is near."""
    if glob.has_magic(argument):
        return ConfigError("no file has such a name", "Check the pattern", readable(argument), "C01")
    path = Path(argument)
    while not path.parent.is_dir() and path.parent != path:
        path = path.parent
    try:
        beside = sorted(entry.name for entry in path.parent.iterdir() if not entry.name.startswith("."))
    except OSError:
        beside = []
    near = difflib.get_close_matches(path.name, beside, n=1)
    hint = f"Did you mean {readable(str(path.parent / near[0]))}?" if near else "Check the path"
    return ConfigError("there is no such file or folder", hint, readable(argument), "C01")


class _Walk:
    """Goes through folders and gathers what is found."""

    def __init__(self, suffixes: frozenset[str], dossier: Path | None) -> None:
        self.suffixes = suffixes
        self.dossier = dossier
        self.places: dict[Path, Place] = {}
        self.failures: list[Failure] = []
        self.ignored: Counter[str] = Counter()
        self._seen: set[tuple[Path, Path]] = set()

    def enter(self, path: Path) -> None:
        """Take in what one argument, or one match of a pattern, leads to."""
        if path.is_dir():
            self._folder(path.resolve(), path.resolve())
        else:  # a link to a file keeps its own name
            folder = path.parent.resolve()
            self._file(folder / path.name, folder)

    def _folder(self, folder: Path, root: Path) -> None:
        real = folder.resolve()
        if (root, real) in self._seen:  # a link back to where we have been
            return
        self._seen.add((root, real))
        try:
            mode = folder.stat().st_mode
            # The bits are looked at too: root may enter a folder that its owner closed to everybody.
            if not (mode & 0o444 and mode & 0o111 and os.access(folder, os.R_OK | os.X_OK)):
                raise PermissionError(13, "no permission to read it")
            names = sorted(entry.name for entry in folder.iterdir())
        except OSError as error:
            name = readable(folder.relative_to(root).as_posix() if folder != root else str(folder))
            reason = f"the folder cannot be read: {error.strerror or error}. Change its permissions or leave it out"
            self.failures.append(Failure(name, "R90", reason))
            return
        own = folder == root and RECORD_NAME in names
        for name in names:
            if name.startswith((".", "~$")) or (own and name == PAGE):
                continue
            path = folder / name
            if not path.is_dir():
                self._file(path, root)
            elif path.resolve() != self.dossier and not (path / RECORD_NAME).exists():
                self._folder(path, root)

    def _file(self, path: Path, root: Path) -> None:
        suffix = path.suffix.lower()
        if suffix not in self.suffixes:
            self.ignored[readable(suffix) or "no ending"] += 1
            return
        if path.exists() and not stat.S_ISREG(path.stat().st_mode):  # a pipe, say, on which reading would wait for ever
            self.ignored["no regular file"] += 1
            return
        self._keep(Place(path, root))

    def _keep(self, place: Place) -> None:
        """Keep a file once: of several names, the one that the outermost folder gives."""
        try:
            real = place.path.resolve()
        except (OSError, RuntimeError):  # links that lead in a circle; the reader will say so
            real = place.path
        other = self.places.get(real)
        if other is None or (len(place.root.parts), str(place.path)) < (len(other.root.parts), str(other.path)):
            self.places[real] = place
