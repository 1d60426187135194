"""Reads the corpora of names that others made, their labels brought to PER, LOC and ORG.

Sequoia: PROD and EVT are left out. WikiNEuRal and WikiGold: MISC is left out; tokens are joined by single blanks.
FENEC (brat, Quaero types): PERS is PER, LOC and ORG are ours; TIME, AMOUNT, PROD, EVENT and FUNC are left out; of names
within names the outermost that has one of our labels counts.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from training.names_data import LABELS, Article, Name

TOGETHER = 10  # sentences read as one document where the corpus does not say which belong together
OTHER = {"PERS": "PER"}
GAP = 3  # code points between two tokens in a sentence's text beyond which they are not the same text
Rows = list[list[str]]


def sequoia(data: Path, part: str) -> Iterator[Article]:
    """Yield the names of Sequoia (`train`, `dev` or `test`), in documents of ten sentences."""
    texts: dict[str, str] = {}
    for path in sorted((data / "treebanks" / "fr_sequoia").glob("*.conllu")):
        place = ""
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("# sent_id"):
                place = line.partition("=")[2].strip()
            elif line.startswith("# text ="):
                texts[place] = line.partition("=")[2].strip()
    sentences = []
    for block in (data / "ner" / f"sequoia_ner_{part}.bio").read_text(encoding="utf-8").strip().split("\n\n"):
        head, *lines = block.split("\n")
        rows = [line.split("\t") for line in lines]
        sentences.append(_sentence(rows, texts.get(head.partition("=")[2].strip(), "")))
    yield from _documents(sentences, f"sequoia:{part}")


def columns(path: Path) -> Iterator[Article]:
    """Yield the names of a CoNLL file whose columns are number, form and BIO label."""
    blocks = path.read_text(encoding="utf-8").strip().split("\n\n")
    rows = ([line.split("\t")[1:] for line in block.split("\n") if "\t" in line] for block in blocks)
    yield from _documents([_sentence(found, "") for found in rows if found], path.stem)


def fenec(folder: Path, genres: Sequence[str]) -> Iterator[Article]:
    """Yield the documents of FENEC whose file names begin with one of `genres`."""
    for path in sorted(folder.glob("*.ann")):
        if not path.name.startswith(tuple(genres)):
            continue
        text = path.with_suffix(".txt").read_text(encoding="utf-8")
        marked = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if line]
        names = [(int(row[1]), int(row[2]), OTHER.get(row[0], row[0])) for row in marked]
        outer: list[Name] = []
        for name in sorted((n for n in names if n[2] in LABELS), key=lambda n: (n[0], -n[1])):
            if not outer or name[0] >= outer[-1][1]:
                outer.append(name)
        yield Article(path.stem, text, ((0, len(text)),), tuple(outer), True)


def _sentence(rows: Rows, text: str) -> tuple[str, list[Name]]:
    """Return a sentence and its names; the text is made from the tokens where they do not fit into it."""
    places = _places([row[0] for row in rows], text)
    if places is None:
        text = " ".join(row[0] for row in rows)
        places = _places([row[0] for row in rows], text) or []
    names: list[Name] = []
    for (start, end), row in zip(places, rows, strict=True):
        mark, _, label = row[1].partition("-")
        if mark == "B" or (mark == "I" and not names):
            names.append((start, end, label))
        elif mark == "I":
            names[-1] = (names[-1][0], end, names[-1][2])
    return text, [name for name in names if name[2] in LABELS]


def _places(forms: Sequence[str], text: str) -> list[tuple[int, int]] | None:
    at, found = 0, []
    for form in forms:
        start = text.find(form, at)
        if start < 0 or start - at > GAP:
            return None
        at = start + len(form)
        found.append((start, at))
    return found


def _documents(sentences: Sequence[tuple[str, list[Name]]], name: str) -> Iterator[Article]:
    for first in range(0, len(sentences), TOGETHER):
        at, spans, names = 0, list[tuple[int, int]](), list[Name]()
        group = sentences[first : first + TOGETHER]
        for text, marked in group:
            spans.append((at, at + len(text)))
            names += [(at + start, at + end, label) for start, end, label in marked]
            at += len(text) + 1
        yield Article(f"{name}:{first}", "\n".join(text for text, _ in group), tuple(spans), tuple(names), True)
