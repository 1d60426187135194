"""The step that leaves out what only helped other facts to be found: words that tell a pledge or a stand.

"L'armée s'engage à …" is a commitment, "X réclame de longue date …" a position; as statements they would tell the
same a second time. They are found as such, so that whoever speaks next, or takes the stand, is known.
"""

from __future__ import annotations

from collections.abc import Callable, Set
from dataclasses import replace

from pourparlers.model.dispute import Dispute
from pourparlers.model.document import Document
from pourparlers.model.fact import Fact
from pourparlers.model.position import Position
from pourparlers.model.statement import Statement

HELPERS = frozenset(("direct.pledge", "direct.stand"))
"""Rules whose statements tell what commitments and positions tell."""


def make(_language: str) -> Callable[[Document], Document]:
    """Return the step that leaves such statements out of `document.facts`."""
    return settled


def settled(document: Document) -> Document:
    """Return a document without the statements that only helped, nor what points to them."""
    gone = {f.id for f in document.facts if isinstance(f, Statement) and f.why and f.why.rule in HELPERS}
    return replace(document, facts=tuple(_let_go(f, gone) for f in document.facts if f.id not in gone))


def _let_go(fact: Fact, gone: Set[str]) -> Fact:
    """Return a fact that points to none of the statements that are gone."""
    if isinstance(fact, Position) and fact.statement in gone:
        return replace(fact, statement=None)
    if isinstance(fact, Dispute) and fact.about in gone:
        return replace(fact, about=None)
    return fact
