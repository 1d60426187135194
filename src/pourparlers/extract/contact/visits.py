"""Who takes part in a visit: the traveller, and the visited state where the journey is to its government."""

from __future__ import annotations

from pourparlers.extract.contact.places import capitals, is_country
from pourparlers.extract.contact.scene import Scene
from pourparlers.extract.contact.triggers import Trigger
from pourparlers.knowledge import world
from pourparlers.model.document import Document

BESIDE = frozenset(("appos", "flat", "nmod", "compound"))  # how the parse hangs a name on its noun
OFFICIAL = frozenset(("person", "office", "government"))


def sides(
    scene: Scene, trigger: Trigger, names: tuple[str, ...], place: str | None, homes: frozenset[str]
) -> tuple[str, ...]:
    """Return traveller and visited state; empty where the words tell no visit (no person, no place).

    Args:
        scene: the sentence.
        trigger: the noun or verb.
        names: actors that stand with it.
        place: where the journey leads.
        homes: states that have an actor in the document.
    """
    persons = {n for m in scene.mentions if m.reading == "person" for n in m.names}
    travellers = tuple(
        n for n in names if n in persons and (_holds_office(scene.document, n) or _told_office(scene, n))
    )
    if not travellers or (trigger.verb is not None and place is None):
        return ()
    hosts = tuple(n for n in names if n not in persons and is_country(n))
    if not hosts and place is not None:
        visited = (
            frozenset((place,)) if is_country(place) else capitals().get(place, frozenset()) | _named(scene, place)
        )
        hosts = tuple(sorted(visited & homes - {_home(t) for t in travellers}))[:1]
    return (*travellers, *hosts)


def _named(scene: Scene, place: str) -> frozenset[str]:
    """Return the state of a place where the sentence names it too: "la visite de X en Russie …, à Sotchi"."""
    named = {m.names[0] for m in scene.mentions if m.reading == "place" and m.names}
    return world.states_of_place(place) & named


def _holds_office(document: Document, name: str) -> bool:
    """Tell whether somebody is known for an office: a poet's journey is no contact between parties."""
    return world.person_named(name) is not None or any(m.form == "role" and name in m.names for m in document.mentions)


def _told_office(scene: Scene, name: str) -> bool:
    """Tell whether the parse hangs a name on a noun of office: "l'ancien conseiller du président, X"."""
    words = scene.lexicon.sides.persons
    for mention in scene.mentions:
        if mention.form == "name" and name in mention.names:
            token = scene.tokens[scene.index_at(mention.start)]
            if token.head is not None and token.dep in BESIDE and scene.tokens[token.head].norm in words:
                return True
    return False


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
