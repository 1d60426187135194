"""Which parties to an agreement a noun without a name stands for: "les deux camps", "le gouvernement", "the rebels"."""

from __future__ import annotations

from collections.abc import Sequence

from pourparlers.extract.clauses import Clause
from pourparlers.extract.contact.scene import Scene
from pourparlers.extract.duty.words import Words
from pourparlers.knowledge import world
from pourparlers.model.agreement import Agreement

PAIR = 2  # parties that "les deux camps" stands for
ADJECTIVES = 2  # tokens between a determiner and its noun
OBLIQUE = frozenset(("obl", "nmod", "obj", "iobj", "obl:agent", "obl:arg"))  # a noun in such a place is no subject


def of_deal(scene: Scene, clause: Clause, at: int, deal: Agreement | None, words: Words) -> tuple[str, ...]:
    """Return the parties to an agreement that the nameless subject before a token stands for; empty where unsure."""
    if deal is None or len(deal.parties) < PAIR:
        return ()
    for where in range(clause.first, at):
        if scene.tokens[where].dep in OBLIQUE or not _headed(scene, where, words):
            continue
        found = _of_class(scene, where, deal.parties, words)
        if found:
            return found
    return ()


def _of_class(scene: Scene, at: int, parties: Sequence[str], words: Words) -> tuple[str, ...]:
    """Return the one party, or all, that a noun fits."""
    norm = scene.norm(at)
    if norm in words.table.both:
        return tuple(parties)
    armed = [n for n in parties if _armed(scene, n)]
    states = [n for n in parties if n not in armed]
    if norm in words.table.rulers and len(states) == 1 and armed:
        return tuple(states)
    if norm in words.table.fighters and len(armed) == 1 and states:
        return tuple(armed)
    return ()


def _armed(scene: Scene, name: str) -> bool:
    """Tell whether a party is an armed group: no state, and told or known as such."""
    if world.code_of(name):
        return False
    return any(name in m.names and m.reading == "armed_group" for m in scene.document.mentions)


def _headed(scene: Scene, at: int, words: Words) -> bool:
    """Tell whether a noun of a side has a determiner that points back, and no preposition before it."""
    if scene.norm(at) not in words.table.both | words.table.rulers | words.table.fighters:
        return False
    told = next((m for m in scene.mentions if m.start <= scene.tokens[at].start < m.end), None)
    if told is not None and told.names and told.form != "group":
        return False  # who is named is no other
    if scene.norm(at) in words.table.alone:
        return scene.tokens[at + 1].pos in ("AUX", "VERB") and _free(scene, at - 1, words)
    reach = 0 if scene.norm(at) in words.table.both else ADJECTIVES  # "les grands voisins" are others
    for where in range(at - 1, max(scene.first, at - 1 - reach) - 1, -1):
        if scene.norm(where) in words.table.pointing:
            while scene.norm(where - 1) in words.table.pointing:
                where -= 1
            return _free(scene, where - 1, words)
    return False


def _free(scene: Scene, before: int, words: Words) -> bool:
    contacts = words.base.contacts
    return scene.norm(before) not in contacts.prepositions | contacts.genitives
