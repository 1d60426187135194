"""All reports of one stretch: which frames stand, who speaks in each, on whose word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from pourparlers.extract.speech import (
    chain,
    cues,
    direct,
    incise,
    inside,
    likewise,
    loose,
    nominal,
    passive,
    source,
    speaker,
    standing,
    unlisted,
)
from pourparlers.extract.speech.frames import Frame
from pourparlers.extract.speech.items import Stretch, matches
from pourparlers.extract.speech.lexicon import Lexicon
from pourparlers.extract.speech.quotes import Quotation
from pourparlers.extract.speech.voices import History, Voice
from pourparlers.model.document import Document
from pourparlers.model.notes import NOBODY_BESIDE

NEEDS_SPEAKER = ("direct.object", "direct.infinitive", "direct.negated", "direct.fragment")
"""Rules whose verbs tell too many other things to stand without a known subject."""

UNLISTED = 0.75  # of a verb that its place alone makes a reporting one


@dataclass(frozen=True, slots=True)
class Report:
    """A frame with its voice and chain, and the stretch of text that shows it."""

    frame: Frame
    voice: Voice
    chain: tuple[str, ...]
    stretch: Stretch


def find(
    stretch: Stretch, document: Document, quotations: Sequence[Quotation], history: History, words: Lexicon
) -> list[Report]:
    """Return the reports of a stretch in order; `history` learns who spoke."""
    frames = _frames(stretch, document, quotations, words)
    voiced: list[tuple[Frame, Voice]] = []
    for frame in sorted(frames, key=lambda f: (f.side in ("inherit", "loose"), f.clause[0])):
        voiced.append((frame, _voice(frame, voiced, history, words)))
    kept = [(f, v) for f, v in voiced if _stands(f, v, words) and not _background(f, frames)]
    for frame, voice in kept:
        frame.rule = standing.name(frame, voice, history.persons, words)
    kept = _without_echoes(kept)
    kept.sort(key=lambda one: (one[0].content.start, one[0].clause[0]))
    relayed = [(f, v, chain.relays(f, words)) for f, v in kept]
    result = [Report(f, v, c or chain.outer(f, v, relayed), stretch) for f, v, c in relayed]
    media = frozenset(n for m in stretch.mentions if m.reading == "media" for n in m.names)
    result = [r for r in result if not _only_relays(r, result, media)]
    voices = {r.voice.names[:1] for r in result}
    for report in sorted(
        result, key=lambda r: r.chain[:1] not in voices
    ):  # whoever is heard through another goes first
        history.remember(stretch, stretch.part, report.voice)
    return result


def _only_relays(one: Report, reports: Sequence[Report], media: frozenset[str]) -> bool:
    """Tell whether a medium reports nothing but what another statement tells with the medium in its chain."""
    name, said = one.voice.names[:1], one.frame.content
    if not name or name[0] not in media:
        return False
    for other in reports:
        if other is one or name[0] not in other.chain or not other.frame.clause[1]:
            continue
        items = other.frame.stretch.items
        told = items[min(other.frame.clause[0], len(items) - 1)].start
        if said.covers(other.frame.content) and said.start <= told < said.end:
            return True
    return False


def _frames(stretch: Stretch, document: Document, quotations: Sequence[Quotation], words: Lexicon) -> list[Frame]:
    found = cues.find(stretch, words)
    frames = source.find(stretch, found, words) + nominal.find(stretch, found, words)
    frames += (
        passive.find(stretch, words) + passive.quoted(stretch, document.text, words) + nominal.colon(stretch, words)
    )
    for cue in found:
        frame = (
            likewise.find(stretch, cue, found, words)
            or incise.find(stretch, cue, found, words)
            or direct.find(stretch, cue, found, words)
        )
        if frame is not None:
            frames.append(frame)
    frames += inside.find(stretch, document, quotations, words)
    frames += inside.nested(stretch, document, quotations, words)
    claimed = [q for f in frames for q in f.quotes]
    for cue in unlisted.find(stretch, document.text, words):
        frame = incise.find(stretch, cue, [*found, cue], words)
        if frame is not None and frame.quotes and not set(frame.quotes) & set(claimed):
            frames.append(replace(frame, confidence=UNLISTED))
    claimed = [q for f in frames for q in f.quotes]
    return frames + loose.find(stretch, claimed, document.text)


def _voice(frame: Frame, voiced: list[tuple[Frame, Voice]], history: History, words: Lexicon) -> Voice:
    if frame.rule == "loose.alone":
        last = history.last(frame.stretch.index, 1)
        if last is not None:
            return Voice(last.names[:1], last.spokesperson_for, 0.6, None, (NOBODY_BESIDE,))
        person = history.topic(frame.stretch.index)
        return Voice((person,), None, 0.4, None, (NOBODY_BESIDE,)) if person else Voice()
    return speaker.resolve(frame, voiced, history, words)


def _stands(frame: Frame, voice: Voice, words: Lexicon) -> bool:
    if frame.rule == "inside.nested":
        named = voice.phrase.mention if voice.phrase is not None else None
        return named is not None and named.form == "name" and bool(named.names)
    if _asks_for_silence(frame, words) or _lays_down(frame, words):
        return False
    if voice.names:
        return True
    if frame.rule in NEEDS_SPEAKER or frame.rule.startswith(("source", "nominal")) or frame.rule == "incise.likewise":
        return False
    return bool(frame.quotes)


def _asks_for_silence(frame: Frame, words: Lexicon) -> bool:
    """Tell whether nothing is told but that the source wants no name: "asked not to be named"."""
    if frame.cue is None or frame.quotes:
        return False
    stretch = frame.stretch
    last = min(frame.clause[1] + 6, len(stretch.items))
    return any(matches(stretch, i, p) for p in words.table.anonymity for i in range(frame.cue.verb + 1, last))


def _lays_down(frame: Frame, words: Lexicon) -> bool:
    """Tell whether a promise is a term of a deal that the article tells: "In return, Rome pledged to leave"."""
    if frame.form is None or frame.form.verb.act != "promise" or frame.quotes:
        return False
    return any(matches(frame.stretch, 0, phrase) for phrase in words.table.terms)


def _background(frame: Frame, frames: Sequence[Frame]) -> bool:
    """Tell whether a bare object or infinitive is reported within somebody's reported words: background, mostly."""
    if frame.cue is None or frame.rule not in ("direct.object", "direct.infinitive") or frame.quotes:
        return False
    verb = frame.stretch.items[frame.cue.verb].start
    return any(
        f is not frame
        and f.stretch is frame.stretch
        and f.content.start <= verb < f.content.end
        and not f.rule.startswith("source")
        for f in frames
    )


def _without_echoes(voiced: list[tuple[Frame, Voice]]) -> list[tuple[Frame, Voice]]:
    """Leave out a frame whose speaker already says the words around it ("…, un résultat qui, selon lui, …")."""
    kept: list[tuple[Frame, Voice]] = []
    for frame, voice in sorted(voiced, key=lambda one: -one[0].confidence):
        if not any(_same(frame, voice, f, v) for f, v in kept):
            kept.append((frame, voice))
    return kept


def _same(frame: Frame, voice: Voice, other: Frame, heard: Voice) -> bool:
    if frame.quotes and other.quotes and frame.quotes[0] == other.quotes[0]:
        return voice.names[:1] == heard.names[:1] or not voice.names or (frame.whole and other.whole)
    if voice.names[:1] != heard.names[:1]:
        return False
    low, high = max(frame.content.start, other.content.start), min(frame.content.end, other.content.end)
    return high - low > 0.8 * min(len(frame.content), len(other.content))
