"""What shades a stand, or leaves none: a condition, a negation that only restricts, a deed done, a mere appeal."""

from __future__ import annotations

from pourparlers.extract.contact.scene import Scene
from pourparlers.extract.stand.cues import Cue
from pourparlers.extract.stand.issue import Issue
from pourparlers.extract.stand.vocabulary import Words

BESIDE = 4  # tokens between a cue and the day on which the stand was taken
AUDIENCE = 6  # tokens of whom an appeal is made to
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


def done(scene: Scene, cue: Cue, about: Issue) -> bool:
    """Tell whether words tell a deed or a pledge, not a stand: "a accepté le plan", "accepte de prolonger la trêve"."""
    if not cue.rule.done or cue.negated:
        return False
    morph = scene.tokens[cue.first].morph
    past = "VerbForm=Part" in morph or ("Tense=Past" in morph and "VerbForm=Ger" not in morph)
    return about.clause or past


def appeal(scene: Scene, cue: Cue, about: Issue, words: Words) -> bool:
    """Tell whether somebody only appeals to his own people, or for what nobody is against."""
    if cue.rule.stance != "demands":
        return False
    table = words.table
    after = " ".join(scene.words(cue.last, cue.last + AUDIENCE)).replace("' ", "'")
    asked = any(f"{after} ".startswith(f"{phrase} ") or after.startswith(f"à {phrase} ") for phrase in table.audiences)
    return asked or any(word in table.vague for word in about.words.lower().split())
