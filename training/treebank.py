"""The press treebank of our own: sentences that we wrote, with their text, and of the redistributable news, without.

`press/own_<language>.conllu` is plain CoNLL-U. `press/news_<language>.tsv` keeps no text: comment lines for the
article, its SHA-256 and the sentence's span, then a line a token, `start end pos feats head dep`, offsets counted in
the article. Parts of speech, heads and relations were corrected by hand after parsing (GUIDELINES.md); features are the
parser's own, chosen to fit the corrected part of speech, and no gold.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from training.conllu import Sentence, Word, read
from training.press import ANNOTATION, held_out, text_of


def press(data: Path, language: str, *, held: bool) -> list[Sentence]:
    """Return the press treebank's training sentences, or those held out.

    Args:
        data: folder that holds `press/` with the news' text; where it lacks them, only our own sentences are returned.
        language: `fr` or `en`.
        held: whether to return the third that is kept for reporting.
    """
    own = [s for s in read(ANNOTATION / f"own_{language}.conllu") if own_held_out(s.id) is held]
    return own + [s for s in news(data / "press", language) if held_out(s.id.rpartition("#")[0]) is held]


def own_held_out(identifier: str) -> bool:
    """Tell whether a sentence of our own is kept for reporting: those of every third subject (`a17-3`: the 17th)."""
    return int(identifier.partition("-")[0][1:]) % 3 == 0


def news(folder: Path, language: str) -> Iterator[Sentence]:
    """Yield the annotated sentences of the news, put together with their text; none where the text is not there.

    Raises:
        LookupError: an annotated article is missing.
        ValueError: an article's text is not the one that was annotated.
    """
    if not folder.is_dir():
        return
    for block in (ANNOTATION / f"news_{language}.tsv").read_text(encoding="utf-8").split("\n\n"):
        lines = block.strip("\n").split("\n")
        meta = dict(line[2:].split(" = ", 1) for line in lines if line.startswith("# "))
        if meta:
            yield _sentence(folder, language, meta, [line.split("\t") for line in lines if line[0] != "#"])


def _sentence(folder: Path, language: str, meta: dict[str, str], rows: list[list[str]]) -> Sentence:
    text = text_of(folder, language, meta["article"], meta["sha256"])
    start, end = map(int, meta["span"].split(" "))
    words = tuple(
        Word(text[int(a) : int(b)], "_", pos, "" if feats == "_" else feats, int(head), dep, int(a) - start)
        for a, b, pos, feats, head, dep in rows
    )
    return Sentence(f"{meta['article']}#{start}", text[start:end], words)
