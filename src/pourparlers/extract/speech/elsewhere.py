"""Who is heard where the subject names nobody or another speaks for it: "dit-on à Paris", "X, par la voix de Y"."""

from __future__ import annotations

from pourparlers.extract.speech import naming
from pourparlers.extract.speech.cues import Cue
from pourparlers.extract.speech.frames import opening
from pourparlers.extract.speech.items import Stretch, matches
from pourparlers.extract.speech.lexicon import Lexicon
from pourparlers.extract.speech.subject import ACTORS
from pourparlers.extract.speech.voices import Voice
from pourparlers.knowledge import world
from pourparlers.model.layers import Mention
from pourparlers.model.notes import UNKNOWN_NAME

NEAR = 6  # items between the preposition and the name: article and noun fit in ("dans l'entourage du ministre X")
VOICED_SURE = 0.85
VOICED = 14  # items between "par la voix de" and the verb: a title and a name


def place(stretch: Stretch, at: int, words: Lexicon) -> str:
    """Return who is heard at a place that a verb of nobody names: "à Paris", "dans l'entourage de X"; empty if none."""
    if stretch.norm(at) not in words.table.whereabouts:
        return ""
    nouns = words.table.speaker_nouns
    circle = 0
    for index in range(at + 1, min(at + 1 + NEAR, len(stretch.items))):
        item, mention = stretch.items[index], stretch.mention_at(index)
        if mention is not None and not circle:
            return _government(mention)
        if mention is not None:
            return _circle(stretch, circle, stretch.at(mention.end), mention)
        if not item.word:
            return ""
        if item.norm in nouns.collectives | nouns.bodies:
            circle = circle or index
    return ""


def around(stretch: Stretch, cue: Cue, words: Lexicon) -> str:
    """Return who is heard at the place told behind or before a verb of nobody: "À Paris, on dément"."""
    first = opening(stretch, cue.first)
    before = place(stretch, first, words) if stretch.norm(cue.first - 2) == "," else ""
    return before or place(stretch, cue.last, words)


def _government(mention: Mention) -> str:
    if mention.reading in ACTORS - {"person"} and mention.names:
        return mention.names[0]
    if mention.reading == "place" and len(mention.names) == 1:
        capitals = [s.name_fr for s in world.states().values() if s.capital_fr == mention.names[0]]
        return capitals[0] if len(capitals) == 1 else ""
    return ""


def _circle(stretch: Stretch, first: int, last: int, mention: Mention) -> str:
    """Return what those around somebody are called: "entourage de X"."""
    at = stretch.at(mention.start)
    told = [i.form + ("" if i.form.endswith(("'", "’")) else " ") for i in stretch.items[first:at]]
    if mention.form == "name" and mention.names:
        return "".join(told).replace("’", "'") + mention.names[0]
    return "".join([*told, *(i.form + " " for i in stretch.items[at:last])]).strip()


def voiced(stretch: Stretch, verb: int, words: Lexicon) -> Voice | None:
    """Return the person through whom the subject of a verb speaks: "X, par la voix de Y, a salué …"."""
    for index in range(max(0, verb - VOICED), verb):
        for phrase in words.table.voices:
            if length := matches(stretch, index, phrase):
                named = stretch.within(index + length, verb)
                person = next((m for m in named if m.reading == "person" and m.form == "name" and m.names), None)
                if person is not None:
                    return Voice(person.names[:1], None, VOICED_SURE) if stretch.at(person.end) >= verb - 1 else None
                name = naming.unknown(stretch, index + length, verb, {}, words)
                return Voice((name,), None, VOICED_SURE, None, (UNKNOWN_NAME,)) if name else None
    return None
