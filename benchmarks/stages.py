"""Times every step of the pipeline over the sample, in one process, and prints its share.

    python benchmarks/stages.py [--rounds 3]

The first round is not counted: it loads words, tables and models. Words are runs of characters between white space.
"""

# ruff: noqa: T201 (a script: it prints its figures)
from __future__ import annotations

import argparse
import time
from collections import defaultdict
from pathlib import Path

from pourparlers.model.document import Document
from pourparlers.pipeline import chain
from pourparlers.read.formats import SUFFIXES, read_file

SAMPLE = Path(__file__).resolve().parents[1] / "src" / "pourparlers" / "sample" / "articles"
PIPELINE = ("sentences", "tokens", "syntax")
RESOLVERS = ("times", "actors", "publication")


def articles() -> list[Document]:
    """Return the sample's articles as they leave `read/`."""
    paths = sorted(p for p in SAMPLE.iterdir() if p.suffix in SUFFIXES)
    found = [item for path in paths for item in read_file(path, path.name, max_bytes=10_000_000)]
    return [item for item in found if isinstance(item, Document)]


def main() -> None:
    """Print seconds and words a second of each step."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=3)
    rounds = parser.parse_args().rounds
    documents = articles()
    spent: dict[str, float] = defaultdict(float)
    words = 0
    for number in range(rounds + 1):
        if number == 1:
            spent.clear()
        for document in documents:
            for known in (False, True):
                for name, step in chain(document.language if known else None):
                    start = time.perf_counter()
                    document = step(document)
                    spent[name] += time.perf_counter() - start
            words += len(document.text.split()) * (number > 0)
    total = sum(spent.values())
    print(f"{'step':14} {'ms an article':>14} {'share':>7} {'words/s':>10}")
    for name, seconds in spent.items():
        each = seconds / rounds / len(documents) * 1000
        print(f"{name:14} {each:14.1f} {seconds / total:7.1%} {words / seconds:10.0f}")
    print(f"{'all':14} {total / rounds / len(documents) * 1000:14.1f} {1:7.0%} {words / total:10.0f}")
    resolvers, language = (sum(spent[name] for name in names) for names in (RESOLVERS, PIPELINE))
    print(
        f"resolvers: {resolvers / total:.1%} of all, {resolvers / language:.1%} of the language pipeline"
        f" ({', '.join(PIPELINE)}); {len(documents)} articles, {words} words"
    )


if __name__ == "__main__":
    main()
