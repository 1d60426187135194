"""Finds the names of persons, places and bodies: a trained model, then rules; what they mean is not told here.

`resolve/` finds whom it knows by tables first, and takes from here the persons and bodies whom no table tells.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from pourparlers.annotate.naming.features import prepare
from pourparlers.annotate.naming.model import decode, tagger
from pourparlers.annotate.naming.rules import apply
from pourparlers.lang.pack import LANGUAGES
from pourparlers.model.document import Document
from pourparlers.model.layers import Name


class Step:
    """Callable `Document -> Document` that fills `document.names`; holds its language alone, so that it can be sent."""

    def __init__(self, language: str) -> None:
        self.language = language

    def __call__(self, document: Document) -> Document:
        """Return the document with its names; its sentences must have been found."""
        spans = [(sentence.start, sentence.end) for sentence in document.sentences]
        sentences = prepare(document.text, spans, self.language)
        model = tagger(self.language)
        found = apply(sentences, [decode(sentence, model) for sentence in sentences], self.language)
        names = [
            Name(sentence.pieces.starts[one.start], sentence.pieces.ends[one.end - 1], one.label, round(one.score, 3))
            for sentence, ones in zip(sentences, found, strict=True)
            for one in ones
        ]
        return replace(document, names=tuple(names))


def make(language: str) -> Callable[[Document], Document]:
    """Return the step that fills `document.names`; the weights are read when it is first called."""
    return Step(language)


def names(document: Document) -> tuple[Name, ...]:
    """Return the names of a document with sentences, in order; none where its language is unknown."""
    if document.names or document.language not in LANGUAGES:
        return document.names
    return make(document.language)(document).names
