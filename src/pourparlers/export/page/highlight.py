"""An article as safe HTML, with every sentence that the record rests on marked in place.

Nothing of an article is ever markup here: its characters are escaped, those that HTML cannot hold are replaced.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from pourparlers.model.document import Document, Part
from pourparlers.model.span import Span

# Control characters (tab, newline and carriage return apart) and half surrogates: no HTML file can hold them.
_UNFIT = re.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\\ud800-\\udfff]")
_LINES = re.compile(r"[^\n]+")


@dataclass(frozen=True, slots=True)
class Block:
    """A part of an article, ready to be shown."""

    part: str
    html: Markup


def fit(text: str) -> str:
    """Return a text of the same length that an HTML file can hold."""
    return _UNFIT.sub("\ufffd", text)


def anchor(document: str, span: Span) -> str:
    """Return the id of the element that marks a span of an article."""
    return f"{document}.{span.start}-{span.end}"


def blocks(document: Document, spans: Iterable[Span]) -> tuple[Block, ...]:
    """Return the parts of an article in order, the spans marked; text that no part covers is shown as paragraphs."""
    wanted = sorted({span for span in spans if len(span)}, key=lambda span: (span.start, -span.end))
    begun: set[Span] = set()  # a span that runs over several parts is found under its id in the first of them
    return tuple(
        Block(part.part, _marked(document, part.span, [s for s in wanted if s.meets(part.span)], begun))
        for part in _all_parts(document)
    )


def _all_parts(document: Document) -> list[Part]:
    """Return the parts, and a paragraph for every line between them that is more than white space."""
    found: list[Part] = []
    here = 0
    for part in (*document.parts, Part("paragraph", len(document.text), len(document.text))):
        for line in _LINES.finditer(document.text, here, max(here, part.start)):
            if line.group().strip():
                found.append(Part("paragraph", line.start(), line.end()))
        if part.end > max(here, part.start):
            found.append(Part(part.part, max(here, part.start), part.end))
        here = max(here, part.end)
    return found


def _marked(document: Document, within: Span, spans: Sequence[Span], begun: set[Span]) -> Markup:
    """Return a stretch of text with elements around the spans; where two overlap, the later one is cut in pieces."""
    edges = sorted({within.start, within.end, *(edge for s in spans for edge in (s.start, s.end))})
    edges = [edge for edge in edges if within.start <= edge <= within.end]
    out: list[str] = []
    open_: list[Span] = []
    for edge, following in zip(edges, [*edges[1:], edges[-1]], strict=True):
        lowest = next((level for level, s in enumerate(open_) if s.end <= edge), len(open_))
        again = [s for s in open_[lowest:] if s.end > edge]
        out.extend("</mark>" for _ in open_[lowest:])
        del open_[lowest:]
        if edge == within.end:
            break
        for span in again + [s for s in spans if max(s.start, within.start) == edge and s not in again]:
            out.append(_opening(document.id, span, begun))
            open_.append(span)
        out.append(str(escape(fit(document.text[edge:following]))))
    out.extend("</mark>" for _ in open_)
    return Markup("".join(out))


def _opening(document: str, span: Span, begun: set[Span]) -> str:
    name = escape(anchor(document, span))
    if span in begun:
        return f'<mark data-of="{name}">'
    begun.add(span)
    return f'<mark id="{name}">'
