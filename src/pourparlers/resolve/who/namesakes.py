"""Drops names of the tables that stand here for something else: "Jordan Roux", "Michael Jordan", "Time is short"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pourparlers.resolve.who.finding import Finding, fold
from pourparlers.resolve.who.persons import first_names, introduced, titled
from pourparlers.resolve.who.words import CAPITAL, Words

FOLLOWING = re.compile(rf" ({CAPITAL})")
PRECEDING = re.compile(rf"(?<![\w-])({CAPITAL}) $")
OPENS = re.compile(r"(?:^|[.!?…:»”\n«“\"(])\s*$")


def dropped(text: str, names: Sequence[Finding], words: Words) -> list[Finding]:
    """Return the names without those that are part of a person's name or a common word at the head of a sentence."""
    starts = {n.start for n in names}
    ends = {n.end for n in names}
    return [n for n in names if not (_in_a_name(text, n, starts, ends, words) or _common(text, n, words))]


def _in_a_name(text: str, one: Finding, starts: set[int], ends: set[int], words: Words) -> bool:
    if not (one.capital or one.reading == "place"):
        return False
    told = text[one.start : one.end]
    after = FOLLOWING.match(text, one.end)
    given = fold(told) in words.first_names or (one.reading == "place" and fold(told) in first_names())
    if after and given and one.end + 1 not in starts:
        following = fold(after[1])
        if following not in words.not_names | words.person_nouns | words.honorifics | words.adjectives.keys():
            return True
    if (
        after
        and " " not in told
        and one.end + 1 not in starts
        and (titled(text, one.start, words) or introduced(text, one.start, after.end(), words))
    ):
        return fold(after[1]) not in words.not_names  # "Minister Gao Roux"
    before = PRECEDING.search(text, max(0, one.start - 25), one.start)
    return bool(
        before and " " not in told and one.start - 1 not in ends and fold(before[1]) in first_names()
        and fold(before[1]) not in words.not_names
    )  # fmt: skip


def _common(text: str, one: Finding, words: Words) -> bool:
    opens = OPENS.search(text[max(0, one.start - 4) : one.start]) is not None
    governed = text[max(0, one.start - 4) : one.start].endswith((" of ", " for ", "for "))
    return one.reading == "media" and (opens or governed) and fold(text[one.start : one.end]) in words.common_words
