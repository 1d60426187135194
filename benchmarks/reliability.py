"""Fits the scales of confidence to facts that were judged against gold, and writes lang/<language>/reliability.toml.

    python benchmarks/reliability.py JUDGED [JUDGED …]

    python benchmarks/reliability.py --empty

JUDGED is a file of JSON lines, one a fact: `language`, `kind` (`contact` for events of contact), `rule`, `score` (what
the rule gave it) and `right` (from end to end), as `benchmarks/calibration.py --judged` writes them. The scores are
those of records built with `--empty` tables, which leave them as the rules give them.

Per kind one slope, one intercept a language and one offset a rule are fitted by ridge logistic regression, which draws
what few facts tell towards the whole: a rule with three facts hardly moves.
"""

# ruff: noqa: T201 (a script: it prints its figures)
from __future__ import annotations

import argparse
import json
import math
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from pourparlers.lang.reliability import LEAST, MOST

LANG = Path(__file__).resolve().parents[1] / "src" / "pourparlers" / "lang"
LANGUAGES = ("fr", "en")
RIDGE = {"slope": 4.0, "language": 2.0, "rule": 6.0}
"""Weights of the penalties on slope - 1, on what a language adds and on what a rule adds, in facts."""
SEEN = 5  # facts of a rule from which on it gets an offset of its own
STEPS, RATE = 4000, 0.02


def fitted(rows: list[dict[str, Any]]) -> tuple[float, dict[str, float], dict[str, float]]:
    """Return slope, intercept a language and offset a rule of one kind."""
    often = Counter(row["rule"] for row in rows)
    rules = sorted(rule for rule, count in often.items() if count >= SEEN)
    columns = 2 + len(LANGUAGES) + len(rules)  # slope, common intercept, languages, rules
    design = np.zeros((len(rows), columns))
    for at, row in enumerate(rows):
        score = min(max(row["score"], LEAST), MOST)
        design[at, 0], design[at, 1] = math.log(score / (1 - score)), 1.0
        design[at, 2 + LANGUAGES.index(row["language"])] = 1.0
        if row["rule"] in rules:
            design[at, 2 + len(LANGUAGES) + rules.index(row["rule"])] = 1.0
    right = np.array([float(row["right"]) for row in rows])
    start, penalty = np.zeros(columns), np.zeros(columns)
    start[0], penalty[0] = 1.0, RIDGE["slope"]
    penalty[2 : 2 + len(LANGUAGES)], penalty[2 + len(LANGUAGES) :] = RIDGE["language"], RIDGE["rule"]
    weights = start.copy()
    for _ in range(STEPS):
        share = 1 / (1 + np.exp(-design @ weights))
        gradient = design.T @ (share - right) + penalty * (weights - start)
        weights -= RATE * gradient / math.sqrt(len(rows))
        weights[0] = max(weights[0], 0.0)
    common = float(weights[1])
    by_language = {code: common + float(weights[2 + at]) for at, code in enumerate(LANGUAGES)}
    return (
        float(weights[0]),
        by_language,
        {rule: float(weights[2 + len(LANGUAGES) + i]) for i, rule in enumerate(rules)},
    )


def main() -> None:
    """Fit every kind and write both tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("judged", type=Path, nargs="*")
    parser.add_argument("--empty", action="store_true", help="write tables without scales")
    asked = parser.parse_args()
    if not asked.empty and not asked.judged:
        parser.error("no judged facts: name a file, or ask for --empty tables")
    rows = [json.loads(line) for file in asked.judged for line in file.read_text("utf-8").splitlines()]
    tables: dict[str, list[str]] = {code: [HEAD, *([EMPTY] if asked.empty else [])] for code in LANGUAGES}
    for kind in sorted({row["kind"] for row in rows}):
        own = [row for row in rows if row["kind"] == kind]
        slope, intercepts, rules = fitted(own)
        for code in LANGUAGES:
            of = [row for row in own if row["language"] == code]
            told = f"# {sum(row['right'] for row in of)} of {len(of)} right"
            tables[code] += [told, f"[kinds.{kind}]", f"slope = {slope:.3f}", f"intercept = {intercepts[code]:.3f}", ""]
            if rules:
                tables[code] += [f"[kinds.{kind}.rules]", *(f'"{r}" = {offset:.3f}' for r, offset in rules.items()), ""]
        print(f"{kind}: {len(own)} facts, slope {slope:.2f}, intercepts {intercepts}")
    for code, lines in tables.items():
        (LANG / code / "reliability.toml").write_text("\n".join(lines), encoding="utf-8")


HEAD = """\
# Made by benchmarks/reliability.py from facts judged against gold; see lang/reliability.py. Not to be edited by hand.
"""
EMPTY = "kinds = {}\n"

if __name__ == "__main__":
    main()
