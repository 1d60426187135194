"""Scores the names found (spans exact, labels right) on gold that nothing was trained on.

    python benchmarks/names.py ../shared/data [--weights FILE.crf] [--only press]

The held-out third of the press (news and own sentences), Sequoia-test, FENEC (information*, defense*), WikiNEuRal and
WikiGold. How their labels become PER, LOC and ORG stands in `training/names_foreign.py`. They mark names by other
rules than the press (MISC for events and works, inhabitants, titles inside), so their figures serve to compare models.
"""

# ruff: noqa: T201 (a script: it prints its figures)
from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import pycrfsuite

sys.path.insert(0, str(Path(__file__).parents[1]))

from training.names import document
from training.names_data import LABELS, Article, news, own
from training.names_foreign import columns, fenec, sequoia

from pourparlers.annotate import names as step

Names = list[tuple[int, int, str]]


def pairs(articles: Iterable[Article], language: str) -> Iterator[tuple[Names, Names]]:
    """Yield the annotated names of an article and those found in its annotated sentences."""
    for article in articles:
        covered = bytearray(len(article.text) + 1)
        for start, end in article.sentences:
            covered[start:end] = b"\1" * (end - start)
        found = step.names(document(article.text, language))
        yield list(article.names), [(n.start, n.end, n.label) for n in found if covered[n.start]]


def row(name: str, language: str, scored: Iterable[tuple[Names, Names]]) -> list[tuple[Names, Names]]:
    """Print one line of the table and return what it was counted from."""
    kept = list(scored)
    counts: Counter[tuple[str, str]] = Counter()
    for gold, told in kept:
        for kind, ones in (("gold", gold), ("told", told), ("right", set(gold) & set(told))):
            counts.update((kind, label) for _, _, label in ones)
    cells = [f"{name:24} {language}"]
    for labels in (LABELS, *((label,) for label in LABELS)):
        gold, told, right = (sum(counts[kind, label] for label in labels) for kind in ("gold", "told", "right"))
        precision, recall = right / told if told else 0.0, right / gold if gold else 0.0
        f = 2 * right / (gold + told) if gold + told else 0.0
        cells.append(f"{100 * precision:5.1f} {100 * recall:5.1f} {100 * f:5.1f} ({gold})")
    print(" | ".join(cells))
    return kept


def speed(articles: Iterable[Article], language: str) -> None:
    """Print how many words a second of processor time are labelled, sentences found and forms met before."""
    documents = [document(article.text, language) for article in articles]
    begun = time.process_time()
    for one in documents:
        step.make(language)(one)
    took = time.process_time() - begun
    words = sum(len(one.text.split()) for one in documents)
    print(f"speed {language}: {words / took:,.0f} words a second of processor time")


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("--weights", type=Path, help="other French weights than the package's")
    parser.add_argument("--only", choices=("press",))
    options = parser.parse_args()
    if options.weights:
        other = pycrfsuite.Tagger()
        other.open(str(options.weights))
        shipped = step.tagger
        step.tagger = lambda language: other if language == "fr" else shipped(language)  # type: ignore[assignment]
    print(f"{'':24}    | all: P R F (gold) | " + " | ".join(LABELS))
    for language in ("fr", "en"):
        held = [article for article in news(options.data / "press", language) if article.held]
        ours = [article for article in own(language) if article.held]
        both = row("press, news", language, pairs(held, language))
        both += row("press, own", language, pairs(ours, language))
        row("press, held-out third", language, both)
        speed(held, language)
    if options.only:
        return 0
    ner = options.data / "ner"
    row("Sequoia-test", "fr", pairs(sequoia(options.data, "test"), "fr"))
    row("FENEC information*", "fr", pairs(fenec(ner / "fenec", ("information",)), "fr"))
    row("FENEC defense*", "fr", pairs(fenec(ner / "fenec", ("defense",)), "fr"))
    for language in ("fr", "en"):
        row("WikiNEuRal", language, pairs(columns(ner / "wikineural" / f"{language}_test.conllu"), language))
    row("WikiGold", "en", pairs(columns(ner / "wikigold_en_test.conllu"), "en"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
