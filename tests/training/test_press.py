"""Annotation without text is put together with the text that it was made on, and with no other."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from training.press import articles, digest, held_out, text_of

from training import treebank

LINES = ["Une trêve signée", "Le ministre est parti, a dit son porte-parole."]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A press folder with one article in two languages."""
    row = {"id": "x.1", "fr": LINES, "en": ["A truce signed", "The minister left, his spokesman said."]}
    (tmp_path / "ntrex_fr_en.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")
    (tmp_path / "wikinews_fr.json").write_text(json.dumps([{"id": "wikinewsfr:1", "lines": LINES}]), encoding="utf-8")
    articles.cache_clear()
    return tmp_path


def test_articles(folder: Path) -> None:
    """Wikinews is French only."""
    assert set(articles(folder, "fr")) == {"ntrex:x.1", "wikinewsfr:1"}
    assert set(articles(folder, "en")) == {"ntrex:x.1"}


def test_another_text_is_refused(folder: Path) -> None:
    """An article that changed since it was annotated."""
    assert text_of(folder, "fr", "wikinewsfr:1", digest("\n".join(LINES))) == "\n".join(LINES)
    with pytest.raises(ValueError, match="SHA-256"):
        text_of(folder, "fr", "wikinewsfr:1", digest("autre"))
    with pytest.raises(LookupError, match="wikinewsfr:2"):
        text_of(folder, "fr", "wikinewsfr:2", "")


def test_news_with_their_text(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Offsets count in the article, a word's start in its sentence."""
    text = "\n".join(LINES)
    annotated = tmp_path / "annotation"
    annotated.mkdir()
    rows = ["17 19 DET _ 2 det", "20 28 NOUN Number=Sing 0 root"]
    head = f"# article = wikinewsfr:1\n# sha256 = {digest(text)}\n# span = 17 {len(text)}\n"
    block = head + "\n".join(row.replace(" ", "\t") for row in rows) + "\n\n"
    (annotated / "news_fr.tsv").write_text(block, encoding="utf-8")
    monkeypatch.setattr(treebank, "ANNOTATION", annotated)
    (sentence,) = treebank.news(folder, "fr")
    assert sentence.id == "wikinewsfr:1#17"
    assert [(w.form, w.start, w.pos, w.feats, w.head) for w in sentence.words] == [
        ("Le", 0, "DET", "", 2), ("ministre", 3, "NOUN", "Number=Sing", 0),
    ]  # fmt: skip


def test_no_news_without_their_folder(tmp_path: Path) -> None:
    """Then only our own sentences teach."""
    assert list(treebank.news(tmp_path / "none", "fr")) == []


def test_about_a_third_is_held_out() -> None:
    """By the article, so that no two sentences of one stand on both sides."""
    share = sum(held_out(f"wikinewsfr:{n}") for n in range(3000)) / 3000
    assert 0.3 < share < 0.37
