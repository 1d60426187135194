"""Sides that an adjective names: "négociations russo-américaines", "US-Russian talks", "dialogue intersyrien"."""

from __future__ import annotations

import functools

from pourparlers.extract.contact.scene import Lexicon, Scene
from pourparlers.extract.contact.triggers import Trigger
from pourparlers.knowledge import world

AFTER = 3  # tokens after a noun in which its adjective stands: "pourparlers de paix indirects israélo-palestiniens"


def of_adjective(scene: Scene, trigger: Trigger, lexicon: Lexicon) -> tuple[str, ...]:
    """Return the sides that an adjective beside a noun names; empty where none does."""
    around = [
        *range(trigger.last, min(trigger.last + AFTER, scene.last)),
        *range(trigger.first - 1, trigger.first - 1 - AFTER, -1),
    ]
    for at in around:
        word = scene.norm(at)
        if word in (",", ".", ";"):
            if at >= trigger.last:
                continue
            break
        names = _sides(word, lexicon.language)
        if names:
            return names
    return ()


@functools.cache
def _sides(word: str, language: str) -> tuple[str, ...]:
    if "-" not in word and not word.startswith("inter"):
        return ()
    if word.startswith("inter") and language == "fr":
        return _within(word.removeprefix("inter").removeprefix("-"))
    parts = [_state(part, language, first) for part, first in zip(word.split("-"), (True, False, False), strict=False)]
    if len(parts) < 2 or None in parts:
        return ()
    return tuple(dict.fromkeys(part for part in parts if part))


def _within(adjective: str) -> tuple[str, ...]:
    """Return government and opposition of a state where both are in the tables ("intersyrien")."""
    code = world.adjectives("fr").get(adjective)
    if code is None:
        return ()
    office = world.office_of(code, "government")
    opposition = next(
        (
            o.name_fr
            for o in world.organisations().values()
            if o.country == code and o.name_fr.startswith("opposition ")
        ),
        None,
    )
    return (office.name_fr, opposition) if office is not None and opposition is not None else ()


def _state(part: str, language: str, first: bool) -> str | None:
    code = world.adjectives(language).get(part)
    if code is None and language == "fr" and first:
        code = _prefixes().get(part)
    if code is None and language == "en":
        code = _english_names().get(part)
    state = world.states().get(code or "")
    return state.name_fr if state is not None else None


@functools.cache
def _prefixes() -> dict[str, str]:
    return {prefix: s.iso3 for s in world.states().values() for prefix in s.prefixes_fr}


@functools.cache
def _english_names() -> dict[str, str]:
    return {name.lower(): s.iso3 for s in world.states().values() for name in (s.name_en, *s.aliases_en)}
