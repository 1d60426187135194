"""The fields of a fact as the scoring reads them, whichever of the allowed shapes they came in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from typing import Any, TypeAlias

Line: TypeAlias = Mapping[str, Any]
"""One line of the exchange format, read from JSON."""

KINDS = ("event", "statement", "agreement", "commitment", "position", "dispute")
"""The kinds that are matched and counted, in the order of the report."""

NESTED = ("sides", "status_history", "roles")
"""Fields whose members carry evidence of their own."""


def many(value: Any) -> list[Any]:
    """Return a value, a list of values or nothing as a list."""
    if value is None or value == "":
        return []
    return list(value) if isinstance(value, (list, tuple, set)) else [value]


def right_values(gold: Line, slot: str) -> list[Any]:
    """Return what gold takes as right for a slot: its own value first, then those it accepts."""
    return [gold.get(slot), *many(gold.get(f"accept_{slot}"))]


def participants(event: Line) -> list[Any]:
    """Return those who take part in an event, without the part that they play."""
    return [
        member.get("actor", member) if isinstance(member, dict) else member
        for member in many(event.get("participants"))
    ]


def evidence_of(fact: Line) -> Iterator[Any]:
    """Yield every evidence of a fact: its own, then that of its sides, status history and roles."""
    yield from many(fact.get("evidence"))
    for field in NESTED:
        for member in many(fact.get(field)):
            if isinstance(member, dict):
                yield from many(member.get("evidence"))


def side_texts(dispute: Line) -> list[str]:
    """Return the words of evidence on which the sides of a dispute rest."""
    return [evidence.get("text", "") for side in many(dispute.get("sides")) for evidence in many(side.get("evidence"))]


def iso(value: Any, part: str = "date") -> str:
    """Return a date given as text or as an object that holds it under `part`; empty where none is."""
    return str((value.get(part) if isinstance(value, dict) else value) or "")


def start_of(fact: Line) -> str:
    """Return when a fact began, was made or was said; empty where that is not told."""
    return iso(fact.get("time"), "start") or iso(fact.get("made")) or iso(fact.get("said_on"))


def text_name(source: str) -> str:
    """Return the name that gold for a source goes by.

    >>> text_name("press/treaty.txt"), text_name("press/pages.jsonl#3")
    ('treaty', 'pages#3')
    """
    file, _, part = PurePosixPath(str(source).replace("\\", "/")).name.partition("#")
    return file.rsplit(".", 1)[0] + (f"#{part}" if part else "")
