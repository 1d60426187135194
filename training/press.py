"""Puts the annotation of the redistributable news together with its text, which the project does not keep.

The annotation points by half-open code point offsets into `"\\n".join(lines)` of an article; a SHA-256 of that string
stands beside it, so that another edition of the text cannot be mistaken for the one that was annotated. An article is
held out where the SHA-256 of its id is divisible by three: the same articles for syntax and for names, whoever asks.
"""

from __future__ import annotations

import functools
import hashlib
import json
from pathlib import Path

ALIGNED = (
    "ntrex_fr_en.jsonl",
    "wmt_fr_en.jsonl",
)  # the second is measured on and never trained on: its publishers' right
WIKINEWS = "wikinews_fr.json"
ANNOTATION = Path(__file__).parent / "press"  # what was annotated, kept in the project


def digest(text: str) -> str:
    """Return the SHA-256 of a text in hexadecimal."""
    return hashlib.sha256(text.encode()).hexdigest()


def held_out(article: str) -> bool:
    """Tell whether an article is kept for reporting: never trained on, never tuned on."""
    return int(digest(article), 16) % 3 == 0


@functools.cache
def articles(press: Path, language: str) -> dict[str, str]:
    """Return the text of every article by its id; files that are not there are passed over.

    Args:
        press: folder with NTREX, WMT and Wikinews, `../shared/data/press` here.
        language: `fr` or `en`; Wikinews is French alone.
    """
    found: dict[str, str] = {}
    for file in filter(Path.exists, (press / name for name in ALIGNED)):
        prefix = "ntrex:" if file.name.startswith("ntrex") else ""
        for row in map(json.loads, file.read_text(encoding="utf-8").splitlines()):
            found[prefix + row["id"]] = "\n".join(row[language])
    if language == "fr" and (press / WIKINEWS).exists():
        for row in json.loads((press / WIKINEWS).read_text(encoding="utf-8")):
            found[row["id"]] = "\n".join(row["lines"])
    return found


def text_of(press: Path, language: str, article: str, sha256: str) -> str:
    """Return an annotated article's text.

    Raises:
        LookupError: there is no such article.
        ValueError: its text is not the one that was annotated.
    """
    known = articles(press, language)
    if article not in known:
        raise LookupError(f"{article} is not in {press}")
    if digest(known[article]) != sha256:
        raise ValueError(f"{article} in {press} is not the text that was annotated: its SHA-256 differs")
    return known[article]
