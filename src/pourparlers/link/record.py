"""Links a whole record: one object a deed, utterance or agreement in however many articles, and all actors."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from pourparlers.link import same_actor, same_agreement, same_event, same_position, same_statement
from pourparlers.link.copies import Copies
from pourparlers.link.report import Report, report_of
from pourparlers.model.agreement import Agreement
from pourparlers.model.commitment import Commitment
from pourparlers.model.dispute import Dispute
from pourparlers.model.document import Document
from pourparlers.model.event import Event
from pourparlers.model.fact import Fact
from pourparlers.model.linked import LinkedRecord
from pourparlers.model.position import Position
from pourparlers.model.statement import Statement


def link(documents: Iterable[Document], tellings: Iterable[tuple[str, Fact]]) -> LinkedRecord:
    """Return the linked record of all current articles; the same for the same articles in whatever order.

    Args:
        documents: without their originals; read once, one at a time.
        tellings: (id of the document, fact) of all of them.
    """
    reports: dict[str, Report] = {}
    actors = same_actor.Register()
    copies = Copies()
    for document in documents:
        reports[document.id] = report_of(document)
        actors.see(document)
        copies.see(document)
    leads = copies.leads(reports)
    told = _by_kind(fact for _, fact in tellings)
    members: dict[str, str] = {}
    linked: list[Fact] = []

    def keep(group: Sequence[Fact], whole: Fact) -> None:
        linked.append(whole)
        members.update((fact.id, whole.id) for fact in group)

    for event in same_event.groups(told.events, reports):
        keep(event, same_event.merge(event, reports, leads))
    for said in same_statement.groups(told.statements):
        keep(said, same_statement.merge(said, reports, leads))
    for deal in same_agreement.groups(told.agreements, reports):
        keep(deal, same_agreement.merge(deal, reports, leads))
    for stand in same_position.groups(told.positions, leads):
        keep(stand, same_position.merge(stand, reports))
    for fact in told.rest:
        keep((fact,), fact)
    facts = _ordered([_followed(fact, members) for fact in linked])
    return LinkedRecord(facts, actors.of(facts, reports), members)


@dataclass(slots=True)
class _Told:
    """What the articles tell, by kind, each kind in order of id."""

    events: list[Event] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    agreements: list[Agreement] = field(default_factory=list)
    positions: list[Position] = field(default_factory=list)
    rest: list[Fact] = field(default_factory=list)


def _by_kind(facts: Iterable[Fact]) -> _Told:
    told = _Told()
    for fact in sorted(facts, key=lambda f: f.id):
        if isinstance(fact, Event):
            told.events.append(fact)
        elif isinstance(fact, Statement):
            told.statements.append(fact)
        elif isinstance(fact, Agreement):
            told.agreements.append(fact)
        elif isinstance(fact, Position):
            told.positions.append(fact)
        else:
            told.rest.append(fact)
    return told


def _followed(fact: Fact, members: Mapping[str, str]) -> Fact:
    """Return a fact whose references name the facts that their tellings went into."""
    if isinstance(fact, Commitment) and fact.agreement:
        return replace(fact, agreement=members.get(fact.agreement, fact.agreement))
    if isinstance(fact, Position) and fact.statement:
        return replace(fact, statement=members.get(fact.statement, fact.statement))
    if isinstance(fact, Statement) and fact.event:
        return replace(fact, event=members.get(fact.event, fact.event))
    if isinstance(fact, Dispute) and fact.about:
        return replace(fact, about=members.get(fact.about, fact.about))
    return fact


def _ordered(facts: Sequence[Fact]) -> tuple[Fact, ...]:
    return tuple(sorted(facts, key=lambda f: (f.kind, f.id)))
