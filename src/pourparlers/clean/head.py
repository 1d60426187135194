"""Finds the title of an article and tells what stands between it and the body."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from pourparlers.clean.block import Block
from pourparlers.clean.dates import printed_dates
from pourparlers.clean.features import Look
from pourparlers.clean.lexicon import Lexicon
from pourparlers.lang.folding import folded
from pourparlers.lang.masthead import Masthead
from pourparlers.lang.pack import LANGUAGES, load

SHORTEST_TITLE, LONGEST_TITLE = 2, 32
# A block this like a title given elsewhere is the title wherever it stands.
SURE = 0.9
# Pages repeat their title with the name of the outlet behind it.
LONGEST_SUFFIX = 50
TWO_SENTENCES = re.compile(r"[a-zà-ÿ0-9]{3}\. [A-ZÀ-Ý]")
# A title may stand this many blocks into what looks like body (a title that is a sentence), or this far above it.
INTO_BODY, ABOVE = 2, 40
# A line that says when something appeared has few words besides; more where "publié" begins it and the author follows.
DATELINE_WORDS, LONGEST_DATELINE = 8, 200
WORD = re.compile(r"[^\W\d_]{2,}")
# "le", "on" before a date, and the marks that set a date off from what stands before it.
ARTICLE = re.compile(r"[\s,]*\b(?:le|du|ce|on|the|article)$", re.I)
SEPARATORS = "|-–—·•:/*>)"
NAME_WORDS = 2
# Blocks of the body that a title is compared with: news tell the main thing first.
OPENING = 6


def title_index(
    blocks: Sequence[Block], looks: Sequence[Look], span: tuple[int, int], hints: Sequence[str], lexicon: Lexicon
) -> int | None:
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
    for index in range(max(0, start - ABOVE), min(len(blocks), max(end, start + INTO_BODY))):
        look, block = looks[index], blocks[index]
        hinted = _hinted(look.key, told)
        inside = index >= start
        alone = inside and end - start <= 1 and block.tag not in ("h1", "h2")
        if hinted < SURE and (index >= start + INTO_BODY or alone or not _may_be_title(block, look, inside=inside)):
            continue
        shared = min(len(_content(look.key, lexicon) & opening), 5)
        score = 6.0 * hinted + 2.0 * shared + _standing(index, blocks, looks, keys, lexicon)
        score -= abs(start - index) / 4 + 2.0 * inside
        if best is None or score >= best[0]:
            best = (score, index)
    return best[1] if best and (best[0] > 1.0 or looks[best[1]].words >= 4) else None


def _standing(
    index: int, blocks: Sequence[Block], looks: Sequence[Look], keys: Sequence[str], lexicon: Lexicon
) -> float:
    """Return what speaks for a title in how a block stands on the page."""
    look, block = looks[index], blocks[index]
    score = {"h1": 5.0, "h2": 1.5}.get(block.tag, 0.0) + min(look.words, 8) / 4
    if look.words > 3:
        score += 3.0 * (keys.count(look.key) > 1)
        score += 3.0 * any(key.startswith(look.key + " ") and len(key) < len(look.key) + LONGEST_SUFFIX for key in keys)
    following = zip(blocks[index + 1 : index + 3], looks[index + 1 : index + 3], strict=True)
    score += 2.0 * any(is_dateline(after.text) or is_byline(after.text, seen, lexicon) for after, seen in following)
    return score - 4.0 * bool(TWO_SENTENCES.search(block.text))


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
        elif key and len(key) <= 2 * len(hint) and SequenceMatcher(None, key, hint, autojunk=False).quick_ratio() > 0.9:
            best = max(best, 0.6)
    return best


def _content(key: str, lexicon: Lexicon) -> set[str]:
    return {word for word in key.split() if word not in lexicon.function_words and len(word) > 2}


def is_dateline(text: str) -> bool:
    """Tell whether a line says when something appeared: a date, and before it "publié", an author, a place or nothing.

    A sentence or a caption with a date in it is no such line.
    """
    if len(text) > LONGEST_DATELINE or text.rstrip().endswith("."):
        return False
    dates = printed_dates(text)
    if not dates:
        return False
    before, after = text[: dates[0].start], text[dates[-1].end :]
    words = len(WORD.findall(before)) + len(WORD.findall(after))
    announced = bool(_announced().match(folded(before)))
    if words > DATELINE_WORDS * (1 + announced):
        return False
    lead = ARTICLE.sub("", before.rstrip(" ,"))
    return announced or not lead or lead[-1] in SEPARATORS or len(lead.split()) <= NAME_WORDS


@functools.cache
def _announced() -> re.Pattern[str]:
    """Return the words with which a line announces a date of publication or of change, or an author."""
    tables = [load(language, "masthead", Masthead) for language in LANGUAGES]
    words = {folded(word) for table in tables for word in (*table.published, *table.updated, *table.by)}
    return re.compile(rf"(?:{'|'.join(sorted(words, key=len, reverse=True))})\b")


def is_byline(text: str, look: Look, lexicon: Lexicon) -> bool:
    """Tell whether a line names the author or the agency: "Par …", "- Avec AFP", "By …, in Geneva"."""
    if look.words > 16 or look.words < 2 or text.rstrip().endswith((".", "?", "!", "»")):
        return False
    found = lexicon.byline.match(look.key)
    if not found:
        return False
    rest = text.split(maxsplit=len(found.group().split()))[-1]
    return any(word[:1].isupper() for word in re.findall(r"[^\W\d_]+", rest))
