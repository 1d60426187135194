"""Who a phrase stands for on a day: an office, a name, a seat of power."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pourparlers.knowledge import world
from pourparlers.knowledge.tables import Person, Tenure
from pourparlers.resolve.who import gazetteer, roles
from pourparlers.resolve.who.finding import Finding, fold
from pourparlers.resolve.who.words import words_of

READINGS = {"people": "population"}


@dataclass(frozen=True, slots=True)
class Candidate:
    """One answer.

    Attributes:
        name: canonical name, in French.
        id: of the person in the knowledge base; empty for what is no person.
        type: RECORD's type of actor.
        country: ISO code.
        title: of the office held, where one is known.
        from_: ISO 8601, since when; empty where not known.
        until: the same for the end.
        source: where the knowledge base has it from.
        score: 0 to 1.
    """

    name: str
    id: str
    type: str
    country: str
    title: str
    from_: str
    until: str
    source: str
    score: float

    def as_json(self) -> dict[str, object]:
        """Return the answer as the command prints it for programs."""
        return {
            "name": self.name, "id": self.id, "type": self.type, "country": self.country, "title": self.title,
            "from": self.from_, "until": self.until, "source": self.source, "score": self.score,
        }  # fmt: skip


def who(phrase: str, *, on: str | None, language: str) -> tuple[Candidate, ...]:
    """Return whom a phrase may stand for, best first.

    Args:
        phrase: "chef de la diplomatie russe", "Foggy Bottom", a name.
        on: ISO 8601 date on which the office is asked for; None for whenever.
        language: `fr` or `en`.
    """
    folded = fold(phrase)
    names = gazetteer.find(phrase, folded, language)
    offices = roles.find(folded, names, words_of(language))
    found = [c for role in offices for c in _holders(role, on)]
    if not found:
        found = [c for name in names for c in _named(name, on)] or list(_surname(phrase, on))
    best: dict[str, Candidate] = {}
    for one in sorted(found, key=lambda c: (-c.score, c.from_, c.name)):
        best.setdefault(one.name, one)
    return tuple(best.values())


def _holders(role: Finding, on: str | None) -> Iterator[Candidate]:
    ofs = [of for of in role.of.split("|") if of]
    for of in ofs:
        people = world.holders(role.offices, of, on)
        for person in people:
            held = [
                t
                for t in world.tenures_of(person.id)
                if t.office in role.offices and (on is None or world.covers(t, on))
            ]
            for tenure in held:
                yield _candidate(person, tenure, round(0.95 / len(people), 2))


def _named(finding: Finding, on: str | None) -> Iterator[Candidate]:
    if finding.person:
        yield from _of_person(world.persons()[finding.person], on, 0.95)
    else:
        kind = READINGS.get(finding.reading, finding.reading)
        yield Candidate(finding.names[0], "", kind, finding.country, "", "", "", "knowledge base", 0.9)


def _surname(phrase: str, on: str | None) -> Iterator[Candidate]:
    wanted = fold(re.sub(r"^(?:MM?\.?|Mmes?|Mr\.?|Mrs\.?|Ms\.?)\s+", "", phrase.strip()))
    people = [p for p in world.persons().values() if wanted in {fold(s) for s in (*p.surname_fr, *p.aliases)}]
    for person in people:
        yield from _of_person(person, on, round(0.85 / len(people), 2))


def _of_person(person: Person, on: str | None, score: float) -> Iterator[Candidate]:
    tenures = [t for t in world.tenures_of(person.id) if on is None or world.covers(t, on)]
    if not tenures:
        yield Candidate(
            person.name_fr, person.id, "person", person.country, "", "", "", person.source, round(score / 2, 2)
        )
    for tenure in tenures[-1:]:
        yield _candidate(person, tenure, score)


def _candidate(person: Person, tenure: Tenure, score: float) -> Candidate:
    return Candidate(person.name_fr, person.id, "person", person.country, tenure.title_fr, tenure.from_, tenure.until,
                     tenure.source, score)  # fmt: skip
