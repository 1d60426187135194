"""Halves of a divided country named by their direction alone: "le Nord", "the South", where the text names one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pourparlers.knowledge import world
from pourparlers.resolve.who.finding import Finding
from pourparlers.resolve.who.words import Words

SCORE = 0.75
FOLLOWS = r"(?! [A-ZÀ-Þ]|[-’'][A-Za-zÀ-ÿ]| (?:of|de|du|d['’]))"  # "the South China Sea", "le Sud de la France"


def find(text: str, names: Sequence[Finding], words: Words) -> list[Finding]:
    """Return the halves that an article and a direction name, where the text is about one such country alone.

    Args:
        text: the running text.
        names: what the tables found in it.
        words: the language's words.
    """
    pairs = [p for p in _divided(words) if any(n.country in p.values() for n in names)]
    if len(pairs) != 1:
        return []
    taken = [(n.start, n.end) for n in names]
    found = []
    for direction, code in pairs[0].items():
        pattern = rf"(?<![\w-])(?<!dans )(?<!in )(?:[Ll]e |[Dd]u |[Aa]u |[Tt]he )({direction})(?![\w-]){FOLLOWS}"
        for match in re.finditer(pattern, text):
            start, end = match.span(1)
            if not any(a < end and start < b for a, b in taken):
                name = world.states()[code].name_fr
                found.append(
                    Finding(start, end, "government", (name,), "half", form="metonym", score=SCORE, country=code)
                )
    return found


def _divided(words: Words) -> list[dict[str, str]]:
    """Return direction -> state for every country of which all the halves are states."""
    whole: dict[str, dict[str, str]] = {}
    for code, state in world.states().items():
        parts = (state.name_fr if words.language == "fr" else state.name_en).split(" ")
        for direction in words.titles.halves:
            if direction in parts:
                whole.setdefault(" ".join(p for p in parts if p != direction), {})[direction] = code
    return [pair for pair in whole.values() if len(pair) > 1]
