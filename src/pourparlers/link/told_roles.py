"""Offices that the articles give somebody, each with its sentence, held against the knowledge base.

What the articles say and what the tables say stay apart (`basis`). Where an article gives somebody an office that the
tables have in other hands on its day, the actor carries a note: a wrong title in an article is a finding, not truth.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from pourparlers.knowledge import world
from pourparlers.link.report import Report
from pourparlers.model.actor import RoleHeld
from pourparlers.model.document import Document
from pourparlers.model.evidence import Evidence
from pourparlers.model.layers import RoleTold
from pourparlers.model.notes import title_contradicted
from pourparlers.model.span import Span

MOST_WORDS = 80  # of one evidence; the record allows 90, elided words counted apart
SHOWN = 3  # sentences kept for one office: more prove nothing further
UNIQUE = frozenset(
    ("head_of_state", "head_of_government", "foreign_minister", "defence_minister", "foreign_policy_chief")
)
"""Offices that one person holds at a time: only for these is another holder a contradiction."""


@dataclass(frozen=True, slots=True)
class Told:
    """An office as one article gives it."""

    role: RoleTold
    evidence: Evidence


class ToldRoles:
    """Collects, article by article, the offices that the text itself gives."""

    def __init__(self) -> None:
        self._told: dict[str, list[Told]] = defaultdict(list)

    def see(self, document: Document) -> None:
        """Remember the offices told in an article, with the sentence of each."""
        for role in document.roles:
            sentence = next((s for s in document.sentences if s.start <= role.start and role.end <= s.end), None)
            if sentence is not None:
                span = _around(document.text, sentence.span, role.span)
                evidence = Evidence.of(document.id, document.text, span)
                self._told[role.name].append(Told(role, evidence))

    def roles(self, name: str) -> tuple[RoleHeld, ...]:
        """Return the offices that the articles give somebody, one for each wording, ordered."""
        by_title: dict[tuple[str, str], list[Evidence]] = defaultdict(list)
        for told in self._told.get(name, ()):
            by_title[told.role.title, told.role.of].append(told.evidence)
        return tuple(
            RoleHeld(title, of or None, basis="text", evidence=tuple(sorted(set(found))[:SHOWN]))
            for (title, of), found in sorted(by_title.items())
        )

    def notes(self, name: str, reports: Mapping[str, Report]) -> tuple[str, ...]:
        """Return what contradicts the knowledge base, ordered."""
        found = set()
        for told in self._told.get(name, ()):
            day = reports[told.evidence.document].day if told.evidence.document in reports else None
            note = _contradiction(name, told.role, day)
            if note is not None:
                found.add(note)
        return tuple(sorted(found))


def _around(text: str, sentence: Span, told: Span) -> Span:
    """Return a sentence, or of one longer than an evidence may be the words around those that tell."""
    words = [(sentence.start + m.start(), sentence.start + m.end()) for m in re.finditer(r"\S+", sentence.of(text))]
    if len(words) <= MOST_WORDS:
        return sentence
    first = next(n for n, (_, end) in enumerate(words) if end > told.start)
    kept = words[max(0, first - MOST_WORDS // 2) : first + MOST_WORDS // 2]
    return Span(kept[0][0], max(kept[-1][1], told.end))


def _contradiction(name: str, role: RoleTold, day: str | None) -> str | None:
    """Return the note for a title that the tables give to somebody else on the day; None where they allow it."""
    office = role.offices[0] if role.offices else ""
    if day is None or office not in UNIQUE or not role.of:
        return None
    of = world.code_of(role.of) or role.of
    holders = [person.name_fr for person in world.holders((office,), of, day)]
    if not holders or name in holders or world.person_named(name) is None:
        return None  # somebody whom the tables lack may hold an office whose end they lack
    return title_contradicted(role.title, role.of, day, ", ".join(holders))
