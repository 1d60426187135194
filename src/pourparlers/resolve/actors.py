"""The step that finds every mention of an actor or place in a document and says whom or what it stands for.

The rules of `resolve.who` speak in this order: names of the tables, offices, persons unknown to the tables, surnames,
government or place, roles to their holders, bodies of a country, what stands
alone, counterparts, pairs, pronouns. What stays open has no
names.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from pourparlers.knowledge import world
from pourparlers.model.document import Document
from pourparlers.resolve.who import (
    alone,
    bodies,
    capitals,
    chanceries,
    cities,
    complements,
    gazetteer,
    genders,
    groups,
    halves,
    introduced,
    metonymy,
    namesakes,
    persons,
    pronouns,
    ranks,
    reference,
    roles,
    shorts,
    surnames,
    trained,
)
from pourparlers.resolve.who.finding import Finding, fold, without_overlaps
from pourparlers.resolve.who.words import Words, words_of

GENDERS = {"king": "m", "queen": "f"}
MANY = 8  # candidates of an open office that are kept
CONTEXT = 45  # code points after a role in which "pour la Syrie" chooses among the envoys of one body


def make(language: str) -> Callable[[Document], Document]:
    """Return the step that fills `document.mentions` and `document.roles`."""
    words = words_of(language)

    def step(document: Document) -> Document:
        found, memory = read(document, words)
        return replace(document, mentions=tuple(f.mention() for f in found), roles=tuple(memory.told))

    return step


def read(document: Document, words: Words) -> tuple[list[Finding], reference.Memory]:
    """Return the findings of a document, in order, resolved as far as text and tables allow, and what it taught."""
    text, folded = document.text, fold(document.text)
    names = namesakes.dropped(text, gazetteer.find(text, folded, words.language), words)
    index = {t.start: i for i, t in enumerate(document.tokens)}
    page = complements.Page(folded, document.tokens, index, words)
    names = _ordered([*names, *introduced.find(text, names, document.tokens, index, words)])
    names = without_overlaps(names)
    names = _ordered([*names, *capitals.find(text, names, document.tokens, words)])
    names = _ordered([*names, *shorts.find(text, names, words)])
    offices = [o for o in roles.find(folded, names, words) if o.of or o.number == 1]
    complements.apart(offices, page)
    found = [*names, *persons.unknown(text, names, offices, words, document.tokens)]
    found += trained.find(text, document.names, [*found, *offices], words)
    published = document.published is not None and bool(document.published.date)
    memory = reference.Memory(_day(document), guessed=not published)
    reference.know(memory, found)
    bare = surnames.find(text, [*found, *offices], words, memory.on)
    reference.know(memory, bare)
    metonymy.read(text, names, document.tokens, index, words)
    names = [*names, *halves.find(text, names, words)]
    found = [*found, *(n for n in names if n.rule == "half")]
    towns = cities.find(text, [*found, *bare, *offices], document.tokens, index, words)
    found = without_overlaps([*found, *bare, *towns])
    everything = _ordered([*found, *offices])
    reference.appositions(text, everything, memory)
    reference.know(memory, found)
    genders.learn(text, found, words, memory)
    for role in offices:
        if not role.names:
            _resolve(role, folded, memory)
    everything += bodies.find(folded, found, words)
    lone = alone.bodies(page)
    lone += ranks.find(text, folded, found, words)
    lone += groups.find(page)
    everything += [one for one in lone if not any(one.overlaps(other) for other in everything)]
    everything = _merged(text, _ordered(everything))
    groups.resolve(everything, document.sentences, words)
    alone.resolve(everything, words, memory)
    around = chanceries.find(folded, everything, document.sentences, words, memory)
    everything = _ordered([*around, *(f for f in everything if not any(f.overlaps(one) for one in around))])
    return pronouns.resolve(document, everything, words, memory), memory


def _resolve(role: Finding, folded: str, memory: reference.Memory) -> None:
    """Give a role its holders; people of one country whom nothing tells apart speak for its government."""
    if role.own or not (role.of or role.number > 1 or complements.definite(role, folded)):
        role.rule, role.score = "role.another" if role.own else "role.bare", 0.3
        return
    context = folded[role.start : role.end + CONTEXT]
    role.names, role.rule, role.score = reference.holders(role, memory, context)
    gender = GENDERS.get(role.kind) or role.gendered
    if gender and any(_gender(name) not in ("", gender) for name in role.names):
        role.names, role.rule, role.score = (), "role.open", 0.3  # the queen of a king
    if role.rule == "role.open" and role.of and memory.on:  # several held such an office: none stands out
        held = world.holders(role.offices, role.of, memory.on)
        role.candidates = tuple(dict.fromkeys(p.name_fr for p in held))[:MANY] if not role.kind else ()
    if role.number > 1 and not role.names and role.country and "|" not in role.of:
        role.reading, role.form, role.number = "government", "metonym", 1
        role.names, role.rule, role.score = (world.states()[role.country].name_fr,), "role.delegates", 0.7


def _gender(name: str) -> str:
    person = world.person_named(name)
    return person.gender if person is not None else ""


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
