"""Says where something was said: in a communiqué, on the telephone, before the press."""

from __future__ import annotations

from pourparlers.extract.speech.frames import Frame
from pourparlers.extract.speech.items import Stretch, matches
from pourparlers.extract.speech.lexicon import Lexicon
from pourparlers.model.statement import Channel

BEYOND = 14  # items after a reporting clause in which its place may still be told ("…, dans un entretien au quotidien")


def of(frame: Frame, words: Lexicon) -> Channel | None:
    """Return the channel that the reporting clause names, if any."""
    first, last = reach(frame)
    for medium in words.table.channels:
        for phrase in medium.words:
            if any(matches(frame.stretch, index, phrase) for index in range(first, last)):
                return medium.channel
    return None


def reach(frame: Frame) -> tuple[int, int]:
    """Return the items that tell about the saying rather than about what is said."""
    stretch, (first, last) = frame.stretch, frame.clause
    content = range(stretch.at(frame.content.start), stretch.at(max(frame.content.start, frame.content.end - 1)) + 1)
    first = _back(stretch, first, content) if first not in content else first
    while (
        last < len(stretch.items)
        and last not in content
        and last - frame.clause[1] < BEYOND
        and stretch.norm(last) not in (".", ";")
    ):
        last += 1
    return first, last


def _back(stretch: Stretch, first: int, content: range) -> int:
    while first > 0 and first - 1 not in content and stretch.norm(first - 1) not in (".", ";"):
        first -= 1
    return first
