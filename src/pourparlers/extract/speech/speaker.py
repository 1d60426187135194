"""Says who speaks in a frame, and for whom; nobody rather than a guess."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pourparlers.extract.speech import leftward, subject
from pourparlers.extract.speech.described import describe
from pourparlers.extract.speech.frames import Frame
from pourparlers.extract.speech.incise import subject_after
from pourparlers.extract.speech.items import Stretch, matches
from pourparlers.extract.speech.lexicon import Lexicon
from pourparlers.extract.speech.subject import ACTORS, Phrase
from pourparlers.extract.speech.voices import History, Voice
from pourparlers.model.layers import Mention
from pourparlers.model.notes import OPEN_REFERENCE, POINTS_BACK, RIVAL_SPEAKERS, UNKNOWN_NAME

NAME = 2  # capitalised words that make a name by themselves; one alone may be anything
HEAD_ROOM = 6  # items after a name in which an apposition may call it a spokesperson


def resolve(frame: Frame, made: Sequence[tuple[Frame, Voice]], history: History, words: Lexicon) -> Voice:
    """Return the voice of a frame.

    Args:
        frame: the report.
        made: the frames of the same stretch that were resolved before it.
        history: the speakers of the document so far.
        words: the language.
    """
    stretch = frame.stretch
    if frame.cue is not None and frame.cue.clitic is not None:
        return _clitic(frame, made, history, words)
    if frame.side == "after" or frame.side == "source":
        at = frame.subject if frame.side == "source" else _subject_item(frame, words)
        if at is None:
            return Voice()
        owner = stretch.mention_at(at) if frame.rule == "nominal.clause" else None
        if owner is not None:
            return voice_of(stretch, Phrase(at, stretch.at(owner.end), owner, None), history, words)
        named = subject.phrase(stretch, at, len(stretch.items), words)
        if frame.side == "source" and stretch.norm(at) in words.table.pronouns and stretch.at(frame.content.start) < at:
            inner = leftward.first(stretch, at - 1, words)
            if inner is not None and inner.mention is not None and inner.mention.reading == "person":
                return voice_of(stretch, inner, history, words)
        return voice_of(stretch, named, history, words)
    if frame.side == "inherit":
        earlier = [v for f, v in made if f.stretch is stretch and v.names and f.clause[0] < frame.clause[0]]
        if earlier:
            return Voice(earlier[-1].names, earlier[-1].spokesperson_for, earlier[-1].sure * 0.95, earlier[-1].phrase)
        one = leftward.first(stretch, frame.clause[0], words)
        return voice_of(stretch, one, history, words) if one is not None else Voice()
    one = leftward.before(stretch, frame.subject, words)
    if one is None and frame.rule == "loose.colon":
        persons = [m for m in stretch.within(0, frame.subject) if m.reading == "person" and len(m.names) == 1]
        if persons and len({m.names for m in persons}) == 1:
            return Voice(persons[0].names, None, 0.7)
    return voice_of(stretch, one, history, words) if one is not None else Voice()


def _subject_item(frame: Frame, words: Lexicon) -> int | None:
    return subject_after(frame.stretch, frame.subject, words)


def _clitic(frame: Frame, made: Sequence[tuple[Frame, Voice]], history: History, words: Lexicon) -> Voice:
    """Return whom "-t-il" stands for: a subject in the clause, the last speaker, else what the pronoun resolves to."""
    cue = frame.cue
    assert cue is not None
    assert cue.clitic is not None
    stretch = frame.stretch
    norm = stretch.norm(cue.clitic).lstrip("-")
    if norm in ("t-on", "on"):
        return Voice()
    here = [v for f, v in made if v.names]
    start = stretch.at(frame.content.start)
    if not here and start > 1 and (one := leftward.first(stretch, start, words)) is not None:
        voice = voice_of(stretch, one, history, words)
        if voice.names:
            return Voice(voice.names[:1], voice.spokesperson_for, 0.7, one)
    if here:
        return Voice(here[-1].names[:1], here[-1].spokesperson_for, 0.85, here[-1].phrase)
    mention = stretch.mention_at(cue.clitic)
    resolved = mention.names if mention is not None else ()
    last = history.last(stretch.index)
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
    return Voice()


def voice_of(stretch: Stretch, one: Phrase, history: History, words: Lexicon) -> Voice:
    """Return the voice that a noun phrase names."""
    table = words.table
    norm = stretch.norm(one.first)
    spoken_for = _spoken_for(stretch, one, history, words)
    mention = one.mention
    if norm in table.pronouns or norm in table.stressed_pronouns or (mention is not None and mention.form == "pronoun"):
        return _pronoun(stretch, mention, norm, history, words)
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
    named = _unknown_name(stretch, behind, history, words)
    if named:
        return Voice((named,), spoken_for, 0.6, one, (UNKNOWN_NAME,))
    described = describe(stretch, one, words)
    if described:
        return Voice((described,), spoken_for, 0.75, one)
    return Voice(phrase=one)


def _unknown_name(stretch: Stretch, one: Phrase, history: History, words: Lexicon) -> str:
    """Return capitalised words that no mention covers, as a name: two or more, or a surname heard before."""
    run: list[str] = []
    for index in range(one.first, min(one.last, len(stretch.items))):
        item = stretch.items[index]
        named = item.capital and item.word and stretch.mention_at(index) is None
        if (
            named
            and item.norm not in words.table.speaker_nouns.words | words.table.determiners
            and (index or len(item.form) > 2)
        ):
            run.append(item.form)
        elif len(run) >= NAME and not named:
            break
        elif not (run and item.norm in ("de", "al", "el", "von", "van", "bin", "ben")):
            run = []
    if len(run) >= NAME:
        return " ".join(run)
    surname = run[0] if len(run) == 1 else ""
    full = [v.names[0] for _, _, v in history.voices if surname and v.names[0].split()[-1] == surname]
    return full[-1] if full else ""


def _again(stretch: Stretch, one: Phrase, history: History, words: Lexicon) -> Voice | None:
    """Return the last voice where a phrase points back to it: "le communiqué", "la même source", "the official"."""
    if one.noun is None:
        return None
    nouns = words.table.speaker_nouns
    noun = stretch.norm(one.noun)
    short = one.last - one.first <= 2
    definite = stretch.norm(one.first) in ("le", "la", "l'", "the", "ce", "cette", "this", "même", "same")
    same = any(stretch.norm(i) in ("même", "same") for i in range(one.first, one.noun))
    if not ((definite and short) or same):
        return None
    last = history.last(stretch.index)
    if last is None:
        return None
    unnamed = last.names[0][:1].islower() and noun in nouns.anonymous
    if noun in nouns.documents or same or unnamed or noun in last.names[0].lower().split():
        return Voice(last.names[:1], last.spokesperson_for, 0.7, None, (POINTS_BACK,))
    return None


def _pronoun(stretch: Stretch, mention: Mention | None, norm: str, history: History, words: Lexicon) -> Voice:
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
    return Voice(last.names[:1], last.spokesperson_for, 0.6) if last is not None else Voice()


def _spoken_for(stretch: Stretch, one: Phrase, history: History, words: Lexicon) -> str | None:
    """Return for whom a spokesperson speaks, where the phrase or an apposition to it says so."""
    table = words.table
    for index in range(max(0, one.first - 1), min(len(stretch.items), one.last + HEAD_ROOM)):
        if stretch.norm(index) not in table.speaker_nouns.spokespersons:
            continue
        if index > one.last + 2 and stretch.norm(one.last) != ",":
            return None
        following = stretch.at(stretch.items[index].end)
        while following < len(stretch.items) and stretch.norm(following) in table.genitives | table.determiners | {
            "adjoint",
            "adjointe",
            "for",
        }:
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
