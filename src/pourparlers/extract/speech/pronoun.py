"""Whom a pronoun before a reporting verb stands for: "he said", "they added", "it warned"."""

from __future__ import annotations

from pourparlers.extract.speech.frames import Frame
from pourparlers.extract.speech.items import Stretch
from pourparlers.extract.speech.lexicon import Lexicon
from pourparlers.extract.speech.subject import Phrase
from pourparlers.extract.speech.voices import History, Voice
from pourparlers.knowledge import world
from pourparlers.lang.pack import load
from pourparlers.lang.titles import Titles
from pourparlers.model.layers import Mention
from pourparlers.model.notes import POINTS_BACK


def voice(stretch: Stretch, mention: Mention | None, norm: str, history: History, words: Lexicon) -> Voice:
    """Return whom a pronoun stands for; "they" is never one person, and "it" only a body that has just spoken."""
    last = history.last(stretch.index, 1)
    if norm in words.table.vague_pronouns:
        spoke = last is not None and last.names[0] not in history.persons
        return Voice(last.names[:1], last.spokesperson_for, 0.6) if last is not None and spoke else Voice()
    names = mention.names if mention is not None else ()
    if norm in words.table.plural_pronouns:
        if not names and last is not None and (len(last.names) > 1 or last.names[0] not in history.persons):
            return Voice(last.names, last.spokesperson_for, 0.6)
        alone = len(names) == 1 and names[0] in history.persons
        return Voice() if alone or not names else Voice(names, None, 0.5 + 0.4 * (mention.score if mention else 0.0))
    if mention is not None and names:
        return Voice(names, None, 0.5 + 0.4 * mention.score)
    if last is None:
        person = history.topic(stretch.index)
        return Voice((person,), None, 0.5, None, (POINTS_BACK,)) if person and agrees(person, norm, words) else Voice()
    return Voice(last.names[:1], last.spokesperson_for, 0.6)


def agrees(person: str, norm: str, words: Lexicon) -> bool:
    """Tell whether nothing known of a person's gender speaks against a pronoun, a joined one ("t-elle") too."""
    known = world.person_named(person)
    gender = load(words.language, "titles", Titles).pronouns.get(norm.removeprefix("t-"), "")
    return known is None or not known.gender or not gender or known.gender == gender


def goes_on(frame: Frame, one: Phrase, history: History, words: Lexicon) -> Voice | None:
    """Return who spoke in the sentence before where "he said" goes on with his words, whoever else that names.

    A name in the pronoun's own sentence, outside what is said, may be meant instead; then nobody is returned.
    """
    stretch = frame.stretch
    norm = stretch.norm(one.first)
    gender = load(words.language, "titles", Titles).pronouns.get(norm, "")
    last = history.last(stretch.index, 1)
    if one.last - one.first > 1 or norm not in words.table.pronouns or gender not in ("m", "f") or last is None:
        return None
    known = world.person_named(last.names[0])
    if last.kind or last.names[0] not in history.persons or (known is not None and known.gender not in ("", gender)):
        return None
    at = stretch.items[one.first].start
    nearer = [
        m
        for m in stretch.mentions
        if m.end <= at
        and m.reading == "person"
        and m.form != "pronoun"
        and not frame.content.start <= m.start < frame.content.end
    ]
    return None if nearer else Voice(last.names[:1], last.spokesperson_for, 0.75, None, (POINTS_BACK,))
