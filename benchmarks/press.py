"""Builds a record of press articles on other subjects than the sample's and scores it.

    python benchmarks/press.py DATA [--half develop --show event] [--gate]

DATA is the folder that holds press/. Printed are the figures of the half asked for, French and English apart; the
report half has floors of its own (benchmarks/press_floors_*.toml), which `--raise-floors` raises and `--gate` holds.
"""

# ruff: noqa: T201 (a script: it prints its figures)
from __future__ import annotations

import argparse
import io
import json
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))  # training/ lies beside src/

from press_gold import Article, load
from press_quotes import spans, table

from pourparlers.build.run import build
from pourparlers.eval import gate
from pourparlers.eval.check_gold import check_gold
from pourparlers.eval.report import as_text
from pourparlers.eval.run import score_record
from pourparlers.eval.score import Scores
from pourparlers.export import jsonl
from pourparlers.knowledge.tables import ArmedGroup, Organisation, Person, State, rows
from pourparlers.store.open import open_store

FLOORS = "press_floors_{}.toml"  # beside this file, one a language


def main() -> int:
    """Print the figures asked for."""
    parser = options(__doc__.splitlines()[0])
    parser.add_argument("data", type=Path)
    asked = parser.parse_args()
    press = asked.data / "press"
    if not press.is_dir():
        print(f"SKIPPED: there is no {press}", file=sys.stderr)
        return 0 if asked.gate else 1
    return scored(asked, load(press, asked.half), FLOORS)


def options(what: str) -> argparse.ArgumentParser:
    """Return a parser of the options that every set of articles has."""
    parser = argparse.ArgumentParser(description=what)
    parser.add_argument("--half", choices=("develop", "report"), default="report")
    parser.add_argument("--lang", choices=("fr", "en"))
    parser.add_argument("--show", help="print pairs, misses and spares of a kind; of the develop half only")
    parser.add_argument("--keep", type=Path, help="a folder for the dossier and its gold")
    parser.add_argument("--gate", action="store_true")
    parser.add_argument("--raise-floors", action="store_true")
    return parser


def scored(asked: argparse.Namespace, half: list[Article], floors: str) -> int:
    """Print the figures of a half, a language at a time, and return 3 where one is below its floor, else 0."""
    failed = 0
    for language in [asked.lang] if asked.lang else ["fr", "en"]:
        articles = [a for a in half if a.language == language]
        print(f"\n== {language}, {asked.half} half: {len(articles)} articles")
        with tempfile.TemporaryDirectory() as made:
            folder = asked.keep / language if asked.keep else Path(made)
            scores = measured(articles, folder, asked.show if asked.half == "develop" else None)
            told = quotations(articles, folder / "dossier")
        print(as_text(scores), *told, *scores.shown, sep="\n")
        if asked.half == "report":
            failed += held(scores, floors.format(language), rising=asked.raise_floors, gated=asked.gate)
    return 3 if failed else 0


def measured(articles: list[Article], folder: Path, show: str | None) -> Scores:
    """Return the scores of a dossier of the articles, made in a folder.

    Raises:
        ValueError: the gold is not sound.
    """
    texts, gold = folder / "articles", folder / "gold"
    for made in (texts, gold):
        made.mkdir(parents=True, exist_ok=True)
    for article in articles:
        row = {"text": article.text, "language": article.language}
        row |= {"date": article.date} if article.date else {}
        (texts / f"{article.name}.jsonl").write_text(json.dumps(row, ensure_ascii=False) + "\n", encoding="utf-8")
        source = f"{article.name}.jsonl#1"
        lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in article.gold)
        named = lines.replace(f'"{article.name}.txt"', f'"{source}"')
        (gold / f"{article.name}#1.jsonl").write_text(named, encoding="utf-8")
    (gold / "aliases.tsv").write_text("".join("\t".join(one) + "\n" for one in spellings()), encoding="utf-8")
    bodies = [{"kind": "document", "source": f"{a.name}.jsonl#1", "text": a.text} for a in articles]
    if faults := check_gold(gold, bodies):
        raise ValueError("the gold is not sound:\n" + "\n".join(map(str, faults)))
    build([texts], folder / "dossier")
    return score_record(folder / "dossier", gold, show=show)


def spellings() -> list[list[str]]:
    """Return the names of one actor each, in French and English: gold may write another than the record does."""
    named: list[Person | Organisation | ArmedGroup | State] = [
        *rows("persons", Person),
        *rows("organisations", Organisation),
    ]
    named += [*rows("armed_groups", ArmedGroup), *rows("states", State)]
    found = []
    for one in named:
        if isinstance(one, Person):  # a surname alone may be another's
            others = [other for other in one.aliases if " " in other]
        else:
            others = [*one.aliases_fr, *one.aliases_en]
        names = list(dict.fromkeys(name for name in (one.name_fr, one.name_en, *others) if name))
        found += [names] if len(names) > 1 else []
    return found


def quotations(articles: list[Article], dossier: Path) -> list[str]:
    """Return lines that say how well the words of statements are found."""
    stream = io.StringIO()
    with open_store(dossier) as store:
        jsonl.write(store, stream, made="")
    lines = [json.loads(line) for line in stream.getvalue().split("\n") if line]
    texts = {line["id"]: line for line in lines if line["kind"] == "document"}
    pairs = []
    for article in articles:
        source = f"{article.name}.jsonl#1"
        wanted = [row for row in article.gold if row["kind"] == "statement" and not row.get("optional")]
        ours = [line for line in lines if line["kind"] == "statement"
                and texts[line["evidence"][0]["document"]]["source"].endswith(source)]  # fmt: skip
        pairs.append((spans(wanted, article.text), spans(ours, article.text)))
    return table(pairs)


def held(scores: Scores, floors: str, *, rising: bool, gated: bool) -> int:
    """Raise the floors in a file beside this one where asked, and return how many figures are below theirs."""
    file = Path(__file__).with_name(floors)
    if rising:
        gate.raise_floors(scores, file)
    if not gated:
        return 0
    breaches = gate.check(scores, gate.load_floors(file))
    for breach in breaches:
        print(f"below its floor: {file.stem}: {breach}", file=sys.stderr)
    return len(breaches)


if __name__ == "__main__":
    sys.exit(main())
