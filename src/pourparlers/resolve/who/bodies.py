"""Governments and groups named by a noun and their country: "le gouvernement syrien", "l'opposition vénézuélienne"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pourparlers.knowledge import world
from pourparlers.model.layers import Reading
from pourparlers.resolve.who.finding import Finding
from pourparlers.resolve.who.words import Words, nationality_before

GENITIVE = re.compile(r" (?:de la |de l'|du |des |de |d'|of the |of )?")
PAIRED = re.compile(r"(?<!\w)(?:deux|two) $")
NEXT = re.compile(r" ([\w-]+)")


def find(folded: str, names: Sequence[Finding], words: Words) -> list[Finding]:
    """Return bodies of a country: a noun with an adjective of nationality, or with "de" and a name found before."""
    starts = {n.start: n for n in names}
    ends = {n.end: n for n in names}
    found = []
    for match in words.body.finditer(folded):
        noun, start, end = match["noun"], match.start("noun"), match.end()
        code = ""
        if words.language == "en" and match["left"]:
            code, start = _owner_before(folded, match, ends, words)
        after = NEXT.match(folded, end)
        if not code and after and (code := words.adjectives.get(after[1], "")):
            end = after.end()
        link = GENITIVE.match(folded, end) if not code and noun not in words.parts else None
        owner = starts.get(link.end()) if link else None
        town = owner is not None and bool(owner.candidates)  # "ses experts de Vienne" are no Austrians
        if owner is not None and _owns(owner) and not (town and words.bodies[noun] == "delegates"):
            code, end = owner.country, owner.end
        if words.bodies[noun] == "delegates" and PAIRED.search(folded, max(0, start - 6), start):
            continue  # "les deux dirigeants coréens" are two, of as many states
        if code in world.states():
            found.append(_body(start, end, noun, words.bodies[noun], code))
    return found


def _owns(owner: Finding) -> bool:
    return bool(owner.country) and (owner.capital or owner.reading == "person")


def _owner_before(folded: str, match: re.Match[str], ends: dict[int, Finding], words: Words) -> tuple[str, int]:
    """Return the country told before an English noun: "Iranian experts", "Obama administration"."""
    start = match.start("noun")
    code, at = nationality_before(folded, match.end("left"), words)
    if code:
        return code, at
    owner = ends.get(match.end("left"))
    return (owner.country, owner.start) if owner is not None and _owns(owner) else ("", start)


def _body(start: int, end: int, noun: str, kind: str, code: str) -> Finding:
    state = world.states()[code].name_fr
    if kind == "government":
        return Finding(start, end, "government", (state,), "body.government", form="metonym", score=0.85, country=code)
    if kind == "delegates":
        return Finding(start, end, "government", (state,), "role.delegates", form="metonym", score=0.7, country=code)
    reading: Reading = "armed_group" if kind == "armed_group" else "organisation"
    return Finding(start, end, reading, (group_name(noun, code),), "body.group", form="role", score=0.7, country=code)


def group_name(noun: str, code: str) -> str:
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
    """Pick masculine singular 0, feminine singular 1, masculine plural 2 or feminine plural 3 from the forms."""
    singular = forms[0]
    feminine = next((f for f in forms[1:] if f.endswith("e") and not f.endswith("s")), singular)
    plural = next((f for f in forms[1:] if f.endswith(("s", "x")) and not f.endswith("es")), singular)
    feminine_plural = next((f for f in forms[1:] if f.endswith("es")), feminine + "s")
    masculine_plural = plural if plural != singular or singular.endswith("s") else singular + "s"
    return (singular, feminine, masculine_plural, feminine_plural)[form]
