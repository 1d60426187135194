"""Who denies a deed in the sentence that tells it: "ce que X dément", "; X denies it"."""

from __future__ import annotations

from collections.abc import Sequence

from pourparlers.extract.contact.scene import Scene
from pourparlers.extract.deed.subjects import subject
from pourparlers.extract.deed.telling import Telling
from pourparlers.extract.deed.words import Words
from pourparlers.knowledge import world
from pourparlers.model.event import StatusChange
from pourparlers.model.evidence import Evidence

SPOKEN = frozenset(
    ("ACCUSE", "REQUEST", "THREATEN", "REJECT", "SUPPORT")
)  # said, not done: what is denied is their object
BACK = (
    "ce que",
    "ce qu'",
    "ce dont",
    "ce à quoi",
    ";",
    "which",
    "mais",
    "but",
    "–",
    "—",
    "what",
)  # openers of a denial


def read(scene: Scene, found: Sequence[Telling], words: Words) -> None:
    """Mark the deeds of a sentence that one of its actors denies there."""
    deeds = [t for t in found if t.type not in SPOKEN]
    for clause in scene.clauses if deeds else ():
        if clause.opener not in BACK:
            continue
        for group in clause.groups:
            if group.lemma not in words.table.denying or group.negated or group.tense == "participle":
                continue
            by = subject(scene, clause, group.first, words).names
            for deed in deeds:
                before = deed.found.last <= clause.first
                if before and any(same_side(b, a) for b in by for a in deed.actors):
                    _deny(scene, deed, by[0])


def _deny(scene: Scene, deed: Telling, by: str) -> None:
    told, denied = (
        (Evidence.of(scene.document.id, scene.document.text, span),) for span in (deed.spans[0], scene.span)
    )
    teller = (*deed.accuser, *deed.attributed)
    deed.history = [
        StatusChange(deed.status, teller[0] if teller else None, None, told),
        StatusChange("denied", by, None, denied),
    ]
    deed.status = "denied"


def same_side(one: str, other: str) -> bool:
    """Tell whether two names are one actor or of one state."""
    return one == other or state_of(one) == state_of(other)


def state_of(name: str) -> str:
    """Return the name of an actor's state, or the name itself where none is known."""
    code = world.country_of(name)
    states = world.states()
    return states[code].name_fr if code in states else name
