"""Who is named with an office was in it: the years of a foreign minister bracket the article that calls him so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from pourparlers.knowledge import world
from pourparlers.knowledge.tables import Tenure
from pourparlers.lang.pack import load
from pourparlers.lang.titles import Titles
from pourparlers.model.layers import Mention
from pourparlers.resolve.dating.clue import LAST, Clue, Spans, joined
from pourparlers.resolve.dating.days import first_of
from pourparlers.resolve.dating.reading import Reading
from pourparlers.resolve.who.words import Wording, compile_wordings

REACH = 45
"""Characters between title and name ("de la Confédération helvétique"); farther off they are of different people."""
PLURAL_REACH = 75
"""The same where one plural title is that of two people."""
BESIDE = 24
"""Characters around a title in which "former" or "elect" takes it back."""
STOP = re.compile(r"[.;:!?()«»\"“”\n]")


def tenure_clues(reading: Reading) -> Iterator[Clue]:
    """Yield a clue for every person of the knowledge base that the text names with an office."""
    wordings = compile_wordings(load(reading.language, "titles", Titles))
    people = [m for m in reading.document.mentions if m.reading == "person" and len(m.names) == 1 and m.form == "name"]
    held: dict[str, tuple[Mention, set[Tenure]]] = {}
    for mention in people:
        person = world.person_named(mention.names[0])
        if person is None or not reading.running(mention.start):
            continue
        for tenure in world.tenures_of(person.id):
            if any(_titled(reading, mention, w) for w in wordings if tenure.office in w.role.offices):
                held.setdefault(mention.names[0], (mention, set()))[1].add(tenure)
    for name, (mention, tenures) in held.items():
        spans = _spans(tenures)
        if spans:
            told = " ; ".join(f"{t.title_fr} {_dates(t)}" for t in sorted(tenures, key=lambda t: (t.from_, t.office)))
            yield Clue("tenure", spans, f"{name} est en fonction ({told})", mention.start)


def _titled(reading: Reading, mention: Mention, wording: Wording) -> bool:
    """Tell whether the wording stands in the mention, right before it or in apposition after it."""
    reach = PLURAL_REACH if wording.plural else REACH
    start, stop = max(0, mention.start - reach), min(len(reading.text), mention.end + reach)
    for match in wording.pattern.finditer(reading.folded, start, stop):
        if match.start() >= mention.end:
            between = reading.folded[mention.end : match.start()]
            beside = re.fullmatch(r",? ?\(?(?:le |la |l'|the )?", between) is not None and not wording.plural
        else:
            between = reading.folded[match.end() : max(match.end(), mention.start)]
            commas = between.count(",")
            beside = not STOP.search(between) and (wording.plural or commas <= (1 if between.endswith(", ") else 0))
        if beside and not _taken_back(reading, match.start(), match.end()):
            return True
    return False


def _taken_back(reading: Reading, start: int, end: int) -> bool:
    around = reading.folded[max(0, start - BESIDE) : start] + " " + reading.folded[end : end + BESIDE]
    return not set(re.findall(r"\w+", around)).isdisjoint(reading.cues.former)


def _spans(tenures: set[Tenure]) -> Spans:
    found = []
    for tenure in tenures:
        if tenure.from_:
            found.append((first_of(tenure.from_), _last(tenure.until) if tenure.until else LAST))
    return joined(found) if len(found) == len(tenures) else ()


def _last(iso: str) -> date:
    parts = [int(part) for part in iso.split("-")]
    if len(parts) == 3:
        return date(*parts)
    year, month = parts[0], parts[1] if len(parts) == 2 else 12
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)


def _dates(tenure: Tenure) -> str:
    return f"de {tenure.from_} à {tenure.until}" if tenure.until else f"depuis {tenure.from_}"
