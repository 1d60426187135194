"""Scores as a table to read and as an object to keep."""

from __future__ import annotations

from typing import Any

from pourparlers.eval.score import Scores
from pourparlers.eval.tally import Row

_NAME = 42  # columns; the longest name of a figure has 38 characters
_NO_FIGURE = "–"


def as_dict(scores: Scores) -> dict[str, Any]:
    """Return the figures as a JSON object: facts, slots, integrity."""
    return {
        "facts": {name: dict(row) for name, row in scores.facts.items()},
        "slots": {name: dict(row) for name, row in scores.slots.items()},
        "integrity": dict(scores.integrity),
    }


def as_text(scores: Scores) -> str:
    """Return the figures as a table, after what was to be shown; lines end with a newline."""
    lines = [
        *scores.shown,
        f"{'facts':{_NAME}} {'P':>6} {'R':>6} {'F1':>6} {'gold':>5} {'ours':>5}",
        *(_fact_line(name, row) for name, row in scores.facts.items()),
        "",
        f"{'slots':{_NAME}} {'right':>6} {'n':>5}",
        *(f"{name:{_NAME}} {row['accuracy']:6.3f} {row['n']:5}" for name, row in scores.slots.items()),
        "",
        *(f"{name:{_NAME}} {value:6}" for name, value in scores.integrity.items()),
    ]
    return "\n".join(lines) + "\n"


def missing_line(scores: Scores, export: str) -> str | None:
    """Return a warning that names the gold texts without a document; None where all have one."""
    if not scores.missing:
        return None
    return f"gold without a document in {export}: {', '.join(scores.missing)}"


def _fact_line(name: str, row: Row) -> str:
    if "P" in row:
        precision, f1, ours = f"{row['P']:6.3f}", f"{row['F1']:6.3f}", f"{row['ours']:5}"
    else:
        precision, f1, ours = f"{_NO_FIGURE:>6}", f"{_NO_FIGURE:>6}", f"{_NO_FIGURE:>5}"
    return f"{name:{_NAME}} {precision} {row['R']:6.3f} {f1} {row['gold']:5} {ours}"
