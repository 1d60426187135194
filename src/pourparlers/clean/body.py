"""Finds the running text among the blocks of a page, by rules that hold for plain lines and for elements alike.

The body of an article is one run of sentence-like blocks. What stands before its title and after its last sentence is
furniture, and so is what breaks the run without being a heading, a caption or an embedded post.
"""

from __future__ import annotations

from collections.abc import Sequence

from pourparlers.clean.block import Block
from pourparlers.clean.features import LIST_MARK, LONGEST_HEADING, SIGNATURE, Look

# Worth of blocks for the run, in words. A paragraph counts for its words up to a ceiling, so that one long notice
# does not outweigh an article; a line that is no prose costs as much as a short sentence is worth.
CEILING, LINE, FURNITURE, TEASER, NOTICE, CLOSING = 45, -5.0, -6.0, -3.0, -8.0, -60.0
# What another extractor holds for running text is worth something even where it is no prose (a heading, a list); what
# it passes over costs less than a line that nobody vouches for.
CHOSEN, PASSED_OVER = 2.0, -2.0
# A scrap at the end: fewer words than a paragraph, and less than this share of the body, after as many other lines.
TAIL_WORDS, TAIL_SHARE, TAIL_GAP = 60, 0.15, 2
# A heading of comments or of other articles ends the body where this much of it came before.
ENOUGH = 60


# Zones of a page that hold nothing of an article, by the element that opens them; and those that the names of classes
# make likely, which another extractor's choice outweighs: sites wrap whole pages in such names.
OUTSIDE = frozenset(("nav", "footer", "form", "button"))
DOUBTFUL = OUTSIDE | {"menu", "discussion", "related", "hidden"}


def worth(look: Look, block: Block, chosen: bool | None = None) -> float:
    """Return what a block adds to the run that holds it; negative for what breaks the run.

    Args:
        look: its features.
        block: the block.
        chosen: whether another extractor holds it for running text; None where none was asked.
    """
    if look.reason:
        return FURNITURE
    if chosen is not None:
        return _worth_chosen(look, block) if chosen else PASSED_OVER
    if block.zone in DOUBTFUL:
        return LINE
    if look.cut and look.prose and look.words < 40:
        return TEASER
    if look.prose and look.addressed and look.words < 45:
        return NOTICE
    if look.prose:
        return float(min(look.words, CEILING))
    if look.post or look.credited:
        return 0.0
    return LINE


def _worth_chosen(look: Look, block: Block) -> float:
    """Return what a block adds that another extractor holds for running text."""
    if block.zone in OUTSIDE or (look.addressed and look.words < 60):
        return PASSED_OVER
    if block.link_share > 0.9 and not look.prose:
        return LINE
    return max(CHOSEN, float(min(look.prose, CEILING)))


def extent(blocks: Sequence[Block], looks: Sequence[Look], chosen: frozenset[int] | None = None) -> tuple[int, int]:
    """Return the run of blocks worth most, as a half-open range; an empty one where nothing is prose."""
    best = (0.0, 0, 0)
    total, first = 0.0, 0
    gained = 0.0
    for index, look in enumerate(looks):
        if total <= 0:
            total, first, gained = 0.0, index, 0.0
        value = worth(look, blocks[index], None if chosen is None else index in chosen)
        if look.closing and gained >= ENOUGH:
            value = CLOSING
        gained += max(0.0, value)
        total += value
        if total > best[0]:
            best = (total, first, index + 1)
    return best[1], _without_tail(looks, best[1], best[2])


def _without_tail(looks: Sequence[Look], start: int, end: int) -> int:
    """Return the end of the body without a scrap of prose that lines of furniture part from the rest: a notice."""
    words = sum(look.prose for look in looks[start:end])
    tail, gap = 0, 0
    for index in range(end - 1, start, -1):
        look = looks[index]
        gap = 0 if look.prose else gap + (look.reason != "counter")
        tail += look.prose
        if tail > min(TAIL_WORDS, TAIL_SHARE * words):
            return end
        if gap == TAIL_GAP and tail:
            return index
    return end


def is_heading(index: int, blocks: Sequence[Block], looks: Sequence[Look], end: int) -> bool:
    """Tell whether a block within the body is a heading: short, without a full stop, prose after it."""
    look, block = looks[index], blocks[index]
    if look.reason or look.words > LONGEST_HEADING or look.words == 0:
        return False
    if block.tag in ("h1", "h2", "h3", "h4", "h5", "h6"):
        return True
    if block.text.rstrip().endswith((".", ",", ";")) or LIST_MARK.match(block.text) or block.text[:1].islower():
        return False
    return index + 1 < end and (looks[index + 1].prose > 0 or looks[index + 1].words > LONGEST_HEADING)


def embedded(blocks: Sequence[Block], looks: Sequence[Look], start: int, end: int) -> set[int]:
    """Return which blocks of a range belong to embedded posts: the signature, the words above it, links below it."""
    found: set[int] = set()
    for index in range(start, end):
        if blocks[index].zone == "embed":
            found.add(index)
        if not looks[index].post:
            continue
        found.add(index)
        before = index - 1
        # A post has at most 280 characters; what stands above a signature and is longer is a paragraph.
        if SIGNATURE.match(blocks[index].text) and before >= start and before not in found and len(blocks[before].text) <= 300:
            found.add(before)
    return found
