"""Two sources that give different figures of one thing, in one sentence or two that follow."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from pourparlers.extract.stand.rivals import CLAIM, Claim, Rivals, state_of
from pourparlers.lang.disputes import Disputes
from pourparlers.model.document import Document
from pourparlers.model.layers import Token
from pourparlers.model.span import Span

REACH = 9  # tokens between a source and its figure: "d'après l'Observatoire X, au moins 84"
RATIO = 20  # figures further apart than this are not of one thing
DIGITS = re.compile(r"\d{1,3}(?:[ \u00a0\u202f.,]\d{3})+|\d+")
SCALES = frozenset((100, 1000, 1_000_000))  # what a number before them multiplies
SOURCES = frozenset(("person", "government", "office", "organisation", "armed_group", "media", "people"))


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that a source gives."""

    by: str
    value: float
    noun: str
    sentence: int
    span: Span


def find(document: Document, words: Disputes) -> Iterator[Rivals]:
    """Yield the figures of two sources that differ."""
    found = list(_figures(document, words))
    for first, second in pairwise(found):
        near = second.sentence - first.sentence <= 1
        alike = not second.noun or first.noun == second.noun
        ratio = max(first.value, second.value) / max(1.0, min(first.value, second.value))
        if (
            near
            and alike
            and first.value != second.value
            and ratio < RATIO
            and state_of(first.by) != state_of(second.by)
        ):
            sides = [
                Claim(f.by, f.span.of(document.text)[:CLAIM], document.sentences[f.sentence].span)
                for f in (first, second)
            ]
            yield Rivals(
                "figure", sides, "dispute.figure", tuple(f.span.of(document.text) for f in (first, second)), score=0.78
            )


def _figures(document: Document, words: Disputes) -> Iterator[Figure]:
    """Yield the figures with a source of their own, in order, one a source and sentence."""
    by_sentence: dict[int, list[int]] = {}
    for index, token in enumerate(document.tokens):
        by_sentence.setdefault(token.sentence, []).append(index)
    for sentence, indices in by_sentence.items():
        tokens = [document.tokens[i] for i in indices]
        numbers = {i: number for i in range(len(tokens)) if (number := _number(document, tokens, i, words))}
        if not numbers:
            continue
        used: set[int] = set()
        for name, span in _sources(document, tokens, sentence, words):
            place = _number_of(tokens, span, list(numbers), used, words)
            if place is not None:
                used.add(place)
                value, end = numbers[place]
                noun = tokens[end].lemma if end < len(tokens) and tokens[end].norm.isalpha() else ""
                noun = "" if noun in words.uncounted else noun
                last = tokens[end if noun else end - 1]
                yield Figure(name, value, noun, sentence, Span(tokens[place].start, last.end))


def _sources(document: Document, tokens: list[Token], sentence: int, words: Disputes) -> list[tuple[str, Span]]:
    """Return who may give figures in a sentence: actors by name, and those who count by their noun ("la police")."""
    low, high = document.sentences[sentence].start, document.sentences[sentence].end
    named = [
        (m.names[0], m.span) for m in document.mentions if low <= m.start < high and m.reading in SOURCES and m.names
    ]
    counting = [
        (document.text[t.start : t.end], Span(t.start, t.end))
        for t in tokens
        if t.norm in words.counters and not any(s.start <= t.start < s.end for _, s in named)
    ]
    return sorted([*named, *counting], key=lambda source: source[1].start)


def _number(document: Document, tokens: list[Token], at: int, words: Disputes) -> tuple[float, int] | None:
    """Return the number that begins at a token, and the token after it: "trente mille", "une dizaine de milliers"."""
    value = value_of(document, tokens[at], words)
    if value is None or (at and value_of(document, tokens[at - 1], words) is not None):
        return None
    if at > 1 and tokens[at - 1].norm in words.links and value_of(document, tokens[at - 2], words) is not None:
        return None
    total, last, end = 0.0, value, at + 1
    while end < len(tokens):
        skip = end + 1 if tokens[end].norm in words.links and end + 1 < len(tokens) else end
        follows = value_of(document, tokens[skip], words) if tokens[skip].norm in words.numbers else None
        if follows is None:
            break
        total, last = (total, last * follows) if follows > last or follows in SCALES else (total + last, follows)
        end = skip + 1
    return total + last, end


def _number_of(tokens: list[Token], source: Span, numbers: list[int], used: set[int], words: Disputes) -> int | None:
    """Return the number that a source gives: before "selon X", or after "X dénombre"."""
    at = next((i for i, t in enumerate(tokens) if t.start >= source.start), len(tokens))
    after = next((i for i, t in enumerate(tokens) if t.start >= source.end), len(tokens))
    before = " ".join(t.norm for t in tokens[max(0, at - 4) : at])
    if any(f" {before} ".find(f" {s} ") >= 0 for s in words.sources):
        left = [n for n in numbers if n < at and n not in used and at - n <= REACH]
        return left[-1] if left else None
    verb = next(
        (
            i
            for i in range(after, min(len(tokens), after + REACH))
            if tokens[i].morph and tokens[i].lemma in words.figure_verbs
        ),
        None,
    )
    if verb is None:
        return None
    right = [n for n in numbers if verb < n <= verb + REACH and n not in used]
    return right[0] if right else None


def value_of(document: Document, token: Token, words: Disputes) -> float | None:
    """Return the number that a token stands for, unless it is part of a date or duration."""
    if token.norm not in words.numbers and not token.norm[:1].isdigit():
        return None
    text = document.text[token.start : token.end]
    if token.norm not in words.numbers and not DIGITS.fullmatch(text):
        return None
    if any(t.start <= token.start < t.end for t in document.times):
        return None
    if token.norm in words.numbers:
        return float(words.numbers[token.norm])
    return float(re.sub(r"\D", "", text))
