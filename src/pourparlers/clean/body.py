"""Finds the running text among the blocks of a page, by rules that hold for plain lines and for elements alike.

The body of an article is one run of sentence-like blocks. What stands before its title and after its last sentence is
furniture, and so is what breaks the run without being a heading, a caption or an embedded post.
"""

from __future__ import annotations

from collections.abc import Sequence

from pourparlers.clean.block import Block
from pourparlers.clean.features import LIST_MARK, LONGEST_HEADING, SHORTEST_PARAGRAPH, SIGNATURE, Look

# Worth of blocks for the run, in words. A paragraph counts for its words up to a ceiling, so that one long notice
# does not outweigh an article; a line that is no prose costs as much as a short sentence is worth.
CEILING, LINE, FURNITURE, TEASER, NOTICE, LEADS_ON, COUNTER = 45, -5.0, -6.0, -3.0, -8.0, -25.0, -2.0
# What another extractor holds for running text is worth something even where it is no prose (a heading, a list); what
# it passes over costs less than a line that nobody vouches for.
CHOSEN, PASSED_OVER = 2.0, -2.0
# A post has at most 280 characters and its links; what stands above a signature and is longer is a paragraph.
LONGEST_POST = 300
# A scrap at the end: fewer words than a paragraph, and less than this share of the body, after as many other lines.
TAIL_WORDS, TAIL_SHARE, TAIL_GAP = 60, 0.15, 3
# A heading of comments or forms ends the body where this much of it came before; what comes after is the body only if
# it outweighs what came before so many times (then the heading stood in a row of buttons under the lead). Where so many
# paragraphs came before, nothing does: comments may be longer than the article.
OUTWEIGHS, PLENTY = 3.0, 2
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
        return COUNTER if look.reason == "counter" else FURNITURE
    if chosen is not None:
        return _worth_chosen(look, block) if chosen else PASSED_OVER
    if block.zone in DOUBTFUL:
        return LINE
    if look.cut and look.prose and look.words < 40:
        return TEASER
    if look.prose and look.addressed and look.words < 45:
        return NOTICE
    if look.prose:
        return float(min(look.prose, CEILING))
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
    total, first, gained, least, paragraphs = 0.0, 0, 0.0, 0.0, 0
    for index, look in enumerate(looks):
        if look.closing and gained >= ENOUGH:
            total, least = 0.0, max(least, OUTWEIGHS * best[0] if paragraphs < PLENTY else float("inf"))
        if total <= 0:
            total, first, gained, paragraphs = 0.0, index, 0.0, 0
        value = worth(look, blocks[index], None if chosen is None else index in chosen)
        if look.leads_on and gained >= ENOUGH:
            value = LEADS_ON
        gained += max(0.0, value)
        paragraphs += value >= SHORTEST_PARAGRAPH
        total += value
        if total > max(best[0], least):
            best = (total, first, index + 1)
    start, end = best[1:]
    return start, _without_teasers(looks, start, _without_tail(looks, start, end))


def _without_tail(looks: Sequence[Look], start: int, end: int) -> int:
    """Return the end of the body without a scrap of prose that lines of furniture part from the rest: a notice."""
    while end > start + 1 and not looks[end - 1].prose and looks[end - 1].credited:
        end -= 1
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


def _without_teasers(looks: Sequence[Look], start: int, end: int) -> int:
    """Return the end of the body before a list of other articles with their first sentences.

    An article that goes on after such a heading does so in paragraphs; a list goes on in turns of headline and teaser.
    """
    total = sum(look.prose for look in looks[start:end])
    found = end
    words, paragraphs, first = 0, 0, end  # of what comes after: words and blocks of prose, and the first such block
    for index in range(end - 1, start, -1):
        look = looks[index]
        if look.leads_on or look.reason == "related":
            other = end - first - paragraphs
            if 1 < paragraphs <= other and 2 * words < total - words:
                found = index
        if look.prose:
            words, paragraphs, first = words + look.prose, paragraphs + 1, index
    return found


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
        short = before >= start and len(blocks[before].text) <= LONGEST_POST
        if short and SIGNATURE.match(blocks[index].text):
            found.add(before)
    return found
