"""One event for one deed: joins the tellings of one deed within a document."""

from __future__ import annotations

from collections.abc import Iterable

from pourparlers.extract.deed.denial import state_of
from pourparlers.extract.deed.telling import Telling
from pourparlers.model.event import HAPPENED
from pourparlers.model.notes import DATELINE, ONLY_GROUP
from pourparlers.model.time import Time

SPOKEN = frozenset(
    ("ACCUSE", "REQUEST", "THREATEN", "SUPPORT", "AID", "COERCE")
)  # one each time, unless told in the same words
MOST_SPANS = 4  # sentences kept as evidence


def join(tellings: Iterable[Telling]) -> list[Telling]:
    """Return one telling a deed, in order of first mention; tellings of the body come before headlines."""
    deeds: list[Telling] = []
    for telling in tellings:
        match = next((d for d in deeds if _same(d, telling)), None)
        if match is None:
            deeds.append(telling)
        else:
            _absorb(match, telling)
    return deeds


def _same(deed: Telling, other: Telling) -> bool:
    if deed.type != other.type or not compatible(deed.time, other.time):
        return False
    if (deed.status in HAPPENED) != (other.status in HAPPENED) and not other.head:
        return False
    mine, others = {state_of(n) for n in deed.names}, {state_of(n) for n in other.names}
    if other.head:
        return mine <= others or others <= mine
    if deed.type in SPOKEN:
        alike = (
            deed.found.entry.rule is other.found.entry.rule
            and deed.actors == other.actors
            and deed.targets == other.targets
        )
        return alike and (deed.sentence == other.sentence or deed.cues[:1] == other.cues[:1])
    if deed.type == "AGREE":
        return mine == others or (deed.sentence == other.sentence and bool(mine & others))
    return state_set(deed.actors) == state_set(other.actors) and (
        not deed.targets or not other.targets or state_set(deed.targets) == state_set(other.targets)
    )


def state_set(names: Iterable[str]) -> frozenset[str]:
    """Return the states that some actors belong to."""
    return frozenset(state_of(n) for n in names)


def _absorb(deed: Telling, other: Telling) -> None:
    deed.spans = [*deed.spans, *(s for s in other.spans if s not in deed.spans)][:MOST_SPANS]
    taken = {DATELINE: other.place and not deed.place, ONLY_GROUP: other.targets and not deed.targets}
    deed.notes += [n for n in other.notes if taken.get(n) and n not in deed.notes]
    deed.targets = deed.targets or other.targets
    deed.time = deed.time or other.time
    deed.place = deed.place or other.place
    deed.history = deed.history or other.history
    if other.status == "denied" and deed.accuser == other.accuser:
        deed.status = "denied"
    deed.cues = tuple(dict.fromkeys((*deed.cues, *other.cues)))
    deed.score = 1 - (1 - deed.score) * (1 - other.score / 4)
    deed.attributed = deed.attributed if other.attributed else ()


def compatible(a: Time | None, b: Time | None) -> bool:
    """Tell whether two times may be one: one unknown, or equal at the coarser precision."""
    if a is None or b is None or not a.start or not b.start:
        return True
    length = min(len(a.start), len(b.start), 10)
    return a.start[:length] == b.start[:length]
