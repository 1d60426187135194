"""Who takes part in a visit: the traveller, and the visited state where the journey is to its government."""

from __future__ import annotations

from pourparlers.extract.contact import parsed
from pourparlers.extract.contact.phrases import names_of
from pourparlers.extract.contact.places import capitals, is_country, place_of
from pourparlers.extract.contact.scene import Lexicon, Scene
from pourparlers.extract.contact.triggers import Trigger
from pourparlers.knowledge import world
from pourparlers.model.document import Document
from pourparlers.model.layers import Mention
from pourparlers.model.notes import POINTS_BACK

BESIDE = frozenset(("appos", "flat", "nmod", "compound"))  # how the parse hangs a name on its noun
AHEAD = 3  # tokens before a verb in which "y" stands: "doit s'y rendre"
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
    carrier = _carrier(scene, trigger)
    names = (*names_of(carrier), *(n for n in names if is_country(n))) if carrier else names
    persons = {n for m in scene.mentions if m.reading == "person" for n in m.names}
    travellers = tuple(
        n for n in names if n in persons and (_holds_office(scene.document, n) or _told_office(scene, n))
    )
    if trigger.group is None or trigger.group.tense != "infinitive":
        travellers = travellers or _delegated(scene, names)
    if not travellers or (trigger.verb is not None and place is None):
        return ()
    hosts = tuple(n for n in names if n not in persons and n not in travellers and is_country(n))
    if not hosts and place is not None:
        visited = (
            frozenset((place,)) if is_country(place) else capitals().get(place, frozenset()) | _named(scene, place)
        )
        hosts = tuple(sorted(visited & homes - {_home(t) for t in travellers}))[:1]
    return (*travellers, *hosts)


def _delegated(scene: Scene, names: tuple[str, ...]) -> tuple[str, ...]:
    """Return whose delegation or envoys travel: "une délégation du Hamas est arrivée au Caire"."""
    members = scene.lexicon.sides.members
    found = []
    for mention in scene.mentions:
        phrase = scene.words(scene.index_at(mention.start), scene.index_at(mention.end))
        if mention.reading not in ("place", "person") and members & set(phrase):
            own = scene.text(mention.start, mention.end).lower()
            found += [n for n in mention.names if n in names and n.lower() != own]
    return tuple(dict.fromkeys(found))


def destination(scene: Scene, trigger: Trigger, lexicon: Lexicon) -> tuple[str | None, str]:
    """Return the place that a verb of journey leads to after "pour", or that "y" stands for, the latter with a note."""
    verb, words = trigger.verb, lexicon.contacts
    if verb is None or trigger.group is None:
        return None, ""
    clause = scene.clause_at(trigger.first)
    if verb.mode == "visit":
        for mention in scene.mentions:
            at = scene.index_at(mention.start)
            name = place_of(scene, mention, lexicon.language) if trigger.last <= at < clause.last else None
            while scene.norm(at - 1) in words.determiners:
                at -= 1
            if name is not None and scene.norm(at - 1) in words.destinations:
                return name, ""
    near = scene.words(max(clause.first, trigger.first - AHEAD), trigger.last)
    place = _before(scene, trigger, lexicon) if words.there & set(near) else None
    return place, POINTS_BACK if place is not None else ""


def _before(scene: Scene, trigger: Trigger, lexicon: Lexicon) -> str | None:
    """Return the place named last before a pronoun: in its sentence, else in the one before."""
    start = scene.tokens[trigger.first].start
    sentence = scene.document.sentences[max(0, scene.sentence - 1)]
    here = [m for m in scene.document.mentions if sentence.start <= m.start and m.end <= start]
    names = [name for m in here if (name := place_of(scene, m, lexicon.language)) is not None]
    return names[-1] if names else None


def _carrier(scene: Scene, trigger: Trigger) -> list[Mention]:
    """Return who makes the journey where a relative clause on its noun tells: "annule la visite que devait faire X"."""
    lexicon, at = scene.lexicon, trigger.first
    if trigger.noun is None or scene.tokens[at].pos is None:
        return []
    for verb in parsed.children(scene, at, "acl:relcl", "acl"):
        chain = (verb, *parsed.children(scene, verb, "xcomp"))
        objects = [i for one in chain for i in parsed.children(scene, one, "obj")]
        about = [i for i in objects if i < verb and scene.norm(i) in lexicon.contacts.relatives]
        subjects = [i for one in chain for i in parsed.children(scene, one, "nsubj") if i not in about]
        if about:  # of two objects the one after the verb is its subject
            subjects = subjects or [i for i in objects if i > verb]
            found = parsed.actors(scene, subjects[0], lexicon) if subjects else []
            return [m for m in found if m.reading == "person"]
    return []


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
