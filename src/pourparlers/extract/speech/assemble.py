"""Makes statements of reports, with their evidence, and merges what is one utterance told twice."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Sequence
from dataclasses import replace

from pourparlers.extract.speech import act, channel
from pourparlers.extract.speech.frames import Frame
from pourparlers.extract.speech.lexicon import Lexicon
from pourparlers.extract.speech.reports import Report
from pourparlers.extract.speech.scare import is_scare
from pourparlers.model.document import Document
from pourparlers.model.evidence import Evidence
from pourparlers.model.fact import Why
from pourparlers.model.identity import content_id
from pourparlers.model.notes import NO_SPEAKER
from pourparlers.model.span import Span
from pourparlers.model.statement import Manner, Statement

MOST_WORDS = 85
"""Words of one evidence; the record allows 90."""
MOST_EVIDENCES = 2
DASHES = frozenset({"–", "—"})
"""What at the beginning of a line opens an utterance of a dialogue."""
ALIKE = 0.8
"""Share of a headline quotation's words that the body must have for both to be one utterance."""

SUMMARIES = ("direct.object", "direct.negated")
"""Rules that in a headline find what the body tells otherwise: as a deed, a stand or an utterance at length."""


def statement(report: Report, document: Document, words: Lexicon) -> Statement | None:
    """Return the statement that a report makes, or None where no evidence of a fair length can be had."""
    frame, voice = report.frame, report.voice
    text = document.text
    lost = _lost_marks(frame, words)
    quote = _quote(frame, text) if frame.quotes else frame.content.of(text) if lost else None
    manner: Manner = "direct" if (frame.quotes and frame.whole) or lost else "mixed" if frame.quotes else "indirect"
    scare = quote is not None and is_scare(frame, quote)
    content = frame.quotes[0].inner if manner == "direct" and len(frame.quotes) == 1 else frame.content
    evidence = _evidence(report, content, document)
    if not evidence:
        return None
    notes = [*frame.notes, *voice.notes]
    if not voice.names:
        notes.append(NO_SPEAKER)
    sure = frame.confidence * (0.5 + 0.5 * voice.sure) if voice.names else frame.confidence * 0.5
    return Statement(
        id=content_id("s", document.id, content.start, content.end, frame.rule, *voice.names),
        speaker=voice.names[0] if voice.names else None,
        co_speakers=voice.names[1:],
        spokesperson_for=voice.spokesperson_for,
        manner=manner,
        scare=scare,
        act=act.of(frame, words),
        channel=channel.of(frame, words),
        said_on=_said_on(frame),
        quote=quote,
        content=content.of(text),
        evidence=evidence,
        attributed_to=tuple(n for n in report.chain if n not in voice.names),
        confidence=round(sure, 3),
        why=Why(frame.rule, frame.cues),
        notes=tuple(notes),
    )


def _quote(frame: Frame, text: str) -> str:
    """Return the quoted words: of the main quotation, or of both halves of one that the reporting clause splits."""
    if frame.rule != "incise.split":
        return frame.quotes[0].inner.of(text)
    return " ".join(q.inner.of(text) for q in sorted(frame.quotes, key=lambda q: q.start))


def _lost_marks(frame: Frame, words: Lexicon) -> bool:
    """Tell whether the first person shows that words without marks are the speaker's own."""
    if frame.quotes or not frame.rule.startswith("incise"):
        return False
    items = frame.stretch.items
    if frame.stretch.norm(0) in DASHES and frame.content.start == items[1].start:
        return True
    first, last = frame.stretch.at(frame.content.start), frame.stretch.at(frame.content.end - 1)
    return any(i.norm in words.table.first_person for i in items[first : last + 1])


def _said_on(frame: Frame) -> str | None:
    first, last = channel.reach(frame)
    items = frame.stretch.items[first:last]
    for time in frame.stretch.times:
        if (
            time.precision == "day"
            and time.begin
            and time.type in ("DATE", "TIME")
            and any(i.start == time.start for i in items)
        ):
            return time.begin[:10]
    return None


def _evidence(report: Report, content: Span, document: Document) -> tuple[Evidence, ...]:
    """Return the sentences that say it: the whole stretch, or if it is long those where it begins and is reported."""
    text, stretch = document.text, report.stretch
    whole = Span(stretch.start, stretch.end)
    if _length(whole.of(text)) <= MOST_WORDS and len(stretch.sentences) <= MOST_EVIDENCES:
        return (Evidence.of(document.id, text, whole),)
    told = (
        report.frame.stretch.items[report.frame.clause[0]].start
        if report.frame.clause[0] < len(report.frame.stretch.items)
        else content.start
    )
    wanted = [content.start, told]
    spans: list[Span] = []
    for sentence in stretch.sentences:
        if any(
            sentence.start <= w < sentence.end or (w < sentence.start and not spans and w == wanted[0]) for w in wanted
        ):
            spans.append(_shortened(text, sentence, content))
    return tuple(Evidence.of(document.id, text, s) for s in dict.fromkeys(spans))[:MOST_EVIDENCES]


def _shortened(text: str, sentence: Span, content: Span) -> Span:
    """Cut a sentence that is too long for an evidence down to the words around what is said."""
    if _length(sentence.of(text)) <= MOST_WORDS:
        return sentence
    start = max(sentence.start, min(content.start, sentence.end - 1))
    words = list(re.finditer(r"\S+", text[start : sentence.end]))[: MOST_WORDS - 10]
    return Span(start, start + words[-1].end()) if words else Span(sentence.start, sentence.start)


def _length(text: str) -> int:
    return len(re.sub(r"[^\w]+", " ", text).split())


def merged(found: Sequence[Statement], document: Document) -> list[Statement]:
    """Make one of a quotation in the body and its echo in a headline, caption or lead."""
    heads = [p.span for p in document.parts if p.part in ("title", "heading", "caption")]

    def heading(one: Statement) -> bool:
        return any(h.covers(one.evidence[0].span) for h in heads)

    def alone(one: Statement) -> bool:
        return one.why is not None and one.why.rule == "loose.alone"

    titles = [p.span for p in document.parts if p.part in ("title", "heading")]
    body = [s for s in found if not heading(s) and not alone(s)]
    heard = {name for s in body for name in (s.speaker, *s.co_speakers) if name}
    kept: list[Statement] = []
    for one in found:
        if not heading(one) and not alone(one):
            continue
        twin = next((i for i, other in enumerate(body) if _echo(one, other)), None)
        if twin is None:
            if not (any(t.covers(one.evidence[0].span) for t in titles) and _summed_up(one, heard)):
                kept.append(one)
        else:
            body[twin] = replace(body[twin], evidence=(*body[twin].evidence, *one.evidence))
    distinct: dict[tuple[object, ...], Statement] = {}
    for one in sorted([*kept, *body], key=lambda s: (s.evidence[0].start, s.id)):
        key = (one.speaker, fold(one.content or "")) if one.manner == "direct" else (one.id,)
        first = distinct.get(key)
        distinct[key] = replace(first, evidence=(*first.evidence, *one.evidence)) if first else one
    return list(distinct.values())


def _summed_up(head: Statement, heard: Container[str]) -> bool:
    """Tell whether a headline sums up what its speaker says below, or takes a deed for words: "écarte la grève"."""
    return head.speaker in heard or (head.why is not None and head.why.rule in SUMMARIES)


def _echo(head: Statement, body: Statement) -> bool:
    """Tell whether a headline's statement is one of the body's."""
    loose = head.why is not None and head.why.rule == "loose.alone"
    if not loose and head.speaker and body.speaker and head.speaker not in (body.speaker, *body.co_speakers):
        return False
    few, many = fold(head.quote or head.content or "").split(), set(fold(body.quote or body.content or "").split())
    if loose:
        return bool(few) and bool(body.quote) and sum(w in many for w in few) >= 0.75 * len(few)
    share = sum(w in many for w in few) / len(few) if few else 0.0
    return share >= (ALIKE if head.quote else 0.6) and (bool(head.quote) == bool(body.quote) or head.act == body.act)


def fold(text: str) -> str:
    """Return the text without case, accents and punctuation."""
    plain = unicodedata.normalize("NFKD", text)
    return re.sub(r"\W+", " ", "".join(c for c in plain if not unicodedata.combining(c)).casefold()).strip()
