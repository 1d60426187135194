"""Attribution without a verb: "selon X", "d'après un communiqué de X", "pour X", "according to X"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pourparlers.extract.speech.cues import Cue
from pourparlers.extract.speech.frames import (
    Frame,
    closing,
    has_verb,
    only_quote,
    opening,
    quotes_between,
    starts_source,
)
from pourparlers.extract.speech.items import ENDS, Stretch, matches
from pourparlers.extract.speech.lexicon import Lexicon
from pourparlers.extract.speech.subject import ACTORS, starts_subject

FIGURE = 10  # items of a figure that a source vouches for


def find(stretch: Stretch, cues: Sequence[Cue], words: Lexicon) -> list[Frame]:
    """Return the frames of the source phrases of a stretch."""
    found: list[Frame] = []
    for index in range(len(stretch.items)):
        if (frame := _relative(stretch, index, cues, words) or _backward(stretch, index, cues, words)) is not None:
            found.append(frame)
            continue
        length = starts_source(stretch, index, words) or _initial(stretch, index, words)
        if length and (frame := _frame(stretch, index, length, cues, words)) is not None:
            found.append(frame)
    return [_figure(f, found, words) for f in found]


def _relative(stretch: Stretch, index: int, cues: Sequence[Cue], words: Lexicon) -> Frame | None:
    """Return the frame of a clause for which the person named right before it vouches: "X, selon lequel …"."""
    length = max((matches(stretch, index, p) for p in words.table.relative_sources), default=0)
    before = index - 1 if stretch.norm(index - 1) == "," else index
    mention = stretch.mention_at(before - 1) if length and before else None
    if mention is None or mention.reading not in ACTORS or stretch.at(mention.end) != before:
        return None
    at = stretch.at(mention.start)
    while at > 0 and stretch.norm(at - 1) in words.table.determiners - words.table.genitives:
        at -= 1
    if stretch.norm(at - 1) in words.table.genitives:
        return None  # "la déclaration de X selon laquelle …": the declaration tells it
    first = index + length
    bounds = (first, closing(stretch, first, cues, words))
    content = stretch.span(*bounds)
    if content is None or not (has_verb(stretch, *bounds, words) or quotes_between(stretch, *bounds)):
        return None
    whole = only_quote(stretch, *bounds)
    quotes = quotes_between(stretch, *bounds)
    return Frame("source.relative", stretch, content, quotes, whole, (at, first), "source", at, confidence=0.8)


def _backward(stretch: Stretch, index: int, cues: Sequence[Cue], words: Lexicon) -> Frame | None:
    """Return the frame of a sentence for which whoever spoke last vouches: "à l'en croire, …"."""
    length = max((matches(stretch, index, p) for p in words.table.backward_sources), default=0)
    first = opening(stretch, index)
    if not length or index != first or stretch.norm(index + length) != ",":
        return None
    bounds = (index + length + 1, closing(stretch, index + length + 1, cues, words))
    content = stretch.span(*bounds)
    if content is None:
        return None
    quotes, whole = quotes_between(stretch, *bounds), only_quote(stretch, *bounds)
    return Frame(
        "source.backward", stretch, content, quotes, whole, (index, index + length), "source", index, confidence=0.7
    )


def _figure(frame: Frame, found: Sequence[Frame], words: Lexicon) -> Frame:
    """Cut what one of several sources vouches for down to its figure: "ten, according to X, six according to Y"."""
    stretch, at = frame.stretch, frame.clause[0]
    first = max([f.clause[1] for f in found if f.clause[1] <= at], default=opening(stretch, at))
    others = [f for f in found if f is not frame and opening(stretch, f.clause[0]) == opening(stretch, at)]
    numbers = any(i.pos == "NUM" or i.norm[:1].isdigit() for i in stretch.items[first:at])
    if not others or at - first > FIGURE or has_verb(stretch, first, at, words) or not numbers:
        return frame
    content = stretch.span(first, at)
    return replace(frame, rule="source.figure", content=content) if content is not None else frame


def _initial(stretch: Stretch, index: int, words: Lexicon) -> int:
    """Return the length of a source phrase that counts at the beginning only, before a name and a comma."""
    if index and stretch.norm(index - 1) not in ENDS:
        return 0
    for source in words.table.sources:
        for phrase in source.words if source.initial else ():
            length = matches(stretch, index, phrase)
            if not length:
                continue
            at = index + length
            while stretch.norm(at) in words.table.determiners:
                at += 1
            mention = stretch.mention_at(at)
            closed = mention is not None and stretch.norm(stretch.at(mention.end)) == ","
            if (
                closed
                and mention is not None
                and mention.reading in ("person", "government", "office", "organisation", "media")
            ):
                return length
    return 0


def _frame(stretch: Stretch, index: int, length: int, cues: Sequence[Cue], words: Lexicon) -> Frame | None:
    named = index + length
    if not (starts_subject(stretch, named, words) or _named_by_kind(stretch, named, words)):
        return None
    end = _phrase_end(stretch, named, words)
    first = opening(stretch, index)
    closed = stretch.norm(end) in ENDS or end >= len(stretch.items)
    joined = stretch.norm(index - 1) == "," and stretch.norm(index - 2) in words.table.clause_words
    if index == first or joined or _only_joins(stretch, first, index, words):
        end = _past_relay(stretch, end, words)
        bounds, rule = (end + 1, closing(stretch, end + 1, cues, words)), "source.initial"
    elif closed or has_verb(stretch, first, index, words):
        bounds, rule = (_start(first, index, cues), index), "source.final"
    else:
        bounds, rule = (first, closing(stretch, end + 1, cues, words)), "source.medial"
    content = stretch.span(*bounds)
    if content is None:
        return None
    quotes = quotes_between(stretch, *bounds)
    whole = only_quote(stretch, *bounds)
    confidence = 0.85 if stretch.norm(index - 1) in (",", "", "(") or index == first else 0.7
    return Frame(rule, stretch, content, quotes, whole, (index, end), "source", named, confidence=confidence)


def _named_by_kind(stretch: Stretch, at: int, words: Lexicon) -> bool:
    """Tell whether an article and a noun of those who speak stand at the item: "les organisateurs"."""
    noun = at + 1 if stretch.norm(at) in words.table.determiners else at
    nouns = words.table.speaker_nouns
    return stretch.norm(noun) in nouns.further or (noun > at and stretch.norm(noun) in nouns.collectives)


def _past_relay(stretch: Stretch, end: int, words: Lexicon) -> int:
    """Return the comma after "cité par …" or "qui …" where that follows the source's name."""
    at = end + 1
    relayed = stretch.norm(at) in words.table.relatives or any(
        matches(stretch, at, phrase) for relay in words.table.relays for phrase in relay.words
    )
    if not relayed:
        return end
    return next((i for i in range(at, len(stretch.items)) if stretch.norm(i) == ","), end)


def _only_joins(stretch: Stretch, first: int, index: int, words: Lexicon) -> bool:
    return index - first <= 2 and all(
        stretch.norm(i) in words.table.coordinators | words.table.skippable | {",", "#"} for i in range(first, index)
    )


def _start(first: int, index: int, cues: Sequence[Cue]) -> int:
    """What a source after a comma vouches for does not reach back over another reporting clause."""
    return max([first, *(c.first for c in cues if c.lead in ("mais", "but") and first < c.first < index)])


def _phrase_end(stretch: Stretch, at: int, words: Lexicon) -> int:
    start = at
    while at < len(stretch.items):
        item = stretch.items[at]
        if item.quote or item.norm in ENDS or item.norm in (":", ")", "–", "—"):
            return at
        if item.norm == "," and not _apposed(stretch, at):
            return at
        if at > start and item.norm in words.table.clause_words:
            return at
        at += 1
    return at


def _apposed(stretch: Stretch, comma: int) -> bool:
    """A name between the comma and another comma or stop is an apposition: "le porte-parole, X,"."""
    mention = stretch.mention_at(comma + 1)
    if mention is None or mention.reading != "person":
        return False
    after = stretch.norm(stretch.at(mention.end))
    return after in ENDS or after in (",", "")
