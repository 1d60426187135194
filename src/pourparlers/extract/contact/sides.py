"""Who takes part: the sides of a contact, read from the words around its trigger."""

from __future__ import annotations

from dataclasses import replace

from pourparlers.extract.contact import nounsides, verbsides
from pourparlers.extract.contact.memory import Memory
from pourparlers.extract.contact.parties import INHERITED, Sides
from pourparlers.extract.contact.phrases import coordinated, names_of
from pourparlers.extract.contact.scene import Lexicon, Scene
from pourparlers.extract.contact.triggers import Trigger


def read(scene: Scene, trigger: Trigger, lexicon: Lexicon, memory: Memory) -> Sides:
    """Return the sides of a contact.

    Args:
        scene: the sentence.
        trigger: the noun or verb.
        lexicon: the words of the language.
        memory: what was told before, for "leur rencontre".
    """
    if trigger.anaphor:
        return Sides((), own=False, score=INHERITED)
    found = (verbsides if trigger.verb is not None else nounsides).read(scene, trigger, lexicon, memory)
    return _with_present(scene, trigger, found, lexicon)


def _with_present(scene: Scene, trigger: Trigger, found: Sides, lexicon: Lexicon) -> Sides:
    """Add the persons in whose presence two sides meet: "se sont réunis en présence de X et de Y"."""
    clause = scene.clause_at(trigger.first)
    at = next((i for i in range(trigger.last, clause.last) if scene.norm(i) in lexicon.contacts.presence_words), None)
    if at is None or len(found.names) < 2 or scene.norm(at + 1) not in lexicon.contacts.of_words:
        return found
    if any(token.pos == "ADV" for token in scene.tokens[at - 2 : at]):
        return found  # "le plus souvent en présence de X": not always
    actors = scene.actors(at + 1, clause.last)
    persons = (
        [m for m in coordinated(scene, actors[0], clause.last, lexicon) if m.reading == "person"] if actors else []
    )
    return replace(found, names=tuple(dict.fromkeys((*found.names, *names_of(persons)))))
