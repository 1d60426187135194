"""Reporting clauses that stand within the quotation marks: "« Nous partons, a-t-il dit, mais sans hâte. »"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pourparlers.extract.speech import cues, direct, incise
from pourparlers.extract.speech.frames import Frame
from pourparlers.extract.speech.items import Item, Stretch
from pourparlers.extract.speech.lexicon import Lexicon
from pourparlers.extract.speech.quotes import Quotation
from pourparlers.model.document import Document

NESTED = 0.75  # of words that a speaker puts into somebody's mouth
SHORTEST = 6  # words of a quotation that a reporting clause can stand in


def find(stretch: Stretch, document: Document, quotations: Sequence[Quotation], words: Lexicon) -> list[Frame]:
    """Return a frame for each quotation of the stretch that holds its own reporting clause."""
    found = []
    for quote in stretch.quotes:
        inner = within(stretch, quote, document, quotations)
        if sum(i.word for i in inner.items) < SHORTEST:
            continue
        frame = _frame(inner, quote, words)
        if frame is not None:
            found.append(frame)
    return found


def nested(stretch: Stretch, document: Document, quotations: Sequence[Quotation], words: Lexicon) -> list[Frame]:
    """Return a frame for each quotation within a quotation that is reported there of somebody who is named."""
    found = []
    for quote in stretch.quotes:
        inner = within(stretch, quote, document, quotations)
        if not any(i.quote for i in inner.items):
            continue
        verbs = cues.find(inner, words)
        for cue in verbs:
            frame = incise.find(inner, cue, verbs, words) or direct.find(inner, cue, verbs, words)
            if frame is not None and frame.quotes and frame.whole and inner.mentions:
                found.append(replace(frame, rule="inside.nested", confidence=min(frame.confidence, NESTED)))
    return found


def within(stretch: Stretch, quote: Quotation, document: Document, quotations: Sequence[Quotation]) -> Stretch:
    """Return the words of a quotation as a stretch of their own."""
    span = quote.inner
    nested = [q for q in quotations if q.depth == quote.depth + 1 and span.covers(q.span)]
    hidden = [q.span for q in nested]
    items = [Item(q.start, q.end, "", quote=q) for q in nested]
    items += [
        Item.of(i, document)
        for i, t in enumerate(document.tokens)
        if span.start <= t.start < span.end and not any(h.start <= t.start < h.end for h in hidden)
    ]
    inner = Stretch(
        stretch.index, span.start, span.end, stretch.part, stretch.sentences, sorted(items, key=lambda i: i.start)
    )
    inner.mentions = [m for m in document.mentions if span.start <= m.start < span.end]
    inner.times = [t for t in document.times if span.start <= t.start < span.end]
    return inner


def _frame(inner: Stretch, quote: Quotation, words: Lexicon) -> Frame | None:
    found = cues.find(inner, words)
    for cue in found:
        if cue.first < 2 or inner.norm(cue.first - 1) not in (",", "–", "—", "?", "!"):
            continue
        frame = incise.find(inner, cue, found, words)
        if frame is None or frame.clause[1] >= len(inner.items):
            continue
        named = cue.clitic is not None or incise.subject_after(inner, cue.last, words) is not None
        if named and inner.norm(frame.clause[1]) in (",", ".", "–", "—"):
            return replace(frame, rule="incise.inside", content=quote.inner, quotes=(quote,), whole=True)
    return None
