"""JSON lines: a line, an article."""

import io
import itertools
import json
import tracemalloc

from pourparlers.read.jsonl import read as read_stream
from tests.read.reading import read, read_one


def test_broken_line(tmp_path):
    """A broken line is a failure with its number among the articles and its line in the file; the rest goes on."""
    raw = b'{"text": "un"}\n\n{"text": "deux"\n{"text": "tr\xe9s vrai"}\r\n'
    one, two, three = read(tmp_path, "a.jsonl", raw)
    assert [one.source, two.source, three.source] == ["a.jsonl#1", "a.jsonl#2", "a.jsonl#3"]
    assert (one.original, two.code, three.original) == ("un", "R05", "trés vrai")
    assert "line 3, column 16" in two.reason
    assert three.notes


def test_encodings(tmp_path):
    """A file may begin with a mark, or be in UTF-16."""
    raw = '{"text": "été"}\n{"text": "œuf"}\n'
    for encoding in ("utf-8-sig", "utf-16", "utf-16-le", "utf-32"):
        assert [item.original for item in read(tmp_path, "a.jsonl", raw.encode(encoding))] == ["été", "œuf"]


def test_line_too_long(tmp_path):
    """A line longer than allowed is refused with its size, the lines around it are read."""
    lines = ['{"text": "un"}', '{"text": "' + "a" * 300_000 + '"}', '{"text": "trois"}']
    one, two, three = read(tmp_path, "a.jsonl", "\n".join(lines), max_bytes=200_000)
    assert (one.original, two.code, three.original) == ("un", "R08", "trois")
    assert "line 2 has 0.3 MB" in two.reason


def test_line_of_just_the_size(tmp_path):
    """The size allowed is allowed, with or without a newline after it."""
    line = '{"text": "' + "a" * 88 + '"}'
    assert len(line) == 100
    assert [item.source for item in read(tmp_path, "a.jsonl", f"{line}\n{line}", max_bytes=100)] == [
        "a.jsonl#1",
        "a.jsonl#2",
    ]
    assert read_one(tmp_path, "a.jsonl", line, max_bytes=99).code == "R08"


def test_memory_is_flat():
    """Neither many lines nor one line of 50 MB is held in memory."""
    article = json.dumps({"text": "Un mot. " * 500}).encode() + b"\n"
    stream = io.BytesIO(article * 5_000 + b"a" * 50_000_000 + b"\n" + article)
    tracemalloc.start()
    items = read_stream(stream, "a.jsonl", max_bytes=1_000_000)
    codes = [getattr(item, "code", None) for item in itertools.islice(items, 4_999, None)]
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert codes == [None, "R08", None]
    assert peak < 8_000_000
