"""Whether two places that articles name may be one."""

from __future__ import annotations

import functools

from pourparlers.knowledge import world
from pourparlers.knowledge.tables import Place, rows


@functools.cache
def _countries() -> dict[str, frozenset[str]]:
    index: dict[str, set[str]] = {}
    for place in rows("places", Place):
        state = world.states().get(place.country)
        if state is not None:
            index.setdefault(place.name_fr, set()).add(state.name_fr)
    return {name: frozenset(states) for name, states in index.items()}


def compatible(a: str | None, b: str | None) -> bool:
    """Tell whether two places may be one: equal, one of them unknown, or a city and its country."""
    if a is None or b is None or a == b:
        return True
    return b in _countries().get(a, ()) or a in _countries().get(b, ())
