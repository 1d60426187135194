"""An export made ready for scoring: facts by text, actors by name, and whether its evidence holds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pourparlers.eval.fields import KINDS, Line, evidence_of, many, text_name
from pourparlers.eval.lines import check_export
from pourparlers.eval.overlap import words
from pourparlers.eval.telling import Telling, tell

LONGEST = 90
"""Words; the longest evidence in the first gold has 80: whole paragraphs are no evidence."""

OVERLONG = f"evidence over {LONGEST} words"
"""What the count of longer evidence is called; the gate asks for it by this name."""

_NAMING = (
    "speaker", "co_speakers", "spokesperson_for", "by", "to", "actor", "parties", "sponsors",
    "exclusions", "attributed_to",
)  # fmt: skip
_WITHOUT_EVIDENCE = ("document", "actor", "meta")


@dataclass(frozen=True, slots=True)
class Exported:
    """What an export says, text by text.

    Attributes:
        documents: name of the text -> its document line.
        facts: name of the text -> kind -> the facts that it tells, in the order of the export.
        integrity: how often the record breaks its own law of evidence.
    """

    documents: Mapping[str, Line]
    facts: Mapping[str, Mapping[str, Sequence[Telling]]]
    integrity: Mapping[str, int]


def load_exported(lines: Sequence[Any], label: str) -> Exported:
    """Return the facts of an export, ready for scoring; the lines themselves stay as they are.

    Args:
        lines: the objects of the export.
        label: what an error message calls it.

    Raises:
        GoldError: an object is not of the agreed shape.
    """
    facts = list(lines)
    check_export(label, facts)
    documents = {fact["id"]: fact for fact in facts if fact["kind"] == "document"}
    names = {fact["id"]: fact.get("name", fact["id"]) for fact in facts if fact["kind"] == "actor"}
    homes = {key: text_name(document["source"]) for key, document in documents.items()}
    return Exported(
        documents={text_name(fact["source"]): fact for fact in facts if fact["kind"] == "document"},
        facts=_by_text([_named(fact, names) for fact in facts if fact["kind"] in KINDS], homes),
        integrity=_integrity(facts, documents),
    )


def _by_text(facts: list[Line], homes: Mapping[Any, str]) -> dict[str, dict[str, list[Telling]]]:
    told: dict[str, dict[str, list[Telling]]] = defaultdict(lambda: defaultdict(list))
    for fact in facts:
        for home, texts in _texts_by_home(fact, homes).items():
            told[home][fact["kind"]].append(tell(fact, texts))
    return told


def _texts_by_home(fact: Line, homes: Mapping[Any, str]) -> dict[str, list[str]]:
    """Return the evidence of a fact by text; a dispute counts only where it stays within one text."""
    texts: dict[str, list[str]] = defaultdict(list)
    for evidence in many(fact.get("evidence")):
        if (home := homes.get(evidence.get("document"))) is not None:
            texts[home].append(evidence.get("text", ""))
    if fact["kind"] != "dispute":
        return texts
    everywhere = {homes.get(evidence.get("document")) for evidence in evidence_of(fact)}
    return {home: texts[home] for home in everywhere if home is not None and len(everywhere) == 1}


def _named(fact: Line, names: Mapping[str, Any]) -> Line:
    """Return the fact with actors by name where it gives their ids."""
    named = {key: _name(fact[key], names) for key in _NAMING if key in fact}
    if fact.get("participants"):
        named["participants"] = [
            {**member, "actor": _name(member.get("actor"), names)} if isinstance(member, dict) else _name(member, names)
            for member in many(fact["participants"])
        ]
    return {**fact, **named}


def _name(reference: Any, names: Mapping[str, Any]) -> Any:
    if isinstance(reference, list):
        return [_name(one, names) for one in reference]
    return names.get(reference, reference) if isinstance(reference, str) else reference


def _integrity(facts: list[Line], documents: Mapping[Any, Line]) -> dict[str, int]:
    evidences = [evidence for fact in facts for evidence in evidence_of(fact)]
    return {
        "evidence": len(evidences),
        "evidence broken": sum(not _stands(evidence, documents) for evidence in evidences),
        OVERLONG: sum(len(words(evidence.get("text", ""))) > LONGEST for evidence in evidences),
        "facts without evidence": sum(not _supported(fact) for fact in facts),
    }


def _stands(evidence: Line, documents: Mapping[Any, Line]) -> bool:
    document = documents.get(evidence.get("document"))
    if not document:
        return False
    return bool(document["text"][evidence["start"] : evidence["end"]] == evidence.get("text"))


def _supported(fact: Line) -> bool:
    if fact["kind"] in _WITHOUT_EVIDENCE or fact.get("evidence"):
        return True
    sides = many(fact.get("sides"))
    return fact["kind"] == "dispute" and bool(sides) and all(s.get("evidence") for s in sides)
