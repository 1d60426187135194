"""Which names stand for a party, and what speakers say where."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pourparlers.extract.stand.vocabulary import Words
from pourparlers.knowledge import world
from pourparlers.model.document import Document
from pourparlers.model.statement import Statement

PLAIN = frozenset(("government", "office", "armed_group"))
NAMED = ("role.", "gazetteer.person", "body.")  # rules that tie a person to an office, or know the person
FEW = 2  # bodies or states that an article on a negotiation names at least; below, a title is a club's or a firm's


@dataclass(frozen=True, slots=True)
class Speech:
    """A statement and where its content stands."""

    statement: Statement
    start: int
    end: int


def speeches(document: Document) -> list[Speech]:
    """Return the statements of a document with the offsets of what they say."""
    found = []
    for fact in document.facts:
        if isinstance(fact, Statement) and fact.content and fact.evidence and not fact.scare:
            low, high = fact.evidence[0].start, fact.evidence[-1].end
            start = document.text.find(fact.content, low, max(high, low + len(fact.content)))
            if start >= 0:
                found.append(Speech(fact, start, start + len(fact.content)))
    return found


def parties(document: Document) -> tuple[frozenset[str], frozenset[str]]:
    """Return the names in a document that stand for a party, and the persons and bodies that are only heard in it.

    Parties are states, bodies, armed groups, and who holds an office.
    """
    names: set[str] = set()
    holders: set[str] = set()
    for mention in document.mentions:
        if mention.reading in PLAIN or (mention.reading == "people" and mention.names):
            names.update(mention.names)
        elif mention.reading == "organisation":
            names.update(n for n in mention.names if n in world.organisations())
        elif mention.reading == "person" and (mention.rule.startswith(NAMED) or mention.form == "role"):
            holders.update(mention.names)
    known = {n for m in document.mentions if m.reading == "person" for n in m.names if world.country_of(n)}
    heard = {f.speaker for f in document.facts if isinstance(f, Statement) and f.speaker and not f.scare}
    persons = {n for n in heard if " " in n and all(w[:1].isupper() for w in n.split())}
    bodies = {n for m in document.mentions if m.reading == "organisation" for n in m.names if n in heard}
    found = frozenset(names | known | (holders if len(names) >= FEW else set()))
    return found, frozenset(persons | bodies) - found if len(names) >= FEW else frozenset()


def teller(speeches: Sequence[Speech], offset: int) -> Speech | None:
    """Return the innermost statement whose content holds an offset."""
    around = [s for s in speeches if s.start <= offset < s.end]
    return min(around, key=lambda s: s.end - s.start, default=None)


def party_of(name: str, known: frozenset[str], words: Words) -> str:
    """Return the party that a name stands for: itself, or the state of an unnamed official; empty for none."""
    if name in known:
        return name
    parts = name.lower().split()
    if any(p in words.table.officials for p in parts):
        adjectives = world.adjectives("fr")
        codes = {adjectives[p] for p in parts if p in adjectives}
        if len(codes) == 1:
            return world.states()[codes.pop()].name_fr
    return ""
