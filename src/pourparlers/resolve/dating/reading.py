"""The text as the clues read it: folded, in sentences, with the tense of every clause."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

from pourparlers.lang.pack import load
from pourparlers.lang.publication import PublicationCues
from pourparlers.model.document import Document
from pourparlers.model.layers import Sentence, TimeExpression
from pourparlers.model.span import Span
from pourparlers.resolve.timex.context import Tense
from pourparlers.resolve.timex.tense import clause_tense
from pourparlers.resolve.who.finding import fold

LEAD = 4
"""Sentences that count as the top of an article: title, perhaps a heading, and the first two of the lead."""

RUNNING = frozenset(("title", "lead", "heading", "paragraph"))


@dataclass(frozen=True)
class Reading:
    """A document with what the clues ask of it again and again."""

    document: Document
    language: str

    @property
    def text(self) -> str:
        """The running text."""
        return self.document.text

    @cached_property
    def folded(self) -> str:
        """The text in lower case without accents, as long as the text."""
        return fold(self.document.text)

    @cached_property
    def cues(self) -> PublicationCues:
        """The words of the language that tell of publication."""
        cues: PublicationCues = load(self.language, "publication", PublicationCues)
        return cues

    @cached_property
    def tense_at(self) -> Callable[[int], Tense]:
        """The tense of the clause around an offset."""
        bounds = [s.end for s in self.document.sentences]
        return clause_tense(self.text, bounds, self.language, self.document.tokens)

    @cached_property
    def parts(self) -> Mapping[int, str]:
        """The part that each sentence, by its start, belongs to."""
        names = [part.part for part in self.document.parts]
        return {s.start: names[s.part] if s.part < len(names) else "paragraph" for s in self.document.sentences}

    def sentence(self, offset: int) -> Sentence:
        """Return the sentence around an offset."""
        found = next((s for s in self.document.sentences if s.start <= offset < s.end), None)
        return found or Sentence(0, len(self.text), 0)

    def running(self, offset: int) -> bool:
        """Tell whether an offset lies in the article itself: no caption, no embedded post."""
        return self.parts.get(self.sentence(offset).start, "paragraph") in RUNNING

    @cached_property
    def top(self) -> tuple[Sentence, ...]:
        """The sentences that the article opens with."""
        return tuple(s for s in self.document.sentences if self.parts[s.start] in RUNNING)[:LEAD]

    def at_top(self, offset: int) -> bool:
        """Tell whether an offset lies in one of them."""
        return any(s.start <= offset < s.end for s in self.top)

    def quoted(self, offset: int) -> bool:
        """Tell whether an offset lies within quotation marks, where "yesterday" is the speaker's."""
        part = next((p for p in self.document.parts if p.start <= offset < p.end), None)
        before = self.text[part.start if part else 0 : offset]
        opened, closed = before.count("«") + before.count("“"), before.count("»") + before.count("”")
        return opened > closed or before.count('"') % 2 == 1

    def words(self, time: TimeExpression) -> str:
        """Return the words of a time, folded."""
        return self.folded[time.start : time.end]

    def ends_with(self, before: str, phrases: tuple[str, ...]) -> str:
        """Return which phrase a folded text ends with, articles after it passed over; empty where none."""
        articles = "|".join(re.escape(word) for word in self.cues.articles)
        tail = re.sub(rf"(?:(?<![\w])(?:{articles})\s*)*$", "", before.rstrip())
        for cut in (before.rstrip(), tail.rstrip()):
            for phrase in phrases:
                if cut.endswith(phrase) and (len(cut) == len(phrase) or not cut[-len(phrase) - 1].isalnum()):
                    return phrase
        return ""

    def span_of(self, offset: int) -> Span:
        """Return the sentence around an offset as a span."""
        return self.sentence(offset).span
