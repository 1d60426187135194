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
    r"(?:https?://|www\.)[^\s»”\"<>]*[\w/]|\w+(?:[.+-]\w+)*@\w+(?:[.-]\w+)+"  # addresses
    r"|\w+(?:[.-]\w+)*\.(?:com|org|net|info|fr|be|ch|ca|uk|eu|ru|int|gov)\b"
    r"|\w{1,6}'(?=(?:[A-Z]\.){2})|(?<=[A-Z]\.)'s\b|[Cc]an(?=not\b)"  # what an acronym splits off; "cannot"
    r"|(?:[A-Z]\.){2,}(?:[A-Z](?!\w))?(?!\w)|[A-Z]\.(?:-[A-Z]\.)+"  # acronyms and initials with stops
    r"|\d{1,3}(?:[.,\u00a0\u202f ]\d{3})+(?![\d\w])|\d+(?:[.,:]\d+)?(?!\w)|\d\w*"  # thousands, decimals; "5e", "21H00"
    r"|[^\W\d_]\w*(?:[-'&](?=\w)\w+)*'?"  # words with inner hyphens and apostrophes
    r"|\w+|\.{2,}|[^\w\s]"
)
CACHED = 100_000  # distinct forms kept a process: an hour of press has fewer


def make(language: str) -> Callable[[Document], Document]:
    """Return the step that fills `document.tokens`."""
    words = load(language, "sentences", SentenceWords)
    load(language, "verbs", Verbs)  # a faulty table is told before the first article

    def step(document: Document) -> Document:
        tokens: list[Token] = []
        for index, sentence in enumerate(document.sentences):
            text = document.text[sentence.start : sentence.end].translate(ONE_FOR_ONE)
            place = sentence.start
            for start, end in cut(text, words):
                norm, lemma, morph = reading_of(text[start:end], language)
                tokens.append(Token(place + start, place + end, norm, lemma, index, morph=morph))
        return replace(document, tokens=tuple(tokens))

    return step


@functools.lru_cache(maxsize=CACHED)
def reading_of(form: str, language: str) -> tuple[str, str, str]:
    """Return norm, lemma and universal features of one form with straight apostrophes."""
    norm = form.lower()
    lemma, morph = features(norm, lemma_of(form, language), load(language, "verbs", Verbs))
    return norm, lemma, morph


@functools.lru_cache(maxsize=CACHED)
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
        if "'" not in chunk and "-" not in chunk:
            yield start, end
            continue
        if not chunk[0].isalpha() or "/" in chunk or "@" in chunk:
            yield start, end
            continue
        for a, b in _pieces(chunk, not text[:start].strip(" «“\"'(—–-"), words):
            yield start + a, start + b


def _pieces(chunk: str, first: bool, words: SentenceWords) -> list[tuple[int, int]]:
    """Split elisions off the front, clitics and possessives off the end of one run of letters.

    Args:
        chunk: letters with inner hyphens and apostrophes.
        first: whether it begins its sentence, so that a capital says nothing.
        words: the language's words.
    """
    at, end, low = 0, len(chunk), chunk.lower()
    found: list[tuple[int, int]] = []
    while (mark := low.find("'", at)) > at and low[at:end] not in words.whole and low[at:mark] in words.elisions:
        if low[at:mark] in ("n", "m") and chunk[mark + 1 : mark + 2].isupper() and not chunk.isupper():
            break  # "N'Djamena": an elided negation never stands before a capital
        found.append((at, mark + 1))
        at = mark + 1
    tails: list[tuple[int, int]] = []
    name = chunk[at : at + 1].isupper() and not first and not chunk.isupper()
    while at < end and low[at:end] not in words.whole:
        tail = _tail(low, at, end, words, name)
        if not tail:
            break
        tails.append((end - len(tail), end))
        end -= len(tail)
    if at < end:
        found.append((at, end))
    return [*found, *reversed(tails)]


def _tail(low: str, at: int, end: int, words: SentenceWords, name: bool) -> str:
    """Return the clitic or possessive that ends a word, if any; a name within a sentence has no clitics ("Jong-il")."""
    endings = words.possessive if name else (*words.clitics, *words.possessive)
    return next((e for e in endings if low.endswith(e, at, end) and end - at > len(e)), "")
