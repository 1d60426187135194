"""What an agreement is called in the record: its noun in the display language, and what tells it from others."""

from __future__ import annotations

from collections.abc import Sequence

from pourparlers.extract.accord.telling import Mention
from pourparlers.extract.accord.words import Words
from pourparlers.extract.contact.scene import Scene

VOWELS = "aeiouyhéèêâîôAEIOUYHÉÈÊÂÎÔ"
ADJECTIVE_REACH = 2


def name_of(scene: Scene, mention: Mention, words: Words) -> str:
    """Return the name of an agreement: "accord intérimaire de Genève", "résolution 2254", "cessez-le-feu"."""
    if mention.noun is None:
        return ""
    told = scene.text(scene.tokens[mention.first].start, scene.tokens[mention.last - 1].end)
    own = words.language == "fr" and scene.norm(mention.first) not in words.table.drafts
    base = told.lower().strip() if own else mention.noun.label
    around = (
        range(mention.last, mention.last + ADJECTIVE_REACH)
        if words.language == "fr"
        else range(mention.first - ADJECTIVE_REACH, mention.first + 1)
    )
    adjective = next(
        (words.table.adjectives[scene.norm(i)] for i in around if scene.norm(i) in words.table.adjectives), ""
    )
    parts = [base, adjective] if adjective and adjective not in base else [base]
    if mention.qualifier.isdigit():
        parts.append(mention.qualifier)
    elif mention.qualifier:
        parts.append(("d'" if mention.qualifier[0] in VOWELS else "de ") + mention.qualifier)
    return " ".join(parts)


def completed(name: str, places: Sequence[str]) -> str:
    """Return a name with the one place where the agreement holds, as far as the name lacks it."""
    return f"{name} ({places[0]})" if len(places) == 1 and places[0] not in name else name
