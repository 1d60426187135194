"""A reporting clause with what it reports, before it is known who speaks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from pourparlers.extract.speech.cues import Cue
from pourparlers.extract.speech.items import ENDS, Stretch, matches
from pourparlers.extract.speech.lexicon import Lexicon
from pourparlers.extract.speech.quotes import Quotation
from pourparlers.lang.reporting import Form
from pourparlers.model.span import Span

Side = Literal["before", "after", "inherit", "source", "loose"]


@dataclass(slots=True)
class Frame:
    """What is said and the words that tell so.

    Attributes:
        rule: name of the rule.
        stretch: where it stands; for a reporting clause within a quotation the words of that quotation.
        content: the span that carries what is said.
        quotes: quotations in it, the main one first.
        whole: True where nothing but quoted words is said.
        clause: items of the reporting clause, for time, channel and relay.
        side: where to look for who speaks.
        subject: item at which to look, from there on or leftward.
        cue: the verb.
        form: its reading.
        confidence: of the rule.
        notes: what was not certain.
    """

    rule: str
    stretch: Stretch
    content: Span
    quotes: tuple[Quotation, ...]
    whole: bool
    clause: tuple[int, int]
    side: Side
    subject: int
    cue: Cue | None = None
    form: Form | None = None
    confidence: float = 0.8
    notes: list[str] = field(default_factory=list)

    @property
    def cues(self) -> tuple[str, ...]:
        """The words that triggered the rule."""
        items = self.stretch.items
        first, last = self.clause if self.cue is None else (self.cue.first, self.cue.last)
        joined = self.cue.clitic if self.cue is not None else None  # "-t-il" tells that a speech goes on
        return tuple(items[i].norm for i in range(first, min(last, len(items))) if items[i].word or i == joined)[:8]


def has_verb(stretch: Stretch, first: int, last: int, words: Lexicon) -> bool:
    """Tell whether a tensed verb stands among the items."""
    for index in range(first, last):
        item = stretch.items[index]
        known = words.verbs.forms.get(item.norm, item.morph)
        if not item.capital and item.norm.endswith(words.table.finite_endings):
            return True
        if "VerbForm=Fin" in known or (words.language == "en" and known.startswith("Tense=Past")):
            return True
        if words.language == "en" and known.partition(" ")[2].startswith("Tense=Past"):
            return True
    return False


def quotes_between(stretch: Stretch, first: int, last: int) -> tuple[Quotation, ...]:
    """Return the quotations among the items, the longest first."""
    found = [q for i in stretch.items[first:last] if (q := i.quote) is not None]
    return tuple(sorted(found, key=lambda q: q.start - q.end))


def only_quote(stretch: Stretch, first: int, last: int) -> bool:
    """Tell whether among the items there are quoted words and no others."""
    items = stretch.items[first:last]
    return any(i.quote for i in items) and not any(i.word for i in items)


def opening(stretch: Stretch, before: int) -> int:
    """Return the item at which the clause that ends at `before` begins: after a stop or colon."""
    at = before
    while at > 0:
        norm = stretch.norm(at - 1)
        if norm in ENDS or norm in (":", "•"):
            return at
        at -= 1
    return 0


def closing(stretch: Stretch, at: int, cues: Sequence[Cue], words: Lexicon, *, phrase: bool = False) -> int:
    """Return the item at which what is said ends, from item `at` on.

    Args:
        stretch: where it stands.
        at: its first item.
        cues: the reporting verbs of the stretch.
        words: the language.
        phrase: True where a noun phrase is said rather than a clause: it ends at the next comma.
    """
    leads = {c.first: c for c in cues if c.first > at}
    index = at
    while index < len(stretch.items):
        norm = stretch.norm(index)
        if index > at and (norm in ENDS or (phrase and norm in (",", ":", "–", "—"))):
            return index
        cue = leads.get(index)
        if cue and (cue.lead or cue.clitic is not None):
            return index
        if norm == "," and _turns(stretch, index + 1, leads, words):
            return index
        index += 1
    return index


def _turns(stretch: Stretch, index: int, leads: dict[int, Cue], words: Lexicon) -> bool:
    """Tell whether after a comma something else begins: another report, a source, a contrast."""
    norm, following = stretch.norm(index), stretch.norm(index + 1)
    if any(index <= first <= index + 2 and (c.lead or c.clitic is not None) for first, c in leads.items()):
        return True
    if norm == "ce" and following in words.table.clause_words:
        return True
    if norm in words.table.subordinators and (
        following in words.table.clause_words or norm in ("while", "whereas", "lorsque", "tandis")
    ):
        return True
    return starts_source(stretch, index, words) > 0


def starts_source(stretch: Stretch, index: int, words: Lexicon) -> int:
    """Return how many items a source phrase ("selon", "according to") takes at `index`; 0 where there is none."""
    for source in words.table.sources:
        if source.initial:
            continue
        for phrase in source.words:
            length = matches(stretch, index, phrase)
            if length:
                return length
    return 0
