"""The record as the page needs it: everything at once, without the layers that only the stages use."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import cast

from pourparlers.model.actor import Actor
from pourparlers.model.agreement import Agreement
from pourparlers.model.commitment import Commitment
from pourparlers.model.dispute import Dispute
from pourparlers.model.document import Document, Failure
from pourparlers.model.event import Event
from pourparlers.model.fact import Fact
from pourparlers.model.position import Position
from pourparlers.model.statement import Statement
from pourparlers.store import ask, ledger
from pourparlers.store.open import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """All that a dossier shows.

    Attributes:
        failures: articles that could not be read or were left aside.
    """

    documents: tuple[Document, ...] = ()
    actors: tuple[Actor, ...] = ()
    events: tuple[Event, ...] = ()
    statements: tuple[Statement, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    positions: tuple[Position, ...] = ()
    disputes: tuple[Dispute, ...] = ()
    failures: tuple[Failure, ...] = ()

    @property
    def facts(self) -> tuple[Fact, ...]:
        """The facts of every kind."""
        return (
            *self.events, *self.statements, *self.agreements, *self.commitments, *self.positions, *self.disputes
        )  # fmt: skip


def load(store: Store) -> Record:
    """Return the current record of a store."""
    return Record(
        documents=tuple(_light(document) for document in ask.documents(store)),
        actors=tuple(ask.actors(store)),
        events=cast(tuple[Event, ...], tuple(ask.facts(store, "event"))),
        statements=cast(tuple[Statement, ...], tuple(ask.facts(store, "statement"))),
        agreements=cast(tuple[Agreement, ...], tuple(ask.facts(store, "agreement"))),
        commitments=cast(tuple[Commitment, ...], tuple(ask.facts(store, "commitment"))),
        positions=cast(tuple[Position, ...], tuple(ask.facts(store, "position"))),
        disputes=cast(tuple[Dispute, ...], tuple(ask.facts(store, "dispute"))),
        failures=tuple(row.failure for row in ledger.sources(store) if row.status != "done"),
    )


def _light(document: Document) -> Document:
    return dataclasses.replace(document, sentences=(), mentions=(), times=())
