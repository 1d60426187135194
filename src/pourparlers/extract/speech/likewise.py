"""What somebody says who is named in a clause of agreement: "comme l'a dit X", "as X said"."""

from __future__ import annotations

from collections.abc import Sequence

from pourparlers.extract.speech.cues import Cue
from pourparlers.extract.speech.frames import Frame, Side, closing, has_verb, only_quote, opening, quotes_between
from pourparlers.extract.speech.incise import subject_after
from pourparlers.extract.speech.items import ENDS, Stretch
from pourparlers.extract.speech.lexicon import Lexicon
from pourparlers.extract.speech.subject import phrase

AHEAD = 8  # items between "as" and its verb: a title and a name fit in


def find(stretch: Stretch, cue: Cue, cues: Sequence[Cue], words: Lexicon) -> Frame | None:
    """Return the frame of a clause of agreement, or None where the verb stands in none."""
    if cue.shape != "finite" or cue.negated or not any("clause" in f.verb.takes for f in cue.forms):
        return None
    start = _start(stretch, cue, words)
    if start is None:
        return None
    inverted = not words.table.bare_clause
    subject = subject_after(stretch, cue.last, words) if inverted else cue.first
    if subject is None:
        return None
    end = phrase(stretch, subject, len(stretch.items), words).last if inverted else cue.last
    first = opening(stretch, start)
    bounds = (end + 1, closing(stretch, end + 1, cues, words)) if start == first else (first, start)
    if start != first and stretch.norm(end) == "," and not has_verb(stretch, first, start, words):
        bounds = (first, closing(stretch, end + 1, cues, words))
    content = stretch.span(*bounds)
    if content is None or (stretch.norm(end) not in ENDS | {","}) or not has_verb(stretch, *bounds, words):
        return None
    quotes = quotes_between(stretch, *bounds)
    side: Side = "source" if inverted else "before"
    return Frame(
        "incise.likewise", stretch, content, quotes, only_quote(stretch, *bounds), (start, end), side, subject, cue,
        cue.forms[0], 0.75,
    )  # fmt: skip


def _start(stretch: Stretch, cue: Cue, words: Lexicon) -> int | None:
    """Return where the clause begins, a comma or the sentence's beginning before it."""
    at = cue.first - 1
    if words.table.bare_clause:
        while at >= 0 and cue.first - at < AHEAD and stretch.norm(at) not in words.table.likeness | {",", ";", ":"}:
            at -= 1
    elif stretch.norm(at) in words.table.object_clitics:
        at -= 1
    if stretch.norm(at) not in words.table.likeness:
        return None
    return at if at == 0 or stretch.norm(at - 1) in ENDS | {",", "–", "—", ":"} else None
