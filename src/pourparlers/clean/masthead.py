"""The step `masthead`: title, address, outlet, author, agencies and date of publication of an article.

What the file's own fields say comes first, then what an HTML page declares in its head, then what the page prints
around its title. What none of them says stays unknown.
"""

from __future__ import annotations

import dataclasses
import html
import re
from collections.abc import Callable, Mapping

from pourparlers.clean.credits import byline_of, credited_agencies, named_agencies, outlet_of
from pourparlers.clean.declared import Declared, declared
from pourparlers.clean.features import COPYRIGHT
from pourparlers.clean.publication import Line, from_field, opened, stated
from pourparlers.lang.folding import folded
from pourparlers.model.document import Document, Dropped, Part
from pourparlers.model.time import Publication

TAGS = re.compile(r"<!--.*?-->|<[^>]*>", re.S)
HEAD_TITLE = re.compile(r"<title\b[^>]*>(.*?)</title\s*>", re.I | re.S)
LONGEST_NAME = 6  # words of an outlet's name
LONGEST_LINE = 2000  # characters of a copyright line, markup included
NEAR = 3  # lines above the title among which the author stands
DATED = frozenset(("date", "byline"))
# How many lines of a page's top may hold its own name, and how many after the body may hold its date.
TOP, BELOW = 6, 3
# Dropped stretches that are looked at for dates and authors: lines that the page prints about the article.
FRAME = frozenset(("date", "byline", "label", "menu", "other", "list", "notice"))


def make() -> Callable[[Document], Document]:
    """Return the step: it fills `title`, `url`, `outlet`, `byline`, `agencies` and `published`."""
    return read_masthead


def read_masthead(document: Document) -> Document:
    """Return the document with what is known of its origin."""
    told = document.metadata
    page = declared(document.original) if document.media == "html" else Declared()
    lines = _lines(document)
    near = [line for line in lines if line.under or line.below or line.distance >= -NEAR]
    bylines = [byline for line in near if (byline := byline_of(line.text))]
    byline = told.get("byline") or told.get("author") or page.get("byline") or (bylines[0] if bylines else "")
    url = told.get("url") or page.get("url")
    first, last = _first(document, "paragraph"), _last(document, "paragraph")
    return dataclasses.replace(
        document,
        title=told.get("title") or _first(document, "title") or page.get("title") or None,
        url=url or None,
        outlet=told.get("outlet")
        or page.get("outlet")
        or outlet_of(url, byline, _top(document), _rights(document), _suffix(document)),
        byline=byline or None,
        agencies=named_agencies(told.get("agencies", "")) or credited_agencies([byline, *bylines], first, last),
        published=_published(document, told, page, lines),
    )


def _published(document: Document, told: Mapping[str, str], page: Declared, lines: list[Line]) -> Publication | None:
    for field in ("published", "date"):
        if value := told.get(field, ""):
            found = from_field(value, f"the file's field `{field}`: {value}", document.language)
            if found:
                return found
    if "published" in page.values:
        value, where = page.values["published"]
        if found := from_field(value, f"{where}: {value}", document.language):
            return found
    opening = opened(document.id, document.text, _until_body(document), document.language)
    near = stated(lines, document.language)
    if opening and (near is None or near.date == opening.date):
        return opening
    return near


def _words(document: Document, left_out: Dropped) -> str:
    """Return the words of a stretch of the original."""
    stretch = document.original[left_out.start : left_out.end]
    return " ".join(html.unescape(TAGS.sub(" ", stretch)).split()) if document.media == "html" else stretch


def _until_body(document: Document) -> list[tuple[int, int]]:
    """Return the spans of what stands between the title and the end of the first paragraph."""
    spans: list[tuple[int, int]] = []
    for part in document.parts:
        if part.part in ("heading", "lead", "paragraph"):
            spans.append((part.start, part.end))
        if part.part == "paragraph":
            break
    return spans


def _place(document: Document, part: Part) -> int:
    """Return where a part begins in the original."""
    return next((s.original_start for s in document.segments if s.start >= part.start), 0)


def _lines(document: Document) -> list[Line]:
    """Return the lines left out around title and body, as far as they may tell date and author, top to bottom."""
    title = next((part for part in document.parts if part.part == "title"), None)
    body = next((part for part in document.parts if part.part == "paragraph"), None)
    at = _place(document, title) if title else 0
    opens = _place(document, body) if body else len(document.original)
    closes = max((s.original_end for s in document.segments), default=0)
    shown = _shown(document)
    above = [stretch for stretch in shown if stretch.end <= at]
    under = [stretch for stretch in shown if at < stretch.start and stretch.end <= opens]
    below = [stretch for stretch in shown if stretch.start >= closes][:BELOW]
    lines = [Line(_words(document, s), at - len(above), False) for at, s in enumerate(above) if s.reason in FRAME]
    lines += [Line(_words(document, s), at + 1, True) for at, s in enumerate(under) if s.reason in FRAME]
    return lines + [Line(_words(document, s), at + 1, False, True) for at, s in enumerate(below) if s.reason in DATED]


def _shown(document: Document) -> list[Dropped]:
    """Return what was dropped of all that a reader of the page sees as text."""
    return [stretch for stretch in document.dropped if stretch.reason not in ("script", "head", "form")]


def _top(document: Document) -> list[str]:
    return [_words(document, stretch) for stretch in _shown(document)[:TOP]]


def _rights(document: Document) -> list[str]:
    lines = (_words(document, stretch) for stretch in document.dropped if stretch.end - stretch.start < LONGEST_LINE)
    return [line for line in lines if COPYRIGHT.match(line)]


def _suffix(document: Document) -> str:
    """Return the name that the `title` element adds to the title: "Title - Outlet"."""
    found = HEAD_TITLE.search(document.original) if document.media == "html" else None
    title = _first(document, "title")
    if not found or not title:
        return ""
    pieces = re.split(r"\s+[-–—|•·]\s+", " ".join(html.unescape(TAGS.sub("", found.group(1))).split()))
    rest = [piece for piece in pieces if folded(piece) and folded(piece) not in folded(title)]
    return rest[0] if len(rest) == 1 and len(pieces) > 1 and len(rest[0].split()) <= LONGEST_NAME else ""


def _first(document: Document, name: str) -> str:
    return next((document.text[part.start : part.end] for part in document.parts if part.part == name), "")


def _last(document: Document, name: str) -> str:
    return next((document.text[part.start : part.end] for part in reversed(document.parts) if part.part == name), "")
