"""Texts made of known sentences, and how well a split finds them again."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Sequence
from pathlib import Path

DATA = Path(__file__).parent / "data"


def blocks(language: str) -> list[tuple[str, list[str]]]:
    """The blocks of `data/sentences_<language>.toml`: what each is about, and its sentences."""
    table = tomllib.loads((DATA / f"sentences_{language}.toml").read_text(encoding="utf-8"))
    return [(block["about"], block["sentences"]) for block in table["block"]]


def ends(sentences: Iterable[str]) -> set[int]:
    """Where each sentence of a text joined by single spaces ends, the space counted."""
    found, at = set(), 0
    for sentence in sentences:
        at += len(sentence) + 1
        found.add(at)
    return found


def f1(pairs: Sequence[tuple[set[int], set[int]]]) -> float:
    """F1 of found against expected boundaries over all texts."""
    hit = sum(len(found & expected) for found, expected in pairs)
    total = sum(len(found) + len(expected) for found, expected in pairs)
    return 2 * hit / total
