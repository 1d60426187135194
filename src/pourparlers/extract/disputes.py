"""The step that finds disputes inside an article, from its events, statements and figures.

Two sides are required, each with words of the article.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from pourparlers.extract.stand import answers, figures, rivals
from pourparlers.extract.stand.rivals import Rivals
from pourparlers.lang.disputes import Disputes
from pourparlers.lang.pack import load
from pourparlers.model.dispute import Dispute, Side
from pourparlers.model.document import Document
from pourparlers.model.event import Event
from pourparlers.model.evidence import Evidence
from pourparlers.model.fact import Why
from pourparlers.model.identity import content_id
from pourparlers.model.statement import Statement


def make(language: str) -> Callable[[Document], Document]:
    """Return the step that appends the disputes of a document to its facts."""
    words = load(language, "disputes", Disputes)

    def step(document: Document) -> Document:
        return replace(document, facts=(*document.facts, *find(document, words)))

    return step


def find(document: Document, words: Disputes) -> list[Dispute]:
    """Return the disputes of a document, one for what the same sides say in the same sentences, or of one contact."""
    events = [f for f in document.facts if isinstance(f, Event)]
    said = (f for f in document.facts if isinstance(f, Statement) and f.evidence and not _stand(f))
    statements = sorted(said, key=_place)
    found: list[Rivals] = []
    for one in (
        *rivals.unconfirmed(document, events, statements),
        *rivals.blamed(document, statements, words),
        *rivals.denied(document, statements, words),
        *answers.find(document, statements, words),
        *figures.find(document, words),
    ):
        twin = next((n for n, other in enumerate(found) if _same(one, other)), None)
        if twin is None:
            found.append(one)
        elif len(one.sides) > len(found[twin].sides):
            found[twin] = replace(one, about=one.about or found[twin].about)
    return [_dispute(document, one) for one in found]


def _place(statement: Statement) -> int:
    """Return where what is said by a statement's verb stands: a denial of a clause after the claim's own."""
    first = statement.evidence[0]
    return first.start + max(0, first.text.find(statement.content or ""))


def _stand(statement: Statement) -> bool:
    """Tell whether a statement is where somebody stands: who wants and who refuses contradict nobody."""
    return statement.why is not None and statement.why.rule == "direct.stand"


def _same(one: Rivals, other: Rivals) -> bool:
    """Tell whether two findings are of one contact, or have the same sides, or more of them, at the same places."""
    if one.type == other.type and one.about is not None and one.about == other.about:
        return True
    some, others = {s.by for s in one.sides}, {s.by for s in other.sides}
    alike = some <= others or others <= some
    return alike and any(a.span == b.span and a.by == b.by for a in one.sides for b in other.sides)


def _dispute(document: Document, one: Rivals) -> Dispute:
    sides = tuple(
        Side(s.by, " ".join(s.words.split()), (Evidence.of(document.id, document.text, s.span),)) for s in one.sides
    )
    spans = sorted({s.span for s in one.sides})
    return Dispute(
        id=content_id("x", document.id, one.type, *(f"{s.by} {s.span.start}" for s in one.sides)),
        type=one.type, about=one.about, sides=sides, documents=(document.id,),  # type: ignore[arg-type]
        evidence=tuple(Evidence.of(document.id, document.text, s) for s in spans),
        confidence=round(one.score, 2), why=Why(one.rule, one.cues), notes=tuple(one.notes),
    )  # fmt: skip
