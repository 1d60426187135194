"""Persons whom a text introduces by what they are and then calls by that alone: "le maréchal", "the senator"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pourparlers.resolve.who.alone import GOES_ON, definite, of_state
from pourparlers.resolve.who.finding import Finding, fold
from pourparlers.resolve.who.words import Words

BACK = 30  # code points before a name in which a rank and an adjective stand
APPOSED = re.compile(r", (?:le |la |l'|un |une |the |an? )?([\w-]+)")
LIKELY = 0.7


def find(text: str, folded: str, persons: Sequence[Finding], words: Words) -> list[Finding]:
    """Return the ranks that stand alone after an article, with the one person introduced by each.

    Args:
        text: the running text.
        folded: the same, folded.
        persons: named in it.
        words: the language's words.
    """
    ranks = frozenset(map(fold, words.titles.ranks))
    told: dict[str, dict[str, Finding]] = {}
    for one in persons:
        if one.form == "name" and one.reading == "person" and len(one.names) == 1:
            for rank in _introducing(folded, one) & ranks:
                told.setdefault(rank, {}).setdefault(one.names[0], one)
    found = []
    for rank, bearers in told.items():
        if len(bearers) != 1:
            continue
        (bearer,) = bearers.values()
        for match in re.finditer(rf"(?<![\w-]){re.escape(rank)}(?![\w-])", folded):
            start, end = match.span()
            if start > bearer.start and _alone(text, folded, start, end, words):
                found.append(
                    replace(bearer, start=start, end=end, rule="rank.alone", form="role", score=LIKELY, candidates=())
                )
    return found


def _introducing(folded: str, one: Finding) -> set[str]:
    """Return the words right before a name, and the noun after it between commas."""
    before = folded[max(0, one.start - BACK) : one.start]
    near = re.findall(r"[\w-]+", re.split(r"[,;:.!?()«»\n]", before)[-1])[-2:] if before.endswith(" ") else []
    after = APPOSED.match(folded, one.end)
    return {*near, *([after[1]] if after else [])}


def _alone(text: str, folded: str, start: int, end: int, words: Words) -> bool:
    """Tell whether an article stands before, and neither a name, an adjective of nationality nor "de X" after."""
    named = folded[end : end + 1] == " " and text[end + 1 : end + 2].isupper()
    return not (named or of_state(folded, end, words) or GOES_ON.match(folded, end)) and definite(folded, start)
