"""Our own test sets of who, what and where: how they are read, asked and judged (also for benchmarks/resolve.py)."""

from __future__ import annotations

import functools
import re
import tomllib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pourparlers.annotate import sentences, tokens
from pourparlers.model.document import Document, Part
from pourparlers.model.layers import Mention
from pourparlers.model.time import Publication
from pourparlers.resolve import actors
from pourparlers.resolve.lookup.context import locate
from pourparlers.resolve.lookup.where import where
from pourparlers.resolve.lookup.who import who

DATA = Path(__file__).parent / "data"
ARTICLE = 3  # code points that an article may add to a mention
LOCAL = ("place", "government", "office")  # readings that lie somewhere
SURE = 0.5  # a score from which an answer counts as given


@dataclass(frozen=True)
class Judged:
    """One case with what came out of it; `told` is for people."""

    set: str
    language: str
    half: str
    text: str
    wanted: str
    told: str
    right: bool


@functools.cache
def steps(language: str) -> tuple[Callable[[Document], Document], ...]:
    """Return what a document passes until its mentions stand."""
    return sentences.make(language), tokens.make(language), actors.make(language)


def read(text: str, language: str, published: str = "") -> Document:
    """Return the document of a text with its mentions."""
    day = Publication(published, "day", "metadata", "test") if published else None
    document = Document("d", "a.txt", text, text=text, parts=(Part("paragraph", 0, len(text)),), language=language,
                        published=day)  # fmt: skip
    for step in steps(language):
        document = step(document)
    return document


def cases(name: str) -> list[dict[str, Any]]:
    """Return the cases of `data/<name>.toml`."""
    found: list[dict[str, Any]] = tomllib.loads((DATA / f"{name}.toml").read_text(encoding="utf-8"))["cases"]
    return found


def marked(text: str) -> tuple[str, int, int]:
    """Return the text without brackets and the span that they held; without any, all of it."""
    match = re.search(r"\[([^\]]+)\]", text)
    if match is None:
        return text, 0, len(text)
    bare = text[: match.start()] + match[1] + text[match.end() :]
    return bare, match.start(), match.start() + len(match[1])


def within(document: Document, start: int, end: int) -> list[Mention]:
    """Return the mentions that share a code point with a span."""
    return [m for m in document.mentions if m.start < end and start < m.end]


def roles(language: str) -> Iterable[Judged]:
    """Yield every role phrase as the mention step resolves it in its text, and those that stand alone as asked for."""
    for case in cases(f"roles_{language}"):
        text, start, end = marked(case["text"])
        found = within(read(text, language, case["on"]), start, end)
        told = [m for m in found if m.reading == "person" and m.names]
        wanted = set(filter(None, case["is"].split(" + ")))
        right = any(set(m.names) == wanted for m in told) if wanted else not told
        yield Judged("roles in a text", language, case["half"], f"{case['text']} ({case['on']})", case["is"],
                     "; ".join(" + ".join(m.names) for m in found) or "nothing", right)  # fmt: skip
        if text == case["text"]:
            yield _asked(case, language)


def _asked(case: dict[str, Any], language: str) -> Judged:
    answers = who(case["text"], on=case["on"], language=language)
    best = [a for a in answers if a.type == "person" and a.score >= SURE and a.score == answers[0].score]
    name = best[0].name if len(best) == 1 else ""
    told = "; ".join(f"{a.name} {a.score}" for a in answers[:3]) or "nothing"
    return Judged("roles asked for", language, case["half"], f"{case['text']} ({case['on']})", case["is"], told,
                  name == case["is"])  # fmt: skip


def metonyms(language: str) -> Iterable[Judged]:
    """Yield every marked name with its reading, but for parts of a longer name or role ("the Geneva talks")."""
    for case in cases(f"metonyms_{language}"):
        text, start, end = marked(case["text"])
        found = within(read(text, language, "2016-09-07"), start, end)
        if found and all(end - start + ARTICLE < m.end - m.start for m in found):
            continue  # nothing is decided about the name by itself
        told = "; ".join(f"{m.reading} ({m.rule})" for m in found) or "nothing"
        right = any(m.reading == case["is"] for m in found)
        yield Judged("metonyms", language, case["half"], case["text"], case["is"], told, right)


def places(language: str) -> Iterable[Judged]:
    """Yield every marked place with the place that its text gives it."""
    for case in cases("places"):
        if case["lang"] != language:
            continue
        text, start, end = marked(case["text"])
        document = read(text, language, "2016-09-07")
        found = [m for m in within(document, start, end) if m.start >= start - ARTICLE and m.reading in LOCAL]
        told = [one[0] for m in found if (one := locate(document, m))]
        wanted = {(p.country, p.type, p.lat) for p in where(case["is"], language=language)} if case["is"] else set()
        wanted = {key for key in wanted if key[:2] == (case["country"], case["type"])}
        right = any((p.country, p.type, p.lat) in wanted for p in told)
        yield Judged("places", language, case["half"], case["text"], f"{case['is']} {case['country']} {case['type']}",
                     "; ".join(f"{p.name} {p.country} {p.type}" for p in told) or "nothing",
                     right if case["is"] else not found)  # fmt: skip


def everything() -> list[Judged]:
    """Return all sets, both languages."""
    return [one for ask in (roles, metonyms, places) for language in ("fr", "en") for one in ask(language)]


def cases_of_times(folder: Path) -> Iterable[tuple[str, str, str, str | None, list[list[str]]]]:
    """Yield language, half, text, day of publication and expected expressions of the time examples.

    All of them served to develop the rules; what reports on times is French TimeBank.
    """
    for path in sorted(folder.glob("times_*.toml")):
        for entry in tomllib.loads(path.read_text(encoding="utf-8")).get("example", []):
            yield path.stem.split("_")[1], "develop", entry["text"], entry.get("published"), entry["expect"]
