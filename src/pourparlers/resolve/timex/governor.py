"""Which verb a time belongs to, by the parse: the one that governs its words, with its auxiliaries."""

from __future__ import annotations

import bisect
from collections.abc import Sequence

from pourparlers.model.layers import Token
from pourparlers.resolve.timex.context import Tense

Cue = tuple[int, int, Tense]
"""Start and end of a verb form, and what it tells."""

HELPERS = ("aux", "cop")
CLAUSES = ("root", "advcl", "acl:relcl", "ccomp", "conj")
"""Relations of a verb that heads a clause of its own: what governs that clause tells nothing of times in it."""


class Governor:
    """Climbs from a place to the verb that governs it."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        """Keep the tokens, and what helps each verb, if they are parsed at all."""
        self.tokens = tokens if tokens and tokens[0].head is not None else ()
        self.starts = [token.start for token in self.tokens]
        self.helpers: dict[int, list[int]] = {}
        for index, token in enumerate(self.tokens):
            if token.head is not None and (token.dep or "").split(":")[0] in HELPERS:
                self.helpers.setdefault(token.head, []).append(index)

    def tells(self, offset: int, cues: Sequence[Cue]) -> Cue | None:
        """Return the first cue of the verb that governs an offset; None where none of its clause is among them."""
        place = bisect.bisect_right(self.starts, offset) - 1
        if place < 0:
            return None
        seen: set[int] = set()
        at: int | None = place
        while at is not None and at not in seen:
            seen.add(at)
            if at != place:
                if found := self._told(at, place, cues):
                    return found
                if self.tokens[at].pos == "VERB" and self.tokens[at].dep in CLAUSES:
                    return None
            at = self.tokens[at].head
        return None

    def _told(self, at: int, place: int, cues: Sequence[Cue]) -> Cue | None:
        """Return the first cue that holds a verb or one of its auxiliaries, and not the place itself."""
        words = [self.tokens[index] for index in (at, *self.helpers.get(at, ()))]
        start = self.tokens[place].start
        for cue in cues:
            over = any(cue[0] < word.end and word.start < cue[1] for word in words)
            if over and not cue[0] <= start < cue[1]:
                return cue
        return None
