"""The gold of press articles that the project may not copy: their words are kept as offsets into the article.

A file an article: its first line tells the article, language, half, day of publication (where known) and the SHA-256
of the text; each further line is a line of gold whose words of the text (all evidence, and any value of three words or
more that stands in it) are `{"at": [start, end]}`, half-open code point offsets into the article's lines joined by
newlines.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from training.press import digest, text_of

FOLDER = Path(__file__).with_name("press_gold")
WORDS = 3  # a shorter value is a name or a label, whatever the text says


@dataclass(frozen=True, slots=True)
class Article:
    """One annotated article.

    Attributes:
        name: of the gold file, which is the article's name in the record too.
        language: `fr` or `en`.
        half: `develop` or `report`.
        date: ISO 8601 day of publication that its source tells; empty where it tells none.
        text: its lines.
        gold: lines of gold in the exchange format.
    """

    name: str
    language: str
    half: str
    date: str
    text: str
    gold: list[dict[str, Any]]


def load(press: Path, half: str) -> list[Article]:
    """Return the articles of one half with their text.

    Raises:
        LookupError: an article is not in the folder.
        ValueError: its text is not the one that was annotated.
    """
    found = []
    for file in sorted(FOLDER.glob("*.jsonl")):
        head, *rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
        if head["half"] == half:
            text = text_of(press, head["language"], head["article"], head["sha256"])
            gold = [shown(row, text) for row in rows]
            found.append(Article(file.stem, head["language"], half, head.get("date", ""), text, gold))
    return found


def dump(article: str, name: str, language: str, half: str, date: str, text: str, gold: list[dict[str, Any]]) -> None:
    """Write one article's gold with offsets in the place of its words."""
    head = {"article": article, "language": language, "half": half, "sha256": digest(text)}
    head |= {"date": date} if date else {}
    rows = [head, *(hidden(row, text) for row in gold)]
    FOLDER.mkdir(exist_ok=True)
    lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    (FOLDER / f"{name}.jsonl").write_text(lines, encoding="utf-8")


def hidden(value: Any, text: str, key: str = "") -> Any:
    """Return a value of gold with its words of the text as offsets."""
    if isinstance(value, dict):
        return {k: hidden(v, text, k) for k, v in value.items()}
    if isinstance(value, list):
        return [hidden(v, text, key) for v in value]
    if isinstance(value, str) and (key == "text" or len(value.split()) >= WORDS):
        found = _find(value, text)
        return {"at": list(found)} if found else value
    return value


def _find(value: str, text: str) -> tuple[int, int] | None:
    """Return where words stand in a text, whatever stands between them: annotators joined lines and mended quotes."""
    start = text.find(value)
    if start >= 0:
        return start, start + len(value)
    found = re.search(r"\W+".join(map(re.escape, re.findall(r"\w+", value))), text, re.IGNORECASE)
    return found.span() if found else None


def shown(value: Any, text: str) -> Any:
    """Return a value of gold with its offsets as words."""
    if isinstance(value, dict):
        if set(value) == {"at"}:
            return text[slice(*value["at"])]
        return {k: shown(v, text) for k, v in value.items()}
    return [shown(v, text) for v in value] if isinstance(value, list) else value
