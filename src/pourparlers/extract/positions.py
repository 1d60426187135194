"""The step that finds positions: who stands where on which issue, in the article's words or in a speaker's.

The rules are patterns over tokens and the lexicon `lang/<language>/positions.toml`; who speaks comes from the
statements found before.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import replace

from pourparlers.extract.contact.scene import Scene
from pourparlers.extract.stand import pairs, party
from pourparlers.extract.stand.cues import find as find_cues
from pourparlers.extract.stand.reading import read
from pourparlers.extract.stand.stance import Stand
from pourparlers.extract.stand.unwilling import foretold
from pourparlers.extract.stand.vocabulary import Words, words_of
from pourparlers.model.document import Document
from pourparlers.model.evidence import Evidence
from pourparlers.model.fact import Why
from pourparlers.model.identity import content_id
from pourparlers.model.position import Position
from pourparlers.model.span import Span

LATE_PARTS = frozenset(("title", "heading", "caption"))
LEAST = 0.5  # a stand less sure than this is left out
LEAST_HEARD = 0.6  # who holds no office that we know of has to be surer of it
LEAST_LATE = 0.6  # a headline that the body does not bear out has to be surer
ALIKE = 0.5  # share of an issue's words that another must have to be the same
MOST_EVIDENCES = 3
MOST_TOKENS = 80  # of a longer sentence only the clause is evidence


def make(language: str) -> Callable[[Document], Document]:
    """Return the step that appends the positions of a document to its facts."""
    words = words_of(language)

    def step(document: Document) -> Document:
        return replace(document, facts=(*document.facts, *find(document, words)))

    return step


def find(document: Document, words: Words) -> list[Position]:
    """Return the positions of a document, those of the body first."""
    known, heard = party.parties(document)
    kept: list[Stand] = []
    for stand in _stands(document, words):
        if stand.actor in heard and stand.score < LEAST_HEARD:
            continue
        stand.actor = party.party_of(stand.actor, known | heard, words)
        if not stand.actor or stand.score < LEAST or not stand.issue:
            continue
        if stand.late and stand.score < LEAST_LATE and not any(_same(k, stand) for k in kept):
            continue
        same = next((k for k in kept if _same(k, stand)), None)
        if same is None:
            kept.append(stand)
        elif stand.span not in (same.span, *same.more):
            same.more.append(stand.span)
    return [_position(document, stand) for stand in kept]


def _stands(document: Document, words: Words) -> Iterator[Stand]:
    """Yield the stands of the body, then those of headlines and captions."""
    told = party.speeches(document)
    late: list[Stand] = []
    last = ""
    for scene in scenes(document, words):
        part = document.parts[document.sentences[scene.sentence].part].part
        if part == "embed":
            continue
        cues = list(find_cues(scene, words))
        for stand in (*pairs.read(scene, cues, words), *read(scene, cues, told, last, words)):
            last = stand.issue or last
            if part in LATE_PARTS:
                stand.late = True
                late.append(stand)
            else:
                yield stand
    yield from late


def scenes(document: Document, words: Words) -> Iterator[Scene]:
    """Yield the sentences that hold the first word of a cue, with their layers."""
    tokens = document.tokens
    at = 0
    starts = [m.start for m in document.mentions]
    for index, sentence in enumerate(document.sentences):
        first = at
        cued = False
        while at < len(tokens) and tokens[at].sentence == index:
            cued = cued or tokens[at].lemma in words.index or tokens[at].norm in words.index
            cued = cued or tokens[at].norm in words.table.musts | words.table.oughts or foretold(tokens[at], words)
            at += 1
        if not cued:
            continue
        low, high = bisect_left(starts, sentence.start), bisect_left(starts, sentence.end)
        times = [t for t in document.times if sentence.start <= t.start < sentence.end]
        yield Scene(document, tokens, index, first, at, words.lexicon, list(document.mentions[low:high]), times)


def _same(one: Stand, other: Stand) -> bool:
    """Tell whether two stands are one told twice: same actor, and one issue; a sentence gives one a stance."""
    if one.actor != other.actor:
        return False
    near = one.statement is not None and one.statement == other.statement
    return (one.stance == other.stance or near or one.span == other.span) and _alike(one.issue, other.issue)


def _alike(one: str, other: str) -> bool:
    a, b = ({w for w in text.lower().split() if len(w) > 3} for text in (one, other))
    return bool(a and b) and len(a & b) / min(len(a), len(b)) >= ALIKE


def _position(document: Document, stand: Stand) -> Position:
    spans = [stand.span, *stand.more][:MOST_EVIDENCES]
    published = document.published.date if document.published and document.published.date else None
    said_on = stand.statement.said_on if stand.statement else None
    day = published[:10] if published else None
    if stand.day and (day is None or stand.day <= day):  # a later day is that of the deed, not of the stand
        day = stand.day
    return Position(
        id=content_id("p", document.id, stand.actor, stand.stance, stand.issue, stand.at),
        actor=stand.actor, issue=_tidy(stand.issue), stance=stand.stance,  # type: ignore[arg-type]
        target=_tidy(stand.target) or None, as_of=said_on or day,
        statement=stand.statement.id if stand.statement else None, attributed_to=stand.chain,
        evidence=tuple(Evidence.of(document.id, document.text, _short(document, s, stand)) for s in spans),
        confidence=round(min(stand.score, 0.95), 2), why=Why(stand.rule, stand.cues), notes=stand.notes,
    )  # fmt: skip


def _tidy(text: str) -> str:
    return " ".join(text.split())


def _short(document: Document, span: Span, stand: Stand) -> Span:
    """Return a sentence, or of a very long one the words around the cue."""
    inside = [t for t in document.tokens if span.start <= t.start < span.end]
    if len(inside) <= MOST_TOKENS:
        return span
    place = document.tokens[stand.at].start
    index = next((i for i, t in enumerate(inside) if t.start >= place), 0)
    low = max(0, min(index - MOST_TOKENS // 2, len(inside) - MOST_TOKENS))
    return Span(inside[low].start, inside[low + MOST_TOKENS - 1].end)
