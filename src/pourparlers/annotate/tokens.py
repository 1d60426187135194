"""Cuts sentences into tokens with exact offsets, lemmas and, for verb forms, tense and mood.

No trained weights yet: lemmas come from a lexicon without context (simplemma), verb features from endings
(`annotate.verbs`). The trained pipelines take this step's place behind the same fields of `Token`.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterator
from dataclasses import replace

import simplemma

from pourparlers.annotate.verbs import features
from pourparlers.lang.pack import load
from pourparlers.lang.sentences import SentenceWords
from pourparlers.lang.verbs import Verbs
from pourparlers.model.document import Document
from pourparlers.model.layers import Token

ONE_FOR_ONE = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "‐": "-", "‑": "-"})
CHUNK = re.compile(
    r"(?:[A-Z]\.){2,}(?=\W|$)"  # acronym with stops
    r"|\d+(?:[.,\u00a0\u202f ]\d{3})+(?!\d)|\d+(?:[.,:]\d+)?"  # numbers with thousands or decimals
    r"|[^\W\d_]\w*(?:[-'.&](?=\w)\w+)*'?"  # words with inner hyphens and apostrophes
    r"|\w+|\.{2,}|[^\w\s]"
)


def make(language: str) -> Callable[[Document], Document]:
    """Return the step that fills `document.tokens`."""
    words = load(language, "sentences", SentenceWords)
    verbs = load(language, "verbs", Verbs)

    def step(document: Document) -> Document:
        tokens: list[Token] = []
        for index, sentence in enumerate(document.sentences):
            text = document.text[sentence.start : sentence.end].translate(ONE_FOR_ONE)
            for start, end in cut(text, words):
                norm = text[start:end].lower()
                lemma = lemma_of(text[start:end], language)
                lemma, morph = features(norm, lemma, verbs)
                place = sentence.start
                tokens.append(Token(place + start, place + end, norm, lemma, index, morph=morph))
        return replace(document, tokens=tuple(tokens))

    return step


@functools.lru_cache(maxsize=100_000)
def lemma_of(form: str, language: str) -> str:
    """Return the dictionary form of one word in lower case, or the word itself where the lexicon lacks it."""
    if not form[0].isalpha():
        return form
    return str(simplemma.lemmatize(form.lower() if not form.isupper() else form, lang=language)).lower()


def cut(text: str, words: SentenceWords) -> Iterator[tuple[int, int]]:
    """Yield the tokens of one sentence (apostrophes already straight) as half-open offsets."""
    for match in CHUNK.finditer(text):
        start, end = match.span()
        chunk = match.group()
        if not chunk[0].isalpha() or len(chunk) == 1:
            yield start, end
            continue
        yield from _words(chunk, start, words)


def _words(chunk: str, start: int, words: SentenceWords) -> Iterator[tuple[int, int]]:
    """Split elisions off the front, clitics and possessives off the end of one run of letters."""
    low = chunk.lower()
    while (mark := low.find("'")) > 0 and low not in words.whole and low[:mark] in words.elisions:
        yield start, start + mark + 1
        start, chunk, low = start + mark + 1, chunk[mark + 1 :], low[mark + 1 :]
        if not chunk:
            return
    tail = next((c for c in (*words.clitics, *words.possessive) if low.endswith(c) and len(low) > len(c)), "")
    if tail and low not in words.whole:
        body = len(chunk) - len(tail)
        yield start, start + body
        yield start + body, start + len(chunk)
        return
    yield start, start + len(chunk)
