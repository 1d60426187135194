"""Asks trafilatura which blocks of an HTML page are its running text, and aligns its answer with the blocks."""

from __future__ import annotations

import logging
import re
from collections.abc import Sequence

import trafilatura
from lxml import etree, html

from pourparlers.clean.block import Block
from pourparlers.lang.folding import pressed

# Blocks of fewer letters stand anywhere in an article by chance; they count where the answer has them on their own.
SHORT = 25
# trafilatura joins and cuts blocks; a block counts as chosen where this share of its pieces stands in the answer.
SHARE, PIECE = 0.6, 20
# Elements of the answer that are one stretch of text, whatever stands in them.
WHOLE = frozenset(("p", "head", "item", "cell", "quote"))

# lxml refuses decoded text that names an encoding.
PROLOGUE = re.compile(r"^\s*<\?xml[^>]*>")

logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # it reports every page it finds empty; so do we, once


def chosen_blocks(markup: str, blocks: Sequence[Block]) -> frozenset[int] | None:
    """Return the indexes of the blocks that trafilatura holds for running text, or None where it finds none."""
    answer = _answer(markup)
    if not answer:
        return None
    elements = [pressed(text) for text in answer]
    alone = set(elements)
    whole = "".join(elements)
    found: set[int] = set()
    for index, block in enumerate(blocks):
        text = pressed(block.text)
        if text and ((len(text) < SHORT and text in alone) or (len(text) >= SHORT and _stands_in(text, whole))):
            found.add(index)
    return frozenset(found) or None


def _answer(markup: str) -> list[str]:
    """Return the text of the elements that trafilatura makes of a page."""
    try:
        tree = html.document_fromstring(PROLOGUE.sub("", markup))
        found = trafilatura.bare_extraction(tree, include_comments=False, with_metadata=False, include_tables=True)
    except (etree.LxmlError, ValueError, TypeError, AttributeError, RecursionError):
        return []
    body = getattr(found, "body", None)
    if body is None:
        return []
    texts: list[str] = []
    for element in body.iter():
        own = "".join(element.itertext()) if element.tag in WHOLE else (element.text or "")
        texts.extend(line for line in own.split("\n") if line.strip())
        if element.tail and element.tail.strip():
            texts.append(element.tail)
    return texts


def _stands_in(text: str, whole: str) -> bool:
    if text in whole:
        return True
    pieces = [text[at : at + PIECE] for at in range(0, len(text) - PIECE + 1, PIECE)]
    return sum(piece in whole for piece in pieces) >= SHARE * len(pieces) if pieces else False
