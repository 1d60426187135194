"""Sides around a participle that somebody undergoes: "reçu à Z par X, Y a …", "réunis à l'invitation de X"."""

from __future__ import annotations

from dataclasses import replace

from pourparlers.extract.clauses import Clause
from pourparlers.extract.contact import parsed, places
from pourparlers.extract.contact.parties import Sides, sides_of
from pourparlers.extract.contact.phrases import coordinated, following_subject, governed, names_of
from pourparlers.extract.contact.scene import Lexicon, Scene
from pourparlers.extract.contact.triggers import Trigger
from pourparlers.model.layers import Mention

RECEIVED = 0.85  # factor where a participle tells who received whom
SEATED = 0.65  # factor where only the seat tells who received: somebody of that house
NEAR = 6  # tokens after the participle in which the seat stands: "reçu mercredi 5 avril en fin de matinée à l'Élysée"
OPENING = 5  # tokens before a participle that opens a sentence: "Le 5 mars au matin, reçu par X, Y …"


def received(scene: Scene, trigger: Trigger, clause: Clause, lexicon: Lexicon) -> Sides:
    """Return host and guests of a participle: its agent, or whose seat it is; the noun or subject that it is of."""
    words = lexicon.contacts
    comma = next((i for i in range(trigger.last, clause.last) if scene.norm(i) == ","), clause.last)
    hosts = governed(scene, trigger.last, comma, words.agents, lexicon)
    hosts = hosts or parsed.obliques(scene, trigger.last - 1, words.agents, lexicon)
    seat = "" if hosts else _seat(scene, trigger, lexicon)
    guests = _guests(scene, trigger, clause, hosts, lexicon)
    guests = [m for m in guests if m not in hosts]
    if not guests or not (hosts or seat) or not all(_someone(m) for m in (*guests, *hosts)):
        return Sides()
    if hosts:
        return sides_of(scene, guests, hosts, host=names_of(hosts), factor=RECEIVED)
    found = sides_of(scene, guests, host=(seat,), factor=SEATED)
    return replace(found, names=tuple(dict.fromkeys((*found.names, seat))))


def convened(scene: Scene, trigger: Trigger, found: Sides, lexicon: Lexicon) -> Sides:
    """Add who brings others together: "se sont vus à l'invitation de X", "réunis sous l'égide de X"."""
    clause, words = scene.clause_at(trigger.first), lexicon.contacts
    if len(found.names) < 2 or not words.conveners:
        return found
    for at in range(trigger.last, min(clause.last, trigger.until) - 2):
        if scene.norm(at) not in words.conveners or scene.norm(at + 1) not in words.of_words | words.genitives:
            continue
        if any(trigger.last <= g.first < at for g in clause.groups):
            continue  # "dix jours après la trêve signée sous l'égide de X"
        actors = scene.actors(at + 1, min(clause.last, at + NEAR))
        if actors and actors[0].reading != "people":
            names = names_of(coordinated(scene, actors[0], clause.last, lexicon))
            return replace(found, names=tuple(dict.fromkeys((*found.names, *names))))
    return found


def _guests(scene: Scene, trigger: Trigger, clause: Clause, hosts: list[Mention], lexicon: Lexicon) -> list[Mention]:
    """Return who was received: the subject after a participle that opens its sentence, else the noun before it."""
    after = scene.index_at(hosts[-1].end) if hosts else trigger.last
    if trigger.first - scene.first <= OPENING and not scene.actors(scene.first, trigger.first):
        found = following_subject(scene, clause, max(after, trigger.last), lexicon)
        if found:
            return found
    if trigger.group is not None and scene.tokens[trigger.group.last].pos is not None:
        return parsed.subject(scene, trigger.group.last, lexicon)
    before = scene.actors(clause.first, trigger.first)[-1:]
    return before if before and trigger.first - scene.index_at(before[0].end) <= 1 else []


def _someone(mention: Mention) -> bool:
    return bool(mention.names) and mention.reading not in ("place", "media")


def _seat(scene: Scene, trigger: Trigger, lexicon: Lexicon) -> str:
    """Return whose seat stands after a preposition of place: "reçu à l'Élysée", "reçue lundi au Kremlin"."""
    words = lexicon.contacts
    for mention in scene.mentions:
        at = scene.index_at(mention.start)
        if not trigger.last <= at < trigger.last + NEAR or mention.reading not in ("office", "place"):
            continue
        office = places.seats().get(scene.text(mention.start, mention.end).lower())
        before = at - 1
        while scene.norm(before) in words.determiners:
            before -= 1
        if office is not None and scene.norm(before) in words.locatives:
            return office.name_fr
    return ""
