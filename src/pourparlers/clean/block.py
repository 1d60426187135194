"""A block of a page: one line of a plain text or one block element of a markup, with the way back to the original."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from pourparlers.model.document import Dropped, Part, PartName, Segment

# Spaces that only lay a page out. A no-break space is typography (before a colon, within a number) and stays.
LAYOUT = " \t\r\n\f\v"
# One space between two words is as printed already; everything else that is layout becomes one.
RUN = re.compile(r"[ \t\r\n\f\v]{2,}|[\t\r\n\f\v]|\A | \Z")
# Characters that are never seen and only cut words apart: soft hyphen, zero-width spaces, byte order mark.
UNSEEN = re.compile(r"[\u00ad\u200b\u2060\ufeff]+")


@dataclass(frozen=True, slots=True)
class Block:
    """One line or block element.

    Attributes:
        text: its words, white space collapsed, character references decoded.
        pieces: where they stand in the original; offsets `start` and `end` count from the start of `text`.
        start: offset in the original of its first character.
        end: offset after its last one there.
        tag: the innermost block element (`p`, `h1`, `li`); empty for plain text.
        zone: what part of a page the markup around it claims to be (`nav`, `footer`, `caption`, `embed`); else empty.
        link_share: share of its characters that stand within links.
        gap: whether white space (an empty line) sets it off from the block before.
    """

    text: str
    pieces: tuple[Segment, ...]
    start: int
    end: int
    tag: str = ""
    zone: str = ""
    link_share: float = 0.0
    gap: bool = False


@dataclass(slots=True)
class Verdict:
    """What a block is: a part of the running text, or furniture for a reason."""

    part: PartName | None = None
    reason: str = ""


@dataclass(slots=True)
class BlockBuilder:
    """Collects stretches of the original into the text of one block, white space collapsed."""

    words: list[str] = field(default_factory=list)
    pieces: list[Segment] = field(default_factory=list)
    length: int = 0
    space: tuple[int, int] | None = None  # where pending white space stands
    as_printed: bool = True  # whether that is one plain space
    mergeable: bool = False  # whether the last piece is verbatim

    def add(self, text: str, start: int) -> None:
        """Add `text`, which stands verbatim in the original at `start`."""
        done = 0
        for run in RUN.finditer(text):
            self._put_seen(text[done : run.start()], start + done)
            self._put_space(run.group(), start + run.start(), start + run.end())
            done = run.end()
        self._put_seen(text[done:], start + done)

    def add_whole(self, text: str, start: int, end: int) -> None:
        """Add `text`, which stands for `original[start:end]` as a whole (a character reference)."""
        if not text.strip(LAYOUT):
            self._put_space("", start, end)
            return
        if UNSEEN.fullmatch(text):
            return
        self._put(text, start, end)

    def _put_space(self, text: str, start: int, end: int) -> None:
        if not self.words:
            return
        self.as_printed = text == " " and self.space is None
        self.space = (self.space[0] if self.space else start, end)

    def _put_seen(self, text: str, start: int) -> None:
        done = 0
        for unseen in UNSEEN.finditer(text):
            self._put(text[done : unseen.start()], start + done, start + unseen.start())
            done = unseen.end()
        self._put(text[done:], start + done, start + len(text))

    def _put(self, text: str, start: int, end: int) -> None:
        if not text:
            return
        if self.space:
            self._append(" ", *self.space, verbatim=self.as_printed)
            self.space = None
        self._append(text, start, end, verbatim=len(text) == end - start)

    def _append(self, text: str, start: int, end: int, *, verbatim: bool) -> None:
        last = self.pieces[-1] if self.pieces else None
        if last and verbatim and self.mergeable and last.original_end == start:
            self.pieces[-1] = Segment(last.start, last.end + len(text), last.original_start, end)
        else:
            self.pieces.append(Segment(self.length, self.length + len(text), start, end))
        self.mergeable = verbatim
        self.words.append(text)
        self.length += len(text)

    def build(self, tag: str = "", zone: str = "", linked: int = 0, gap: bool = False) -> Block | None:
        """Return the block collected so far, or None where nothing but white space came."""
        if not self.pieces:
            return None
        text = "".join(self.words)
        return Block(
            text=text,
            pieces=tuple(self.pieces),
            start=self.pieces[0].original_start,
            end=self.pieces[-1].original_end,
            tag=tag,
            zone=zone,
            link_share=min(1.0, linked / max(1, len(text))),
            gap=gap,
        )


@dataclass(frozen=True, slots=True)
class Assembled:
    """The running text of a page with its parts, the way back, and what was left out."""

    text: str
    parts: tuple[Part, ...]
    segments: tuple[Segment, ...]
    dropped: tuple[Dropped, ...]


def assemble(blocks: Sequence[Block], verdicts: Sequence[Verdict], left_out: Iterable[Dropped] = ()) -> Assembled:
    """Return the text that the blocks found to be parts make, joined by newlines, in the order of the page."""
    lines: list[str] = []
    parts: list[Part] = []
    segments: list[Segment] = []
    dropped: list[Dropped] = list(left_out)
    at = 0
    for block, verdict in zip(blocks, verdicts, strict=True):
        if verdict.part is None:
            dropped.append(Dropped(block.start, block.end, verdict.reason or "other"))
            continue
        lines.append(block.text)
        parts.append(Part(verdict.part, at, at + len(block.text)))
        for piece in block.pieces:
            segments.append(Segment(piece.start + at, piece.end + at, piece.original_start, piece.original_end))
        at += len(block.text) + 1
    dropped.sort(key=lambda stretch: (stretch.start, stretch.end))
    return Assembled("\n".join(lines), tuple(parts), tuple(segments), tuple(dropped))
