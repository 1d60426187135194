"""Names made comparable: folded, and known by one canonical form."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pourparlers.eval.fields import many

# Articles and courtesy titles of French and English: they never tell two actors apart.
_LEADING = re.compile(r"^(m|mm|mme|le|la|les|l|the|mr|mrs)\s+")
_NOT_WORD = re.compile(r"[^\w]+")
_SPACE = re.compile(r"\s+")


def fold(text: str) -> str:
    """Return a text with case, accents, punctuation and spacing folded away.

    >>> fold("« L'Été »,  dit-elle")
    'l ete dit elle'
    """
    decomposed = unicodedata.normalize("NFKD", text)
    bare = "".join(c for c in decomposed if not unicodedata.combining(c)).casefold()
    return _SPACE.sub(" ", _NOT_WORD.sub(" ", bare)).strip()


def name_key(name: str) -> str:
    """Return the folded name without a leading article or courtesy title.

    >>> name_key("Mme Élise Durand")
    'elise durand'
    """
    return _LEADING.sub("", fold(name))


class Names:
    """A table of names: each known form leads to its canonical one.

    Args:
        table: key of a form (`name_key`) -> canonical name.
    """

    def __init__(self, table: Mapping[str, str] | None = None) -> None:
        self._table = dict(table or {})

    @classmethod
    def from_file(cls, path: Path) -> Names:
        """Return the table of an `aliases.tsv`: canonical name first; empty where there is none."""
        table: dict[str, str] = {}
        if path.exists():
            for line in path.read_text(encoding="utf-8").splitlines():
                forms = [form for form in line.split("\t") if form.strip()]
                table.update((name_key(form), forms[0]) for form in forms)
        return cls(table)

    def canonical(self, name: Any) -> str:
        """Return the canonical form of a name, or of an object that holds one; its key if unknown."""
        if isinstance(name, dict):
            name = name.get("name") or name.get("actor") or ""
        key = name_key(str(name or ""))
        return self._table.get(key, key)

    def all_of(self, names: Any) -> set[str]:
        """Return a name or a list of names as a set of canonical ones."""
        return {self.canonical(name) for name in many(names) if name}
