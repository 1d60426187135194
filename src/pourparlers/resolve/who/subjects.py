"""What else than a person a pronoun may stand for: the noun or body that is the subject of the sentence before it."""

from __future__ import annotations

import bisect
from collections.abc import Mapping, Sequence

from pourparlers.model.document import Document
from pourparlers.model.layers import Token
from pourparlers.resolve.who.finding import Finding
from pourparlers.resolve.who.hanging import SUBJECTS

BODIES = frozenset(("organisation", "armed_group", "office"))
BODY = 0.55  # that a pronoun means the body whose gender it has and which the sentence before tells of


def rival(
    sentence: int, one: Finding, window: Sequence[Finding], document: Document, determiners: Mapping[str, str]
) -> tuple[bool, tuple[str, ...]]:
    """Return whether the subject of a sentence is another than a person whom the pronoun means, and a body's name.

    Args:
        sentence: its index.
        one: the pronoun; only what stands before it counts.
        window: the mentions of the sentence before the pronoun.
        document: the document.
        determiners: word -> gender it tells; empty for "l'", which tells none.
    """
    subject = _subject(sentence, one, document)
    if subject is None or not determiners:
        return False, ()
    tokens = document.tokens
    at = bisect.bisect_left(tokens, subject.start, key=lambda t: t.start)
    before = [t for t in tokens[max(0, at - 3) : at] if t.sentence == subject.sentence and t.norm in determiners]
    gender = determiners[before[-1].norm] if before else None
    over = next((f for f in window if f.start <= subject.start < f.end), None)
    if over is not None and over.reading in BODIES and gender == one.gender and len(over.names) == 1:
        return True, over.names
    if over is not None or subject.pos != "NOUN":
        return False, ()
    return gender in ("", one.gender), ()


def _subject(sentence: int, one: Finding, document: Document) -> Token | None:
    """Return the subject of the main verb of a sentence, before a pronoun; none without a parse."""
    tokens = document.tokens
    span = document.sentences[sentence]
    first = bisect.bisect_left(tokens, span.start, key=lambda t: t.start)
    for token in tokens[first:]:
        if token.start >= min(span.end, one.start):
            return None
        if token.dep in SUBJECTS and token.head is not None and tokens[token.head].dep == "root":
            return token
    return None
