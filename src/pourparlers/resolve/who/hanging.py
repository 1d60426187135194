"""Where a mention hangs in the parse of its sentence."""

from __future__ import annotations

import bisect
from collections.abc import Sequence

from pourparlers.model.layers import Token
from pourparlers.resolve.who.finding import Finding

SUBJECTS: frozenset[str | None] = frozenset(("nsubj", "nsubj:pass"))
LOOSE: frozenset[str | None] = frozenset(("det", "case", "cc"))  # relations of words before a noun, which tell nothing


def outer(tokens: Sequence[Token], finding: Finding) -> int | None:
    """Return the index of the first word of a mention that hangs on one outside it; None without a parse."""
    at = bisect.bisect_left(tokens, finding.start, key=lambda t: t.start)
    while at < len(tokens) and tokens[at].start < finding.end:
        head = tokens[at].head
        if head is not None and tokens[at].pos != "PUNCT" and tokens[at].dep not in LOOSE and (
            head == at or not finding.start <= tokens[head].start < finding.end
        ):  # fmt: skip
            return at
        at += 1
    return None
