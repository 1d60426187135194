"""The shipped sample is whole: enough articles, names that tell them apart, gold for each."""

import json
from collections import Counter

from tests.house.tree import PACKAGE

SAMPLE = PACKAGE / "sample"
ARTICLES = sorted((SAMPLE / "articles").iterdir())


def sources():
    """Return the name of every article without its ending: the file's, with `#N` in a container."""
    names = []
    for path in ARTICLES:
        if path.suffix == ".jsonl":
            lines = [line for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]
            names += [f"{path.stem}#{number}" for number in range(1, len(lines) + 1)]
        else:
            names.append(path.stem)
    return names


def test_names_are_unique_without_their_ending():
    """Gold refers to articles by their name without ending."""
    assert [stem for stem, times in Counter(path.stem for path in ARTICLES).items() if times > 1] == []


def test_it_is_large_enough():
    """At least thirty articles, in every format."""
    assert len(sources()) >= 30
    assert {path.suffix for path in ARTICLES} == {".txt", ".html", ".jsonl"}


def test_every_article_has_gold_and_every_gold_an_article():
    """One file of gold an article; besides these only links across articles."""
    gold = {path.stem for path in (SAMPLE / "gold").glob("*.jsonl") if not path.stem.startswith("cross")}
    assert gold == set(sources())


def test_containers_are_json_lines():
    """Each line of a container is an object with something to read."""
    for path in ARTICLES:
        if path.suffix == ".jsonl":
            for line in path.read_text(encoding="utf-8").split("\n"):
                assert not line.strip() or json.loads(line).keys() & {"text", "html"}
