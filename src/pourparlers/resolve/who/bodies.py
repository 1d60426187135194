"""Governments and groups named by a noun and their country: "le gouvernement syrien", "l'opposition vénézuélienne"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pourparlers.knowledge import world
from pourparlers.lang.titles import Titles
from pourparlers.model.layers import Reading
from pourparlers.resolve.who.finding import Finding, fold
from pourparlers.resolve.who.roles import adjectives_of

GENITIVE = r" (?:de la |de l'|du |des |de |d'|of the |of )"


def find(folded: str, names: Sequence[Finding], titles: Titles, language: str) -> list[Finding]:
    """Return bodies of a country: a noun with an adjective of nationality, or with "de" and a name found before."""
    adjectives = world.adjectives(language)
    starts = {n.start: n for n in names}
    nouns = {fold(n): "government" for n in titles.government_nouns}
    nouns |= {fold(n): kind for n, kind in titles.group_nouns.items()}
    alternatives = "|".join(sorted(map(re.escape, nouns), key=len, reverse=True))
    found = []
    for match in re.finditer(rf"(?<![\w])(?:(?P<left>[\w.-]+) )?(?P<noun>{alternatives})(?![\w-])", folded):
        noun, start, end = match["noun"], match.start("noun"), match.end()
        code = ""
        if language == "en" and match["left"]:
            code = adjectives_of(adjectives, match["left"])
            start = match.start("left") if code else start
        after = re.match(r" ([\w.-]+)", folded[end : end + 40])
        if not code and after and (code := adjectives_of(adjectives, after[1])):
            end += after.end()
        link = re.match(GENITIVE + r"| ", folded[end : end + 8]) if not code else None
        owner = starts.get(end + link.end()) if link else None
        if owner is not None and (owner.capital or owner.reading == "person") and owner.country:
            code, end = owner.country, owner.end
        if code in world.states():
            found.append(_body(start, end, noun, nouns[noun], code, folded))
    return found


def _body(start: int, end: int, noun: str, kind: str, code: str, folded: str) -> Finding:
    state = world.states()[code].name_fr
    if kind == "government":
        return Finding(start, end, "government", (state,), "body.government", form="metonym", score=0.85, country=code)
    reading: Reading = "armed_group" if kind == "armed_group" else "organisation"
    return Finding(start, end, reading, (_group_name(noun, code),), "body.group", form="role", score=0.7, country=code)


def _group_name(noun: str, code: str) -> str:
    """Return the name of a country's group in French: "opposition syrienne", "rebelles syriens"."""
    known = {
        "opposition": ("opposition", 1), "rebellion": ("rébellion", 1), "armee": ("armée", 1), "army": ("armée", 1),
        "guerilla": ("guérilla", 1), "forces": ("forces", 3), "troupes": ("troupes", 3), "milices": ("milices", 3),
        "rebels": ("rebelles", 2), "insurges": ("insurgés", 2), "separatistes": ("séparatistes", 2),
        "separatists": ("séparatistes", 2), "deputes": ("députés", 2), "parliament": ("parlement", 0),
        "militias": ("milices", 3), "troops": ("troupes", 3), "insurgents": ("insurgés", 2),
    }  # fmt: skip
    word, form = known.get(noun, (noun, 2 if noun.endswith("s") else 0))
    return f"{word} {_agree(world.states()[code].adjectives_fr, form)}"


def _agree(forms: Sequence[str], form: int) -> str:
    """Pick masculine singular 0, feminine singular 1, masculine plural 2 or feminine plural 3 from the distinct forms."""
    singular = forms[0]
    feminine = next((f for f in forms[1:] if f.endswith("e") and not f.endswith("s")), singular)
    plural = next((f for f in forms[1:] if f.endswith(("s", "x")) and not f.endswith("es")), singular)
    feminine_plural = next((f for f in forms[1:] if f.endswith("es")), feminine + "s")
    return (singular, feminine, plural if plural != singular or singular.endswith("s") else singular + "s", feminine_plural)[form]
