"""Bodies that French writes with a capital on the head of their name alone: "le Conseil militaire de transition"."""

from __future__ import annotations

import bisect
from collections.abc import Sequence

from pourparlers.model.layers import Token
from pourparlers.resolve.who.finding import Finding, fold
from pourparlers.resolve.who.words import Words

ARTICLES = frozenset(("le", "la", "l'", "du", "au", "les"))
LINKS = frozenset(("de", "d'", "du", "des", "pour"))
LONGEST = 9  # tokens of a name
SCORE = 0.65


def find(text: str, names: Sequence[Finding], tokens: Sequence[Token], words: Words) -> list[Finding]:
    """Return the bodies that a capitalised noun and words in small letters name, and that no table knows.

    Args:
        text: the running text.
        names: what the tables found in it, in order.
        tokens: of the document.
        words: the language's words.
    """
    if words.language != "fr":
        return []
    starts = [n.start for n in names]
    found = []
    for at, token in enumerate(tokens[1:], 1):
        kind = words.heads.get(fold(token.norm), "")
        if not kind or not text[token.start].isupper() or text[token.start : token.end].isupper():
            continue
        if tokens[at - 1].norm not in ARTICLES or tokens[at - 1].sentence != token.sentence:
            continue
        end = tokens[_last(text, tokens, at)].end
        beside = bisect.bisect_left(starts, end)
        taken = any(n.end > token.start for n in names[max(0, beside - 3) : beside] if n.reading != "people")
        if end == token.end or taken:
            continue
        name = " ".join(text[token.start : end].replace("’", "'").split())
        reading = "armed_group" if kind == "armed_group" else "organisation"
        found.append(Finding(token.start, end, reading, (name,), "capital.body", score=SCORE))  # type: ignore[arg-type]
    return found


def _last(text: str, tokens: Sequence[Token], at: int) -> int:
    """Return the last token of a name that begins at one: adjectives, and what "de" and "pour" join to it."""
    last, here = at, at + 1
    while here < len(tokens) and here - at < LONGEST and _joined(text, tokens, here, tokens[at]):
        word = tokens[here]
        if word.pos == "ADJ" or (word.dep == "amod" and tokens[here - 1].pos in ("NOUN", "ADJ", "PROPN")):
            last, here = here, here + 1
            continue
        step = here + 1
        if word.norm not in LINKS:
            break
        if step < len(tokens) and tokens[step].norm in ARTICLES:
            step += 1
        if step >= len(tokens) or tokens[step].pos not in ("NOUN", "PROPN"):
            break
        last, here = step, step + 1
    return last


def _joined(text: str, tokens: Sequence[Token], here: int, head: Token) -> bool:
    """Tell whether a token stands in the sentence of the head, and a space at most before it."""
    return tokens[here].sentence == head.sentence and text[tokens[here - 1].end : tokens[here].start] in ("", " ")
