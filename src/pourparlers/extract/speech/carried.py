"""What one statement takes over from another of the same speech: the speaker of its paragraphs, the day."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pourparlers.model.document import Document
from pourparlers.model.notes import NO_SPEAKER, NOBODY_BESIDE
from pourparlers.model.statement import Statement

LEFT_OPEN = re.compile(r"\s*\n\s*[«»“”\"]\s*")
CLOSED = re.compile(r"\s*[»”\"]\s*\.?\s*\n\s*[«“\"]\s*")
"""Between two quotations that stand one below the other and are one speech."""
SAME_SPEECH = 0.8  # of the confidence of the paragraph that names the speaker


def back(found: Sequence[Statement], document: Document) -> list[Statement]:
    """Return the statements, the paragraphs of a quotation that is left open with the speaker whom its end names."""
    result = list(found)
    for at in range(len(result) - 2, -1, -1):
        one, following = result[at], result[at + 1]
        if one.speaker is not None or following.speaker is None or one.manner != "direct" or not following.quote:
            continue
        between = document.text[_end(one, document) : _start(following, document)]
        alone = one.why is not None and one.why.rule == "loose.alone"
        goes_on = alone and following.why is not None and following.why.rule.startswith(("incise", "loose.alone"))
        if LEFT_OPEN.fullmatch(between) or (goes_on and CLOSED.fullmatch(between)):
            notes = (*(n for n in one.notes if n != NO_SPEAKER), NOBODY_BESIDE)
            sure = round((following.confidence or 0.0) * SAME_SPEECH, 3)
            result[at] = replace(one, speaker=following.speaker, confidence=sure, notes=notes)
    return result


def days(found: Sequence[Statement]) -> list[Statement]:
    """Return the statements, each that goes on with a speech ("a-t-il ajouté") on the day of the one before it."""
    result: list[Statement] = []
    for one in found:
        last = result[-1] if result else None
        goes_on = one.why is not None and (
            one.why.rule == "loose.alone" or any(c.startswith("-") for c in one.why.cues)
        )
        if last and goes_on and one.said_on is None and one.speaker and one.speaker == last.speaker:
            one = replace(one, said_on=last.said_on)
        result.append(one)
    return result


def _start(one: Statement, document: Document) -> int:
    first = one.evidence[0]
    return max(first.start, document.text.find(one.content or "", first.start, first.end + len(one.content or "")))


def _end(one: Statement, document: Document) -> int:
    return _start(one, document) + len(one.content or "")
