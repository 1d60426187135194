"""A document cut into stretches, each a row of words in which an outermost quotation counts as one.

A stretch is one sentence, or several that a quotation holds together: what reports a quotation stands in the same
stretch.
"""

from __future__ import annotations

import functools
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from pourparlers.extract.speech.quotes import Quotation
from pourparlers.model.document import Document
from pourparlers.model.layers import Mention, TimeExpression, Token
from pourparlers.model.span import Span

ENDS = frozenset({".", "!", "?", "…", "...", ";"})


@dataclass(frozen=True, slots=True)
class Item:
    """A word, a mark of punctuation, or a whole quotation.

    Attributes:
        start: offset of its first code point.
        end: offset after its last.
        norm: lower-case form; empty for a quotation.
        morph: features of a verb form.
        quote: the quotation that it is.
        form: the word as it stands.
        token: its index in `document.tokens`; -1 for a quotation.
        pos: universal part of speech, as the parser has it.
        head: index of the governing token; -1 where no parser ran.
        dep: relation to it.
    """

    start: int
    end: int
    norm: str
    morph: str = ""
    quote: Quotation | None = None
    form: str = ""
    token: int = -1
    pos: str = ""
    head: int = -1
    dep: str = ""

    @classmethod
    def of(cls, index: int, document: Document) -> Item:
        """Return the item of the token at an index of `document.tokens`."""
        t = document.tokens[index]
        head = t.head if t.head is not None else -1
        return cls(
            t.start, t.end, t.norm, t.morph, None, document.text[t.start : t.end], index, t.pos or "", head, t.dep or ""
        )

    @property
    def capital(self) -> bool:
        """Tell whether it begins with a capital."""
        return self.form[:1].isupper()

    @property
    def word(self) -> bool:
        """Tell whether it is a word."""
        return self.quote is None and self.norm[:1].isalnum()


@dataclass(slots=True)
class Stretch:
    """One sentence, or several held together by a quotation, with what lies in it.

    Attributes:
        index: its place among the stretches of the document.
        start: offset of its first code point.
        end: offset after its last.
        part: index into `document.parts`.
        sentences: the spans of its sentences.
        items: words and quotations in order.
        mentions: the mentions outside quotations, in order.
        times: the time expressions outside quotations.
        quotes: the outermost quotations.
    """

    index: int
    start: int
    end: int
    part: int
    sentences: list[Span]
    items: list[Item] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    times: list[TimeExpression] = field(default_factory=list)
    quotes: list[Quotation] = field(default_factory=list)

    def at(self, offset: int) -> int:
        """Return the index of the first item that ends after `offset`."""
        return next((i for i, item in enumerate(self.items) if item.end > offset), len(self.items))

    def norm(self, index: int) -> str:
        """Return the form at `index`, empty outside the stretch and for quotations."""
        return self.items[index].norm if 0 <= index < len(self.items) else ""

    def span(self, first: int, last: int) -> Span | None:
        """Return the text from item `first` up to but without item `last`, marks at its edges left off."""
        items = self.items
        last = min(last, len(items))
        while first < last and not (items[first].word or items[first].quote or items[first].norm in "([#"):
            first += 1
        while first < last and not (items[last - 1].word or items[last - 1].quote or items[last - 1].norm in ")]%"):
            last -= 1
        return Span(items[first].start, items[last - 1].end) if first < last else None

    def mention_at(self, index: int) -> Mention | None:
        """Return the mention that covers the item at `index`."""
        if not 0 <= index < len(self.items):
            return None
        item = self.items[index]
        return next((m for m in self.mentions if m.start <= item.start < m.end), None)

    def within(self, first: int, last: int) -> list[Mention]:
        """Return the mentions that begin from item `first` up to but without item `last`."""
        if first >= last or first >= len(self.items):
            return []
        low, high = self.items[first].start, self.items[min(last, len(self.items)) - 1].end
        return [m for m in self.mentions if low <= m.start < high]


def stretches(document: Document, quotes: Sequence[Quotation]) -> list[Stretch]:
    """Return the stretches of a document in order."""
    outer = [q for q in quotes if q.depth == 0]
    result: list[Stretch] = []
    for sentence in document.sentences:
        held = result and any(q.start < result[-1].end and sentence.start < q.end for q in outer)
        if held:
            result[-1].end = max(sentence.end, result[-1].end)
            result[-1].sentences.append(sentence.span)
        else:
            result.append(Stretch(len(result), sentence.start, sentence.end, sentence.part, [sentence.span]))
    starts = [t.start for t in document.tokens]
    for one in result:
        one.quotes = [q for q in outer if one.start <= q.start < one.end]
        inside = range(bisect_left(starts, one.start), bisect_left(starts, one.end))
        kept = [i for i in inside if not _inner_stop(document, document.tokens[i])]
        one.items = _items(document, kept, one.quotes)
        one.mentions = [
            m for m in document.mentions if one.start <= m.start < one.end and not _inside(m.start, one.quotes)
        ]
        one.times = [t for t in document.times if one.start <= t.start < one.end and not _inside(t.start, one.quotes)]
    return result


def _inner_stop(document: Document, token: Token) -> bool:
    """Tell whether a full stop belongs to an abbreviation: it ends no sentence."""
    rest = document.text[token.end : document.sentences[token.sentence].end]
    return token.norm == "." and any(c.isalnum() for c in rest)


def _inside(offset: int, quotes: Sequence[Quotation]) -> bool:
    return any(q.start <= offset < q.end for q in quotes)


def _items(document: Document, tokens: Sequence[int], quotes: Sequence[Quotation]) -> list[Item]:
    items = [Item(q.start, q.end, "", quote=q) for q in quotes]
    items += [Item.of(i, document) for i in tokens if not _inside(document.tokens[i].start, quotes)]
    return sorted(items, key=lambda i: i.start)


def matches(stretch: Stretch, index: int, phrase: str) -> int:
    """Return how many items the words of a phrase take at `index`; 0 where they do not stand there."""
    parts = _words(phrase)
    if not parts or stretch.norm(index) != parts[0]:
        return 0
    return len(parts) if all(stretch.norm(index + n) == part for n, part in enumerate(parts)) else 0


@functools.lru_cache(maxsize=4096)
def _words(phrase: str) -> tuple[str, ...]:
    """Return the tokens of a phrase of the language pack, whose tables hold fewer than there is room for."""
    return tuple(phrase.replace("'", "' ").split())
