"""The actors that facts name: the forms in which the articles write them, their type, country and offices."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

from pourparlers.knowledge import world
from pourparlers.link.report import Report
from pourparlers.link.told_roles import ToldRoles
from pourparlers.model.actor import Actor, ActorType, RoleHeld
from pourparlers.model.agreement import Agreement
from pourparlers.model.commitment import Commitment
from pourparlers.model.dispute import Dispute
from pourparlers.model.document import Document
from pourparlers.model.event import Event
from pourparlers.model.fact import Fact
from pourparlers.model.identity import content_id
from pourparlers.model.position import Position
from pourparlers.model.statement import Statement

TYPES: Mapping[str, ActorType] = {
    "person": "person", "government": "government", "office": "office", "organisation": "organisation",
    "armed_group": "armed_group", "media": "media", "people": "population",
}  # fmt: skip
NAMING = frozenset(("name", "role", "metonym"))  # forms that name an actor; "il" and "les deux hommes" are no aliases


class Register:
    """Collects, article by article, how actors are written and read."""

    def __init__(self) -> None:
        self._forms: dict[str, set[str]] = defaultdict(set)
        self._readings: dict[str, Counter[str]] = defaultdict(Counter)
        self._told = ToldRoles()

    def see(self, document: Document) -> None:
        """Remember the mentions of an article and the offices that it gives."""
        self._told.see(document)
        for mention in document.mentions:
            if len(mention.names) != 1 or mention.reading not in TYPES:
                continue
            name = mention.names[0]
            self._readings[name][mention.reading] += 1
            form = " ".join(document.text[mention.start : mention.end].split())
            if mention.form in NAMING and form != name:
                self._forms[name].add(form)

    def of(self, facts: Iterable[Fact], reports: Mapping[str, Report]) -> tuple[Actor, ...]:
        """Return the actors that facts name, ordered by id."""
        days = sorted(r.day for r in reports.values() if r.day)
        names = {name for fact in facts for name in named(fact) if name}
        return tuple(sorted((self._actor(name, days, reports) for name in names), key=lambda a: a.id))

    def _actor(self, name: str, days: list[str], reports: Mapping[str, Report]) -> Actor:
        readings = self._readings.get(name)
        kind = min(readings.items(), key=lambda item: (-item[1], item[0]))[0] if readings else None
        code = world.country_of(name) or world.code_of(name)
        return Actor(
            id=content_id("a", name), name=name, type=TYPES.get(kind or ""), country=code or None,
            aliases=tuple(sorted(self._forms.get(name, ()))), roles=(*_roles(name, days), *self._told.roles(name)),
            notes=self._told.notes(name, reports),
        )  # fmt: skip


def _roles(name: str, days: list[str]) -> Iterator[RoleHeld]:
    """Yield the offices that the knowledge base gives somebody within the years that the articles cover."""
    person = world.person_named(name)
    if person is None:
        return
    for tenure in world.tenures_of(person.id):
        if not days or (tenure.from_[:4] <= days[-1][:4] and (not tenure.until or tenure.until[:4] >= days[0][:4])):
            state = world.states().get(tenure.of)
            yield RoleHeld(
                tenure.title_fr, state.name_fr if state else tenure.of, tenure.from_ or None, tenure.until or None,
                "knowledge", f"tenures.tsv: {tenure.source}",
            )  # fmt: skip


def named(fact: Fact) -> Iterator[str]:
    """Yield every name of an actor that a fact holds."""
    yield from fact.attributed_to
    if isinstance(fact, Event):
        yield from (p.actor for p in fact.participants)
        yield from (c.by for c in fact.status_history if c.by)
    elif isinstance(fact, Statement):
        yield from (n for n in (fact.speaker, *fact.co_speakers, fact.spokesperson_for) if n)
    elif isinstance(fact, Agreement):
        yield from (*fact.parties, *fact.sponsors, *fact.exclusions)
        yield from (c.by for c in fact.status_history if c.by)
    elif isinstance(fact, Commitment):
        yield from (*fact.by, *fact.to)
    elif isinstance(fact, Position):
        yield from (n for n in (fact.actor,) if n)
    elif isinstance(fact, Dispute):
        yield from (side.by for side in fact.sides)
