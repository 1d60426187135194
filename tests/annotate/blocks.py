"""Texts made of known sentences and tokens, and how well a cut finds them again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import Path

DATA = Path(__file__).parent / "data"


def marked(language: str) -> list[tuple[str, list[str]]]:
    """The blocks of `data/sentences_<language>.txt`: what each is about, and its sentences with their marks."""
    _, *parts = (DATA / f"sentences_{language}.txt").read_text(encoding="utf-8").split("\n## ")
    return [(lines[0], lines[1:]) for lines in (part.strip("\n").split("\n") for part in parts)]


def plain(sentence: str) -> str:
    """A sentence without its marks."""
    return sentence.replace("|", "").replace("_", " ")


def tokens(sentence: str) -> list[str]:
    """The tokens that the marks of a sentence tell."""
    return [token.replace("_", " ") for token in re.split(r"[|\s]", sentence)]


def blocks(language: str) -> list[tuple[str, list[str]]]:
    """The same blocks with plain sentences."""
    return [(about, [plain(one) for one in sentences]) for about, sentences in marked(language)]


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
