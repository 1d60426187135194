"""Shows how well who, when and where are resolved, in one table, develop and report halves apart.

    python benchmarks/resolve.py [DATA]

DATA is the folder that holds time/fr_timebank (French TimeBank 1.1), which the project does not ship; without it that
line is left out and said to be. All other sets are our own and lie in tests/resolve/data. Of the develop halves every
case that went wrong is printed with its text, of the report halves only the number.
"""

# ruff: noqa: T201 (a script: it prints its figures)
from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))  # the sets are read and judged by tests/resolve

import timebank
from tests.resolve.measured import DATA, Judged, cases_of_times, everything

from pourparlers.resolve.times import find

TIMEBANK = Path("time", "fr_timebank")


def times() -> Iterator[Judged]:
    """Yield every text of our own time expressions; right where words, types and values are all as written."""
    for language, half, text, published, wanted in cases_of_times(DATA):
        told = [[text[t.start : t.end], t.type, t.value] for t in find(text, published=published, language=language)]
        yield Judged("times", language, half, text, str(wanted), str(told), told == wanted)


def table(judged: list[Judged]) -> None:
    """Print how many cases of each set are right."""
    cases = Counter((j.set, j.language, j.half) for j in judged)
    right = Counter((j.set, j.language, j.half) for j in judged if j.right)
    print(f"{'set':<18} {'language':<9} {'half':<8} {'right':>6} {'of':>5} {'share':>7}")
    for key in sorted(cases):
        name, language, half = key
        print(f"{name:<18} {language:<9} {half:<8} {right[key]:>6} {cases[key]:>5} {right[key] / cases[key]:>7.3f}")


def hard(judged: list[Judged]) -> None:
    """Print the cases that went wrong: of the develop halves with their text, of the report halves their number."""
    wrong = [j for j in judged if not j.right]
    print("\nHard cases of the develop halves:")
    for one in (j for j in wrong if j.half == "develop"):
        print(f"  {one.set}, {one.language}: {one.text}\n    wanted {one.wanted or 'nobody'}; told {one.told}")
    kept = Counter((j.set, j.language) for j in wrong if j.half == "report")
    print("\nWrong in the report halves (kept unread):")
    for (name, language), number in sorted(kept.items()):
        print(f"  {name}, {language}: {number}")


def main() -> int:
    """Print the table, French TimeBank and the hard cases."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path, nargs="?", default=Path("..", "shared", "data"))
    folder = parser.parse_args().data / TIMEBANK
    judged = [*times(), *everything()]
    table(judged)
    print("\nFrench TimeBank 1.1 (even files to develop, odd ones to report):")
    if folder.is_dir():
        for half in ("even", "odd"):
            timebank.score(folder, half, errors=False)
    else:
        print(f"  not measured: {folder} is not there (github.com/ddenz/FR-TimeBank)")
    hard(judged)
    return 0


if __name__ == "__main__":
    sys.exit(main())
