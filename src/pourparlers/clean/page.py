"""The step `page`: from an article as read to its running text, with parts and the way back to the original."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable

from pourparlers.clean.block import Block, assemble
from pourparlers.clean.extraction import chosen_blocks
from pourparlers.clean.language import language_of
from pourparlers.clean.markup import read_markup
from pourparlers.clean.plain import blocks_of
from pourparlers.clean.verdict import Page, judge
from pourparlers.errors import CleanError
from pourparlers.model.document import Document, Dropped


def make() -> Callable[[Document], Document]:
    """Return the step: it fills `text`, `parts`, `segments`, `dropped` and `language`."""
    return clean_page


def clean_page(document: Document) -> Document:
    """Return the document with its running text.

    Raises:
        CleanError: there is nothing to read on the page (R51), or its elements nest too deep (R52).
    """
    blocks, left_out, declared, page = _read(document)
    if not any(character.isalpha() for block in blocks for character in block.text):
        raise CleanError("nothing to read", "The page holds no text; leave it out or save it again", code="R51")
    result = assemble(blocks, judge(page), left_out)
    if not result.text:
        raise CleanError("nothing to read but menus", "Check that the file holds the article itself", code="R51")
    return dataclasses.replace(
        document,
        text=result.text,
        parts=result.parts,
        segments=result.segments,
        dropped=result.dropped,
        language=language_of(result.text, document.metadata, declared),
    )


def _read(document: Document) -> tuple[list[Block], list[Dropped], str, Page]:
    """Return the blocks of the original, what holds no text, the language declared, and what is to be judged."""
    hint = document.metadata.get("title", "")
    if document.media == "text":
        blocks = blocks_of(document.original)
        return blocks, [], "", Page(blocks, (hint,))
    markup = read_markup(document.original)
    hints = (hint, markup.title) if hint else (markup.title,)
    page = Page(markup.blocks, hints, chosen_blocks(document.original, markup.blocks))
    return markup.blocks, markup.left_out, markup.language, page
