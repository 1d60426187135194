"""Persons of the tables whose name a text spells in another way: "Iouri" and "Yuri", "Al-" and "el-"."""

from __future__ import annotations

import difflib
import functools
import re
from collections.abc import Mapping

from pourparlers.knowledge import world
from pourparlers.knowledge.tables import Person, rows
from pourparlers.resolve.who.finding import fold

PARTICLES = frozenset(("al", "el", "ben", "bin", "ibn", "bint", "ould"))
SOUNDS = (
    ("tch", "S"), ("sch", "S"), ("tsch", "S"), ("sh", "S"), ("ch", "S"), ("cz", "S"), ("dj", "j"), ("zh", "j"),
    ("kh", "k"), ("gh", "g"), ("ph", "f"), ("ck", "k"), ("q", "k"), ("c", "k"), ("x", "ks"), ("w", "v"),
    ("z", "s"), ("th", "t"),
)  # fmt: skip
VOWELS = re.compile(r"[aeiouyæœ]")
DOUBLED = re.compile(r"(.)\1+")
FEWEST = 5  # consonants of a name by which it can be told
ALIKE = 0.8  # of two spellings of one name


def person(name: str, countries: frozenset[str]) -> Person | None:
    """Return the person of a state that the text names whose name sounds the same and looks nearly so."""
    known = _by_sound().get(_sound(name))
    if known is None or known[0] not in world.persons():
        return None
    found = world.persons()[known[0]]
    alike = difflib.SequenceMatcher(None, fold(name), fold(known[1])).ratio()
    return found if found.country in countries and alike >= ALIKE else None


@functools.cache
def _by_sound() -> Mapping[tuple[str, ...], tuple[str, str]]:
    """Return the persons of the knowledge base under the sound of their names, where nobody else shares it."""
    told: dict[tuple[str, ...], dict[str, str]] = {}
    for one in rows("persons", Person):
        for form in (one.name_fr, one.name_en, *one.aliases):
            told.setdefault(_sound(form), {}).setdefault(one.id, form)
    return {key: next(iter(who.items())) for key, who in told.items() if len(who) == 1 and key}


def _sound(name: str) -> tuple[str, ...]:
    """Return the consonants of each part of a name, alike for alike sounds; nothing for a short or single name."""
    parts = [p for p in re.split(r"[^a-zæœ]+", fold(name)) if p and p not in PARTICLES]
    key = tuple(_consonants(part) for part in parts)
    return key if len(key) > 1 and sum(map(len, key)) >= FEWEST else ()


def _consonants(part: str) -> str:
    for letters, sound in SOUNDS:
        part = part.replace(letters, sound)
    return part[0].translate(FIRST) + DOUBLED.sub(r"\1", VOWELS.sub("", part[1:]))


FIRST = str.maketrans("aeiouy", "aaaaai")
