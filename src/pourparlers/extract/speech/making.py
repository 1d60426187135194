"""Makes the frame of a verb that stands before what it reports."""

from __future__ import annotations

from pourparlers.extract.speech.cues import Cue
from pourparlers.extract.speech.frames import Frame, Side, only_quote, quotes_between
from pourparlers.extract.speech.items import Stretch
from pourparlers.lang.reporting import Form, Takes


def taking(cue: Cue, takes: Takes) -> Form | None:
    """Return the first reading of a verb that takes such a complement."""
    return next((f for f in cue.forms if takes in f.verb.takes), None)


def made(rule: str, stretch: Stretch, cue: Cue, form: Form, bounds: tuple[int, int], confidence: float) -> Frame | None:
    """Return the frame of what is said between two items; None where no words stand there."""
    first, last = bounds
    content = stretch.span(first, last)
    if content is None:
        return None
    side: Side = "before" if cue.shape == "finite" and cue.lead in ("", ",") else "inherit"
    quotes = quotes_between(stretch, first, last)
    whole = only_quote(stretch, first, last)
    clause = (cue.first, first)
    return Frame(rule, stretch, content, quotes, whole, clause, side, cue.first, cue, form, confidence)
