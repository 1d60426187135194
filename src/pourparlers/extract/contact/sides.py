"""Who takes part: the sides of a contact, read from the words around its trigger."""

from __future__ import annotations

from pourparlers.extract.contact import nounsides, verbsides
from pourparlers.extract.contact.memory import Memory
from pourparlers.extract.contact.parties import INHERITED, Sides
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
    if trigger.verb is not None:
        return verbsides.read(scene, trigger, lexicon, memory)
    return nounsides.read(scene, trigger, lexicon, memory)
