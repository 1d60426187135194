"""Reporting clauses before their report: "X a déclaré que …", "X said: “…”", "X a salué …", "tout en regrettant …"."""

from __future__ import annotations

from collections.abc import Sequence

from pourparlers.extract.speech.cues import Cue, Lexicon
from pourparlers.extract.speech.frames import Frame, Side, closing, has_verb, only_quote, quotes_between
from pourparlers.extract.speech.items import Stretch
from pourparlers.lang.reporting import Form, Takes

FAR = 32  # items between a verb and the clause that it opens: addressee, date, place and a relative clause fit in


def find(stretch: Stretch, cue: Cue, cues: Sequence[Cue], words: Lexicon) -> Frame | None:
    """Return the frame of a verb that stands before what it reports, or None where nothing reported follows."""
    form, kept = cue.forms[0], cue.forms
    if cue.negated:
        kept = tuple(f for f in cue.forms if f.verb.negated)
        if not kept:
            return None
        form = kept[0]
        return _refused(stretch, cue, cues, words, form)
    for made in (_after_colon, _clause, _quoted_object, _infinitive, _object):
        frame = made(stretch, cue, cues, words)
        if frame is not None:
            return frame
    return None


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
        if norm == ":" or norm == "," and words.table.bare_clause and stretch.items[at + 1].quote and _long(stretch, at + 1):
            end = _end_of_quote(stretch, at + 1) if stretch.items[at + 1].quote else closing(stretch, at + 1, cues, words)
            return _made("direct.colon", stretch, cue, form, (at + 1, end), 0.9)
        if norm in (".", ";") or norm in words.table.clause_words or any(c.first == at for c in cues if c is not cue):
            return None
        if stretch.items[at].quote and at > cue.last:
            return None
    return None


def _long(stretch: Stretch, at: int) -> bool:
    quote = stretch.items[at].quote
    return quote is not None and len(quote.inner) > 12


def _end_of_quote(stretch: Stretch, at: int) -> int:
    """A quotation after a colon is the report; words that go on after it within the sentence belong to it too."""
    after = at + 1
    return after if stretch.norm(after) in (".", "", ",", ";") else after


def _clause(stretch: Stretch, cue: Cue, cues: Sequence[Cue], words: Lexicon) -> Frame | None:
    form = _taking(cue, "clause")
    if form is None:
        return None
    table = words.table
    for at in range(cue.last, min(len(stretch.items), cue.last + FAR)):
        item = stretch.items[at]
        if item.norm in table.clause_words or item.norm in table.question_words and item.norm not in ("s'",):
            if stretch.norm(at - 1) in ("plus", "moins", "autant", "tel", "telle", "ainsi", "alors", "so", "now"):
                return None
            end = closing(stretch, at + 1, cues, words)
            return _made("direct.clause", stretch, cue, form, (at + 1, end), 0.85)
        if item.norm in (".", ";", ":") or item.norm in table.relatives or any(c.verb == at for c in cues if c is not cue):
            break
        if has_verb(stretch, at, at + 1, words) and at > cue.last and not _participle(stretch, at, words):
            break
        if item.quote and at == cue.last:
            break
    return _bare(stretch, cue, cues, words, form) if table.bare_clause else None


def _participle(stretch: Stretch, at: int, words: Lexicon) -> bool:
    """An English "-ed" form may be a participle; it closes nothing."""
    return words.language == "en" and stretch.norm(at).endswith("ed")


def _bare(stretch: Stretch, cue: Cue, cues: Sequence[Cue], words: Lexicon, form: Form) -> Frame | None:
    """English: "said the talks had failed", "told reporters he would go"."""
    at = cue.last
    if form.verb.addressee:
        at = _past_phrase(stretch, at, words)
    while at < len(stretch.items) and (
        stretch.norm(at) in words.table.skippable or any(t.start <= stretch.items[at].start < t.end for t in stretch.times)
    ):
        at += 1
    if stretch.norm(at) in ("in", "at", "during", "on") and not has_verb(stretch, at, at + 1, words):
        at = _past_phrase(stretch, at + 1, words)
    if at >= len(stretch.items) or stretch.norm(at) in (",", ".", ";", ":", ")", "to", "of", "by", "for", "as", "with"):
        return None
    end = closing(stretch, at, cues, words)
    if stretch.items[at].quote is None and not has_verb(stretch, at, end, words):
        return None
    return _made("direct.bare", stretch, cue, form, (at, end), 0.75)


def _past_phrase(stretch: Stretch, at: int, words: Lexicon) -> int:
    """Return the item after a short noun phrase."""
    while stretch.norm(at) in words.table.determiners:
        at += 1
    mention = stretch.mention_at(at)
    return stretch.at(mention.end) if mention is not None else at + 1


def _quoted_object(stretch: Stretch, cue: Cue, cues: Sequence[Cue], words: Lexicon) -> Frame | None:
    form = _taking(cue, "object") or _taking(cue, "quote") or _taking(cue, "clause")
    if form is None:
        return None
    at = cue.last
    limit = min(len(stretch.items), at + 6 if not form.verb.addressee and form.lemma != "qualifier" else at + 14)
    while at < limit and stretch.items[at].quote is None:
        norm = stretch.norm(at)
        if norm in (",", ".", ";", ":") or has_verb(stretch, at, at + 1, words) and words.language == "fr":
            return None
        at += 1
    if at >= len(stretch.items) or stretch.items[at].quote is None:
        return None
    near = all(stretch.norm(i) in words.table.determiners | words.table.skippable | set(form.verb.link) for i in range(cue.last, at))
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
        if norm in (".", ";", ":") or has_verb(stretch, at, at + 1, words) and words.language == "fr":
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
    skipped = words.table.skippable | words.table.negations | words.verbs.reflexives | {"y", "en", "le", "la", "l'", "les", "lui", "leur", "faire"}
    while stretch.norm(at) in skipped and "VerbForm=Inf" not in stretch.items[at].morph:
        at += 1
    return at < len(stretch.items) and (
        "VerbForm=Inf" in stretch.items[at].morph or "VerbForm=Inf" in words.verbs.forms.get(stretch.norm(at), "")
    )


def _object(stretch: Stretch, cue: Cue, cues: Sequence[Cue], words: Lexicon) -> Frame | None:
    form = _taking(cue, "object")
    if form is None:
        return None
    table, at = words.table, cue.last
    while stretch.norm(at) in table.skippable or _in_time(stretch, at):
        at += 1
    if form.verb.addressee and form.verb.link:
        while at < len(stretch.items) and stretch.norm(at) not in form.verb.link and stretch.norm(at) not in (",", ".", ";", ":"):
            at += 1
        if stretch.norm(at) not in form.verb.link:
            return None
    linked = stretch.norm(at) in form.verb.link
    at = at + 1 if linked else at
    if form.verb.link and not linked and form.verb.act not in ("regret", "propose", "warn", "demand", "promise", "accuse"):
        return None
    if at >= len(stretch.items) or not (linked or _opens_phrase(stretch, at, words)):
        return None
    end = closing(stretch, at, cues, words, phrase=True)
    return _made("direct.object", stretch, cue, form, (at, end), 0.65)


def _in_time(stretch: Stretch, at: int) -> bool:
    return at < len(stretch.items) and any(t.start <= stretch.items[at].start < t.end for t in stretch.times)


def _opens_phrase(stretch: Stretch, at: int, words: Lexicon) -> bool:
    norm = stretch.norm(at)
    return norm in words.table.determiners or stretch.mention_at(at) is not None or (
        words.language == "en" and stretch.items[at].word and norm not in words.table.prepositions and norm != "to"
    )
