"""What shades a stand: a condition that follows, a negation that only restricts, the day on which it was taken."""

from __future__ import annotations

from pourparlers.extract.contact.scene import Scene
from pourparlers.extract.stand.cues import Cue
from pourparlers.extract.stand.vocabulary import Words

BESIDE = 4  # tokens between a cue and the day on which the stand was taken
RESTRICTED = 5  # tokens between a verb and the "que" of "ne … que"


def conditional(stance: str, cue: Cue, tail: str, words: Words) -> bool:
    """Tell whether what follows makes a stand conditional: "à condition que", "refuse … tant que", "ready … if"."""
    table = words.table
    if stance in ("for", "open", "demands") and any(f" {p}" in tail for p in table.conditions):
        return True
    if stance == "against":
        return cue.rule.kind == "verb" and any(f" {p} " in tail for p in table.lasting)
    return stance == "open" and not cue.negated and any(f" {p} " in tail for p in table.if_words)


def day(scene: Scene, cue: Cue) -> str:
    """Return the day beside a cue ("a rejeté mardi"), or an empty text."""
    days = (t for t in scene.times if t.precision == "day" and t.begin)
    return next((t.begin for t in days if t.begin and abs(scene.index_at(t.start) - cue.first) <= BESIDE), "")


def restricted(scene: Scene, cue: Cue, words: Words) -> bool:
    """Tell whether the negation only restricts: "n'en accepte que la moitié"."""
    near = scene.words(cue.first + 1, cue.first + 1 + RESTRICTED)
    return (
        words.language == "fr"
        and any(w in ("que", "qu'") for w in near)
        and not {"pas", "jamais", "plus"} & set(scene.words(cue.start - 1, cue.first + RESTRICTED))
    )
