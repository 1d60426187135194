"""Annotation and text of names come together again, or somebody is told why not."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from training.names_data import Article, checked, news, own
from training.press import digest

TEXT = "Accord à Oslo\nAnna Roux a quitté Oslo."


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    """A folder of press with one made-up article, and its annotation."""
    press, annotation = tmp_path / "press", tmp_path / "annotation"
    press.mkdir()
    annotation.mkdir()
    lines = TEXT.split("\n")
    (press / "ntrex_fr_en.jsonl").write_text(json.dumps({"id": "a.1", "fr": lines, "en": []}), encoding="utf-8")
    (press / "wikinews_fr.json").write_text("[]", encoding="utf-8")
    head = f"# ntrex:a.1\t{digest(TEXT)}\n"
    (annotation / "names.fr.tsv").write_text(f"{head}0-13\t9-13:LOC\n14-38\t14-23:PER\t33-37:LOC\n", encoding="utf-8")
    return press, annotation


def test_news(folders: tuple[Path, Path]) -> None:
    """Offsets find their words in the article that was annotated."""
    (article,) = news(folders[0], "fr", folders[1])
    assert [(TEXT[a:b], label) for a, b, label in article.names] == [
        ("Oslo", "LOC"), ("Anna Roux", "PER"), ("Oslo", "LOC"),
    ]  # fmt: skip
    assert article.sentences == ((0, 13), (14, 38))


def test_another_edition_is_refused(folders: tuple[Path, Path]) -> None:
    """A text that differs from the annotated one is told, not annotated askew."""
    row = {"id": "a.1", "fr": ["Accord à Berne", "Anna Roux a quitté Oslo."], "en": []}
    (folders[0] / "ntrex_fr_en.jsonl").write_text(json.dumps(row), encoding="utf-8")
    with pytest.raises(ValueError, match="SHA-256"):
        list(news(folders[0], "fr", folders[1]))


def test_own(tmp_path: Path) -> None:
    """Own sentences of a group make one text; every third group is held out."""
    rows = [{"group": g, "text": f"Ilse Baum {g}.", "names": [[0, 9, "PER"]]} for g in ("a1", "a1", "a2", "a3")]
    (tmp_path / "names_own.fr.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    groups = list(own("fr", tmp_path))
    assert [(g.id, g.held) for g in groups] == [("own:a1", False), ("own:a2", False), ("own:a3", True)]
    assert [groups[0].text[a:b] for a, b, _ in groups[0].names] == ["Ilse Baum"] * 2


@pytest.mark.parametrize(
    "names", [((9, 13, "LOC"), (0, 6, "ORG")), ((9, 15, "LOC"),), ((8, 13, "LOC"),), ((9, 13, "X"),)]
)
def test_faulty_annotation_is_refused(names: tuple[tuple[int, int, str], ...]) -> None:
    """Names out of order, across sentences, with blanks at the edge or with an unknown label are told."""
    with pytest.raises(ValueError, match=r"out of order|labelled"):
        checked(Article("a", TEXT, ((0, 13), (14, 38)), names, held=False))
