"""Cities that our own tables lack, where the words beside them say that they are places: "à Chiraz", "in Shiraz".

A name that only the large table of cities knows may be a surname or any capitalised word, so it counts only after a
locative preposition or before its country ("Kunduz, en Afghanistan"), and only where nothing else has claimed it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pourparlers.knowledge import cities
from pourparlers.knowledge.cities import City
from pourparlers.model.layers import Token
from pourparlers.resolve.who.finding import Finding, fold
from pourparlers.resolve.who.metonymy import gives
from pourparlers.resolve.who.words import CAPITAL, Words

NAME = re.compile(rf"(?<![\w'’-]){CAPITAL}(?:(?: |-)(?:el-|al-)?{CAPITAL}){{0,3}}(?![\w-])")
COUNTRY = re.compile(r"(?:,| \() ?(?:en |au |aux |in |the )?")
GIVING = frozenset({"à", "to"})  # they give as well as place: "demander à Duval"
ARTICLED = frozenset({"au", "aux", "a"})  # "au Tour" is no place; English "a" no preposition
SURE, APPOSED = 0.7, 0.8
SHORTEST = 4  # letters: shorter names are abbreviations and syllables too often
KNOWN_TOWN = 50_000  # inhabitants from which a city counts without its country beside it


def find(
    text: str, taken: Sequence[Finding], tokens: Sequence[Token], index: dict[int, int], words: Words
) -> list[Finding]:
    """Return the cities among the capitalised names of a text that nothing else has claimed.

    Args:
        text: the running text.
        taken: all findings so far; a state among them tells where a city beside it lies.
        tokens: of the document.
        index: offset -> index of the token that begins there.
        words: the language's words.
    """
    claimed = [(f.start, f.end) for f in taken]
    states = {f.start: f.country for f in taken if f.country and (f.capital or f.reading == "government")}
    around = tuple(dict.fromkeys(f.country for f in taken if f.country))
    found = []
    for match in NAME.finditer(text):
        start, end = match.span()
        if start not in index or not _namely(match.group(), words) or any(a < end and start < b for a, b in claimed):
            continue
        gap = COUNTRY.match(text, end)
        country = states.get(gap.end(), "") if gap else ""
        if not country and not _locative(tokens, index[start], words):
            continue
        city = _best(cities.named(fold(match.group())), country, around)
        if city is not None:
            score = APPOSED if country else SURE
            found.append(Finding(start, end, "place", (city.name_fr,), "city", score=score, country=city.country))
    return found


def _best(named: Sequence[City], country: str, around: Sequence[str]) -> City | None:
    """Return the city meant: in the country beside it, else in one that the text names, else a large one."""
    if country:
        return next((c for c in named if c.country == country), None)
    near = next((c for c in named if c.country in around), None)
    if near is not None:
        return near
    return next((c for c in named if c.own and c.population >= KNOWN_TOWN), None)


def _namely(name: str, words: Words) -> bool:
    """Tell whether a capitalised word may be a name: months, titles and syllables are none."""
    return len(name) >= SHORTEST and fold(name) not in words.not_names


def _locative(tokens: Sequence[Token], at: int, words: Words) -> bool:
    """Tell whether the word before a name makes it a place, and no verb of giving or asking governs."""
    titles = words.titles
    if at == 0 or tokens[at - 1].sentence != tokens[at].sentence:
        return False
    word = tokens[at - 1].norm
    before = [t for t in tokens[max(0, at - 5) : at - 1] if t.sentence == tokens[at].sentence]
    if word in GIVING:
        return not gives([t.lemma for t in before], titles)
    if word in titles.place_prepositions:
        return word not in ARTICLED
    return word in ("de", "d'", "of") and bool(before) and before[-1].norm in titles.location_nouns
