"""Reporting clauses before their report: "X a déclaré que …", "X said: “…”", "X a salué …", "tout en regrettant …"."""

from __future__ import annotations

from collections.abc import Sequence

from pourparlers.extract.speech import nominal, objects, passive, syntax
from pourparlers.extract.speech.cues import Cue
from pourparlers.extract.speech.frames import Frame, closing, has_verb
from pourparlers.extract.speech.items import Stretch
from pourparlers.extract.speech.lexicon import Lexicon
from pourparlers.extract.speech.making import made, taking
from pourparlers.extract.speech.objects import in_time, past_phrase
from pourparlers.lang.reporting import Form
from pourparlers.model.span import Span

FEW = 3  # words below which what is said takes in its verb
TAKEN_UP = frozenset({"deny", "confirm", "not_confirm"})
FAR = 32  # items between a verb and the clause that it opens: addressee, date, place and a relative clause fit in


def find(stretch: Stretch, cue: Cue, cues: Sequence[Cue], words: Lexicon) -> Frame | None:
    """Return the frame of a verb that stands before what it reports, or None where nothing reported follows."""
    form = cue.forms[0]
    if form.verb.act == "not_confirm" and form.verb.takes != {"quote"}:
        return _refused(stretch, cue, cues, words, form)
    if cue.negated:
        kept = next((f for f in cue.forms if f.verb.negated), None)
        return _refused(stretch, cue, cues, words, kept) if kept is not None else None
    taken_up = _relative(stretch, cue, words)
    if taken_up is not None:
        return taken_up
    makers = (_after_colon, _clause, objects.quoted_object, objects.infinitive, objects.object_of)
    if form.verb.addressee:
        makers = (_after_colon, objects.infinitive, _clause, objects.quoted_object, objects.object_of)
    for maker in makers:
        frame = maker(stretch, cue, cues, words)
        if frame is not None:
            return _widened(frame)
    return None


def _widened(frame: Frame) -> Frame:
    """A word or two say nothing without their verb ("demande d'attendre"): take it in."""
    cue = frame.cue
    if cue is None or frame.quotes:
        return frame
    items = [i for i in frame.stretch.items if frame.content.start <= i.start < frame.content.end and i.word]
    if len(items) < FEW:
        frame.content = Span(frame.stretch.items[cue.verb].start, frame.content.end)
    return frame


def _relative(stretch: Stretch, cue: Cue, words: Lexicon) -> Frame | None:
    """What was said before is taken up: "ce que Paris dément", "une date que le ministère n'a jamais confirmée"."""
    if words.table.bare_clause or (
        cue.last < len(stretch.items) and stretch.norm(cue.last) not in (",", ".", ";", ")", "!")
    ):
        return None
    form = next((f for f in cue.forms if f.verb.act in TAKEN_UP), None)
    at = cue.first - 1
    while at > 0 and cue.first - at < 8 and stretch.norm(at) not in (*words.table.clause_words, "dont", ",", ":"):
        at -= 1
    if form is None or stretch.norm(at) not in (*words.table.clause_words, "dont") or at == cue.first - 1:
        return None
    first = at - 1 if stretch.norm(at - 1) == "ce" else at
    return made("direct.relative", stretch, cue, form, (first, cue.last), 0.7)


def _refused(stretch: Stretch, cue: Cue, cues: Sequence[Cue], words: Lexicon, form: Form) -> Frame | None:
    """What was not confirmed, not said: the verb belongs to what is told."""
    end = closing(stretch, cue.last, cues, words)
    return made("direct.negated", stretch, cue, form, (cue.first, end), 0.7)


def _after_colon(stretch: Stretch, cue: Cue, cues: Sequence[Cue], words: Lexicon) -> Frame | None:
    form = taking(cue, "quote") or taking(cue, "clause")
    if form is None or cue.shape == "infinitive":
        return None
    for at in range(cue.last, min(len(stretch.items) - 1, cue.last + FAR)):
        norm = stretch.norm(at)
        if norm == ":" or (
            norm == "," and words.table.bare_clause and stretch.items[at + 1].quote and _long(stretch, at + 1)
        ):
            quoted = stretch.items[at + 1].quote is not None
            if quoted and passive.agent(stretch, at, words) is not None:
                return None  # "ce que X demandait a été rejeté par Y : « … »"
            if not quoted and not _bare_until(stretch, cue.last, at, words):
                return None
            end = at + 2 if quoted else closing(stretch, at + 1, cues, words)
            return made("direct.colon", stretch, cue, form, (at + 1, end), 0.9)
        if norm in (".", ";") or norm in words.table.clause_words or any(c.first == at for c in cues if c is not cue):
            return None
        if stretch.items[at].quote and at > cue.last:
            return None
    return None


def _long(stretch: Stretch, at: int) -> bool:
    quote = stretch.items[at].quote
    return quote is not None and len(quote.inner) > 12


def _bare_until(stretch: Stretch, first: int, last: int, words: Lexicon) -> bool:
    """Tell whether nothing but adverbs and dates stands between a verb and the colon: no object but one of speech."""
    object_of_speech = nominal.spoken(stretch, first, last, words)
    return object_of_speech is not None or all(
        stretch.norm(i) in words.table.skippable or in_time(stretch, i) for i in range(first, last)
    )


def _clause(stretch: Stretch, cue: Cue, cues: Sequence[Cue], words: Lexicon) -> Frame | None:
    form = taking(cue, "clause")
    if form is None:
        return None
    table = words.table
    if not form.verb.addressee and _has_object(stretch, cue.last, words):
        return None
    if stretch.norm(cue.last) in table.nothing_said and stretch.norm(cue.last + 1) in table.prepositions:
        return None
    for at in range(cue.last, min(len(stretch.items), cue.last + FAR)):
        item = stretch.items[at]
        if item.norm in table.clause_words or (item.norm in table.question_words and item.norm != "s'"):
            if stretch.norm(at - 1) in ("ce", "plus", "moins", "autant", "tel", "telle", "ainsi", "alors", "so", "now"):
                return None
            if _apart(stretch, at, cue, form, words) or (at > cue.last and syntax.relative(stretch, at, cue)):
                return None  # "called for steps to stop a slide that will …" tells of the slide
            if table.bare_clause and not form.verb.addressee and syntax.has_object(stretch, cue, at):
                return None  # "took on trust the word that …" tells of the word
            end = _before_quote(stretch, at + 1, closing(stretch, at + 1, cues, words), words)
            return made("direct.clause", stretch, cue, form, (at + 1, end), 0.85)
        if (
            item.norm in (".", ";", ":")
            or item.norm in table.relatives
            or any(c.verb == at for c in cues if c is not cue)
        ):
            break
        if has_verb(stretch, at, at + 1, words) and at > cue.last and not _participle(stretch, at, words):
            break
        if item.quote:
            break
    return _bare(stretch, cue, cues, words, form) if form.lemma in table.bare_verbs else None


def _apart(stretch: Stretch, at: int, cue: Cue, form: Form, words: Lexicon) -> bool:
    """Tell whether "que" opens a second relative clause ("que X soutient et que Y juge") or one about an object."""
    before = stretch.norm(at - 1)
    if at == cue.last + 1 and before in words.table.coordinators:
        return True
    return before == "," and form.verb.act == "demand" and at > cue.last + FEW  # "réclame la levée du blocus, que"


def _before_quote(stretch: Stretch, first: int, last: int, words: Lexicon) -> int:
    """Return where a clause ends that a colon and a quotation follow: each says something of its own."""
    for at in range(first, last - 1):
        if stretch.norm(at) == ":" and stretch.items[at + 1].quote is not None:
            return at if has_verb(stretch, first, at, words) else last
    return last


def _has_object(stretch: Stretch, at: int, words: Lexicon) -> bool:
    """Tell whether the verb has an object of its own, so that a later "que" opens a relative clause."""
    while stretch.norm(at) in words.table.skippable - words.table.determiners or in_time(stretch, at):
        at += 1
    return stretch.norm(at) in words.table.determiners - words.table.prepositions and words.language == "fr"


def _participle(stretch: Stretch, at: int, words: Lexicon) -> bool:
    """An English "-ed" form may be a participle; it closes nothing."""
    return words.language == "en" and stretch.norm(at).endswith("ed")


def _bare(stretch: Stretch, cue: Cue, cues: Sequence[Cue], words: Lexicon, form: Form) -> Frame | None:
    """English: "said the talks had failed", "told reporters he would go"."""
    at = cue.last
    if form.verb.addressee:
        at = past_phrase(stretch, at, words)
    while at < len(stretch.items) and (
        stretch.norm(at) in words.table.skippable
        or any(t.start <= stretch.items[at].start < t.end for t in stretch.times)
    ):
        at += 1
    if stretch.norm(at) in ("in", "at", "during", "on") and not has_verb(stretch, at, at + 1, words):
        at = past_phrase(stretch, at + 1, words)
    if at >= len(stretch.items) or stretch.norm(at) in (",", ".", ";", ":", ")", "to", "of", "by", "for", "as", "with"):
        return None
    end = closing(stretch, at, cues, words)
    if stretch.items[at].quote is None and (
        not has_verb(stretch, at, end, words) or has_verb(stretch, at, at + 1, words)
    ):
        return None
    return made("direct.bare", stretch, cue, form, (at, end), 0.75)
