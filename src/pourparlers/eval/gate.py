"""Floors below which no figure may fall: pinned beside this file, and only ever raised."""

from __future__ import annotations

import json
import math
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from pourparlers.errors import GoldError
from pourparlers.eval.exported import OVERLONG
from pourparlers.eval.score import Scores

FLOORS = Path(__file__).with_name("floors.toml")
"""The floors of this version, measured on the gold of the shipped sample."""

SLACK = 0.005
"""How far below the measured figure its floor lies.

The program is deterministic, so a figure moves only with the code or a library. 0.005 is one case in two
hundred: a library's patch release that shifts one sentence boundary passes in the large tallies, where it
changes nothing that matters; in a figure of fewer cases a single case lost is more than the slack, and fails.
"""

LAWS = ("evidence broken", OVERLONG, "facts without evidence", "gold texts without a document")
"""Counts of `Scores.integrity` that have to be 0; these are no matter of floors."""

_GUARDED = ("P", "F1")
_ADVICE = "Write it with: pourparlers eval DOSSIER --gold DIR --raise-floors"
_HEADER = """\
# Floors of `pourparlers eval`, measured on the gold that `gold` tells: the gate fails where a figure falls below.
# Written by pourparlers.eval.gate.raise_floors, which only ever raises them. `gold` is the SHA-256 of that gold.
"""


@dataclass(frozen=True, slots=True)
class Floors:
    """Pinned floors.

    Attributes:
        gold: fingerprint of the gold folder on which they were measured; empty where none was yet.
        least: figure (as `figures` names it) -> the least that it may be.
    """

    gold: str
    least: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Breach:
    """A figure that is not what the gate asks for.

    Attributes:
        figure: its name.
        asked: what the gate asks for, in words.
        seen: what was measured, in words.
    """

    figure: str
    asked: str
    seen: str

    def __str__(self) -> str:
        return f"{self.figure}: {self.asked} asked, {self.seen} seen"


def figures(scores: Scores) -> dict[str, float]:
    """Return the figures that the gate guards, by name.

    Of a tally precision and F1, because a wrong fact costs more than a missing one: a change may give up
    doubtful finds as long as F1 does not suffer. Recall where it alone has a meaning. Of a slot its accuracy.
    """
    guarded = {
        f"{name}, {key}": row[key] for name, row in scores.facts.items() for key in (_GUARDED if "P" in row else ("R",))
    }
    return guarded | {name: row["accuracy"] for name, row in scores.slots.items()}


def check(scores: Scores, floors: Floors) -> list[Breach]:
    """Return what is not as it has to be: broken laws, other gold than the pinned one, figures below their floor."""
    breaches = _broken_laws(scores)
    if scores.gold != floors.gold:
        breaches.append(Breach("gold", f"fingerprint {floors.gold or '(none pinned)'}", scores.gold or "none"))
    measured = figures(scores)
    for name, least in floors.least.items():
        seen = measured.get(name)
        if seen is None:
            breaches.append(Breach(name, f"{least:.3f}", "no such figure"))
        elif seen < least:
            breaches.append(Breach(name, f"{least:.3f}", f"{seen:.4f}"))
    return breaches


def load_floors(path: Path = FLOORS) -> Floors:
    """Return the floors of a file.

    Raises:
        GoldError: it is missing or not of the shape that `raise_floors` writes.
    """
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise GoldError(f"{path}: cannot be read as TOML: {error}", _ADVICE) from error
    gold, least = content.get("gold"), content.get("floors")
    if not isinstance(gold, str) or not isinstance(least, dict):
        raise GoldError(f"{path}: `gold` or the table `floors` is missing", _ADVICE)
    if odd := [name for name, floor in least.items() if isinstance(floor, bool) or not isinstance(floor, int | float)]:
        raise GoldError(f"{path}: not a number: {', '.join(odd)}", _ADVICE)
    return Floors(gold, {name: float(floor) for name, floor in least.items()})


def raise_floors(scores: Scores, floors_path: Path = FLOORS, allow_lower: bool = False) -> Floors:
    """Return the floors raised to what was measured, pinned to the gold of that measurement and written to the file.

    A floor that is already higher than the measured figure less the slack stays where it is.

    Args:
        scores: what was measured.
        floors_path: a file that does not exist yet is begun.
        allow_lower: lower the floors of figures that fell below them, and drop those that are no more.

    Raises:
        GoldError: a law is broken, or a floor would have to be lowered or dropped without leave.
    """
    if broken := _broken_laws(scores):
        raise GoldError(f"no floors on a broken record: {_listed(broken)}", "Repair the record first")
    before = load_floors(floors_path) if floors_path.exists() else Floors("", {})
    fallen = [b for b in check(scores, before) if b.figure in before.least]
    if fallen and not allow_lower:
        raise GoldError(
            f"{floors_path}: floors only rise: {_listed(fallen)}",
            "Repair what fell; where it has to fall, say so with --allow-lower, and why in the changelog",
        )
    lowered = {breach.figure for breach in fallen}
    least = {
        name: floor if name in lowered else max(floor, before.least.get(name, 0.0))
        for name, floor in ((name, _floor(value)) for name, value in figures(scores).items())
    }
    floors = Floors(scores.gold, least)
    floors_path.write_text(_as_toml(floors), encoding="utf-8", newline="\n")
    return floors


def _broken_laws(scores: Scores) -> list[Breach]:
    counts = ((law, scores.integrity.get(law, 0)) for law in LAWS)
    return [Breach(law, "0", f"{count}") for law, count in counts if count]


def _floor(value: float) -> float:
    """Return a figure rounded down to three decimals, less the slack; never below 0."""
    return max(0.0, round(math.floor(value * 1000) / 1000 - SLACK, 3))


def _as_toml(floors: Floors) -> str:
    # A JSON string without characters outside ASCII is a TOML basic string.
    rows = [f"{json.dumps(name)} = {least:.3f}" for name, least in sorted(floors.least.items())]
    return "\n".join([f"{_HEADER}gold = {json.dumps(floors.gold)}", "", "[floors]", *rows, ""])


def _listed(breaches: list[Breach]) -> str:
    return "; ".join(str(breach) for breach in breaches)
