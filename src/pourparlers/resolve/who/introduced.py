"""Bodies that the text itself introduces with an acronym, and then calls by it: "le Front du Roseau (FDR) … le FDR"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from pourparlers.model.layers import Reading, Token
from pourparlers.resolve.who.finding import Finding, fold, without_overlaps
from pourparlers.resolve.who.words import Words

BRACKETS = re.compile(r" \((?P<short>[A-ZÀ-Þ][\w-]{1,11}|[A-ZÀ-Þ](?:\.[A-ZÀ-Þ])+\.?)(?:,[^()]{1,60})?\)")
ARTICLE = r"(?P<article>(?:[Ll]a|[Ll]e|[Ll]es|[Dd]u|[Aa]u|[Tt]he) |[LlDd][’'])"
CAPITALS = re.compile(rf"(?<![\w’'.-]){ARTICLE}(?P<short>[A-ZÀ-Þ]{{2,6}}(?:-[A-ZÀ-Þ]\w+)?)(?![\w’'.-])")
LONGEST = 12  # words of a name before its acronym
VERBAL = frozenset(("VERB", "AUX", "PUNCT", "PRON"))
SCORE, BARE = 0.85, 0.6


def find(
    text: str, names: Sequence[Finding], tokens: Sequence[Token], index: Mapping[int, int], words: Words
) -> list[Finding]:
    """Return the bodies that no table knows and that an acronym in brackets introduces, wherever they are named.

    Args:
        text: the running text.
        names: what the tables found in it.
        tokens: of the document.
        index: offset -> index of the token that begins there.
        words: the language's words.
    """
    known = {n.start: n for n in names}
    taken = sorted((n.start, n.end) for n in names)
    found: list[Finding] = []
    told: dict[str, tuple[str, Reading]] = {}
    for match in BRACKETS.finditer(text):
        head = _head(text, match, tokens, index, words)
        if head is None:
            continue
        start, reading = head
        table = known.get(match.start("short"))
        if table is not None and table.reading in ("organisation", "office", "armed_group", "government"):
            inside = Finding(start, match.start(), table.reading, table.names, "introduced", score=SCORE,
                             country=table.country)  # fmt: skip
            found.append(inside)
            continue
        short = match["short"]
        if short in told or not short[:2].isupper() or short.upper() in words.titles.not_bodies:
            continue
        name = " ".join(text[start : match.start()].replace("’", "'").split())
        if " " not in name:
            continue
        told[short] = (name, reading)
        found.append(Finding(start, match.start(), reading, (name,), "introduced", score=SCORE))
    for short, (name, reading) in told.items():
        for match in re.finditer(rf"(?<![\w-]){re.escape(short)}(?![\w-])", text):
            found.append(Finding(*match.span(), reading, (name,), "introduced", score=SCORE))
    found += _bare(text, tokens, index, told, words)
    return without_overlaps([f for f in found if not any(a < f.end and f.start < b and b - a >= f.end - f.start
                                                         for a, b in taken)])  # fmt: skip


def _head(
    text: str, match: re.Match[str], tokens: Sequence[Token], index: Mapping[int, int], words: Words
) -> tuple[int, Reading] | None:
    """Return where the name before an acronym begins, by its capitalised head noun, and of what type it is."""
    last = index.get(match.start("short"))
    if last is None:
        return None
    english = words.language == "en"
    first: tuple[int, Reading] | None = None
    for back in range(last - 2, max(-1, last - 2 - LONGEST), -1):
        token = tokens[back]
        if token.sentence != tokens[last].sentence or _acts(token):
            break
        capital = text[token.start].isupper()
        kind = words.heads.get(fold(token.norm), "")
        if english:  # the head closes the name: go back to its first capitalised word
            if not capital and token.norm not in ("of", "the", "for", "and"):
                break
            if kind and first is None:
                first = (token.start, _reading(kind))
            elif first is not None and capital and token.norm != "the":
                first = (token.start, first[1])
            elif first is None and not capital and token.norm != "of":
                break
        elif kind and capital:
            return token.start, _reading(kind)
    return first if first is not None and _spelt(text[first[0] : match.start()], match["short"]) else None


def _spelt(name: str, short: str) -> bool:
    """Tell whether an acronym begins with the first letter of a name."""
    return fold(name)[:1] == fold(short)[:1]


def _acts(token: Token) -> bool:
    """Tell whether a token ends a name: a verb is none that the parse hangs on a noun ("Mouvement orange")."""
    return token.pos in VERBAL and token.norm not in ("l'", "d'") and token.dep != "amod"


def _reading(kind: str) -> Reading:
    return "armed_group" if kind == "armed_group" else "office" if kind == "office" else "organisation"


def _bare(
    text: str, tokens: Sequence[Token], index: Mapping[int, int], told: Mapping[str, object], words: Words
) -> list[Finding]:
    """Return acronyms never spelt out that act somewhere in the text: "la RST a refusé"; then all of the same."""
    acting = set()
    for match in CAPITALS.finditer(text):
        at = index.get(match.start("short"))
        short = match["short"]
        if at is None or short in told or short in words.titles.not_bodies:
            continue
        if tokens[at].dep == "nsubj" and tokens[tokens[at].head or 0].pos == "VERB":
            acting.add(short)
    return [
        Finding(*match.span("short"), "organisation", (match["short"],), "acronym", score=BARE)
        for match in CAPITALS.finditer(text)
        if match["short"] in acting
    ]
