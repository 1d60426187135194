"""On whose word we have it: who relayed what the speaker said, and the report within which it is told."""

from __future__ import annotations

from collections.abc import Sequence

from pourparlers.extract.speech.channel import reach
from pourparlers.extract.speech.frames import Frame
from pourparlers.extract.speech.items import matches
from pourparlers.extract.speech.lexicon import Lexicon
from pourparlers.extract.speech.voices import Voice

NEAR = 6  # items after "cité par" in which the name of who relays begins


def relays(frame: Frame, words: Lexicon) -> tuple[str, ...]:
    """Return who passed the words on, where the reporting clause says so."""
    stretch = frame.stretch
    first, last = reach(frame)
    for relay in words.table.relays:
        for phrase in relay.words:
            for index in range(first, last):
                length = matches(stretch, index, phrase)
                if length and (name := _medium(frame, index + length)):
                    return (name,)
    return ()


def _medium(frame: Frame, at: int) -> str:
    for index in range(at, min(at + NEAR, len(frame.stretch.items))):
        mention = frame.stretch.mention_at(index)
        if mention is not None:
            return mention.names[0] if mention.reading == "media" and mention.names else ""
        if frame.stretch.norm(index) in (",", ".", ";"):
            return ""
    return ""


def outer(frame: Frame, voice: Voice, made: Sequence[tuple[Frame, Voice, tuple[str, ...]]]) -> tuple[str, ...]:
    """Return the chain of the report within which a frame is told; empty where it stands by itself."""
    if frame.cue is None:
        return ()
    verb = frame.stretch.items[frame.cue.verb].start
    around = [
        (f, v, chain)
        for f, v, chain in made
        if f is not frame and f.content.start <= verb < f.content.end and v.names and v.names[:1] != voice.names[:1]
        and not (frame.content.start <= f.content.start and f.content.end <= frame.content.end)
    ]  # fmt: skip
    if not around:
        return ()
    nearest = min(around, key=lambda one: len(one[0].content))
    return (nearest[1].names[0], *nearest[2])
