"""Links a whole record: one object a deed or utterance however many articles tell it, and the actors of all facts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pourparlers.link import same_actor, same_event, same_statement
from pourparlers.link.copies import Copies
from pourparlers.link.report import Report, report_of
from pourparlers.model.document import Document
from pourparlers.model.event import Event
from pourparlers.model.fact import Fact
from pourparlers.model.linked import LinkedRecord
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
    events: list[Event] = []
    statements: list[Statement] = []
    rest: list[Fact] = []
    for _, fact in sorted(tellings, key=lambda pair: pair[1].id):
        if isinstance(fact, Event):
            events.append(fact)
        elif isinstance(fact, Statement):
            statements.append(fact)
        else:
            rest.append(fact)
    members: dict[str, str] = {}
    linked: list[Fact] = []
    for group in same_event.groups(events, reports):
        linked.append(same_event.merge(group, reports, leads))
        members |= {fact.id: linked[-1].id for fact in group}
    for said in same_statement.groups(statements):
        linked.append(same_statement.merge(said, reports, leads))
        members |= {fact.id: linked[-1].id for fact in said}
    for fact in rest:
        linked.append(fact)
        members[fact.id] = fact.id
    facts = _ordered(linked)
    return LinkedRecord(facts, actors.of(facts, reports), members)


def _ordered(facts: Sequence[Fact]) -> tuple[Fact, ...]:
    return tuple(sorted(facts, key=lambda f: (f.kind, f.id)))
