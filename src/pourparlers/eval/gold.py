"""The gold folder: one file a text, the table of names, and what happens in several texts."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from pourparlers.errors import GoldError
from pourparlers.eval.fields import KINDS, Line, many, text_name
from pourparlers.eval.lines import check_gold_lines, read_lines
from pourparlers.eval.names import Names
from pourparlers.eval.telling import Telling, tell

CROSS = "cross"
"""Stem of the file that links the tellings of one happening in several texts."""

Told: TypeAlias = tuple[str, str]
"""An event of gold: the name of its text, and its id there."""

Link: TypeAlias = frozenset[Told]
"""Two tellings of one happening, from different texts."""


@dataclass(frozen=True, slots=True)
class GoldText:
    """The gold of one text: its document line (empty where there is none) and its facts by kind."""

    document: Line
    facts: Mapping[str, tuple[Telling, ...]]


@dataclass(frozen=True, slots=True)
class Links:
    """The links between texts: those to be found, and those that nobody has to find."""

    required: frozenset[Link]
    optional: frozenset[Link]


@dataclass(frozen=True, slots=True)
class Gold:
    """A gold folder.

    Attributes:
        texts: name of the text -> its gold, by name.
        names: the table of names.
        links: what is told in several texts; None where the folder does not say.
        fingerprint: SHA-256 of all files that the scoring reads.
    """

    texts: Mapping[str, GoldText]
    names: Names
    links: Links | None
    fingerprint: str


def load_gold(folder: Path) -> Gold:
    """Return the gold of a folder.

    Raises:
        GoldError: there is none, or a line cannot be read.
    """
    paths = sorted(folder.glob("*.jsonl"))
    if not paths:
        raise GoldError(f"{folder}: no gold (*.jsonl) there", "Name a folder of gold files")
    texts = {path.stem: _gold_text(path) for path in paths if path.stem != CROSS}
    cross = folder / f"{CROSS}.jsonl"
    return Gold(
        texts=texts,
        names=Names.from_file(folder / "aliases.tsv"),
        links=_links(cross) if cross.exists() else None,
        fingerprint=fingerprint(folder),
    )


def gold_files(folder: Path) -> list[Path]:
    """Return the files of a gold folder on which figures depend, by name."""
    return sorted([*folder.glob("*.jsonl"), *folder.glob("aliases.tsv")], key=lambda p: p.name)


def fingerprint(folder: Path) -> str:
    """Return the SHA-256 of a gold folder's files and their names, whatever the line endings."""
    digest = hashlib.sha256()
    for path in gold_files(folder):
        # A checkout may turn LF into CRLF; the gold is the same.
        content = path.read_bytes().replace(b"\r\n", b"\n")
        digest.update(f"{path.name}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()


def _gold_text(path: Path) -> GoldText:
    facts = read_lines(path)
    check_gold_lines(str(path), facts)
    document: Line = next((fact for fact in facts if fact["kind"] == "document"), {})
    by_kind = {
        kind: tuple(tell(fact, _evidence_texts(fact)) for fact in facts if fact["kind"] == kind) for kind in KINDS
    }
    return GoldText(document, by_kind)


def _evidence_texts(fact: Line) -> list[str]:
    return [evidence["text"] for evidence in many(fact.get("evidence"))]


def _links(path: Path) -> Links:
    facts = read_lines(path)
    check_gold_lines(str(path), facts)
    same = [fact for fact in facts if fact["kind"] == "same_event"]
    return Links(
        required=frozenset(link for f in same if not f.get("optional") for link in _pairs(f)),
        optional=frozenset(link for f in same if f.get("optional") for link in _pairs(f)),
    )


def _pairs(same_event: Line) -> Iterator[Link]:
    members = [(text_name(source), str(event)) for source, event in same_event["members"]]
    return (frozenset((a, b)) for a in members for b in members if a[0] < b[0])
