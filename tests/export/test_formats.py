"""The record handed on: by name, whole or not at all."""

import json

import pytest

from pourparlers.errors import ConfigError, StoreError
from pourparlers.export import jsonl
from pourparlers.export.formats import FORMATS, write
from pourparlers.store.open import open_store

from ..store.articles import article, put


@pytest.fixture
def store(tmp_path):
    """Yield a record of one article."""
    with open_store(tmp_path / "dossier", write=True) as opened:
        put(opened, article("La ministre a vu son homologue."))
        yield opened


def test_jsonl_to_a_file(store, tmp_path):
    """Folders are made; nothing else is left beside it; when it was made is told."""
    path = tmp_path / "new" / "out.jsonl"
    write(store, "jsonl", path)
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    assert [row["kind"] for row in rows] == ["meta", "document"]
    assert rows[0]["made"].endswith("+00:00")
    assert [p.name for p in path.parent.iterdir()] == ["out.jsonl"]


def test_jsonl_to_standard_output(store, capsys):
    """The same lines."""
    write(store, "jsonl", None)
    assert len(capsys.readouterr().out.splitlines()) == 2


def test_page(store, tmp_path):
    """In the language that was asked for."""
    write(store, "html", tmp_path / "x.html", language="en")
    assert '<html lang="en"' in (tmp_path / "x.html").read_text(encoding="utf-8")


def test_a_page_needs_a_file(store):
    """It is no text for a terminal."""
    with pytest.raises(ConfigError, match=r"C41 .*-o FILE"):
        write(store, "html", None)


@pytest.mark.parametrize(("name", "hint"), [("jsnl", "Did you mean 'jsonl'"), ("htm", "'html'"), ("pdf", "Known: ")])
def test_no_such_format(store, name, hint):
    """With the one that is near, or all."""
    with pytest.raises(ConfigError, match=f"C42 .*{hint}"):
        write(store, name, None)
    assert set(FORMATS) == {"jsonl", "html"}


def test_a_place_that_cannot_be_written_to(store, tmp_path):
    """One clear line."""
    (tmp_path / "file").write_text("x")
    for name in FORMATS:
        with pytest.raises(StoreError, match="S03"):
            write(store, name, tmp_path / "file" / "out")


def test_what_was_there_stays_when_writing_fails(store, tmp_path, monkeypatch):
    """Half a file never stands in its place, and nothing half-written beside it."""
    path = tmp_path / "out" / "out.jsonl"
    write(store, "jsonl", path)
    before = path.read_bytes()

    def torn(store, stream, *, made):
        stream.write("{")
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(jsonl, "write", torn)
    with pytest.raises(StoreError, match="No space left on device"):
        write(store, "jsonl", path)
    assert path.read_bytes() == before
    assert [p.name for p in path.parent.iterdir()] == ["out.jsonl"]
