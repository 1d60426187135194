"""Whom the noun phrase names that stands for a speaker, and on whose behalf he speaks."""

from __future__ import annotations

from dataclasses import replace

from pourparlers.extract.speech import naming, pronoun
from pourparlers.extract.speech.described import describe
from pourparlers.extract.speech.items import Stretch, matches
from pourparlers.extract.speech.lexicon import Lexicon
from pourparlers.extract.speech.subject import ACTORS, Phrase
from pourparlers.extract.speech.voices import History, Voice
from pourparlers.knowledge import world
from pourparlers.model.notes import OPEN_REFERENCE, POINTS_BACK, UNKNOWN_NAME

SHORT = 2  # items of a noun with its determiner
HEAD_ROOM = 6  # items after a name in which an apposition may call it a spokesperson


def voice_of(stretch: Stretch, one: Phrase, history: History, words: Lexicon) -> Voice:
    """Return the voice that a noun phrase names."""
    table = words.table
    norm = stretch.norm(one.first)
    spoken_for = _spoken_for(stretch, one, history, words)
    mention = one.mention
    if norm in table.pronouns or norm in table.stressed_pronouns or (mention is not None and mention.form == "pronoun"):
        return pronoun.voice(stretch, mention, norm, history, words)
    if any(matches(stretch, one.first, p) for p in table.anaphors):
        return Voice(phrase=one, notes=(OPEN_REFERENCE,))
    vague = (
        one.noun is not None and norm in table.indefinite and stretch.norm(one.noun) in table.speaker_nouns.anonymous
    )
    if mention is not None and mention.names and not (vague and mention.form != "name"):
        names = list(mention.names)
        for other in one.others:
            names += [n for n in other.names if n not in names]
        sure = min(1.0, 0.6 + 0.4 * mention.score)
        return Voice(tuple(names), spoken_for, sure, one)
    again = _again(stretch, one, history, words)
    if again is not None:
        return again
    behind = replace(one, first=one.noun + 1) if vague and one.noun is not None else one
    named = naming.unknown(stretch, behind.first, behind.last, history.surnames(), words)
    if named:
        return Voice((named,), spoken_for, 0.6, one, (UNKNOWN_NAME,))
    if norm in table.possessives and one.last - one.first <= SHORT:  # "his office" is no one without him
        owner = history.topic(stretch.index)
        return Voice((owner,), None, 0.5, one, (POINTS_BACK,)) if owner else Voice(phrase=one, notes=(OPEN_REFERENCE,))
    compatriot = _compatriot(stretch, one, history, words)
    if compatriot:
        return Voice((compatriot,), spoken_for, 0.7, one, (POINTS_BACK,))
    described = describe(stretch, one, words)
    if described:
        return Voice((described,), spoken_for, 0.75, one)
    return Voice(phrase=one)


def _compatriot(stretch: Stretch, one: Phrase, history: History, words: Lexicon) -> str:
    """Return the only person of a state whom its inhabitant stands for: "a dit l'Italienne"; empty for several."""
    if one.last - one.first != SHORT or not stretch.items[one.last - 1].capital:
        return ""
    code = world.adjectives(words.language).get(stretch.norm(one.last - 1), "")
    found = [name for name in history.persons if code and world.country_of(name) == code]
    return found[0] if len(found) == 1 and stretch.norm(one.first) in words.table.determiners else ""


def _again(stretch: Stretch, one: Phrase, history: History, words: Lexicon) -> Voice | None:
    """Return the last voice where a phrase points back to it: "le communiqué", "la même source", "the official"."""
    if one.noun is None:
        return None
    nouns = words.table.speaker_nouns
    noun = stretch.norm(one.noun)
    short = one.last - one.first <= SHORT
    same = any(stretch.norm(i) in words.table.same for i in range(one.first, one.noun))
    if not same and not (short and stretch.norm(one.first) in words.table.definite):
        return None
    last = history.last(stretch.index)
    if last is None:
        return None
    if last.kind and noun in nouns.documents:
        return None
    unnamed = last.names[0][:1].islower() and noun in nouns.anonymous
    if noun in nouns.documents or same or unnamed or (not last.kind and noun in last.names[0].lower().split()):
        return Voice(last.names[:1], last.spokesperson_for, 0.7, None, (POINTS_BACK,))
    return None


def _spoken_for(stretch: Stretch, one: Phrase, history: History, words: Lexicon) -> str | None:
    """Return for whom a spokesperson speaks, where the phrase or an apposition to it says so."""
    table = words.table
    for index in range(max(0, one.first - 1), min(len(stretch.items), one.last + HEAD_ROOM)):
        if stretch.norm(index) not in table.speaker_nouns.spokespersons:
            continue
        if index > one.last + 2 and stretch.norm(one.last) != ",":
            return None
        following = stretch.at(stretch.items[index].end)
        between = table.genitives | table.determiners | table.on_behalf
        while following < len(stretch.items) and stretch.norm(following) in between:
            following += 1
        owner = stretch.mention_at(following)
        if owner is not None and owner.names and owner.reading in ACTORS and owner is not one.mention:
            return owner.names[0]
        if stretch.norm(index - 1) in table.possessives:
            return _possessor(stretch, one, history)
    return None


def _possessor(stretch: Stretch, one: Phrase, history: History) -> str | None:
    offset = stretch.items[one.first].start
    names = [m.names[0] for m in stretch.mentions if m.end <= offset and m.names and m.reading in ACTORS]
    if names:
        return names[-1]
    last = history.last(stretch.index, 1)
    return last.names[0] if last else None
