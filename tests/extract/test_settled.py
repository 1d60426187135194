"""The step that leaves out statements which only helped other facts."""

from __future__ import annotations

from pourparlers.extract.settled import make
from pourparlers.model.dispute import Dispute
from pourparlers.model.document import Document
from pourparlers.model.fact import Fact, Why
from pourparlers.model.position import Position
from pourparlers.model.statement import Statement


def left(*facts: Fact) -> tuple[Fact, ...]:
    """Return the facts that the step leaves."""
    return make("fr")(Document("d", "a.txt", "", text="", language="fr", facts=facts)).facts


def test_pledges_and_stands_go_and_nothing_points_to_them() -> None:
    """A position that named one as its statement names none, nor does a dispute."""
    pledge = Statement(id="s", why=Why("direct.pledge"))
    stand = Statement(id="t", why=Why("direct.stand"))
    held = Position(id="p", actor="Ruritanie", issue="détroit", stance="for", statement="t")
    dispute = Dispute(id="x", type="denial", about="s")
    kept = left(pledge, stand, held, dispute)
    assert [f.id for f in kept] == ["p", "x"]
    assert isinstance(kept[0], Position)
    assert kept[0].statement is None
    assert isinstance(kept[1], Dispute)
    assert kept[1].about is None


def test_what_somebody_said_stays() -> None:
    """Other statements and what points to them are left as they are."""
    said = Statement(id="s", why=Why("direct.object"))
    held = Position(id="p", actor="Ruritanie", issue="détroit", stance="for", statement="s")
    assert left(said, held) == (said, held)
