"""Finds the title of an article and tells what stands between it and the body."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from pourparlers.clean.block import Block
from pourparlers.clean.dates import printed_dates
from pourparlers.clean.features import Look
from pourparlers.clean.folding import folded
from pourparlers.clean.lexicon import Lexicon

SHORTEST_TITLE, LONGEST_TITLE = 2, 32
# A title may stand this many blocks into what looks like body (a title that is a sentence), or this far above it.
INTO_BODY, ABOVE = 2, 40
# Blocks of the body that a title is compared with: news tell the main thing first.
OPENING = 6


def title_index(blocks: Sequence[Block], looks: Sequence[Look], span: tuple[int, int], hints: Sequence[str], lexicon: Lexicon) -> int | None:
    """Return which block is the title, or None.

    Args:
        blocks: the page.
        looks: their features.
        span: the body, as a half-open range.
        hints: titles that metadata or the head of the page give.
        lexicon: the phrases of the packs.
    """
    start, end = span
    opening = _content(" ".join(look.key for look in looks[start : min(end, start + OPENING)]), lexicon)
    keys = [look.key for look in looks]
    told = [folded(hint) for hint in hints if hint.strip()]
    best: tuple[float, int] | None = None
    for index in range(max(0, start - ABOVE), min(len(blocks), start + INTO_BODY)):
        look = looks[index]
        hinted = _hinted(look.key, told)
        if not hinted and not _may_be_title(blocks[index], look, inside=index >= start):
            continue
        if index >= start and not hinted and blocks[index].tag not in ("h1", "h2") and end - start <= 1:
            continue
        shared = len(_content(look.key, lexicon) & opening)
        score = 2.0 * min(shared, 5) + 6.0 * hinted + 3.0 * (keys.count(look.key) > 1 and look.words > 3)
        score += {"h1": 5.0, "h2": 1.5}.get(blocks[index].tag, 0.0) + min(look.words, 8) / 4 - abs(start - index) / 4
        if index >= start:
            score -= 2.0
        score += 2.0 * any(is_dateline(after.text) or is_byline(after.text, look_after, lexicon)
                           for after, look_after in zip(blocks[index + 1 : index + 3], looks[index + 1 : index + 3], strict=True))  # fmt: skip
        if best is None or score >= best[0]:
            best = (score, index)
    return best[1] if best and (best[0] > 1.0 or looks[best[1]].words >= 4) else None


def _may_be_title(block: Block, look: Look, *, inside: bool) -> bool:
    if look.reason or look.closing or look.leads_on or look.post or look.credited:
        return False
    if not SHORTEST_TITLE <= look.words <= LONGEST_TITLE or look.cut or block.zone in ("nav", "footer", "caption"):
        return False
    if block.text.rstrip().endswith((".", ":", ";", ",")) or is_dateline(block.text):
        return False
    return not (inside and look.words > LONGEST_TITLE - 10)


def _hinted(key: str, told: Sequence[str]) -> float:
    """Return 0 to 1: how nearly a block is a title that the page's head or its metadata give."""
    best = 0.0
    for hint in told:
        if key == hint:
            return 1.0
        if len(key.split()) >= 3 and (hint.startswith(key) or hint.endswith(key)):
            best = max(best, 0.9)
        elif key and hint and SequenceMatcher(None, key, hint, autojunk=False).quick_ratio() > 0.9:
            best = max(best, 0.6)
    return best


def _content(key: str, lexicon: Lexicon) -> set[str]:
    return {word for word in key.split() if word not in lexicon.function_words and len(word) > 2}


def is_dateline(text: str) -> bool:
    """Tell whether a line only says when something appeared: a date and few words besides."""
    dates = printed_dates(text)
    if not dates:
        return False
    rest = text
    for date in reversed(dates):
        rest = rest[: date.start] + " " + rest[date.end :]
    return len(re.findall(r"[^\W\d_]{2,}", rest)) <= 8


def is_byline(text: str, look: Look, lexicon: Lexicon) -> bool:
    """Tell whether a line names the author or the agency: "Par …", "- Avec AFP", "By …, in Geneva"."""
    if look.words > 16 or look.words < 2 or text.rstrip().endswith((".", "?", "!", "»")):
        return False
    found = lexicon.byline.match(look.key)
    if not found:
        return False
    rest = text.split(maxsplit=len(found.group().split()))[-1]
    return any(word[:1].isupper() for word in re.findall(r"[^\W\d_]+", rest))
