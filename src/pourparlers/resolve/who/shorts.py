"""Bodies by the capitalised noun at the head of their name: "l'Union" after "Union européenne", "la Ligue"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pourparlers.resolve.who.alone import NEAR
from pourparlers.resolve.who.finding import Finding, fold
from pourparlers.resolve.who.words import Words

ARTICLE = re.compile(r"(?:^|(?<=[^\w-]))(?:[Ll]e |[Ll]a |[Ll][’']|[Dd]u |[Aa]u |the |The )$")
FOLLOWED = re.compile(r"(?![\w-])(?! [A-ZÀ-Þ]| (?:de|du|des|d[’']|of|for|pour)\b)")
SCORE = 0.75


def find(text: str, names: Sequence[Finding], words: Words) -> list[Finding]:
    """Return the bodies that an article and the head of a name told before stand for, where one alone fits.

    Args:
        text: the running text.
        names: what the tables found in it, in order.
        words: the language's words.
    """
    bodies = [n for n in names if n.reading == "organisation" and len(n.names) == 1 and not n.capital]
    taken = [(n.start, n.end) for n in names]
    found = []
    for noun in {text[b.start : b.end].split(" ")[0] for b in bodies if " " in text[b.start : b.end]}:
        if fold(noun) not in words.heads or not noun[0].isupper() or noun.isupper():
            continue
        for match in re.finditer(rf"{re.escape(noun)}{FOLLOWED.pattern}", text):
            start, end = match.span()
            before = [b for b in bodies if b.start < start and fold(b.names[0]).startswith(fold(noun))]
            alone = len({b.names[0] for b in before}) == 1
            free = not any(a < end and start < b for a, b in taken)
            if alone and free and ARTICLE.search(text, max(0, start - NEAR), start):
                found.append(replace(before[-1], start=start, end=end, rule="short", score=SCORE))
    return found
