"""Whether those whom two tellings name may be the same: a minister may stand for his government."""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Mapping, Set

from pourparlers.knowledge import world


def same_sides(mine: Set[str], other: Set[str]) -> bool:
    """Tell whether two companies are the same: equal, one within the other, or governments for their members."""
    if len(mine & other) > 1 and (mine <= other or other <= mine):
        return True
    if mine == other:
        return bool(mine)
    home, abroad = {state_of(name) for name in mine}, {state_of(name) for name in other}
    if len(home) < 2 or len(abroad) < 2:
        return False
    return (mine == home and home <= abroad) or (other == abroad and abroad <= home)


def other_people(mine: Set[str], other: Set[str]) -> bool:
    """Tell whether different people of one state are named: their governments met, but not these two."""
    here, there = _people(mine), _people(other)
    return any(not (here[s] <= there[s] or there[s] <= here[s]) for s in here.keys() & there.keys())


def _people(names: Set[str]) -> Mapping[str, set[str]]:
    """Return the known persons by the state that each stands for."""
    found: dict[str, set[str]] = defaultdict(set)
    for name in names:
        if state_of(name) != name and world.person_named(name) is not None:
            found[state_of(name)].add(name)
    return found


@functools.cache
def state_of(name: str) -> str:
    """Return the state that an actor belongs to, by its French name; the actor itself where none is known."""
    states = world.states()
    code = world.country_of(name)
    return states[code].name_fr if code in states else name
