"""The one state whose affairs a whole text tells: "le gouvernement" is of it where nothing else says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from pourparlers.knowledge import world
from pourparlers.resolve.who.finding import Finding

LEAST = 5  # actors and places of the state that a text names: fewer are chance
MOST, HALF = 0.6, 0.5  # of all actors and places with a state: of the theme alone; of one that the title names first
TWICE = 2  # times as often as the state named next


def of(findings: Sequence[Finding]) -> str:
    """Return the ISO code of the state that most actors and places of a text are of, or an empty text."""
    often = Counter(f.country for f in findings if f.country and f.names).most_common(2)
    total = sum(1 for f in findings if f.country and f.names)
    if not often or often[0][1] < LEAST or often[0][0] not in world.states():
        return ""
    state, number = often[0]
    clear = len(often) == 1 or number >= TWICE * often[1][1]
    labelled = any(f.rule == "metonymy.topic" and not f.start and f.country == state for f in findings[:1])
    return state if clear and number >= (HALF if labelled else MOST) * total else ""
