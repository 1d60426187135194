"""The step that finds every mention of an actor or place in a document and says whom or what it stands for.

The rules of `resolve.who` speak in this order: names of the tables, offices, persons unknown to the tables, surnames,
government or place, roles to their holders, bodies of a country, counterparts, pairs, pronouns. What stays open has no
names.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from pourparlers.lang.pack import load
from pourparlers.lang.titles import Titles
from pourparlers.model.document import Document
from pourparlers.resolve.who import bodies, gazetteer, metonymy, persons, pronouns, reference, roles
from pourparlers.resolve.who.finding import Finding, fold, without_overlaps


@dataclass(frozen=True, slots=True)
class Words:
    """The titles of a language, compiled once."""

    language: str
    titles: Titles
    wordings: tuple[roles.Wording, ...]


def make(language: str) -> Callable[[Document], Document]:
    """Return the step that fills `document.mentions`."""
    titles = load(language, "titles", Titles)
    words = Words(language, titles, roles.compile_wordings(titles))

    def step(document: Document) -> Document:
        found = find(document, words)
        return replace(document, mentions=tuple(f.mention() for f in found))

    return step


def find(document: Document, words: Words) -> list[Finding]:
    """Return the findings of a document, in order, resolved as far as the text and the tables allow."""
    text, folded = document.text, fold(document.text)
    on = _day(document)
    names = gazetteer.find(text, folded, words.language)
    offices = [o for o in roles.find(folded, names, words.wordings, words.language) if o.of or o.number == 1]
    found = [*names, *persons.unknown(text, names, offices, words.titles)]
    memory = reference.Memory(on)
    reference.know(memory, found)
    bare = persons.surnames(text, [*found, *offices], words.titles, on, memory.genders)
    reference.know(memory, bare)
    index = {t.start: i for i, t in enumerate(document.tokens)}
    metonymy.read(names, document.tokens, index, words.titles)
    found = without_overlaps([*found, *bare])
    everything = _ordered([*found, *offices])
    reference.appositions(text, everything, memory)
    reference.know(memory, found)
    for role in offices:
        if not role.names:
            role.names, role.rule, role.score = reference.holders(role, memory)
    everything += bodies.find(folded, found, words.titles, words.language)
    everything = _merged(text, _ordered(everything))
    return pronouns.resolve(document, everything, words.titles, memory)


def _day(document: Document) -> str | None:
    """Return the day that offices are looked up for: that of publication, else the last year that the text states."""
    published = document.published
    if published is not None and published.date:
        return published.date[:10]
    years = [t.begin[:4] for t in document.times if t.begin and re.search(r"\d{4}", document.text[t.start : t.end])]
    return max(years) if years else None


def _ordered(findings: Sequence[Finding]) -> list[Finding]:
    return sorted(findings, key=lambda f: (f.start, -f.end))


def _merged(text: str, findings: list[Finding]) -> list[Finding]:
    """Make one mention of a role and the name right after it, and drop what lies within a longer finding."""
    merged: list[Finding] = []
    for one in findings:
        last = merged[-1] if merged else None
        if last and one.form == "name" and last.form == "role" and one.names and last.number == 1 and (
            text[last.end : one.start] == " " and last.names == one.names
        ):  # fmt: skip
            last.end, last.form, last.score = one.end, "name", max(last.score, one.score)
            last.gender, last.person, last.country = one.gender, one.person, last.country or one.country
            continue
        if last and one.start < last.end:
            if one.end - one.start > last.end - last.start:
                merged[-1] = one
            continue
        merged.append(one)
    return merged
