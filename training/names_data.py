"""Puts the annotation of names together with its text: news by offsets and SHA-256, own sentences with their words.

News, `press/names.<language>.tsv`: a line `# id<TAB>sha256` begins an article; every other line is a sentence,
`start-end`, followed by its names `start-end:LABEL`. Offsets are half-open, count code points and point into the
article's lines joined by newlines. Own sentences, `press/names_own.<language>.jsonl`: one a line with its group,
its text and its names, whose offsets point into that text. Ten sentences of a group share a subject.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from training.press import ANNOTATION, held_out, text_of

LABELS = ("PER", "LOC", "ORG")
Name = tuple[int, int, str]


@dataclass(frozen=True)
class Article:
    """Text with the names of its annotated sentences.

    Attributes:
        id: of the article, or of the group of own sentences.
        text: all of it, parts joined by newlines.
        sentences: what was annotated, half-open offsets, ordered.
        names: half-open offsets and label, ordered; every one lies in a sentence.
        held: whether it is kept for reporting.
    """

    id: str
    text: str
    sentences: tuple[tuple[int, int], ...]
    names: tuple[Name, ...]
    held: bool


def news(press: Path, language: str, annotation: Path = ANNOTATION) -> Iterator[Article]:
    """Yield the annotated news articles, in the order of the annotation.

    Raises:
        LookupError: an article is not in `press`.
        ValueError: its text is not the one that was annotated, or a line is not what it should be.
    """
    for head, lines in _blocks(annotation / f"names.{language}.tsv"):
        article, sha256 = head.split("\t")
        spans: list[tuple[int, int]] = []
        names: list[Name] = []
        for line in lines:
            first, *cells = line.split("\t")
            spans.append(_span(first))
            names += [(*_span(cell.partition(":")[0]), cell.partition(":")[2]) for cell in cells]
        yield checked(Article(article, text_of(press, language, article, sha256), tuple(spans), tuple(names),
                              held_out(article)))  # fmt: skip


def own(language: str, annotation: Path = ANNOTATION) -> Iterator[Article]:
    """Yield the groups of own sentences, one article a group; every third is kept for reporting."""
    groups: dict[str, list[dict[str, object]]] = {}
    for line in (annotation / f"names_own.{language}.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        groups.setdefault(row["group"], []).append(row)
    for number, (group, rows) in enumerate(groups.items()):
        at, spans, names = 0, [], []
        for row in rows:
            text, marked = row["text"], row["names"]
            assert isinstance(text, str)
            assert isinstance(marked, list)
            spans.append((at, at + len(text)))
            names += [(at + start, at + end, label) for start, end, label in marked]
            at += len(text) + 1
        text = "\n".join(str(row["text"]) for row in rows)
        yield checked(Article(f"own:{group}", text, tuple(spans), tuple(names), number % 3 == 2))


def checked(article: Article) -> Article:
    """Return the article whose names are ordered, labelled and inside its sentences.

    Raises:
        ValueError: they are not.
    """
    at, place = 0, iter(article.sentences)
    inside = next(place, (0, 0))
    for start, end, label in article.names:
        while inside[1] <= start and inside != (0, 0):
            inside = next(place, (0, 0))
        words = article.text[start:end]
        if not (at <= start < end and inside[0] <= start and end <= inside[1]) or words != words.strip():
            raise ValueError(f"{article.id}: name {start}-{end} ({words!r}) is out of order or out of its sentence")
        if label not in LABELS:
            raise ValueError(f"{article.id}: name {start}-{end} is labelled {label!r}, not one of {', '.join(LABELS)}")
        at = end
    return article


def _span(cell: str) -> tuple[int, int]:
    start, _, end = cell.partition("-")
    return int(start), int(end)


def _blocks(path: Path) -> Iterator[tuple[str, list[str]]]:
    head, lines = "", list[str]()
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("# "):
            if head:
                yield head, lines
            head, lines = line[2:], []
        elif line:
            lines.append(line)
    if head:
        yield head, lines
