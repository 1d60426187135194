"""Every known name of the knowledge base, found in one pass over the text (Aho-Corasick)."""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import cast

import ahocorasick

from pourparlers.knowledge import world
from pourparlers.knowledge.tables import ArmedGroup, Medium, Office, Organisation, Person, Place, State, rows
from pourparlers.model.layers import Reading
from pourparlers.resolve.who.finding import Finding, fold, without_overlaps

ACRONYM = 6  # letters: a form in capitals up to this length must stand in capitals in the text
SHOUTED = 4  # letters: acronyms up to this length are words too, where all is in capitals
JOINED = "Le "
CONTRACTED = (" du ", " au ")
NEAR = 16  # code points looked at on either side for that


@dataclass(frozen=True, slots=True)
class Entry:
    """One name of something known.

    Attributes:
        form: the name as the table writes it.
        name: the canonical name, in French.
        reading: what it stands for before syntax has spoken; a state's is `government`.
        country: ISO code.
        person: id of a person.
        gender: of a person.
        capital: True where the name may be a place or a government.
        joined: True for a name without its article, which stands before it joined to a preposition ("au Caire").
        rank: smaller wins where two things share a name (a capital before a homonymous town).
    """

    form: str
    name: str
    reading: Reading
    country: str = ""
    person: str = ""
    gender: str = ""
    capital: bool = False
    rank: int = 5
    joined: bool = False


def _entries(language: str) -> Iterator[Entry]:
    for person in rows("persons", Person):
        for form in (person.name_fr, person.name_en, *person.aliases):
            if " " in form or "-" in form:  # single names are surnames: they need the document's consent
                yield Entry(form, person.name_fr, "person", person.country, person.id, person.gender, rank=1)
    for office in rows("offices", Office):
        governs = office.kind == "government" and office.id == f"{office.country.lower()}_gov"
        state = world.states().get(office.country) if governs else None
        french = (office.name_fr, *office.aliases_fr, *office.seats_fr)
        for form in (*french, office.name_en, *office.aliases_en, *office.seats_en):
            if state is None:
                kind: Reading = "organisation" if office.name_fr in world.organisations() else "office"
                yield Entry(form, office.name_fr, kind, office.country, rank=2)
            else:  # a government goes by the name of its state
                yield Entry(form, state.name_fr, "government", office.country, rank=2)
    for body in rows("organisations", Organisation):
        acronyms = (*body.acronyms_fr, *body.acronyms_en) if language == "fr" else body.acronyms_en
        for form in (body.name_fr, body.name_en, *acronyms, *body.aliases_fr, *body.aliases_en):
            yield Entry(form, body.name_fr, "organisation", body.country, rank=3)
    for group in rows("armed_groups", ArmedGroup):
        for form in (group.name_fr, group.name_en, *group.aliases_fr, *group.aliases_en):
            yield Entry(form, group.name_fr, "armed_group", group.country, rank=3)
    for medium in rows("media", Medium):
        for form in (medium.name, *medium.aliases):
            yield Entry(form, medium.name, "media", medium.country, rank=6)
    yield from _geography(language)


def _geography(language: str) -> Iterator[Entry]:
    for state in rows("states", State):
        names = (state.name_fr, *state.aliases_fr) if language == "fr" else (state.name_en, *state.aliases_en)
        for form in names:
            yield Entry(form, state.name_fr, "government", state.iso3, capital=True, rank=2)
        people = state.inhabitants_fr if language == "fr" else state.inhabitants_en
        for form in people:
            if form.endswith(("s", "x")) or form == people[-1]:
                yield Entry(form, state.name_fr, "people", state.iso3, rank=4)
        capital = state.capital_fr if language == "fr" else state.capital_en
        for form in state.metonyms_fr if language == "fr" else state.metonyms_en:
            yield Entry(form, state.name_fr, "government", state.iso3, capital=True, rank=3)
            yield Entry(form, state.capital_fr if form == capital else form, "place", state.iso3, rank=6)
    for place in rows("places", Place):
        french = (place.name_fr, *place.aliases_fr)
        forms = french if language == "fr" else (place.name_en, place.name_fr, *place.aliases_en)
        for form in forms:
            yield Entry(form, place.name_fr, "place", place.country, rank=5)


@functools.cache
def _automaton(language: str) -> ahocorasick.Automaton:
    by_form: dict[str, list[Entry]] = defaultdict(list)
    for entry in _entries(language):
        if len(entry.form) > 1:
            by_form[fold(entry.form)].append(entry)
            if entry.form.startswith(JOINED) and " " not in entry.form[len(JOINED) :]:  # "au Caire", "du Caire"
                short = entry.form[len(JOINED) :]
                by_form[fold(short)].append(replace(entry, form=short, joined=True))
    automaton = ahocorasick.Automaton()
    for form, entries in by_form.items():
        automaton.add_word(form, (len(form), tuple(sorted(entries, key=lambda e: e.rank))))
    automaton.make_automaton()
    return automaton


def find(text: str, folded: str, language: str) -> list[Finding]:
    """Return the names that stand in `text`, longest first where they overlap, in order.

    Args:
        text: the running text.
        folded: `fold(text)`.
        language: `fr` or `en`.
    """
    found = []
    for last, (length, entries) in _automaton(language).iter(folded):
        start, end = last - length + 1, last + 1
        if not _bounded(folded, start, end):
            continue
        shouted = length <= SHOUTED and _shouted(text, start, end)
        fitting = [
            e
            for e in cast(tuple[Entry, ...], entries)
            if _cased(e, text[start:end], shouted)
            and (not e.joined or folded[max(0, start - 4) : start].endswith(CONTRACTED))
        ]
        if fitting:
            found.append(_finding(start, end, fitting))
    return without_overlaps(found)


def _finding(start: int, end: int, entries: list[Entry]) -> Finding:
    best = entries[0]
    others = tuple(dict.fromkeys(e.name for e in entries[1:] if e.name != best.name))
    place = next((e for e in entries if e.reading == "place"), None)
    finding = Finding(
        start, end, best.reading, (best.name,), f"gazetteer.{best.reading}", country=best.country, person=best.person,
        gender=best.gender, capital=best.capital, candidates=others,
    )  # fmt: skip
    if best.reading in ("office", "organisation") and place is not None:
        finding.town = place.name
    if best.capital and place is not None:
        finding.candidates = (place.name, *(o for o in others if o != place.name))
    return finding


def _bounded(folded: str, start: int, end: int) -> bool:
    before = folded[start - 1] if start else " "
    after = folded[end] if end < len(folded) else " "
    inner = folded[start].isalnum() and before.isalnum()
    return not inner and not (folded[end - 1].isalnum() and after.isalnum())


def _shouted(text: str, start: int, end: int) -> bool:
    """Tell whether the words around are all in capitals, so that "IS" or "US" may be any word."""
    around = [c for c in text[max(0, start - NEAR) : start] + text[end : end + NEAR] if c.isalpha()]
    return len(around) > NEAR // 2 and all(c.isupper() for c in around)


def _cased(entry: Entry, words: str, shouted: bool) -> bool:
    """Tell whether words are capitalised as the form asks: acronyms exactly, names by a capital, the rest freely."""
    form = entry.form
    if form.isupper() and len(form) <= ACRONYM:
        return (words == form and not shouted) or (len(form) > 3 and words == form.capitalize())
    if entry.reading == "media":  # "Le Monde" is a newspaper, "Le monde" is not
        pairs = zip(words.split(), form.split(), strict=False)
        return words.isupper() or all(w[0].isupper() or not f[0].isupper() for w, f in pairs)
    if entry.reading == "place" and " " in form and not form[0].islower():  # "La réunion" is no island
        return words.isupper() or all(w[0].isupper() or not f[0].isupper() for w, f in
                                      zip(words.split()[1:], form.split()[1:], strict=False))  # fmt: skip
    if form[0].isupper():
        return words[0].isupper() or (" " in words and any(w[0].isupper() for w in words.split()))
    return True
