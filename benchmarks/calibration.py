"""Compares the confidence of facts with how often they are right, against gold.

    python benchmarks/calibration.py GOLD EXPORT [--kind statement] [--rules] [--judged FILE]

GOLD is a folder of gold, EXPORT a file of JSON lines. A fact is right where it is a fact of gold and right from end to
end (a statement's speaker; a contact's participants, date and phase; for other kinds what `eval` asks of them). Facts
that gold makes optional do not count. Printed are ten bins of equal width with their facts, mean confidence and share
right, and the expected calibration error: the mean distance of the two, weighted by facts. `--rules` adds a line a
rule; `--judged` adds a line of JSON a fact to a file, for `benchmarks/reliability.py` to fit its scales to.
"""

# ruff: noqa: T201 (a script: it prints its figures)
from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from pourparlers.eval.by_kind import fact_right
from pourparlers.eval.exported import load_exported
from pourparlers.eval.fields import Line
from pourparlers.eval.gold import load_gold
from pourparlers.eval.lines import read_lines
from pourparlers.eval.pairing import match

BINS = 10
SURE = 0.9
"""Facts at this confidence and above are held to a share of their own."""


def judged(gold_folder: Path, export: Path, kind: str) -> Iterator[tuple[Line, bool]]:
    """Yield each fact of a kind with whether it is right; kind `contact` is the events of contact."""
    gold, exported = load_gold(gold_folder), load_exported(read_lines(export), str(export))
    of = "event" if kind == "contact" else kind
    for name, text in gold.texts.items():
        matched = match(text.facts.get(of, ()), exported.facts.get(name, {}).get(of, ()), gold.names)
        matched = matched.of_type("CONSULT") if kind == "contact" else matched
        for wanted, ours in matched.pairs:
            yield ours.fact, fact_right(of, wanted.fact, ours.fact, gold.names)
        for ours in matched.spare:
            yield ours.fact, False


def error(found: Sequence[tuple[float, bool]]) -> float:
    """Return the expected calibration error over ten bins of equal width; 0.0 for no facts."""
    return sum(abs(sum(c - r for c, r in one)) for one in binned(found).values()) / len(found) if found else 0.0


def binned(found: Sequence[tuple[float, bool]]) -> dict[int, list[tuple[float, bool]]]:
    """Return the facts by bin."""
    bins: dict[int, list[tuple[float, bool]]] = defaultdict(list)
    for confidence, is_right in found:
        bins[min(int(confidence * BINS), BINS - 1)].append((confidence, is_right))
    return dict(sorted(bins.items()))


def show(kind: str, facts: Sequence[tuple[Line, bool]], *, rules: bool) -> None:
    """Print the table of one kind."""
    found = [(float(fact.get("confidence", 1.0)), is_right) for fact, is_right in facts]
    print(f"{kind}: {len(found)} facts, expected calibration error {error(found):.3f}")
    print("  confidence   facts   mean   right")
    for number, one in binned(found).items():
        mean, share = (sum(pair[i] for pair in one) / len(one) for i in (0, 1))
        print(f"  {number / BINS:.1f} to {(number + 1) / BINS:.1f}  {len(one):6}  {mean:.3f}   {share:.3f}")
    sure = [is_right for confidence, is_right in found if confidence >= SURE]
    if sure:
        print(f"  at {SURE} and above: {sum(sure)} of {len(sure)} right ({sum(sure) / len(sure):.3f})")
    if rules:
        by_rule: dict[str, list[tuple[float, bool]]] = defaultdict(list)
        for pair, (fact, _) in zip(found, facts, strict=True):
            by_rule[_rule(fact)].append(pair)
        for rule, one in sorted(by_rule.items(), key=lambda item: -len(item[1])):
            mean, share = (sum(pair[i] for pair in one) / len(one) for i in (0, 1))
            print(f"    {rule:28} {len(one):5}  {mean:.3f}   {share:.3f}")


def _rule(fact: Line) -> str:
    return str((fact.get("why") or {}).get("rule", "-"))


def main() -> None:
    """Print the tables asked for."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0] if __doc__ else None)
    parser.add_argument("gold", type=Path)
    parser.add_argument("export", type=Path)
    parser.add_argument("--kind", action="append", help="statement, contact (both by default), event, agreement, …")
    parser.add_argument("--rules", action="store_true", help="a line for each rule")
    parser.add_argument("--judged", type=Path, help="a file that the facts are added to")
    asked = parser.parse_args()
    for kind in asked.kind or ["statement", "contact"]:
        facts = list(judged(asked.gold, asked.export, kind))
        show(kind, facts, rules=asked.rules)
        if asked.judged:
            write(asked.judged, kind, facts, asked.export)


def write(file: Path, kind: str, facts: Sequence[tuple[Line, bool]], export: Path) -> None:
    """Add the facts of a kind to a file; events of contact come under `contact`, never under `event`."""
    languages = {row["id"]: row["language"] for row in map(json.loads, export.read_text("utf-8").splitlines())
                 if row["kind"] == "document"}  # fmt: skip
    rows = [
        {"language": languages[fact["evidence"][0]["document"]], "kind": kind, "rule": _rule(fact),
         "score": float(fact.get("confidence", 1.0)), "right": is_right}
        for fact, is_right in facts if kind != "event" or fact.get("type") != "CONSULT"
    ]  # fmt: skip
    with file.open("a", encoding="utf-8") as stream:
        stream.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


if __name__ == "__main__":
    main()
