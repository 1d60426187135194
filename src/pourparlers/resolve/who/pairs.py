"""Whom "les deux hommes", "les deux pays" and pronouns point back to among the findings before them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from pourparlers.knowledge import world
from pourparlers.resolve.who.finding import Finding
from pourparlers.resolve.who.reference import Memory

JOINT = re.compile(r"\s*(?:,|et|and|-|–|/|et son|avec|and his)\s*(?:(?:le|la|les|l['’]|the|M\.)\s*)?")
NEAR = 12  # mentions looked back for the two states that a passage is about


def pair(before: Sequence[Finding], reading: str, text: str, memory: Memory) -> tuple[tuple[str, ...], float]:
    """Return the two persons or parties of "les deux …": the last two named together, else the last two."""
    wanted = [f for f in before if f.names and (f.reading == "person") == (reading == "person") and f.reading != "place"
              and f.form != "pronoun"]  # fmt: skip
    if reading != "person":
        wanted = [f for f in wanted if f.reading == "government"]
    for at in range(len(wanted) - 1, 0, -1):
        left, right = wanted[at - 1], wanted[at]
        if len(right.names) == 2:
            return right.names, 0.8
        if len(left.names) == 2 and right.names[0] in left.names:  # "les ministres russe et turc, X et Y"
            return left.names, 0.85
        listed = at > 1 and JOINT.fullmatch(text[wanted[at - 2].end : left.start])
        if left.names != right.names and not listed and JOINT.fullmatch(text[left.end : right.start]):
            return (left.names[0], right.names[0]), 0.85
    if wanted and len(wanted[0].names) == 2:
        return wanted[0].names, 0.7
    recent = list(dict.fromkeys(n for f in reversed(wanted) for n in f.names))
    if len(recent) == 2:
        return (recent[1], recent[0]), 0.75
    if len(recent) > 2:
        often = _most_often(before, memory) if reading != "person" else ()
        return (often, 0.55) if often else ((recent[1], recent[0]), 0.45)
    if reading != "person":
        return _countries_of_two(before, memory)
    return (), 0.0


def _most_often(before: Sequence[Finding], memory: Memory) -> tuple[str, ...]:
    """Return the two states that the last mentions are of, where no third is as often named."""
    codes = Counter(
        code for f in before[-NEAR:] if f.names and f.reading != "place"
        and (code := memory.countries.get(f.names[0], f.country))
    )  # fmt: skip
    ranked = codes.most_common(3)
    if len(ranked) < 2 or (len(ranked) > 2 and ranked[2][1] >= ranked[1][1]):
        return ()
    return tuple(world.states()[code].name_fr for code, _ in ranked[:2] if code in world.states())


def _countries_of_two(before: Sequence[Finding], memory: Memory) -> tuple[tuple[str, ...], float]:
    codes = [memory.countries.get(f.names[0], f.country) for f in before if f.reading == "person" and f.names]
    two = list(dict.fromkeys(c for c in codes if c))
    if len(two) != 2:
        return (), 0.0
    return tuple(world.states()[c].name_fr for c in two if c in world.states()), 0.5


PRONOUN_LIMIT = 0.6  # a pronoun without syntax is right about six times in ten in our development texts


def antecedent(before: Sequence[Finding], gender: str, memory: Memory) -> tuple[tuple[str, ...], float]:
    """Return whom a pronoun stands for among the findings before it, nearest subject-like first."""
    persons = [f for f in before if f.reading == "person" and len(f.names) == 1 and f.form != "pronoun"]
    fitting = [f for f in persons if memory.genders.get(f.names[0], "") in ("", gender)]
    return ((fitting[0].names[0],), PRONOUN_LIMIT) if fitting else ((), 0.0)
