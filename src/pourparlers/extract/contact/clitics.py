"""Whom the pronoun before a verb of contact stands for: "elle les a reçus", "il le rencontrera jeudi"."""

from __future__ import annotations

from pourparlers.extract.contact import parsed
from pourparlers.extract.contact.scene import ACTORS, Lexicon, Scene
from pourparlers.extract.verbgroups import VerbGroup
from pourparlers.model.layers import Mention

BACK = 2  # sentences before in which they stand
MOST = 3  # of more than three told before nobody says which are meant


def told_before(scene: Scene, group: VerbGroup, subject: list[Mention], lexicon: Lexicon) -> list[Mention]:
    """Return the actors that the object pronoun of a verb stands for; empty where that is open."""
    words = lexicon.contacts
    clitics = {scene.norm(at) for at in parsed.children(scene, group.last, "obj", "iobj") if at < group.last}
    many = bool(clitics & words.them)
    if not many and not clitics & words.him:
        return []
    own = {name for mention in subject for name in mention.names}
    start = scene.tokens[group.first].start
    for sentence in range(scene.sentence, max(-1, scene.sentence - 1 - BACK), -1):
        there = [m for m in _actors(scene, sentence) if m.end <= start and not own & set(m.names)]
        names = {m.names: m for m in there}
        if names:
            fits = 2 <= len({n for one in names for n in one}) <= MOST if many else len(names) == 1
            single = many or all(len(one) == 1 for one in names)
            return list(names.values()) if fits and single else []
    return []


def _actors(scene: Scene, sentence: int) -> list[Mention]:
    """Return the persons that a sentence names, in order; nobody where it names others too that could be meant."""
    document = scene.document
    span = document.sentences[sentence].span
    every = scene.mentions if sentence == scene.sentence else document.mentions
    here = [m for m in every if span.start <= m.start < span.end and m.reading in ACTORS and m.names]
    return [m for m in here if m.reading == "person"]
