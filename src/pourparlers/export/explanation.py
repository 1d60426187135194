"""Why a fact stands in the record: its words in their sentence and article, rule, cues, confidence, doubts."""

from __future__ import annotations

import json
from collections.abc import Iterator

from pourparlers.model.document import Document
from pourparlers.model.evidence import Evidence
from pourparlers.model.fact import Fact
from pourparlers.model.tables import FACTS, to_record
from pourparlers.store import ask
from pourparlers.store.open import Store

AROUND = 60  # code points of the article shown on either side of the words
HIDDEN = frozenset(("kind", "id", "evidence", "why", "confidence", "notes", "members"))


def find(store: Store, id_: str) -> tuple[Fact | None, list[str]]:
    """Return the fact with an id, or the only one whose id begins so, and else the ids that begin so."""
    fact = ask.fact(store, id_)
    if fact is not None:
        return fact, []
    near = ask.ids_like(store, id_) if id_ else []
    facts = [f for f in (ask.fact(store, one) for one in near) if f is not None]
    alone = {f.id: f for f in facts}
    return (next(iter(alone.values())), []) if len(alone) == 1 else (None, near)


def explain(store: Store, fact: Fact) -> Iterator[str]:
    """Yield the explanation of a fact as lines."""
    yield f"{fact.kind} {fact.id}"
    for key, value in to_record(fact).items():
        if key not in HIDDEN:
            yield f"  {key}: {_short(value)}"
    yield f"  confidence: {fact.confidence if fact.confidence is not None else 'not told'}"
    for note in fact.notes:
        yield f"  not certain: {note}"
    yield ""
    for evidence in fact.evidence:
        yield from _in_place(ask.document(store, evidence.document), evidence)
    yield from _tellings(store, fact)


def _short(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _in_place(document: Document | None, evidence: Evidence) -> Iterator[str]:
    if document is None:
        return
    published = document.published.date if document.published and document.published.date else "undated"
    outlet = document.outlet or document.title or "–"
    yield f"  {document.source} · {outlet} · {published} · {evidence.start}–{evidence.end}"
    before = document.text[max(0, evidence.start - AROUND) : evidence.start].rsplit("\n", 1)[-1]
    after = document.text[evidence.end : evidence.end + AROUND].split("\n", 1)[0]
    yield f"    …{before}[{evidence.text}]{after}…"


def _tellings(store: Store, fact: Fact) -> Iterator[str]:
    """Yield the rule and cues of every telling that went into the fact."""
    if fact.kind not in FACTS:
        return
    for document, telling in ask.members(store, fact.id):
        if telling.why is not None:
            cues = ", ".join(f"“{' '.join(c.split())}”" for c in telling.why.cues if c)
            yield f"  rule: {telling.why.rule} ({telling.id} in {document}); cues: {cues or 'none'}"
