"""One article: where it comes from, its running text, the way back to the page, and the layers over it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from pourparlers.model.fact import Fact
from pourparlers.model.layers import Mention, Name, RoleTold, Sentence, TimeExpression, Token
from pourparlers.model.span import Span
from pourparlers.model.time import Publication

PartName = Literal["title", "lead", "heading", "paragraph", "caption", "embed"]


@dataclass(frozen=True, slots=True)
class Part:
    """A block of the running text: `document.text[start:end]`."""

    part: PartName
    start: int
    end: int

    @property
    def span(self) -> Span:
        """The offsets alone."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of the running text and where it stands in the original.

    Attributes:
        start: offset in `document.text`.
        end: offset after its last code point there.
        original_start: offset in `document.original`.
        original_end: offset after it there. Where both stretches are equally long, they correspond code point by code
            point; else (a character reference, repaired mojibake) only as wholes.
    """

    start: int
    end: int
    original_start: int
    original_end: int


@dataclass(frozen=True, slots=True)
class Dropped:
    """A stretch of the original that is not running text, and why: `document.original[start:end]`."""

    start: int
    end: int
    reason: str


@dataclass(frozen=True, slots=True)
class Document:
    """An article as it passes from stage to stage.

    The text is frozen when it leaves `clean`; later stages only add layers and facts that point into it.

    Attributes:
        id: hash of the content (original and metadata), so that equal articles are one document.
        source: path relative to the argument of `build` that led to it; an article in a container is `path#N`,
            N from 1.
        original: the article as read, decoded: plain text or markup.
        media: what `original` is.
        metadata: fields that the file itself gave (`title`, `url`, `outlet`, `byline`, `published`, `language`,
            `agencies` and whatever else it held), values as text.
        text: the running text: title, lead, body.
        parts: its blocks, ordered.
        segments: the way back to `original`, ordered; every code point of `text` but the newlines between parts lies
            in one.
        dropped: what of the original is not in the text.
        notes: what was repaired or doubtful, for the user.
    """

    id: str
    source: str
    original: str
    media: Literal["text", "html"] = "text"
    metadata: Mapping[str, str] = field(default_factory=dict)
    sources: tuple[str, ...] = ()
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    byline: str | None = None
    agencies: tuple[str, ...] = ()
    language: str | None = None
    published: Publication | None = None
    text: str = ""
    parts: tuple[Part, ...] = ()
    segments: tuple[Segment, ...] = ()
    dropped: tuple[Dropped, ...] = ()
    notes: tuple[str, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    tokens: tuple[Token, ...] = ()
    names: tuple[Name, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    mentions: tuple[Mention, ...] = ()
    roles: tuple[RoleTold, ...] = ()
    facts: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True)
class Failure:
    """An article, or a whole file, of which nothing could be had.

    Attributes:
        source: as in `Document`.
        code: code of the error.
        reason: what was seen and what to try, one line.
        skipped: True where nothing is wrong but the article is not for this program (its language, say).
    """

    source: str
    code: str
    reason: str
    skipped: bool = False


def to_original(document: Document, span: Span) -> Span | None:
    """Return where `span` of the running text stands in the original, or None for newlines between parts alone."""
    starts: list[int] = []
    ends: list[int] = []
    for segment in document.segments:
        if segment.end <= span.start or segment.start >= span.end:
            continue
        verbatim = segment.end - segment.start == segment.original_end - segment.original_start
        shift = segment.original_start - segment.start
        starts.append(max(span.start, segment.start) + shift if verbatim else segment.original_start)
        ends.append(min(span.end, segment.end) + shift if verbatim else segment.original_end)
    return Span(min(starts), max(ends)) if starts else None
