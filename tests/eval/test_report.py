"""The table and the object say the same."""

import json
from pathlib import Path
from typing import Any

from pourparlers.eval.report import as_dict, as_text, missing_line
from pourparlers.eval.score import Scores, score


def test_text() -> None:
    """Figures stand in columns; where only recall means something the others are dashes."""
    scores = Scores(
        facts={"event": {"P": 0.5, "R": 1.0, "F1": 2 / 3, "gold": 1, "ours": 2}, "found": {"R": 0.5, "gold": 4}},
        slots={"event: date": {"accuracy": 0.25, "n": 4}},
        integrity={"evidence": 12, "spare facts, share": 0.5},
        shown=("= a",),
    )
    assert as_text(scores).splitlines() == [
        "= a",
        "facts" + " " * 37 + "      P      R     F1  gold  ours",
        "event" + " " * 37 + "  0.500  1.000  0.667     1     2",
        "found" + " " * 37 + "      –  0.500      –     4     –",
        "",
        "slots" + " " * 37 + "  right     n",
        "event: date" + " " * 31 + "  0.250     4",
        "",
        "evidence" + " " * 34 + "     12",
        "spare facts, share" + " " * 24 + "    0.5",
    ]


def test_dict(gold_dir: Path, perfect: list[dict[str, Any]]) -> None:
    """The object is plain JSON."""
    figures = as_dict(score(gold_dir, perfect))
    assert json.loads(json.dumps(figures)) == figures
    assert list(figures) == ["facts", "slots", "integrity"]


def test_missing(gold_dir: Path) -> None:
    """Gold texts without a document are named, where there are any."""
    assert missing_line(score(gold_dir, []), "out.jsonl") == "gold without a document in out.jsonl: bale, basel"
    assert missing_line(Scores({}, {}, {}), "out.jsonl") is None
