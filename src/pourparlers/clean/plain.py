"""Plain text into blocks: a line each, lines of a paragraph broken at a fixed width joined again."""

from __future__ import annotations

import re

from pourparlers.clean.block import LAYOUT, Block, BlockBuilder

LINE = re.compile(r"[^\n\r\u2028\u2029\x85]+")
# A page set in a fixed column: mails and agency wires break between 60 and 90 characters.
NARROWEST, WIDEST = 50, 100
# Fewer lines tell nothing about a column.
LEAST_LINES = 5


def blocks_of(text: str) -> list[Block]:
    """Return the lines of `text` that hold anything, in order; wrapped lines as one block."""
    lines = [(found.start(), found.group()) for found in LINE.finditer(text) if found.group().strip(LAYOUT)]
    gaps = [index == 0 or _empty_line_between(text, *lines[index - 1], start) for index, (start, _) in enumerate(lines)]
    width = _column(lines, gaps)
    blocks: list[Block] = []
    builder = BlockBuilder()
    gap = False
    for index, (start, line) in enumerate(lines):
        goes_on = width and not gaps[index] and _wrapped(lines[index - 1][1], line, width)
        if not goes_on:
            _close(builder, blocks, gap)
            builder, gap = BlockBuilder(), gaps[index]
        elif builder.pieces:
            builder.add_whole(" ", builder.pieces[-1].original_end, start)
        lead = len(line) - len(line.lstrip(LAYOUT))
        builder.add(line[lead:], start + lead)
    _close(builder, blocks, gap)
    return blocks


def _close(builder: BlockBuilder, blocks: list[Block], gap: bool) -> None:
    block = builder.build(gap=gap)
    if block:
        blocks.append(block)


def _empty_line_between(text: str, before: int, line: str, start: int) -> bool:
    return text.count("\n", before + len(line), start) > 1


def _column(lines: list[tuple[int, str]], gaps: list[bool]) -> int:
    """Return the width at which the text was broken, or 0 where lines are paragraphs."""
    lengths = [len(line.strip(LAYOUT)) for _, line in lines]
    if len(lengths) < LEAST_LINES or max(lengths) > WIDEST or max(lengths) < NARROWEST:
        return 0
    followed = [index for index in range(len(lines) - 1) if not gaps[index + 1]]
    broken = [index for index in followed if lines[index + 1][1].lstrip(LAYOUT)[:1].islower()]
    return max(lengths) if len(broken) >= LEAST_LINES - 1 and len(broken) * 3 >= len(followed) else 0


def _wrapped(before: str, line: str, width: int) -> bool:
    first = line.lstrip(LAYOUT).split(maxsplit=1)[0]
    return len(before.strip(LAYOUT)) + 1 + len(first) > width * 0.9 or line.lstrip(LAYOUT)[:1].islower()
