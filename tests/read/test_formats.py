"""From a file to its articles or its fault, one row each."""

import os
import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pourparlers.model.document import Document, Failure
from pourparlers.read.formats import FORMATS, SUFFIXES, read_file
from tests.read.reading import MAX, read, read_one


def test_table():
    """The table is what the issue asks for; a new format is a line more."""
    assert [format_.name for format_ in FORMATS] == ["plain text", "HTML", "JSON lines", "JSON"]
    assert {".txt", ".html", ".htm", ".jsonl", ".json"} == SUFFIXES


@pytest.mark.parametrize(
    ("name", "raw", "code", "told"),
    [
        ("empty.txt", b"", "R01", "empty"),
        ("blank.txt", b" \n\t\n", "R01", "blanks"),
        ("blank.jsonl", b"\n\n", "R01", "no article"),
        ("list.json", b"[]", "R01", "no article"),
        ("paper.txt", b"%PDF-1.7\n%\xe2\xe3", "R02", "PDF"),
        ("paper.html", b"PK\x03\x04\x14\x00\x06", "R02", "zip"),
        ("paper.jsonl", b"\x1f\x8b\x08\x00", "R02", "gzip"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n", "R02", "PNG"),
        ("noise.txt", bytes(range(256)) * 4, "R02", "binary"),
        ("feed.html", b'<?xml version="1.0"?>\n<rss version="2.0">', "R02", "<rss>"),
        ("odd.txt", b"\xff\xfea\x00\x00\xdc", "R03", "UTF-16"),
        ("odd.jsonl", b"\xff\xfe{\x00}", "R03", "UTF-16"),
        ("table.csv", b"a;b\n1;2\n", "R09", ".csv"),
        ("README", b"a word", "R09", "no ending"),
    ],
)
def test_fault(tmp_path, name, raw, code, told):
    """A file of which nothing can be had is one failure, with a code and a line that says what it is."""
    failure = read_one(tmp_path, name, raw)
    assert isinstance(failure, Failure)
    assert (failure.source, failure.code) == (name, code)
    assert told in failure.reason
    assert "\n" not in failure.reason


@pytest.mark.parametrize("name", ["long.txt", "long.html", "long.json"])
def test_too_large(tmp_path, name):
    """A file that is read in one piece is refused by its size, with the setting that allows more."""
    failure = read_one(tmp_path, name, b"a" * 2_000_001, max_bytes=2_000_000)
    assert failure.code == "R04"
    assert "2.0 MB" in failure.reason
    assert "max_file_mb" in failure.reason


def test_cannot_be_opened(tmp_path):
    """A folder, a pipe, a dead link, a file that is gone, a name that none can have: nothing raises or waits."""
    (tmp_path / "folder.txt").mkdir()
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "link.txt").symlink_to(tmp_path / "nowhere")
    (tmp_path / "ring.txt").symlink_to(tmp_path / "ring.txt")
    for name in ("folder.txt", "pipe.txt", "link.txt", "ring.txt", "gone.txt", "a\0b.txt"):
        (failure,) = read_file(tmp_path / name, name, max_bytes=MAX)
        assert failure.code == "R07", name


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_no_permission(tmp_path):
    """A file that may not be read says so."""
    path = tmp_path / "closed.txt"
    path.write_text("un mot")
    path.chmod(0)
    (failure,) = read_file(path, "closed.txt", max_bytes=MAX)
    assert failure.code == "R07"
    assert "right to read" in failure.reason


def test_name_with_newline(tmp_path):
    """A file name may hold a newline; the source is what the caller says."""
    path = tmp_path / "a\nb.txt"
    path.write_text("un mot")
    (document,) = read_file(path, "a\\nb.txt", max_bytes=MAX)
    assert document.source == "a\\nb.txt"


def test_ending_that_lies(tmp_path):
    """What a file holds decides, and the document says so."""
    page = read_one(tmp_path, "page.txt", "<!DOCTYPE html><html><body><p>Un mot.</p></body></html>")
    assert page.media == "html"
    assert "HTML" in page.notes[0]
    rows = read(tmp_path, "rows.json", '{"text": "un"}\n{"text": "deux"}\n')
    assert [row.source for row in rows] == ["rows.json#1", "rows.json#2"]
    rows = read(tmp_path, "rows.jsonl", '[\n{"text": "un"},\n{"text": "deux"}\n]')
    assert [row.original for row in rows] == ["un", "deux"]
    assert "JSON" in rows[0].notes[0]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(raw=st.binary(max_size=300), suffix=st.sampled_from(sorted(SUFFIXES)))
def test_any_bytes(tmp_path, raw, suffix):
    """Whatever bytes a file holds, reading it yields documents and failures, at least one, and never raises."""
    items = read(tmp_path, f"any{suffix}", raw)
    assert items
    for item in items:
        assert isinstance(item, Document | Failure)
        assert item.source.startswith("any")
        if isinstance(item, Document):
            assert item.original.strip()
            item.original.encode("utf-8")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    raw=st.text(alphabet='{}[]":,\\u d8abetxhml<>/p\n\r01eE-.\ufeff', max_size=60),
    suffix=st.sampled_from([".json", ".jsonl"]),
)
def test_anything_like_json(tmp_path, raw, suffix):
    """Almost JSON never raises either."""
    assert read(tmp_path, f"any{suffix}", raw)


def test_fast(tmp_path):
    """A thousand files of 5 kB take well under a second: the encoding is only guessed where UTF-8 fails."""
    for number in range(1000):
        text = f"Article {number}. " + "Les délégués se sont séparés à Genève sans rien décider. " * 85
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    start = time.perf_counter()
    for path in tmp_path.iterdir():
        assert isinstance(*read_file(path, path.name, max_bytes=MAX), Document)
    assert time.perf_counter() - start < 3  # 0.2 s alone on a machine; the rest is for busy ones
