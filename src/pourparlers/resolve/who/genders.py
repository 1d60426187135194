"""Which gender the text or the tables give a person: "she" is no "Mr Roux", nor anybody whose first name men bear."""

from __future__ import annotations

import functools
from collections.abc import Sequence

from pourparlers.knowledge import world
from pourparlers.resolve.who.finding import Finding, fold
from pourparlers.resolve.who.reference import Memory
from pourparlers.resolve.who.words import Words

TITLE = 10  # code points before a name in which a courtesy stands


def learn(text: str, findings: Sequence[Finding], words: Words, memory: Memory) -> None:
    """Fill in the genders of persons whom no table knows: by "Mr" or "Mme" anywhere in the text, else by first name."""
    persons = [f for f in findings if f.reading == "person" and f.form == "name" and len(f.names) == 1]
    unknown = [f for f in persons if not memory.genders.get(f.names[0])]
    titled: dict[str, set[str]] = {}
    for one in unknown:
        if gender := _courtesy(text, one, words):
            titled.setdefault(one.names[0], set()).add(gender)
    for one in unknown:
        name = one.names[0]
        told = titled.get(name) or {_first_names().get(fold(name.split(" ")[0]), "") if " " in name else ""}
        if len(told) == 1:
            memory.genders[name] = next(iter(told))


def _courtesy(text: str, one: Finding, words: Words) -> str:
    """Return the gender that a courtesy right before a name, or at its beginning, tells."""
    courtesies = words.titles.courtesies
    before = text[max(0, one.start - TITLE) : one.start].split()
    inside = text[one.start : one.end].split()[0]
    return courtesies.get(inside.lower(), "") or (courtesies.get(before[-1].lower(), "") if before else "")


@functools.cache
def _first_names() -> dict[str, str]:
    """Return the first words of names in the tables, folded, that persons of one gender alone bear."""
    borne: dict[str, set[str]] = {}
    for person in world.persons().values():
        for name in {person.name_fr, person.name_en}:
            first = name.split(" ")[0]
            if first != name:
                borne.setdefault(fold(first), set()).add(person.gender)
    return {name: genders.pop() for name, genders in borne.items() if len(genders) == 1}
