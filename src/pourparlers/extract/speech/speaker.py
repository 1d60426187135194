"""Says who speaks in a frame, and for whom; nobody rather than a guess."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pourparlers.extract.speech import elsewhere, heads, heard, leftward, parsed, passive, pronoun, subject, syntax
from pourparlers.extract.speech.frames import Frame
from pourparlers.extract.speech.incise import subject_after
from pourparlers.extract.speech.lexicon import Lexicon
from pourparlers.extract.speech.subject import Phrase
from pourparlers.extract.speech.voices import History, Voice
from pourparlers.model.notes import POINTS_BACK, RIVAL_SPEAKERS


def resolve(frame: Frame, made: Sequence[tuple[Frame, Voice]], history: History, words: Lexicon) -> Voice:
    """Return the voice of a frame.

    Args:
        frame: the report.
        made: the frames of the same stretch that were resolved before it.
        history: the speakers of the document so far.
        words: the language.
    """
    found = _by_order(frame, made, history, words)
    cue = frame.cue
    if cue is not None and frame.side == "before":
        person = elsewhere.voiced(frame.stretch, cue.first, words)
        if person is not None:
            body = next((n for n in found.names if n not in person.names), None)
            return replace(person, spokesperson_for=body, phrase=found.phrase)
    if found.names or found.notes:
        return found
    if frame.side == "source" and frame.cue is None and frame.rule.startswith("source"):
        return parsed.source(frame, history, words) or found
    if frame.cue is None or frame.cue.clitic is not None:
        return found
    beside = heads.titled(frame, words)
    if beside is not None:
        return Voice(beside.names, None, 0.75)
    return parsed.by_parse(frame, history, words) or found


def _before_colon(
    frame: Frame, made: Sequence[tuple[Frame, Voice]], one: Phrase | None, history: History, words: Lexicon
) -> Voice | None:
    """Return who says what a colon opens: whoever said the clause before it, else the person that is its subject."""
    stretch, start = frame.stretch, frame.content.start
    agent = passive.agent(stretch, frame.subject, words)
    if agent is not None:
        return Voice(agent.names[:1], None, 0.7)
    said = [v for f, v in made if f.stretch is stretch and f.cue is not None and v.names and f.content.end < start]
    if said:
        return said[-1]
    told = syntax.main_subject(stretch, frame.subject)
    if told is None or (one is not None and one.first <= told.head < one.last):
        return None
    mention = stretch.mention_at(told.head)
    if mention is not None and mention.reading == "person" and mention.names:
        return Voice(mention.names[:1], None, 0.7)
    return parsed.beside(stretch, told, Phrase(told.first, told.last, None, None), history, words)


def _by_order(frame: Frame, made: Sequence[tuple[Frame, Voice]], history: History, words: Lexicon) -> Voice:
    """Return the voice that the order of words shows."""
    stretch = frame.stretch
    if frame.rule == "source.backward":
        last = history.before(stretch.index)
        return Voice(last.names[:1], last.spokesperson_for, 0.6, None, (POINTS_BACK,)) if last else Voice()
    if frame.cue is not None and frame.cue.clitic is not None:
        return _clitic(frame, made, history, words)
    if frame.side == "after" or frame.side == "source":
        at = frame.subject if frame.side == "source" else _subject_item(frame, words)
        if at is None:
            return Voice()
        owner = stretch.mention_at(at) if frame.rule == "nominal.clause" else None
        if owner is not None:
            return heard.voice_of(stretch, Phrase(at, stretch.at(owner.end), owner, None), history, words)
        named = subject.phrase(stretch, at, len(stretch.items), words)
        if frame.side == "source" and stretch.norm(at) in words.table.pronouns and stretch.at(frame.content.start) < at:
            inner = leftward.first(stretch, at - 1, words)
            if inner is not None and inner.mention is not None and inner.mention.reading == "person":
                return heard.voice_of(stretch, inner, history, words)
        return heard.voice_of(stretch, named, history, words)
    if frame.side == "inherit":
        earlier = [v for f, v in made if f.stretch is stretch and v.names and f.clause[0] < frame.clause[0]]
        if earlier:
            return Voice(earlier[-1].names, earlier[-1].spokesperson_for, earlier[-1].sure * 0.95, earlier[-1].phrase)
        one = leftward.first(stretch, frame.clause[0], words)
        return heard.voice_of(stretch, one, history, words) if one is not None else Voice()
    nobody = words.table.impersonal if words.table.whereabouts else frozenset()
    if frame.cue is not None and stretch.norm(frame.cue.first - 1) in nobody:
        there = elsewhere.around(stretch, frame.cue, words)
        return Voice((there,), None, 0.6) if there else Voice(phrase=Phrase(frame.subject, frame.subject, None, None))
    one = leftward.before(stretch, frame.subject, words)
    if heads.nearer(frame, one, words):
        return Voice()
    if one is not None and stretch.norm(one.first) in words.table.vague_pronouns:
        bodies = [v for f, v in made if v.names and f.stretch is stretch and v.names[0] not in history.persons]
        if bodies:
            return Voice(bodies[-1].names[:1], None, 0.7, None, (POINTS_BACK,))
    if frame.rule == "loose.colon":
        told = _before_colon(frame, made, one, history, words)
        if told is not None:
            return told
    if one is None and frame.rule == "loose.colon":
        persons = [m for m in stretch.within(0, frame.subject) if m.reading == "person" and len(m.names) == 1]
        if persons and len({m.names for m in persons}) == 1:
            return Voice(persons[0].names, None, 0.7)
    if one is not None and (goes_on := pronoun.goes_on(frame, one, history, words)) is not None:
        return goes_on
    if one is not None and heads.owned(frame, one, words):
        return Voice()
    return heard.voice_of(stretch, one, history, words) if one is not None else Voice()


def _subject_item(frame: Frame, words: Lexicon) -> int | None:
    return subject_after(frame.stretch, frame.subject, words)


def _clitic(frame: Frame, made: Sequence[tuple[Frame, Voice]], history: History, words: Lexicon) -> Voice:
    """Return whom "-t-il" stands for: a subject in the clause, the last speaker, else what the pronoun resolves to."""
    cue = frame.cue
    assert cue is not None
    assert cue.clitic is not None
    stretch = frame.stretch
    norm = stretch.norm(cue.clitic).lstrip("-")
    if norm.removeprefix("t-") in words.table.impersonal:
        there = elsewhere.place(stretch, cue.last, words)
        return Voice((there,), None, 0.6) if there else Voice()
    here = [v for f, v in made if v.names]
    start = stretch.at(frame.content.start)
    if not here and start > 1 and (one := leftward.first(stretch, start, words)) is not None:
        voice = heard.voice_of(stretch, one, history, words)
        if voice.names:
            return Voice(voice.names[:1], voice.spokesperson_for, 0.7, one)
    if here:
        return Voice(here[-1].names[:1], here[-1].spokesperson_for, 0.85, here[-1].phrase)
    mention = stretch.mention_at(cue.clitic)
    resolved = mention.names if mention is not None else ()
    last = history.last(stretch.index)
    if last is not None and last.kind:
        return Voice()
    rivals = history.rivals(last, stretch.index) if last is not None else frozenset()
    if rivals and not (len(rivals) == 1 and set(resolved) == rivals):
        return Voice(notes=(RIVAL_SPEAKERS,))
    if (
        last is not None
        and not rivals
        and (not resolved or last.names[0] in resolved or history.last(stretch.index, 1) is last)
    ):
        return Voice(last.names[:1], last.spokesperson_for, 0.8 if resolved == last.names[:1] else 0.7)
    if resolved and len(resolved) == 1:
        return Voice(resolved, None, 0.6, None, (POINTS_BACK,))
    several = norm.removeprefix("t-") in words.table.plural_pronouns
    person = history.topic(stretch.index) if last is None and not several else ""
    return (
        Voice((person,), None, 0.5, None, (POINTS_BACK,)) if person and pronoun.agrees(person, norm, words) else Voice()
    )
