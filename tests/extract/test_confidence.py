"""The step that brings scores of rules to shares of facts that are right."""

from __future__ import annotations

from pourparlers.extract import confidence
from pourparlers.lang.pack import load
from pourparlers.lang.reliability import Reliability
from pourparlers.model.document import Document
from pourparlers.model.event import Event
from pourparlers.model.fact import Fact, Why
from pourparlers.model.statement import Statement


def sure(fact: Fact) -> float | None:
    """Return the confidence of a fact after the step."""
    document = Document("d", "a.txt", "", text="", language="fr", facts=(fact,))
    return confidence.make("fr")(document).facts[0].confidence


def test_scores_become_shares_of_their_kind() -> None:
    """A statement and a contact of one score are not equally sure: their scales are apart."""
    kinds = load("fr", "reliability", Reliability).kinds
    said = Statement(id="s", confidence=0.8, why=Why("none"))
    met = Event(id="e", type="CONSULT", confidence=0.8, why=Why("none"))
    struck = Event(id="f", type="ASSAULT", confidence=0.8, why=Why("none"))
    assert sure(said) == kinds["statement"].share(0.8, "none")
    assert sure(met) == kinds["contact"].share(0.8, "none")
    assert sure(struck) == kinds["event"].share(0.8, "none")


def test_a_fact_without_a_score_gets_none() -> None:
    """Nothing is made up."""
    assert sure(Statement(id="s")) is None
