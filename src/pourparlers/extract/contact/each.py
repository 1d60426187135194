"""One contact with each: "X a reçu séparément Y et Z" is two, "chacun a obtenu son tête-à-tête avec X" too."""

from __future__ import annotations

from dataclasses import replace

from pourparlers.extract.contact.memory import Memory
from pourparlers.extract.contact.parties import Sides
from pourparlers.extract.contact.phrases import governed, names_of, subject_of
from pourparlers.extract.contact.scene import Lexicon, Scene
from pourparlers.extract.contact.telling import Telling
from pourparlers.extract.contact.triggers import Trigger
from pourparlers.model.layers import Mention
from pourparlers.model.notes import SIDES_BEFORE

MODES = frozenset(("meeting", "talks", "call"))
BORROWED = 0.55  # at most, for those whom only "chacun" stands for
REACH = 8  # tokens between "chacun" and the noun of contact
TWO = 2


def apart(scene: Scene, trigger: Trigger, telling: Telling, lexicon: Lexicon, memory: Memory) -> list[Telling]:
    """Return a telling, or one with each of those whom somebody met one after the other."""
    if telling.each:
        return _parts(telling, tuple(n for n in telling.names if n not in telling.each), telling.each)
    if telling.mode not in MODES or telling.status is None:
        return [telling]
    center, others = _separately(scene, trigger, telling, lexicon)
    notes = telling.notes
    score = telling.score
    if not center:
        center, others = _each(scene, trigger, lexicon, memory)
        score, notes = min(score, BORROWED), [*notes, SIDES_BEFORE]
    if not center or len(others) < TWO:
        return [telling]
    return _parts(replace(telling, score=score, back=False, notes=notes), (center,), others)


def noted(scene: Scene, trigger: Trigger, found: Sides, other: list[Mention], lexicon: Lexicon) -> Sides:
    """Note whom the subject of a verb meets one at a time: "a reçu tour à tour X et Y", "a vu X, puis Y"."""
    names = names_of(other)
    if len(names) < TWO or trigger.group is None or trigger.group.reflexive or set(names) == set(found.names):
        return found
    last = min(scene.clause_at(trigger.first).last, trigger.until)
    between = scene.words(scene.index_at(other[0].start), scene.index_at(other[-1].start))
    one_after = not lexicon.contacts.one_after.isdisjoint(between)
    return replace(found, each=names) if one_after or _one_by_one(scene, trigger.first, last, lexicon) else found


def _one_by_one(scene: Scene, first: int, last: int, lexicon: Lexicon) -> bool:
    words = f" {' '.join(scene.words(first, last))} ".replace("' ", "'")
    return any(f" {phrase} " in words for phrase in lexicon.contacts.one_by_one)


def _parts(telling: Telling, side: tuple[str, ...], others: tuple[str, ...]) -> list[Telling]:
    """Return a telling as one of a side with each of the others."""
    return [
        replace(telling, names=(*side, one), apart=True, each=(), spans=list(telling.spans),
                changes=list(telling.changes), notes=list(telling.notes))
        for one in others
    ]  # fmt: skip


def _separately(scene: Scene, trigger: Trigger, telling: Telling, lexicon: Lexicon) -> tuple[str, tuple[str, ...]]:
    """Return who met whom where a clause says that it was one by one."""
    clause = scene.clause_at(trigger.first)
    if len(telling.names) <= TWO or not _one_by_one(scene, clause.first, clause.last, lexicon):
        return "", ()
    found = telling.host
    if len(found) != 1 and trigger.group is not None and not trigger.group.passive:
        found = names_of(subject_of(scene, clause, trigger.first, lexicon))
    return (found[0], tuple(n for n in telling.names if n != found[0])) if len(found) == 1 else ("", ())


def _each(scene: Scene, trigger: Trigger, lexicon: Lexicon, memory: Memory) -> tuple[str, tuple[str, ...]]:
    """Return with whom each of those told before met: "chacun a obtenu son tête-à-tête avec X"."""
    clause = scene.clause_at(trigger.first)
    before = scene.words(max(clause.first, trigger.first - REACH), trigger.first)
    if trigger.noun is None or not lexicon.contacts.each_words & set(before):
        return "", ()
    other = names_of(governed(scene, trigger.last, clause.last, lexicon.contacts.with_words, lexicon)[:1])
    told = {n for m in scene.mentions if m.form == "group" for n in m.names} or set(memory.pair)
    return (other[0], tuple(n for n in memory.pair if n in told and n != other[0])) if len(other) == 1 else ("", ())
