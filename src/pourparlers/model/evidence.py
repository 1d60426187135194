"""The words that say it: one span of one document, kept with its text."""

from __future__ import annotations

from dataclasses import dataclass

from pourparlers.model.span import Span


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """A sentence or clause of a document.

    Attributes:
        document: id of the document.
        start: offset of the first code point in `document.text`.
        end: offset after the last code point.
        text: the words themselves; always equal to `document.text[start:end]`.
    """

    document: str
    start: int
    end: int
    text: str

    @property
    def span(self) -> Span:
        """The offsets alone."""
        return Span(self.start, self.end)

    @classmethod
    def of(cls, document: str, text: str, span: Span) -> Evidence:
        """Return the evidence that `span` of a document's `text` gives."""
        return cls(document, span.start, span.end, span.of(text))
