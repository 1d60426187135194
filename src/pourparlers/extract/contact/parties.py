"""The participants of a contact and how they were found, with what verbs and nouns share to find them."""

from __future__ import annotations

from dataclasses import dataclass

from pourparlers.extract.contact.phrases import names_of, score_of, words_of
from pourparlers.extract.contact.scene import Lexicon, Scene
from pourparlers.extract.verbgroups import VerbGroup
from pourparlers.model.layers import Mention

NOUN_REACH = 4  # tokens between a noun of contact and its complement: "rencontre informelle à Genève entre"
INHERITED = 0.6  # score of sides that another sentence names: about six in ten were right on the sample


@dataclass(frozen=True, slots=True)
class Sides:
    """The participants of a contact and how they were found.

    Attributes:
        names: canonical names, in order of the text.
        host: names of those who receive.
        own: True where the sides stand with the trigger itself, not inherited.
        cues: the words that gave them.
        score: 0 to 1.
        each: those of them whom the other side meets one at a time.
        notes: doubts.
    """

    names: tuple[str, ...] = ()
    host: tuple[str, ...] = ()
    own: bool = True
    cues: tuple[str, ...] = ()
    score: float = 0.92
    each: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


def sides_of(scene: Scene, *parts: list[Mention], host: tuple[str, ...] = (), factor: float = 1.0) -> Sides:
    """Return the sides that some mentions give, as sure as the least sure of them times `factor`."""
    every = [m for part in parts for m in part]
    return Sides(names_of(every), host, cues=words_of(scene, every), score=score_of(every) * factor)


def is_body(mentions: list[Mention]) -> bool:
    """Tell whether mentions are bodies and nothing else."""
    return bool(mentions) and all(m.reading == "organisation" and m.form != "description" for m in mentions)


def wisher(scene: Scene, group: VerbGroup | None, lexicon: Lexicon) -> list[Mention]:
    """Return whom an infinitive right after a name belongs to: "le désir de X de négocier avec Y"."""
    if group is None or group.tense != "infinitive":
        return []
    before = scene.actors(scene.first, group.first)[-1:]
    between = scene.words(scene.index_at(before[0].end), group.first) if before else ["?"]
    return before if all(w in {",", "se", "s'", "pour", "to"} | lexicon.contacts.genitives for w in between) else []
