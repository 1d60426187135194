"""The step that tells how sure each fact is: the score of its rule, brought to the share of such facts that are right.

Rules score their own doubts (an actor resolved at a distance, a verb that means two things); what such a score is worth
is measured on articles on which no rule was written, and stands in `lang/<language>/reliability.toml`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from pourparlers.lang.pack import load
from pourparlers.lang.reliability import Reliability
from pourparlers.model.document import Document
from pourparlers.model.event import Event
from pourparlers.model.fact import Fact

CONTACT = "contact"  # the scale of events of contact, which have rules of their own


def make(language: str) -> Callable[[Document], Document]:
    """Return the step that makes the confidence of `document.facts` what it says."""
    table = load(language, "reliability", Reliability)

    def step(document: Document) -> Document:
        return replace(document, facts=tuple(_told(fact, table) for fact in document.facts))

    return step


def kind(fact: Fact) -> str:
    """Return the scale that a fact is measured on."""
    return CONTACT if isinstance(fact, Event) and fact.type == "CONSULT" else fact.kind


def _told(fact: Fact, table: Reliability) -> Fact:
    scale = table.kinds.get(kind(fact))
    if scale is None or fact.confidence is None:
        return fact
    return replace(fact, confidence=scale.share(fact.confidence, fact.why.rule if fact.why else ""))
