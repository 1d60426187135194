"""Reporting clauses that stand within or after what they report: "…, a déclaré X", "a-t-il dit", "…, X said"."""

from __future__ import annotations

from collections.abc import Sequence

from pourparlers.extract.speech import syntax
from pourparlers.extract.speech.cues import Cue
from pourparlers.extract.speech.frames import Frame, closing, has_verb, only_quote, opening, quotes_between
from pourparlers.extract.speech.items import Stretch
from pourparlers.extract.speech.lexicon import Lexicon
from pourparlers.extract.speech.subject import phrase, starts_subject

BREAKS = frozenset({",", "–", "—", "-", "?", "!", "…", "...", ".", ""})
SHORT = 10  # items before a reporting clause that may be but the beginning of what is said
ADDRESSED = 6  # items behind a subject that tell to whom or where it was said
AHEAD = 12  # items looked ahead for a subject behind its verb, adverbs and dates included


def find(stretch: Stretch, cue: Cue, cues: Sequence[Cue], words: Lexicon) -> Frame | None:
    """Return the frame of a reporting clause inside or behind its report, or None where the verb opens none."""
    if cue.shape != "finite" or not any(f.verb.takes & {"quote", "clause"} for f in cue.forms):
        return None
    start = _inverted(stretch, cue, words)
    side = "after"
    if start is None and words.table.bare_clause:
        start = _trailing(stretch, cue, words)
        side = "before"
    if start is None:
        return None
    before = start - 1 if stretch.norm(start - 1) in BREAKS and stretch.items[start - 1].quote is None else start
    return _frame(stretch, cue, cues, words, (start, before), side)


def _inverted(stretch: Stretch, cue: Cue, words: Lexicon) -> int | None:
    """Return where an inverted clause begins."""
    first = cue.first
    while first > 0 and stretch.norm(first - 1) in words.table.skippable:
        first -= 1
    first = _with_governor(stretch, first, words)
    previous = stretch.items[first - 1] if first else None
    if previous is None:
        return None
    broken = previous.quote is not None or previous.norm in BREAKS
    if cue.clitic is not None:
        return first if broken or previous.norm in (")", "»", "”") else None
    if not broken or cue.negated or (words.table.bare_clause and all(f.verb.addressee for f in cue.forms)):
        return None
    subject = subject_after(stretch, cue.last, words)
    if subject is None:
        subject = _subject_of(stretch, cue)
    if subject is None or (
        words.table.bare_clause and not _quoted(stretch, first) and _runs_on(stretch, subject, words)
    ):
        return None
    said = has_verb(stretch, opening(stretch, first - 1), first, words) or _quoted(stretch, first)
    said = said or (stretch.norm(0) in ("–", "—") and stretch.norm(first - 1) in ("?", "!", ","))
    said = said or syntax.beside(stretch, cue)
    return first if previous.quote is not None or said or _closed(stretch, cue, subject, words) else None


def _runs_on(stretch: Stretch, at: int, words: Lexicon) -> bool:
    """Tell whether a verb follows the phrase behind the verb: "X, his deputy, said Rome was ready" reports a clause."""
    last = phrase(stretch, at, len(stretch.items), words).last
    while stretch.norm(last) in words.table.skippable:
        last += 1
    return has_verb(stretch, at + 1, min(last + 1, len(stretch.items)), words)


def _with_governor(stretch: Stretch, first: int, words: Lexicon) -> int:
    """Return where a group begins whose verb hangs on another: "s'empresse de nuancer", "a tenu à préciser"."""
    at = first - 2
    governed = stretch.norm(first - 1) in words.table.infinitive_links and at >= 0
    if not governed or not any(stretch.norm(at).startswith(stem) for stem in words.table.acted):
        return first
    between = words.verbs.reflexives | words.table.skippable
    while at > 0 and (stretch.norm(at - 1) in between or words.auxiliary(stretch.norm(at - 1))):
        at -= 1
    return at


def _subject_of(stretch: Stretch, cue: Cue) -> int | None:
    """Return the item at which the subject begins that the parser finds behind the verb."""
    told = syntax.subject(stretch, cue)
    return told.first if told is not None and told.own and told.first >= cue.last else None


def _closed(stretch: Stretch, cue: Cue, at: int, words: Lexicon) -> bool:
    """Tell whether a verb that takes no object is followed by a speaker and nothing else up to the next comma."""
    speaks = any(
        "clause" in f.verb.takes and ("object" not in f.verb.takes or f.verb.act == "announce") for f in cue.forms
    )
    named = phrase(stretch, at, len(stretch.items), words)
    last = named.last
    while last < min(len(stretch.items), named.last + ADDRESSED) and stretch.items[last].word:
        last += 1  # "a dit X à la presse"
    if last > named.last and (
        stretch.norm(named.last) not in words.table.prepositions or has_verb(stretch, named.last, last, words)
    ):
        return False
    return speaks and (named.mention is not None or named.noun is not None) and stretch.norm(last) in (",", ".", "")


def _quoted(stretch: Stretch, first: int) -> bool:
    return any(i.quote for i in stretch.items[max(0, first - 2) : first])


def subject_after(stretch: Stretch, at: int, words: Lexicon) -> int | None:
    """Return the item at which a subject begins behind its verb, adverbs, dates and short phrases left aside."""
    table = words.table
    limit = min(len(stretch.items), at + AHEAD)
    while at < limit:
        norm = stretch.norm(at)
        if stretch.items[at].quote or norm in table.clause_words or norm in (":", ".", ";"):
            return None
        offset = stretch.items[at].start
        time = next((t for t in stretch.times if t.start <= offset < t.end), None)
        if time is not None:
            at = max(at + 1, stretch.at(time.end))
        elif starts_subject(stretch, at, words):
            return at
        elif norm in table.prepositions and norm not in table.determiners:
            at += 1
            if "VerbForm=Inf" in words.verbs.forms.get(stretch.norm(at), "") or (
                at < limit and "VerbForm=Inf" in stretch.items[at].morph
            ):
                return None
            while at < limit and (stretch.norm(at) in table.determiners):
                at += 1
            mention = stretch.mention_at(at)
            at = stretch.at(mention.end) if mention else at + 1
        elif norm in table.skippable or norm == ",":
            at += 1
        else:
            return None
    return None


def _trailing(stretch: Stretch, cue: Cue, words: Lexicon) -> int | None:
    """Return where an English clause in plain order begins that closes its report: ", the minister said on Monday"."""
    if cue.negated or cue.lead not in ("", ","):
        return None
    start = cue.first
    while (
        start > 0
        and stretch.items[start - 1].quote is None
        and stretch.norm(start - 1) not in BREAKS | {";", ":", "(", "that"}
    ):
        start -= 1
    while start > 1 and not starts_subject(stretch, start, words, bare=True) and stretch.norm(start - 1) == ",":
        start -= 1
        while (
            start > 0 and stretch.items[start - 1].quote is None and stretch.norm(start - 1) not in BREAKS | {";", ":"}
        ):
            start -= 1
    start = _with_name(stretch, start, words)
    if start == 0 or start >= cue.first or not _starts(stretch, start, cue, words):
        return None
    if stretch.items[start - 1].quote is None and stretch.norm(start - 1) != ",":
        return None
    if stretch.norm(start) in ("and", "but") or not _ends_here(stretch, cue, words):
        return None
    said = opening(stretch, start - 1)
    if quotes_between(stretch, said, start) or has_verb(stretch, said, start - 1, words):
        return start
    end = _clause_end(stretch, cue, ())
    return start if stretch.norm(end) == "," and has_verb(stretch, end, len(stretch.items), words) else None


def _starts(stretch: Stretch, at: int, cue: Cue, words: Lexicon) -> bool:
    """Tell whether a subject begins at an item, by its words or by the parse."""
    if starts_subject(stretch, at, words, bare=True):
        return True
    between = range(at, cue.first)
    if stretch.items[at - 1].quote is not None and stretch.norm(at) in words.table.determiners:
        return all(stretch.items[i].word for i in between) and not has_verb(stretch, at, cue.first, words)
    told = syntax.subject(stretch, cue)
    return (
        told is not None
        and told.own
        and told.first == at
        and stretch.norm(told.head) in words.table.speaker_nouns.further
    )


def _with_name(stretch: Stretch, start: int, words: Lexicon) -> int:
    """Return where the name before an apposition begins: "…, John Roe, a spokesman for …, said"."""
    while stretch.norm(start - 1) == ",":
        low = start - 1
        while low > 0 and stretch.items[low - 1].quote is None and stretch.norm(low - 1) not in BREAKS | {";", ":"}:
            low -= 1
        apart = low > 0 and (stretch.items[low - 1].quote is not None or stretch.norm(low - 1) == ",")
        if low == start - 1 or not apart or has_verb(stretch, low, start - 1, words):
            return start
        if not starts_subject(stretch, low, words, bare=True):
            return start
        start = low
    return start


def _ends_here(stretch: Stretch, cue: Cue, words: Lexicon) -> bool:
    """Tell whether nothing that could be a report follows the verb in its own clause."""
    for at in range(cue.last, len(stretch.items)):
        item = stretch.items[at]
        if item.norm in (",", ".", ";", ")") or item.quote:
            return True
        if item.norm in words.table.clause_words or item.norm == ":":
            return False
        if at == cue.last and not (
            item.norm in words.table.skippable or item.norm in words.table.prepositions or cue.forms[0].verb.addressee
            or any(t.start <= item.start < t.end for t in stretch.times)
        ):  # fmt: skip
            return False
    return True


def _frame(
    stretch: Stretch, cue: Cue, cues: Sequence[Cue], words: Lexicon, bounds: tuple[int, int], side: str
) -> Frame | None:
    start, before = bounds
    form = next((f for f in cue.forms if "quote" in f.verb.takes), cue.forms[0])
    said = opening(stretch, before)
    end = _clause_end(stretch, cue, cues)
    adjacent = before > 0 and stretch.items[before - 1].quote is not None and not has_verb(stretch, said, before, words)
    if adjacent and stretch.norm(before - 2) == ":":
        said = before - 1
    last, rule = _reach(stretch, cues, words, (said, before, end), cue)
    whole = only_quote(stretch, said, before)
    content = stretch.span(said, last)
    if content is None:
        return None
    quotes = quotes_between(stretch, said, before) + quotes_between(stretch, end, last)
    subject = start if side == "before" else cue.last
    frame = Frame(rule, stretch, content, quotes, whole, (start, end), "after", subject, cue, form, 0.9)
    if side == "before":
        frame.side, frame.subject = "before", cue.first
    return frame


def _reach(
    stretch: Stretch, cues: Sequence[Cue], words: Lexicon, bounds: tuple[int, int, int], cue: Cue
) -> tuple[int, str]:
    """Return the item at which what is said ends, and the rule: it may go on behind the reporting clause."""
    said, before, end = bounds
    closed = stretch.norm(end) == ","
    follows = end + 1 if closed else end
    if only_quote(stretch, said, before):
        split = _quote_at(stretch, follows) and stretch.norm(end) in (",", "")
        return (follows + 1, "incise.split") if split else (before, "incise")
    governor = stretch.items[cue.verb].head
    verbal = any(i.token == governor >= 0 and i.pos == "VERB" for i in stretch.items[said:before]) or any(
        has_verb(stretch, i, i + 1, words) and stretch.items[i].pos in ("", "VERB", "AUX") for i in range(said, before)
    )
    beside = syntax.beside(stretch, cue) and not verbal
    if beside and stretch.norm(end) == ":":
        return closing(stretch, end + 1, cues, words), "incise.medial"
    goes_on = closed and stretch.norm(follows) in words.table.infinitive_links | words.table.clause_words
    if (beside and not goes_on) or (not verbal and stretch.norm(end) in BREAKS - {","}):
        return before, "incise"
    begun = closed and _quote_at(stretch, end + 1) and before - said < SHORT
    if begun or not (verbal or quotes_between(stretch, said, before)):
        return closing(stretch, end + 1, cues, words), "incise.medial"
    if not verbal and before - said < SHORT and closed and not cue.lead and _continues(stretch, end + 1, cues):
        return closing(stretch, end + 1, cues, words), "incise"
    return before, "incise"


def _quote_at(stretch: Stretch, at: int) -> bool:
    return at < len(stretch.items) and stretch.items[at].quote is not None


def _continues(stretch: Stretch, at: int, cues: Sequence[Cue]) -> bool:
    return at < len(stretch.items) and not any(c.first <= at + 1 and at <= c.verb and c.lead for c in cues)


def _clause_end(stretch: Stretch, cue: Cue, cues: Sequence[Cue]) -> int:
    """Return the item that ends the reporting clause: a comma that closes it, a stop, a quotation, another verb."""
    for at in range(cue.last, len(stretch.items)):
        norm = stretch.norm(at)
        if stretch.items[at].quote or norm in (".", ";", ":", "!", "?") or (norm == "," and not _apposed(stretch, at)):
            return at
        if any(c.first == at and c.verb > cue.verb for c in cues):
            return at
    return len(stretch.items)


def _apposed(stretch: Stretch, comma: int) -> bool:
    """Tell whether a name or title right after the comma still belongs to the subject."""
    mention = stretch.mention_at(comma + 1)
    return mention is not None and mention.reading == "person"
