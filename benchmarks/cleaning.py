"""Measures the cleaning of pages: what is kept, what is dropped, how long it takes.

    python benchmarks/cleaning.py DATA/html

DATA/html holds saved pages and `pages.json`: a list of `{"file", "with", "without"}`, segments that the running text
must and must not hold. Each page is read as HTML, and again as plain text the way scrapers leave it (script, style and
head removed, a line a block element). Segments are compared without case, accents and spacing; for the plain text only
those count that still stand in it.
"""

from __future__ import annotations

import json
import re
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from lxml import html

from pourparlers.clean.elements import BLOCK_TAGS
from pourparlers.clean.page import make
from pourparlers.errors import CleanError
from pourparlers.lang.folding import pressed
from pourparlers.model.document import Document

Media = Literal["html", "text"]
TARGETS = {"html": (0.97, 0.90), "text": (0.93, 0.65)}


def stripped(markup: bytes) -> str:
    """Return a page as a scraper leaves it: a line a block element, no tags."""
    pieces: list[str] = []

    def walk(element: html.HtmlElement) -> None:
        if isinstance(element.tag, str) and element.tag not in ("script", "style", "head"):
            edge = "\n" if element.tag in BLOCK_TAGS or element.tag == "br" else ""
            pieces.extend((edge, re.sub(r"\s+", " ", element.text or "")))
            for child in element:
                walk(child)
            pieces.append(edge)
        pieces.append(re.sub(r"\s+", " ", element.tail or ""))

    walk(html.fromstring(markup, parser=html.HTMLParser(encoding="utf-8")))
    return "\n".join(line.strip() for line in "".join(pieces).split("\n") if line.strip())


def outcomes(folder: Path, media: Media) -> Iterator[tuple[str, str, str, bool, float]]:
    """Yield page, whether a segment is to be kept or dropped, the segment, whether it is right, seconds of its page."""
    step = make()
    for page in json.loads((folder / "pages.json").read_text(encoding="utf-8")):
        raw = (folder / page["file"]).read_bytes()
        original = raw.decode("utf-8", "replace") if media == "html" else stripped(raw)
        began = time.perf_counter()
        try:
            text = step(Document(id="", source=page["file"], original=original, media=media)).text
        except CleanError:
            text = ""
        seconds = time.perf_counter() - began
        body, whole = pressed(text), pressed(original)
        for name, wanted in (("with", True), ("without", False)):
            for segment in page[name]:
                if media == "html" or pressed(segment) in whole:
                    yield page["file"], name, segment, (pressed(segment) in body) is wanted, seconds


def main() -> int:
    """Print the figures and every segment that fails; 1 where a target is missed."""
    folder = Path(sys.argv[1])
    missed = 0
    for media in ("html", "text"):
        rows = list(outcomes(folder, media))  # type: ignore[arg-type]
        for page, name, segment, right, _ in rows:
            if not right:
                print(f"  {media}: {page}: {'lost' if name == 'with' else 'still there'}: {segment}")  # noqa: T201
        shares = [[right for _, name, _, right, _ in rows if name == kind] for kind in ("with", "without")]
        kept, dropped = (sum(share) / len(share) for share in shares)
        spent = {page: seconds for page, _, _, _, seconds in rows}
        pace = 1000 * sum(spent.values()) / len(spent)
        print(f"{media}: kept {kept:.3f}, dropped {dropped:.3f}, {pace:.1f} ms a page")  # noqa: T201
        missed += kept < TARGETS[media][0] or dropped < TARGETS[media][1]
    return min(missed, 1)


if __name__ == "__main__":
    sys.exit(main())
