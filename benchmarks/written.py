"""Builds a record of the articles that were written for this project on other negotiations and scores it.

    python benchmarks/written.py [--half develop --show event] [--gate]

The texts and their gold lie in benchmarks/written/ (its README tells how they were made); nothing else is needed, so
that `make gate` holds the floors (benchmarks/written_floors_*.toml, of the report half) on any machine.
"""

# ruff: noqa: T201 (a script: it prints its figures)
from __future__ import annotations

import argparse
import json
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))  # training/ lies beside src/

from press import held, measured, quotations
from press_gold import Article

from pourparlers.eval.report import as_text

FOLDER = Path(__file__).with_name("written")
FLOORS = "written_floors_{}.toml"  # beside this file, one a language


def main() -> int:
    """Print the figures asked for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--half", choices=("develop", "report"), default="report")
    parser.add_argument("--lang", choices=("fr", "en"))
    parser.add_argument("--show", help="print pairs, misses and spares of a kind; of the develop half only")
    parser.add_argument("--keep", type=Path, help="a folder for the dossier and its gold")
    parser.add_argument("--gate", action="store_true")
    parser.add_argument("--raise-floors", action="store_true")
    asked = parser.parse_args()
    failed = 0
    for language in [asked.lang] if asked.lang else ["fr", "en"]:
        articles = load(language, asked.half)
        with tempfile.TemporaryDirectory() as made:
            folder = asked.keep / language if asked.keep else Path(made)
            scores = measured(articles, folder, asked.show if asked.half == "develop" else None)
            told = quotations(articles, folder / "dossier")
        print(f"\n== {language}, {asked.half} half: {len(articles)} written articles")
        print(as_text(scores), *told, *scores.shown, sep="\n")
        if asked.half == "report":
            failed += held(scores, FLOORS.format(language), rising=asked.raise_floors, gated=asked.gate)
    return 3 if failed else 0


def load(language: str, half: str) -> list[Article]:
    """Return the articles of one language and half with their gold."""
    found = []
    for file in sorted((FOLDER / half).glob(f"*.{language}.txt")):
        rows = [json.loads(line) for line in file.with_suffix(".jsonl").read_text(encoding="utf-8").splitlines()]
        found.append(Article(file.stem, language, half, "", file.read_text(encoding="utf-8"), rows))
    return found


if __name__ == "__main__":
    sys.exit(main())
