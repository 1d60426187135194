"""The tense of the clause around a place, by the verb form that is nearest to it."""

from __future__ import annotations

import bisect
import functools
import re
from collections.abc import Callable, Sequence

from pourparlers.lang.pack import load
from pourparlers.lang.tense import TenseCues
from pourparlers.model.layers import Token
from pourparlers.resolve.timex.context import Tense
from pourparlers.resolve.timex.governor import Cue, Governor

BEHIND = 12
"""Cost, in characters, of a verb that follows the time rather than leading to it."""
FAR = 400
"""Characters beyond which a verb tells nothing of a place, where a text has no ends of sentences."""
COMMA, BORDER, STRONG = 25, 40, 60
"""Costs of a comma, of a word or of a stop that opens another clause; a French press sentence has about 25
characters between two commas, so that one comma outweighs a verb one clause nearer."""


@functools.cache
def _cues(language: str) -> tuple[re.Pattern[str], re.Pattern[str], frozenset[str]]:
    cues = load(language, "tense", TenseCues)
    future, past, present = "|".join(cues.future), "|".join(cues.past), "|".join(cues.present)
    border = "|".join(re.escape(word) for word in cues.border)
    verbs = rf"(?<![\w-])(?:(?P<future>{future})|(?P<past>{past})|(?P<present>{present}))(?!\w)"
    borders = rf"(?P<comma>,)|(?P<strong>[;:«»()–—\"“”])|(?<!\w)(?P<border>{border})"
    return re.compile(verbs, re.IGNORECASE), re.compile(borders, re.IGNORECASE), frozenset(cues.never)


def clause_tense(
    text: str, bounds: Sequence[int], language: str, tokens: Sequence[Token] = ()
) -> Callable[[int], Tense]:
    """Return a function from an offset of `text` to the tense of the clause around it.

    Args:
        text: the text.
        bounds: ends of its sentences, ascending.
        language: of the text.
        tokens: of the text; where they are parsed, the verb that governs an offset tells before the nearest one does.
    """
    verbs, borders, never = _cues(language)
    governor = Governor(tokens)

    @functools.cache
    def cues(start: int, stop: int) -> Sequence[Cue]:
        found: list[Cue] = []
        for match in verbs.finditer(text, start, stop):
            word = match[0]
            if word.lower() in never or (word[0].isupper() and match.start() > start + 1):
                continue
            found.append(
                (match.start(), match.end(), "future" if match["future"] else "past" if match["past"] else "present")
            )
        return found

    def cost(start: int, end: int, offset: int) -> int:
        low, high = (end, offset) if end <= offset else (offset, start)
        total = high - low + (0 if end <= offset else BEHIND)
        for match in borders.finditer(text, low, high):
            total += STRONG if match["strong"] else COMMA if match["comma"] else BORDER
        return total

    def tense_at(offset: int) -> Tense:
        index = bisect.bisect_right(bounds, offset)
        start = bounds[index - 1] if index else 0
        stop = bounds[index] if index < len(bounds) else len(text)
        inside = cues(start, stop)
        first = bisect.bisect_right(inside, offset - FAR, key=lambda cue: cue[0])
        last = bisect.bisect_left(inside, offset + FAR, key=lambda cue: cue[0])
        near = inside[first:last]
        told = [cue for cue in near if cue[2] != "present"]
        if not told:
            return "present" if near else "unknown"
        governing = governor.tells(offset, told)
        return (governing or min(told, key=lambda cue: cost(cue[0], cue[1], offset)))[2]

    return tense_at
