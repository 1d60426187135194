"""Builds a record of the articles that were written for this project on other negotiations and scores it.

    python benchmarks/written.py [--half develop --show event] [--gate]

The texts and their gold lie in benchmarks/written/ (its README tells how they were made); nothing else is needed, so
that `make gate` holds the floors (benchmarks/written_floors_*.toml, of the report half) on any machine.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))  # training/ lies beside src/

from press import options, scored
from press_gold import Article

FOLDER = Path(__file__).with_name("written")
FLOORS = "written_floors_{}.toml"  # beside this file, one a language


def main() -> int:
    """Print the figures asked for."""
    asked = options(__doc__.splitlines()[0]).parse_args()
    return scored(asked, load(asked.half), FLOORS)


def load(half: str) -> list[Article]:
    """Return the articles of one half with their gold."""
    found = []
    for file in sorted((FOLDER / half).glob("*.txt")):
        rows = [json.loads(line) for line in file.with_suffix(".jsonl").read_text(encoding="utf-8").splitlines()]
        language = file.stem.rpartition(".")[2]
        found.append(Article(file.stem, language, half, "", file.read_text(encoding="utf-8"), rows))
    return found


if __name__ == "__main__":
    sys.exit(main())
