"""Which of several places of one name a text means: the country beside it, else its sentence's, else the document's."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from pourparlers.knowledge import world
from pourparlers.model.document import Document
from pourparlers.model.layers import Mention
from pourparlers.resolve.lookup.where import Location, where

APPOSED = re.compile(r"(?:,| \() ?(?:en |au |aux |à |dans (?:le |la |l['’]|les )?|in |the |state of )*")
PREVAILING = 3  # countries of a document that count as its own


def locate(document: Document, mention: Mention) -> tuple[Location, ...]:
    """Return the places that a mention may mean, best first, judged by what its document speaks of."""
    names = list(dict.fromkeys([document.text[mention.start : mention.end], *mention.names]))
    found: dict[tuple[str, str, float | None], Location] = {}
    for name in names:
        for one in where(name, language=document.language or "fr", countries=countries_near(document, mention)):
            found.setdefault((one.name, one.country, one.lat), one)
    return tuple(sorted(found.values(), key=lambda p: -p.score))


def countries_near(document: Document, mention: Mention) -> tuple[str, ...]:
    """Return the countries that tell where a place lies: those of the nearest circle around it that names any."""
    others = [m for m in document.mentions if m.start >= mention.end or m.end <= mention.start]
    gap = APPOSED.match(document.text, mention.end)
    beside = [m for m in others if gap and m.start == gap.end()]
    sentence = next((s for s in document.sentences if s.start <= mention.start < s.end), None)
    around = [m for m in others if sentence and sentence.start <= m.start < sentence.end]
    for circle in (beside, around):
        if codes := _codes(circle):
            return codes
    return _codes(others)[:PREVAILING]


def _codes(mentions: Iterable[Mention]) -> tuple[str, ...]:
    """Return the countries of mentions, the most frequent first."""
    told = Counter(code for m in mentions for code in _code(m.names))
    return tuple(code for code, _ in told.most_common())


def _code(names: Sequence[str]) -> Iterable[str]:
    for name in names[:1]:
        code = world.code_of(name) or world.country_of(name)
        if code:
            yield code
            continue
        places = where(name, language="fr")
        if places and (len(places) == 1 or places[0].score - places[1].score >= 0.1):
            yield places[0].country
