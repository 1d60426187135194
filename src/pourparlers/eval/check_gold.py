"""Whether gold can be scored against: its words stand in the documents, its ids and values are in order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from pourparlers.eval.fields import KINDS, Line, evidence_of, many, right_values, text_name
from pourparlers.eval.gold import CROSS
from pourparlers.eval.gold_values import value_faults
from pourparlers.eval.lines import check_gold_lines, read_lines
from pourparlers.eval.names import fold

_SPANS = ("quote", "content", "act", "condition")
"""Fields that hold words of the text. `act` of a statement is a value of the format, not such a span."""

_REFERENCES: tuple[tuple[str, str, str], ...] = (
    ("statement", "event", "event"),
    ("commitment", "agreement", "agreement"),
    ("position", "statement", "statement"),
    ("dispute", "about", ""),
)
"""Kind of a line, its field that holds the id of another line, and that line's kind (empty: any)."""


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """Something in gold that has to be put right.

    Attributes:
        file: name of the gold file.
        id: id of the line concerned; empty where the whole file is.
        what: what is wrong with it.
    """

    file: str
    id: str
    what: str

    def __str__(self) -> str:
        return f"{self.file}: {self.id}: {self.what}" if self.id else f"{self.file}: {self.what}"


def check_gold(gold_dir: Path, documents: Iterable[Line]) -> list[Fault]:
    """Return the faults of a gold folder, in order; none where it can be scored against.

    Args:
        gold_dir: the gold folder.
        documents: lines of an export; those that are no documents are passed over.

    Raises:
        GoldError: a file cannot be read at all.
    """
    bodies = {
        text_name(line["source"]): f" {fold(line['text'])} "
        for line in documents
        if line.get("kind", "document") == "document"
    }
    faults: list[Fault] = []
    events: dict[str, set[str]] = {}
    cross: list[Line] = []
    for path in sorted(gold_dir.glob("*.jsonl")):
        lines = read_lines(path)
        check_gold_lines(str(path), lines)
        if path.stem == CROSS:
            cross = lines
            continue
        events[path.stem] = {line["id"] for line in lines if line["kind"] == "event"}
        faults += [Fault(path.name, *found) for found in _text_faults(path.stem, lines, bodies)]
    return faults + [Fault(f"{CROSS}.jsonl", *found) for found in _cross_faults(cross, events, bodies)]


def _text_faults(name: str, lines: list[Line], bodies: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield (id, fault) for the gold of one text."""
    documents = [line for line in lines if line["kind"] == "document"]
    if len(documents) != 1 or text_name(documents[0].get("source", "")) != name:
        yield "", "one document whose source has the name of the file is expected"
    if name not in bodies:
        yield "", "no such document"
        return
    yield from _used_twice(lines)
    yield from _lost_references(lines)
    for line in lines:
        if line["kind"] not in ("document", "actor", *KINDS):
            yield line["id"], f"a kind that the format does not know: {line['kind']!r}"
        passages = [*_own_words(line), *(evidence["text"] for evidence in evidence_of(line))]
        for fault in (*value_faults(line), *_not_found(passages, bodies[name]), *_not_found_cut(line, bodies[name])):
            yield line["id"], fault
        if line["kind"] in KINDS and not any(evidence_of(line)):
            yield line["id"], "no evidence"


def _cross_faults(
    lines: list[Line], events: Mapping[str, set[str]], bodies: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    """Yield (id, fault) for what is told in several texts."""
    yield from _used_twice(lines)
    for line in lines:
        for source, event in many(line.get("members")):
            if event not in events.get(text_name(source), ()):
                yield line["id"], f"no event {event!r} in the gold of {source}"
        for evidence in evidence_of(line):
            body = bodies.get(text_name(evidence.get("document", "")))
            if body is None:
                yield line["id"], f"no such document: {evidence.get('document')}"
            else:
                yield from ((line["id"], fault) for fault in _not_found([evidence["text"]], body))


def _used_twice(lines: list[Line]) -> Iterator[tuple[str, str]]:
    seen: set[str] = set()
    for line in lines:
        if line["id"] in seen:
            yield line["id"], "an id used twice"
        seen.add(line["id"])


def _lost_references(lines: list[Line]) -> Iterator[tuple[str, str]]:
    kinds = {line["id"]: line["kind"] for line in lines}
    for kind, field, wanted in _REFERENCES:
        for line in lines:
            reference = line.get(field)
            if line["kind"] == kind and isinstance(reference, str) and kinds.get(reference) not in _either(wanted):
                yield line["id"], f"`{field}` leads to no {wanted or 'fact'}: {reference!r}"


def _either(kind: str) -> tuple[str, ...]:
    return (kind,) if kind else KINDS


def _own_words(line: Line) -> Iterator[str]:
    """Yield the words that a line takes from its text, its evidence apart."""
    yield from (line[field] for field in _spans(line) if line.get(field))
    if line["kind"] == "document":
        yield from many(line.get("keep"))
        published = line.get("published")
        if isinstance(published, dict):
            yield from (evidence["text"] for evidence in many(published.get("evidence")))


def _spans(line: Line) -> list[str]:
    return [field for field in _SPANS if not (field == "act" and line["kind"] == "statement")]


def _not_found_cut(line: Line, body: str) -> Iterator[str]:
    """Yield a fault for each accepted passage that is not in the text, be it around words set within it.

    Who cuts "he said" out of the middle of a quotation has quoted right; gold may accept that.
    """
    for passage in (value for field in _spans(line) for value in right_values(line, field)[1:] if value):
        words = fold(passage).split()
        cuts = range(1, len(words))
        if any(_in_order(" ".join(words[:at]), " ".join(words[at:]), body) for at in cuts):
            continue
        yield from _not_found([passage], body)


def _in_order(first: str, second: str, body: str) -> bool:
    at = body.find(f" {first} ")
    return at >= 0 and f" {second} " in body[at + len(first) + 1 :]


def _not_found(passages: Iterable[str], body: str) -> Iterator[str]:
    """Yield a fault for each passage whose words do not stand in the text, in order and whole."""
    for passage in passages:
        folded = fold(passage)
        if not folded or f" {folded} " not in body:
            yield f"not in the document: {passage!r}"
