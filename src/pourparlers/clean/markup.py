"""HTML into blocks: one pass over the markup that keeps the offset of every character of text.

A parser that builds a tree forgets where a word stood; this pass builds none, so that it is quick, never recurses and
keeps the way back. It knows just enough of HTML: which elements make blocks, which hold no text, and which zone
(navigation, footer, caption, embedded post) the elements around a block claim to be.
"""

from __future__ import annotations

import dataclasses
import html
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from pourparlers.clean.block import Block, BlockBuilder
from pourparlers.clean.elements import (
    BLOCK_TAGS,
    HEADINGS,
    LOOSE,
    SILENT,
    STRONG_ZONES,
    VOID,
    ZONE_NAMES,
    ZONE_TAGS,
)
from pourparlers.errors import CleanError
from pourparlers.model.document import Dropped

TAG = re.compile(r"<(?:(/?)([a-zA-Z][^\s/>]*)([^>]*)>|!--|[!?][^>]*>)")
REFERENCE = re.compile(r"&(?:#\d{1,8}|#[xX][0-9a-fA-F]{1,7}|[a-zA-Z][a-zA-Z0-9]{1,31});?")
ATTRIBUTE = re.compile(
    r"""\b(class|id|role|style|hidden|aria-hidden)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?""", re.I
)
INVISIBLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
# The deepest of 25 saved press pages nests 40 elements; libxml2, which reads the page too, stops at 2,048.
DEEPEST = 1000
# Attributes that hold whole data sets exist; past this length a quotation mark was forgotten.
LONGEST_ATTRIBUTE = 50_000


@dataclass(slots=True)
class Markup:
    """What one pass over a page gives.

    Attributes:
        blocks: its text, block by block.
        left_out: scripts, styles and other elements without text of the page.
        title: the content of its `title` element.
        language: the `lang` of its `html` element, lower case, or empty.
    """

    blocks: list[Block] = field(default_factory=list)
    left_out: list[Dropped] = field(default_factory=list)
    title: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class _Tag:
    """One tag; a silent element counts as one tag from its first to its last character."""

    start: int
    end: int
    name: str = ""
    attributes: str = ""
    closing: bool = False


def read_markup(markup: str) -> Markup:
    """Return the blocks of an HTML page.

    Raises:
        CleanError: its elements nest deeper than on any page written for readers (R52).
    """
    return _Pass(markup).run()


def _tags(markup: str) -> Iterator[_Tag]:
    """Yield the tags of a page in order; linear in its length whatever it holds."""
    never_closed: set[str] = set()
    at = 0
    last = markup.rfind(">") + 1  # past it no tag ends, and every search would run to the end in vain
    while found := TAG.search(markup, at, last):
        at = found.end()
        name = (found.group(2) or "").lower()
        if not name:
            if found.group() == "<!--" and "-->" not in never_closed:
                at = _after(markup, "-->", at, never_closed)
            yield _Tag(found.start(), at)
            continue
        attributes, closing = found.group(3), bool(found.group(1))
        at = _past_quotes(markup, at, attributes)
        if name in SILENT and not closing and name not in never_closed and not attributes.endswith("/"):
            at = _after(markup, name, at, never_closed)
        yield _Tag(found.start(), at, name, attributes, closing)


def _after(markup: str, name: str, at: int, never_closed: set[str]) -> int:
    """Return the offset after the end of a comment or silent element, or `at` where it has none."""
    pattern = name if name == "-->" else rf"</{name}\s*>"
    found = re.compile(pattern, re.I).search(markup, at)
    if found:
        return found.end()
    never_closed.add(name)
    return at


def _past_quotes(markup: str, at: int, attributes: str) -> int:
    """Return the end of a tag, also where an attribute holds a `>` within quotation marks."""
    for mark in "\"'":
        if "=" + mark in attributes and attributes.count(mark) % 2:
            close = markup.find(mark, at, at + LONGEST_ATTRIBUTE)
            end = markup.find(">", close, close + LONGEST_ATTRIBUTE) if close >= 0 else -1
            return end + 1 if end >= 0 else at
    return at


class _Pass:
    """State of the one pass."""

    def __init__(self, markup: str) -> None:
        self.markup = markup
        self.page = Markup()
        self.stack: list[tuple[str, str]] = []  # (element, zone of what it holds)
        self.open: Counter[str] = Counter()
        self.builder = BlockBuilder()
        self.tag = ""
        self.linked = 0
        self.pending: _Tag | None = None  # a line break that nothing followed yet

    def run(self) -> Markup:
        """Walk over the markup, stretch of text by tag by stretch of text."""
        at = 0
        for tag in _tags(self.markup):
            self._text(at, tag.start)
            at = tag.end
            if tag.name in SILENT:
                self._leave_out(tag)
            elif tag.name:
                self._element(tag)
        self._text(at, len(self.markup))
        self._flush()
        self._unwrap_form()
        return self.page

    def _unwrap_form(self) -> None:
        """Forget forms where one holds most of the page: some servers wrap whole pages in a form."""
        blocks = self.page.blocks
        inside = sum(len(block.text) for block in blocks if block.zone == "form")
        if 2 * inside > sum(len(block.text) for block in blocks):
            self.page.blocks = [
                dataclasses.replace(block, zone="") if block.zone == "form" else block for block in blocks
            ]

    def _text(self, start: int, end: int) -> None:
        """Add the text between two tags to the block."""
        if start >= end:
            return
        stretch = self.markup[start:end]
        if self.pending:
            self._after_break(stretch)
        before = self.builder.length
        done = 0
        if "&" in stretch:
            for found in REFERENCE.finditer(stretch):
                meant = html.unescape(found.group())
                if meant == found.group() or len(meant) == len(found.group()):
                    continue
                self.builder.add(stretch[done : found.start()], start + done)
                self.builder.add_whole(meant, start + found.start(), start + found.end())
                done = found.end()
        self.builder.add(stretch[done:], start + done)
        grown = self.builder.length - before
        if grown and self.open["a"]:
            self.linked += grown

    def _leave_out(self, tag: _Tag) -> None:
        if tag.closing:
            return
        if tag.name == "title" and not self.page.title and not self.open["body"]:
            inner = self.markup[tag.start : tag.end]
            self.page.title = " ".join(html.unescape(re.sub(r"<[^>]*>", "", inner)).split())
        self.page.left_out.append(Dropped(tag.start, tag.end, SILENT[tag.name]))

    def _element(self, tag: _Tag) -> None:
        name = tag.name
        if name == "br":
            self._line_break(tag)
            return
        if name in BLOCK_TAGS:
            self._flush()
        if tag.closing:
            self._close(name)
        elif name not in VOID and not tag.attributes.endswith("/"):
            self._open(name, tag.attributes)
        if name in BLOCK_TAGS:
            self.tag = next((element for element, _ in reversed(self.stack) if element in BLOCK_TAGS), "")

    def _line_break(self, tag: _Tag) -> None:
        """Note a break; what comes after it tells whether it is layout or parts two paragraphs."""
        if self.pending:
            self._flush()
        elif self.builder.pieces:
            self.pending = tag

    def _after_break(self, stretch: str) -> None:
        """A break within a sentence is layout: it goes on in lower case; headings are broken anywhere."""
        words = stretch.strip()
        if not words or self.pending is None:
            return
        goes_on = words[0].islower() or words[0] in "»),;" or self.builder.words[-1][-1] in ",'’"
        if goes_on or self.tag in HEADINGS:
            self.builder.add_whole(" ", self.pending.start, self.pending.end)
            self.pending = None
        else:
            self._flush()

    def _open(self, name: str, attributes: str) -> None:
        if name == "html" and not self.page.language:
            found = re.search(r"""\blang\s*=\s*["']?([a-zA-Z]{2,3})""", attributes)
            self.page.language = found.group(1).lower() if found else ""
        if name in LOOSE and name in BLOCK_TAGS and self.stack and self.stack[-1][0] == name:
            self._close(name)
        around = self.stack[-1][1] if self.stack else ""
        self.stack.append((name, around if around in STRONG_ZONES else _zone(name, attributes) or around))
        self.open[name] += 1
        if len(self.stack) > DEEPEST:
            raise CleanError(f"elements nest more than {DEEPEST} deep", "This is no page for readers", code="R52")

    def _close(self, name: str) -> None:
        if not self.open[name]:
            return
        while self.stack:
            element, _ = self.stack.pop()
            self.open[element] -= 1
            if element == name:
                return

    def _flush(self) -> None:
        block = self.builder.build(self.tag, self.stack[-1][1] if self.stack else "", self.linked)
        if block:
            self.page.blocks.append(block)
        self.builder, self.linked, self.pending = BlockBuilder(), 0, None


def _zone(name: str, attributes: str) -> str:
    """Return what part of the page an element claims to open, or nothing."""
    if name in ZONE_TAGS:
        return ZONE_TAGS[name]
    if not attributes or name in ("html", "body"):
        return ""
    values = {
        found.group(1).lower(): (found.group(2) or found.group(3) or found.group(4) or "")
        for found in ATTRIBUTE.finditer(attributes)
    }
    if "hidden" in values or INVISIBLE.search(values.get("style", "")):
        return "hidden"
    names = " ".join((values.get("class", ""), values.get("id", ""), values.get("role", ""))).lower()
    return next((zone for zone, pattern in ZONE_NAMES if pattern.search(names)), "") if names.strip() else ""
