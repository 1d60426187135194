"""Who a phrase stands for on a day: an office, a name, a seat of power."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pourparlers.knowledge import world
from pourparlers.knowledge.tables import Person, Tenure
from pourparlers.resolve.who import gazetteer, reference, roles
from pourparlers.resolve.who.finding import Finding, fold
from pourparlers.resolve.who.words import words_of

READINGS = {"people": "population"}
INVERTED = re.compile(r"^([^,]+), ([^,]+)$")  # "Roux, Anne"
SURE = 0.95  # the tables are public fact, but somebody may have stood in for a few days


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
    phrase = INVERTED.sub(r"\2 \1", phrase.strip())
    folded = fold(phrase)
    names = gazetteer.find(phrase, folded, language)
    offices = roles.find(folded, names, words_of(language))
    found = [c for role in offices if not role.former for c in _holders(role, folded, on)]
    if not offices:
        found = [c for name in names for c in _named(name, on)] or list(_surname(phrase, on))
    best: dict[str, Candidate] = {}
    for one in sorted(sorted(found, key=lambda c: (c.from_, c.name), reverse=True), key=lambda c: -c.score):
        best.setdefault(one.name, one)
    return tuple(best.values())


def _holders(role: Finding, folded: str, on: str | None) -> Iterator[Candidate]:
    """Yield who held an office: surely the one whom the words single out, the others of that office less so."""
    meant, _, _ = reference.holders(role, reference.Memory(on), folded[role.start :]) if on else ((), "", 0)
    for of in filter(None, role.of.split("|")):
        tenures = world.tenures_in(role.offices, of, on)
        people = len({t.person for t in tenures})
        for tenure in tenures:
            person = world.persons()[tenure.person]
            if people == 1 or person.name_fr in meant:
                yield _candidate(person, tenure, SURE if person.name_fr in meant or not on else SURE / 2)
            else:
                yield _candidate(person, tenure, round(SURE / 2 / people, 2))


def _named(finding: Finding, on: str | None) -> Iterator[Candidate]:
    if finding.person:
        yield from _of_person(world.persons()[finding.person], on, 0.95)
    else:
        kind = READINGS.get(finding.reading, finding.reading)
        yield Candidate(finding.names[0], "", kind, finding.country, "", "", "", "knowledge base", 0.9)


def _surname(phrase: str, on: str | None) -> Iterator[Candidate]:
    wanted = fold(re.sub(r"^(?:MM?\.?|Mmes?|Mr\.?|Mrs\.?|Ms\.?)\s+", "", phrase.strip()))
    people = [person for person in world.persons().values() if wanted in _surnames(person)]
    for person in people:
        yield from _of_person(person, on, round(0.85 / len(people), 2))


def _surnames(person: Person) -> frozenset[str]:
    """Return the forms that stand for somebody alone: surnames, and the last words of other spellings of the name."""
    spellings = (person.name_fr, person.name_en, *person.aliases)
    return frozenset(fold(form) for form in (*person.surname_fr, *(s.split(" ")[-1] for s in spellings), *spellings))


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
