"""Our figures are those of the project's reference scorer, to the digit."""

from __future__ import annotations

import copy
import importlib.util
import json
import random
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from pourparlers.eval.report import as_dict, as_text
from pourparlers.eval.score import score

SHARED = Path(__file__).resolve().parents[2].parent / "shared"
SCORER, GOLD = SHARED / "score" / "score.py", SHARED / "gold"

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(
        not (SCORER.is_file() and GOLD.is_dir()),
        reason=f"no reference scorer and gold at {SHARED}: figures were NOT compared with the reference",
    ),
]

Line = dict[str, Any]
FACTS = ("event", "statement", "agreement", "commitment", "position", "dispute")
SWAPPED = (
    "type", "mode", "status", "place", "time", "participants", "speaker", "manner", "act", "quote", "content",
    "said_on", "parties", "by", "actor", "issue", "stance", "attributed_to", "outcome", "made", "published",
)  # fmt: skip


@pytest.fixture(scope="module")
def reference() -> ModuleType:
    """The reference scorer, loaded from its file."""
    spec = importlib.util.spec_from_file_location("reference_score", SCORER)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def perturbed(export: list[Line], seed: int, rate: float) -> list[Line]:
    """Return the export with facts dropped, doubled, given one another's values, cut, broken and renamed."""
    rng = random.Random(seed)
    lines = copy.deepcopy(export)
    by_kind = {kind: [line for line in export if line["kind"] == kind] for kind in (*FACTS, "document")}
    ids = {line["name"]: line["id"] for line in export if line["kind"] == "actor"}
    made: list[Line] = []
    for line in lines:
        if line["kind"] in FACTS:
            if rng.random() < rate:
                continue
            if rng.random() < rate:
                made.append({**copy.deepcopy(line), "id": f"{line['id']}-again"})
        if line["kind"] in by_kind:
            _disturb(line, by_kind[line["kind"]], ids, rng, rate)
        made.append(line)
    rng.shuffle(made)
    return made


def _disturb(line: Line, same: list[Line], ids: dict[str, str], rng: random.Random, rate: float) -> None:
    for key in SWAPPED:
        if rng.random() < rate and (value := rng.choice(same).get(key)) is not None:
            line[key] = copy.deepcopy(value)
        elif rng.random() < rate / 3:
            line.pop(key, None)
    for evidence in line.get("evidence", []):
        if rng.random() < rate:
            cut = rng.randrange(len(evidence["text"]) // 2 + 1)
            evidence["text"], evidence["end"] = evidence["text"][: -cut or None], evidence["end"] - cut
        if rng.random() < rate / 3:
            evidence["start"] += 1
        if rng.random() < rate / 5:
            evidence["document"] = "nowhere"
    if rng.random() < rate / 4:
        line["evidence"] = copy.deepcopy(rng.choice(same).get("evidence", []))
    for key in ("speaker", "actor", "by"):
        if isinstance(line.get(key), str) and rng.random() < rate:
            line[key] = ids.get(line[key], line[key])
    if line["kind"] == "document" and rng.random() < rate:
        line["text"] = line["text"][: len(line["text"]) // 2]


def both(reference: ModuleType, export: Path, gold: Path = GOLD) -> tuple[str, str]:
    """Return the figures of the reference and ours as JSON: equal values, equal order."""
    ours = as_dict(score(gold, export))
    return json.dumps(reference.score(gold, export)), json.dumps(ours)


def test_exact_copy(reference: ModuleType, export_of: Callable[..., list[Line]], write: Any, tmp_path: Path) -> None:
    """Gold given back as an export, with its passages for texts."""
    export = write(tmp_path / "export.jsonl", export_of(GOLD))
    expected, ours = both(reference, export)
    assert expected == ours


@pytest.mark.parametrize(("seed", "rate"), [(1, 0.03), (2, 0.1), (3, 0.1), (4, 0.25), (5, 0.25), (6, 0.5), (7, 0.5)])
def test_perturbed_copies(
    reference: ModuleType, export_of: Callable[..., list[Line]], write: Any, tmp_path: Path, seed: int, rate: float
) -> None:
    """Exports ever further from gold, some without a document."""
    lines = perturbed(export_of(GOLD), seed, rate)
    if seed % 2:
        gone = next(line for line in lines if line["kind"] == "document")
        lines.remove(gone)
    expected, ours = both(reference, write(tmp_path / "export.jsonl", lines))
    assert expected == ours


def test_odd_shapes(reference: ModuleType, gold_dir: Path, perfect: list[Line], write: Any, tmp_path: Path) -> None:
    """Bare names for participants, lone evidence, a dispute that only its sides prove, two files of one name."""
    event, dispute = perfect[3], next(line for line in perfect if line["kind"] == "dispute")
    event["participants"] = [member["actor"] for member in event["participants"]]
    event["place"] = {"name": "Bâle"}
    event["evidence"] = event["evidence"][0]
    del dispute["evidence"]
    again = {**perfect[1], "id": "copy", "source": "other/bale.html"}
    unproved = {"kind": "position", "id": "p9", "actor": ["Norland"], "evidence": []}
    export = write(tmp_path / "export.jsonl", [*perfect, again, unproved])
    expected, ours = both(reference, export, gold_dir)
    assert expected == ours


@pytest.mark.parametrize("show", ["event", "statement"])
def test_same_table(
    reference: ModuleType, export_of: Callable[..., list[Line]], write: Any, tmp_path: Path, show: str,
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    """What is printed is the same, character for character."""
    export = write(tmp_path / "export.jsonl", perturbed(export_of(GOLD), 8, 0.2))
    monkeypatch.setattr("sys.argv", ["score.py", str(GOLD), str(export), "--show", show])
    assert reference.main() == 0
    assert capsys.readouterr().out == as_text(score(GOLD, export, show=show))
