"""Reporting clauses before their report: "X a déclaré que …", "X said: “…”", "X a salué …", "tout en regrettant …"."""

from __future__ import annotations

from collections.abc import Sequence

from pourparlers.extract.speech.cues import Cue, Lexicon
from pourparlers.extract.speech.frames import Frame, Side, closing, has_verb, only_quote, quotes_between
from pourparlers.extract.speech.items import Stretch
from pourparlers.lang.reporting import Form, Takes
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
    makers = (_after_colon, _clause, _quoted_object, _infinitive, _object)
    if form.verb.addressee:
        makers = (_after_colon, _infinitive, _clause, _quoted_object, _object)
    for made in makers:
        frame = made(stretch, cue, cues, words)
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
    return _made("direct.relative", stretch, cue, form, (first, cue.last), 0.7)


def _taking(cue: Cue, takes: Takes) -> Form | None:
    return next((f for f in cue.forms if takes in f.verb.takes), None)


def _made(
    rule: str, stretch: Stretch, cue: Cue, form: Form, bounds: tuple[int, int], confidence: float
) -> Frame | None:
    first, last = bounds
    content = stretch.span(first, last)
    if content is None:
        return None
    side: Side = "before" if cue.shape == "finite" and cue.lead in ("", ",") else "inherit"
    quotes = quotes_between(stretch, first, last)
    whole = only_quote(stretch, first, last)
    clause = (cue.first, first)
    return Frame(rule, stretch, content, quotes, whole, clause, side, cue.first, cue, form, confidence)


def _refused(stretch: Stretch, cue: Cue, cues: Sequence[Cue], words: Lexicon, form: Form) -> Frame | None:
    """What was not confirmed, not said: the verb belongs to what is told."""
    end = closing(stretch, cue.last, cues, words)
    return _made("direct.negated", stretch, cue, form, (cue.first, end), 0.7)


def _after_colon(stretch: Stretch, cue: Cue, cues: Sequence[Cue], words: Lexicon) -> Frame | None:
    form = _taking(cue, "quote") or _taking(cue, "clause")
    if form is None or cue.shape == "infinitive":
        return None
    for at in range(cue.last, min(len(stretch.items) - 1, cue.last + FAR)):
        norm = stretch.norm(at)
        if norm == ":" or (
            norm == "," and words.table.bare_clause and stretch.items[at + 1].quote and _long(stretch, at + 1)
        ):
            quoted = stretch.items[at + 1].quote is not None
            if not quoted and not _bare_until(stretch, cue.last, at, words):
                return None
            end = at + 2 if quoted else closing(stretch, at + 1, cues, words)
            return _made("direct.colon", stretch, cue, form, (at + 1, end), 0.9)
        if norm in (".", ";") or norm in words.table.clause_words or any(c.first == at for c in cues if c is not cue):
            return None
        if stretch.items[at].quote and at > cue.last:
            return None
    return None


def _long(stretch: Stretch, at: int) -> bool:
    quote = stretch.items[at].quote
    return quote is not None and len(quote.inner) > 12


def _bare_until(stretch: Stretch, first: int, last: int, words: Lexicon) -> bool:
    """Tell whether nothing but adverbs and dates stands between a verb and the colon: no other object."""
    return all(stretch.norm(i) in words.table.skippable or _in_time(stretch, i) for i in range(first, last))


def _clause(stretch: Stretch, cue: Cue, cues: Sequence[Cue], words: Lexicon) -> Frame | None:
    form = _taking(cue, "clause")
    if form is None:
        return None
    table = words.table
    if not form.verb.addressee and _has_object(stretch, cue.last, words):
        return None
    for at in range(cue.last, min(len(stretch.items), cue.last + FAR)):
        item = stretch.items[at]
        if item.norm in table.clause_words or (item.norm in table.question_words and item.norm not in ("s'",)):
            if stretch.norm(at - 1) in ("ce", "plus", "moins", "autant", "tel", "telle", "ainsi", "alors", "so", "now"):
                return None
            end = closing(stretch, at + 1, cues, words)
            return _made("direct.clause", stretch, cue, form, (at + 1, end), 0.85)
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


def _has_object(stretch: Stretch, at: int, words: Lexicon) -> bool:
    """Tell whether the verb has an object of its own, so that a later "que" opens a relative clause."""
    while stretch.norm(at) in words.table.skippable - words.table.determiners or _in_time(stretch, at):
        at += 1
    return stretch.norm(at) in words.table.determiners - words.table.prepositions and words.language == "fr"


def _participle(stretch: Stretch, at: int, words: Lexicon) -> bool:
    """An English "-ed" form may be a participle; it closes nothing."""
    return words.language == "en" and stretch.norm(at).endswith("ed")


def _bare(stretch: Stretch, cue: Cue, cues: Sequence[Cue], words: Lexicon, form: Form) -> Frame | None:
    """English: "said the talks had failed", "told reporters he would go"."""
    at = cue.last
    if form.verb.addressee:
        at = _past_phrase(stretch, at, words)
    while at < len(stretch.items) and (
        stretch.norm(at) in words.table.skippable
        or any(t.start <= stretch.items[at].start < t.end for t in stretch.times)
    ):
        at += 1
    if stretch.norm(at) in ("in", "at", "during", "on") and not has_verb(stretch, at, at + 1, words):
        at = _past_phrase(stretch, at + 1, words)
    if at >= len(stretch.items) or stretch.norm(at) in (",", ".", ";", ":", ")", "to", "of", "by", "for", "as", "with"):
        return None
    end = closing(stretch, at, cues, words)
    if stretch.items[at].quote is None and (
        not has_verb(stretch, at, end, words) or has_verb(stretch, at, at + 1, words)
    ):
        return None
    return _made("direct.bare", stretch, cue, form, (at, end), 0.75)


def _past_phrase(stretch: Stretch, at: int, words: Lexicon) -> int:
    """Return the item after a short noun phrase."""
    while stretch.norm(at) in words.table.determiners:
        at += 1
    mention = stretch.mention_at(at)
    after = stretch.at(mention.end) if mention is not None else at + 1
    for index in range(after, min(after + 2, len(stretch.items))):
        if stretch.norm(index) in words.table.determiners and stretch.norm(index) not in words.table.genitives:
            return index
        if not stretch.items[index].word:
            break
    return after


def _quoted_object(stretch: Stretch, cue: Cue, cues: Sequence[Cue], words: Lexicon) -> Frame | None:
    form = _taking(cue, "object") or _taking(cue, "quote") or _taking(cue, "clause")
    if form is None:
        return None
    at = cue.last
    limit = min(len(stretch.items), at + 6 if not form.verb.addressee and form.lemma != "qualifier" else at + 14)
    while at < limit and stretch.items[at].quote is None:
        norm = stretch.norm(at)
        if norm in (",", ".", ";", ":") or (has_verb(stretch, at, at + 1, words) and words.language == "fr"):
            return None
        at += 1
    if at >= len(stretch.items) or stretch.items[at].quote is None:
        return None
    near = all(
        stretch.norm(i) in words.table.determiners | words.table.skippable | set(form.verb.link)
        for i in range(cue.last, at)
    )
    if not near and not (form.verb.addressee or form.lemma in ("qualifier", "describe", "parler", "call", "faire")):
        if "object" not in form.verb.takes:
            return None
        return _object(stretch, cue, cues, words)
    after = stretch.norm(at + 1)
    end = at + 1 if after in (",", ".", "", ";", "?", "!") else closing(stretch, at, cues, words, phrase=True)
    first = at if near else _past_links(stretch, cue.last, form)
    if near and end == at + 1:
        return _made("direct.quote", stretch, cue, form, (at, end), 0.85)
    return _made("direct.fragment", stretch, cue, form, (first, end), 0.8)


def _past_links(stretch: Stretch, at: int, form: Form) -> int:
    while stretch.norm(at) in form.verb.link:
        at += 1
    return at


def _infinitive(stretch: Stretch, cue: Cue, cues: Sequence[Cue], words: Lexicon) -> Frame | None:
    form = _taking(cue, "infinitive")
    if form is None:
        return None
    table = words.table
    reach = 14 if form.verb.addressee or form.verb.act in ("demand", "accuse") else 4
    at = cue.last
    limit = min(len(stretch.items), at + reach)
    while at < limit:
        norm = stretch.norm(at)
        if norm in (".", ";", ":") or (has_verb(stretch, at, at + 1, words) and words.language == "fr"):
            return None
        opens = norm in table.infinitive_links and is_infinitive(stretch, at + 1, words)
        bare = words.language == "fr" and at - cue.last < 3 and is_infinitive(stretch, at, words)
        if opens or bare:
            first = at + 1 if opens else at
            end = closing(stretch, first, cues, words)
            return _made("direct.infinitive", stretch, cue, form, (first, end), 0.8)
        at += 1
    return None


def is_infinitive(stretch: Stretch, at: int, words: Lexicon) -> bool:
    """Tell whether a verb in the infinitive stands at the item, pronouns, negation and adverbs before it left aside."""
    if words.language == "en":
        item = stretch.items[at] if at < len(stretch.items) else None
        return item is not None and item.word and item.norm not in words.table.determiners and not item.capital
    skipped = (
        words.table.skippable
        | words.table.negations
        | words.verbs.reflexives
        | {"y", "en", "le", "la", "l'", "les", "lui", "leur", "faire"}
    )
    while stretch.norm(at) in skipped and "VerbForm=Inf" not in stretch.items[at].morph:
        at += 1
    return at < len(stretch.items) and (
        "VerbForm=Inf" in stretch.items[at].morph or "VerbForm=Inf" in words.verbs.forms.get(stretch.norm(at), "")
    )


def _object(stretch: Stretch, cue: Cue, cues: Sequence[Cue], words: Lexicon) -> Frame | None:
    form = _taking(cue, "object")
    if form is None:
        return None
    _table, at = words.table, cue.last
    at = _past_adverbs(stretch, at, form, words)
    if form.verb.addressee and form.verb.link:
        while (
            at < len(stretch.items)
            and stretch.norm(at) not in form.verb.link
            and stretch.norm(at) not in (",", ".", ";", ":")
        ):
            at += 1
        if stretch.norm(at) not in form.verb.link:
            return None
    linked = stretch.norm(at) in form.verb.link
    at = at + 1 if linked else at
    if (
        form.verb.link
        and not linked
        and form.verb.act not in ("regret", "propose", "warn", "demand", "promise", "accuse")
    ):
        return None
    if at >= len(stretch.items) or not (linked or _opens_phrase(stretch, at, words)):
        return None
    end = closing(stretch, at, cues, words, phrase=True)
    return _made("direct.object", stretch, cue, form, (at, end), 0.65)


def _past_adverbs(stretch: Stretch, at: int, form: Form, words: Lexicon) -> int:
    """Return the item after adverbs, dates and short phrases of place that stand before an object."""
    table = words.table
    while at < len(stretch.items):
        norm = stretch.norm(at)
        if norm in form.verb.link or (norm in table.determiners and norm != "tout"):
            return at
        if (
            (norm in table.skippable and not _opens_phrase(stretch, at + 1, words))
            or _in_time(stretch, at)
            or (norm in table.skippable and norm not in table.determiners)
        ):
            at += 1
        elif norm in table.prepositions and not form.verb.link and norm not in ("à", "au", "aux", "to", "contre"):
            at = _past_phrase(stretch, at + 1, words)
        else:
            return at
    return at


def _in_time(stretch: Stretch, at: int) -> bool:
    return at < len(stretch.items) and any(t.start <= stretch.items[at].start < t.end for t in stretch.times)


def _opens_phrase(stretch: Stretch, at: int, words: Lexicon) -> bool:
    norm = stretch.norm(at)
    return (
        norm in words.table.determiners
        or stretch.mention_at(at) is not None
        or (words.language == "en" and stretch.items[at].word and norm not in words.table.prepositions and norm != "to")
    )
