"""JSON lines of the exchange format: read, and refused where their shape is not the agreed one."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, NoReturn

from pourparlers.errors import GoldError
from pourparlers.eval.fields import evidence_of

_NEEDED = {"document": ("id", "source", "text"), "meta": ()}
_NEEDED_ELSE = ("id",)


def read_lines(path: Path) -> list[Any]:
    """Return the objects of a file of JSON lines; blank lines are passed over.

    Raises:
        GoldError: the file is missing, is not UTF-8, or holds a line that is not JSON.
    """
    if not path.is_file():
        raise GoldError(f"{path}: no such file", "Name an existing file of JSON lines")
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise GoldError(f"{path}: not UTF-8: {error.reason}", "Save it as UTF-8") from error
    # Not splitlines: U+2028 and its like may stand inside a text.
    return [_parsed(path, n, line) for n, line in enumerate(text.split("\n"), 1) if line.strip()]


def _parsed(path: Path, number: int, line: str) -> Any:
    try:
        return json.loads(line)
    except (json.JSONDecodeError, RecursionError) as error:
        raise GoldError(f"{path}, line {number}: not JSON: {error}", "Write one JSON object a line") from error


def check_export(label: str, facts: list[Any]) -> None:
    """Raise GoldError for the first object of an export that the exchange format does not allow.

    Args:
        label: what the message calls the export.
        facts: its objects, in order.
    """
    for number, fact in enumerate(facts, 1):
        where = f"{label}, object {number}"
        _check_keys(where, fact)
        for evidence in evidence_of(fact):
            if not _well_formed(evidence):
                _refuse(
                    f"{where} ({fact['kind']} {fact.get('id')}): evidence that is none",
                    "Evidence is {document, start, end, text}, offsets whole numbers",
                )


def check_gold_lines(label: str, facts: list[Any]) -> None:
    """Raise GoldError for the first object of a gold file that cannot be scored against.

    Gold needs no offsets and no text of its document: its evidence is found by its words.
    """
    for number, fact in enumerate(facts, 1):
        where = f"{label}, object {number}"
        if not isinstance(fact, dict) or "kind" not in fact or "id" not in fact:
            _refuse(f"{where}: no object with `kind` and `id`", "See the exchange format")
        if fact["kind"] == "same_event" and not _has_members(fact):
            _refuse(f"{where} ({fact['id']}): `members` is no list of pairs", "A member is [source, event id]")
        for evidence in evidence_of(fact):
            if not isinstance(evidence, dict) or not isinstance(evidence.get("text"), str):
                _refuse(
                    f"{where} ({fact['kind']} {fact['id']}): evidence without its text",
                    "Gold evidence is {document, text}",
                )


def _check_keys(where: str, fact: Any) -> None:
    if not isinstance(fact, dict):
        _refuse(f"{where}: not a JSON object", "Write one JSON object a line")
    kind = str(fact.get("kind"))
    for key in ("kind", *_NEEDED.get(kind, _NEEDED_ELSE)):
        if key not in fact:
            _refuse(f"{where} ({kind}): `{key}` is missing", f"Give every {kind} its `{key}`")


def _well_formed(evidence: Any) -> bool:
    """Offsets are there; document and text are texts where they are there (else the evidence is broken)."""
    return (
        isinstance(evidence, dict)
        and all(isinstance(evidence.get(key), int) for key in ("start", "end"))
        and all(isinstance(evidence.get(key, ""), str) for key in ("document", "text"))
    )


def _has_members(fact: dict[str, Any]) -> bool:
    members = fact.get("members")
    return isinstance(members, list) and all(isinstance(pair, list) and len(pair) == 2 for pair in members)


def _refuse(seen: str, hint: str) -> NoReturn:
    raise GoldError(seen, hint)
