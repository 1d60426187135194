"""Articles that print the same text: copies of one dispatch, found by the three-word runs that they share.

Counting articles as confirmations is wrong where one agency wrote them all, so events tell how many of their articles
are independent of one another.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from rensa import RMinHash, RMinHashLSH

from pourparlers.link.report import Report
from pourparlers.model.document import Document

RUN = 3  # words
PERMUTATIONS, BANDS = 128, 64  # two rows a band: pairs that share an eighth of their runs or more are compared
SEED = 20150926  # any constant: the same texts have to give the same signatures in every process
LEAST = 0.3
"""Share of common runs from which two articles count as copies.

In NEWS-COPY (Silcock and others, 2023) true copies share 30 % of their three-word runs on average; in our sample the
copies share 0.68 and 0.80, and no two articles written apart share more than 0.04.
"""
SHORTEST = 30  # words: below that, two captions are alike by chance


class Copies:
    """Collects articles one at a time, keeping only their signatures."""

    def __init__(self) -> None:
        self._signatures: dict[str, RMinHash] = {}

    def see(self, document: Document) -> None:
        """Remember an article."""
        words = re.findall(r"\w+", document.text.casefold())
        if len(words) < SHORTEST:
            return
        signature = RMinHash(num_perm=PERMUTATIONS, seed=SEED)
        signature.update(sorted({" ".join(words[i : i + RUN]) for i in range(len(words) - RUN + 1)}))
        self._signatures[document.id] = signature

    def leads(self, reports: Mapping[str, Report]) -> dict[str, str]:
        """Return document -> the first published of its copies (itself where it has none)."""
        ordered = sorted(reports, key=lambda id_: reports[id_].order)
        index = RMinHashLSH(threshold=LEAST, num_perm=PERMUTATIONS, num_bands=BANDS)
        lead: dict[str, str] = {}
        for number, id_ in enumerate(ordered):
            signature = self._signatures.get(id_)
            lead[id_] = id_
            if signature is None:
                continue
            near = [ordered[n] for n in sorted(index.query(signature))]
            copied = next((n for n in near if self._signatures[n].jaccard(signature) >= LEAST), None)
            if copied is not None:
                lead[id_] = lead[copied]
            index.insert(number, signature)
        return lead
