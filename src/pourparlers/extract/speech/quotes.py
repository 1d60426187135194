"""Finds what stands between quotation marks, of every shape that the press uses, nested ones included.

A mark that nothing answers is no quotation, with one exception: a paragraph that opens with a mark and is left open,
where the next paragraph opens with the same mark (or with its closing form, as older French usage has it), goes on
there: each paragraph is a quotation of its own. Where the next lines repeat no mark before one of them closes it, they
are one quotation with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pourparlers.model.document import Part
from pourparlers.model.span import Span

PAIRS = {"«": "»", "“": "”", "„": "“”", "‘": "’", "‹": "›"}
CLOSERS = {"»": "«", "”": "“„", "’": "‘", "›": "‹"}
LONGEST_SINGLE = 400
"""Code points between single marks or plus signs; farther apart they are apostrophes and sums. Longest seen: 280."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """What stands between two marks.

    Attributes:
        start: offset of the opening mark.
        end: offset after the closing mark.
        inner: what stands between them, without white space at the edges.
        mark: the opening mark.
        depth: 0 for outermost ones.
    """

    start: int
    end: int
    inner: Span
    mark: str
    depth: int = 0

    @property
    def span(self) -> Span:
        """The offsets with the marks."""
        return Span(self.start, self.end)


LINES = 5
"""Lines after the one that opens a quotation in which its closing mark is looked for; longest seen: 4."""

_Found = tuple[int, int, str, bool]
"""Start, end, opening mark, and whether a mark closes it."""


@dataclass(slots=True)
class _Open:
    at: int
    mark: str


def find(text: str, parts: Sequence[Part]) -> list[Quotation]:
    """Return the quotations of a text, ordered by start, an outer one before those within it."""
    found: list[_Found] = []
    running: _Open | None = None
    for index, part in enumerate(parts):
        opened: list[_Open] = []
        if running is not None:
            opened.append(running)
            running = None
        following = text[parts[index + 1].start : parts[index + 1].end] if index + 1 < len(parts) else ""
        found += _scan(text, part.start, part.end, opened)
        if opened and _goes_on(text, opened[0], part, following):
            found.append((opened[0].at, part.end, opened[0].mark, False))
            running = _Open(parts[index + 1].start, opened[0].mark)
        elif opened and (end := _closed_later(text, opened[0], parts[index + 1 : index + 1 + LINES])):
            found.append((opened[0].at, end, opened[0].mark, True))
    return _nested(text, found)


def _closed_later(text: str, first: _Open, parts: Sequence[Part]) -> int:
    """Return where a quotation ends that one of the next lines closes before any other opens; 0 where none does.

    Scraped text breaks lines at sentences, and a quotation of several then runs over lines that repeat no mark.
    """
    for part in parts:
        if first.mark not in '«“"' or part.part not in ("paragraph", "lead"):
            return 0
        mark = re.search(r"[«»“”\"]", text[part.start : part.end])
        if mark is None:
            continue
        at = part.start + mark.start()
        closes = at > part.start and _role(text, at, part.start, part.end, [first]) == "close"
        return at + 1 if closes else 0
    return 0


def _scan(text: str, start: int, end: int, opened: list[_Open]) -> Iterator[_Found]:
    """Yield what closes within a part; `opened` holds what is left open."""
    at = start
    if opened and (repeated := re.match(r"\s*[«»“”\"]", text[start:end])):
        at += repeated.end()  # a new paragraph of the same quotation repeats its mark
        opened[0].at = at - 1
    while at < end:
        char = text[at]
        role = _role(text, at, start, end, opened)
        if role == "open":
            opened.append(_Open(at, char))
        elif role == "close":
            while opened:
                last = opened.pop()
                if _answers(last.mark, char):
                    yield last.at, at + 1, last.mark, True
                    break
        at += 1


def _answers(mark: str, char: str) -> bool:
    return char in PAIRS.get(mark, mark)


def _role(text: str, at: int, start: int, end: int, opened: Sequence[_Open]) -> str:
    """Tell whether the character opens a quotation, closes one that is open, or does neither ("")."""
    char = text[at]
    before = text[at - 1] if at > start else " "
    after = text[at + 1] if at + 1 < end else " "
    is_open = any(_answers(o.mark, char) for o in opened)
    if char in "'+":
        return _weak(text, at, end, before, after, is_open)
    if char == '"':
        return _straight(before, after, is_open)
    if char == "“" and is_open and opened[-1].mark in "„“" and not before.isspace() and not after.isalnum():
        return "close"
    if char in PAIRS:
        if char == "‘" and before.isalnum():
            return ""
        return "open"
    if char in CLOSERS and is_open and not (char == "’" and (after.isalnum() or before.isspace())):
        return "close"
    return ""


def _straight(before: str, after: str, is_open: bool) -> str:
    opening = (before.isspace() or before in "([«“‘'—–-:;,’/|") and not after.isspace()
    closing = not before.isspace() and not after.isalnum()
    if is_open:
        return "close" if closing or not (opening and after.isalnum()) else "open"
    return "open" if opening or not after.isspace() else ""


def _weak(text: str, at: int, end: int, before: str, after: str, is_open: bool) -> str:
    """Single straight marks and the plus signs of agencies, which mostly are something else."""
    char = text[at]
    if is_open and not before.isspace() and not after.isalnum():
        return "close"
    if is_open or not (before.isspace() or before in '(«“"') or not after.isalpha():
        return ""
    rest = text[at + 1 : min(end, at + LONGEST_SINGLE)]
    return "open" if re.search(rf"[\w.,!?…]{re.escape(char)}(?!\w)", rest) else ""


def _goes_on(text: str, first: _Open, part: Part, following: str) -> bool:
    before = text[part.start : first.at].rstrip()
    opens = before == "" or before.endswith(":")
    mark = following.lstrip()[:1]
    return opens and bool(mark) and first.mark in '«“"' and (mark == first.mark or _answers(first.mark, mark))


def _nested(text: str, found: Sequence[_Found]) -> list[Quotation]:
    result: list[Quotation] = []
    for start, end, mark, closed in sorted(found, key=lambda f: (f[0], -f[1])):
        inner = _trimmed(text, start + 1, end - closed)
        if inner is None:
            continue
        depth = sum(q.start < start and end <= q.end for q in result)
        if any(q.start < start < q.end < end for q in result):
            continue
        result.append(Quotation(start, end, inner, mark, depth))
    return result


def _trimmed(text: str, start: int, end: int) -> Span | None:
    piece = text[start:end]
    if not piece.strip():
        return None
    return Span(start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip()))
