"""Who takes part in a visit: the traveller, and the visited state where the journey is to its government."""

from __future__ import annotations

from pourparlers.extract.contact.places import capitals, is_country
from pourparlers.extract.contact.scene import Scene
from pourparlers.extract.contact.triggers import Trigger
from pourparlers.knowledge import world
from pourparlers.model.document import Document

OFFICIAL = frozenset(("person", "office", "government"))


def sides(scene: Scene, trigger: Trigger, names: tuple[str, ...], place: str | None, homes: frozenset[str]) -> tuple[str, ...]:
    """Return traveller and visited state; empty where the words tell no visit (no person, no place).

    Args:
        scene: the sentence.
        trigger: the noun or verb.
        names: actors that stand with it.
        place: where the journey leads.
        homes: states that have an actor in the document.
    """
    persons = {n for m in scene.mentions if m.reading == "person" for n in m.names}
    travellers = tuple(n for n in names if n in persons)
    if not travellers or (trigger.verb is not None and place is None):
        return ()
    hosts = tuple(n for n in names if n not in persons and n in _states())
    if not hosts and place is not None:
        state = place if is_country(place) else capitals().get(place)
        if state is not None and state in homes and state not in {_home(t) for t in travellers}:
            hosts = (state,)
    return (*travellers, *hosts)


def _states() -> frozenset[str]:
    return frozenset(capitals().values())


def _home(name: str) -> str:
    state = world.states().get(world.country_of(name))
    return state.name_fr if state is not None else ""


def homes(document: Document) -> frozenset[str]:
    """Return the states that have an actor in a document: a person or office of theirs, or the government by name."""
    found: set[str] = set()
    for mention in document.mentions:
        if mention.reading in OFFICIAL and mention.form in ("name", "role", "metonym"):
            found.update(_home(n) or n for n in mention.names)
    return frozenset(found)
