"""Trains the model of names: `python -m training.names --lang fr --data ../shared/data --out FOLDER [--sequoia]`.

Learns from the press that is not held out, and with `--sequoia` from the names of Sequoia too, whose licence is not
stated: those weights go into a file of their own. The same data give the same weights: nothing is drawn by chance.
"""

# ruff: noqa: T201 (a script: it tells what it learned from)
from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import pycrfsuite

from pourparlers.annotate import sentences
from pourparlers.annotate.naming.features import Prepared, prepare
from pourparlers.annotate.naming.model import WEIGHTS, tagged
from pourparlers.model.document import Document
from pourparlers.pipeline import plain
from training.names_data import Article, Name, news, own
from training.names_foreign import sequoia

PARAMETERS = {"c1": 0.05, "c2": 0.01, "max_iterations": 80, "feature.possible_transitions": True}  # cross-validated
WITH_SEQUOIA = "names_sequoia.crf"  # the file beside that of the plain weights
OURS = 2  # times that the press is learned from where Sequoia is, whose names are marked by other rules


def document(text: str, language: str) -> Document:
    """Return a text, one part a line, with its sentences."""
    return sentences.make(language)(plain(text, language))


def examples(article: Article, language: str) -> Iterator[tuple[Prepared, list[str]]]:
    """Yield the annotated sentences of an article as the model reads them, with their tags."""
    whole = document(article.text, language)
    marked = bytearray(len(article.text))
    for start, end in article.sentences:
        marked[start:end] = b"\1" * (end - start)
    spans = [(sentence.start, sentence.end) for sentence in whole.sentences]
    for one in prepare(article.text, spans, language):
        if one.items and marked[one.pieces.starts[0]]:
            yield one, tags_of(one, article.names)


def tags_of(sentence: Prepared, names: Iterable[Name]) -> list[str]:
    """Return the tags of a sentence; a name that ends inside a piece takes the whole of it."""
    starts, ends = sentence.pieces.starts, sentence.pieces.ends
    found = []
    for start, end, label in names:
        covered = [i for i in range(len(starts)) if starts[i] < end and start < ends[i]]
        if covered:
            found.append((covered[0], covered[-1] + 1, label))
    return tagged(len(starts), found)


def train(articles: Iterable[Article], language: str, path: Path) -> int:
    """Train on articles, write the weights, and return how many sentences there were."""
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params(PARAMETERS)
    number = 0
    for article in articles:
        for sentence, tags in examples(article, language):
            trainer.append(pycrfsuite.ItemSequence(sentence.items), tags)
            number += 1
    path.parent.mkdir(parents=True, exist_ok=True)
    trainer.train(str(path))
    return number


def learned(data: Path, language: str) -> list[Article]:
    """Return the articles of press and own sentences that may be learned from."""
    found = [*news(data / "press", language), *own(language)]
    return [article for article in found if not article.held]


def main() -> int:
    """Train one language."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--lang", choices=("fr", "en"), required=True)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--sequoia", action="store_true")
    options = parser.parse_args()
    articles = learned(options.data, options.lang)
    path = options.out / WEIGHTS
    if options.sequoia:
        if options.lang != "fr":
            parser.error("Sequoia is French")
        articles = articles * OURS + [*sequoia(options.data, "train"), *sequoia(options.data, "dev")]
        path = options.out / WITH_SEQUOIA
    number = train(articles, options.lang, path)
    print(f"{path}: {path.stat().st_size:,} bytes, learned from {number:,} sentences")
    return 0


if __name__ == "__main__":
    sys.exit(main())
