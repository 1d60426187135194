"""Names of sources: safe to print and to keep, and different for different files."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

_ESCAPES = {"\n": "\\n", "\r": "\\r", "\t": "\\t", "\\": "\\\\"}
_UNSAFE = frozenset({"Cc", "Cs", "Zl", "Zp"})  # control characters, half surrogates, line and paragraph separators


def readable(name: str) -> str:
    """Return a file name with everything escaped that would break a line or cannot be written in UTF-8.

    Two names never become one: the backslash is escaped too.

    >>> print(readable("a" + chr(10) + "b.txt"))
    a\\nb.txt
    """
    return "".join(_ESCAPES.get(c) or (_escaped(c) if unicodedata.category(c) in _UNSAFE else c) for c in name)


def _escaped(char: str) -> str:
    point = ord(char)
    if 0xDC80 <= point <= 0xDCFF:  # a byte that is no UTF-8, as the file system handed it over
        return f"\\x{point - 0xDC00:02x}"
    return f"\\u{point:04x}" if point < 0x10000 else f"\\U{point:08x}"


@dataclass(frozen=True, slots=True)
class Place:
    """A file, and where its name is counted from.

    Attributes:
        path: absolute.
        root: the folder that the argument named (of a file, the one that it lies in), absolute.
    """

    path: Path
    root: Path

    def name(self, depth: int = 0) -> str:
        """Return the path relative to `root`, with the names of `depth` folders above in front."""
        above = self.root.parts[1:][-depth:] if depth else ()
        return readable("/".join((*above, *self.path.relative_to(self.root).parts)))


def distinct(places: Sequence[Place]) -> list[str]:
    """Return a name for each of several different files: as short as it can be without two being alike."""
    depths = [0] * len(places)
    while True:
        alike: dict[str, list[int]] = defaultdict(list)
        for index, (place, depth) in enumerate(zip(places, depths, strict=True)):
            alike[place.name(depth)].append(index)
        clashes = [index for group in alike.values() if len(group) > 1 for index in group]
        longer = [index for index in clashes if depths[index] < len(places[index].root.parts) - 1]
        if not longer:
            return [place.name(depth) for place, depth in zip(places, depths, strict=True)]
        for index in longer:
            depths[index] += 1
