"""What is not in the exchange format is refused, with the place."""

from pathlib import Path
from typing import Any

import pytest

from pourparlers.errors import GoldError
from pourparlers.eval.lines import check_export, check_gold_lines, read_lines


def test_line_separators_inside_a_text(tmp_path: Path) -> None:
    """U+2028 within a text ends no line; blank lines are passed over."""
    path = tmp_path / "a.jsonl"
    path.write_text('{"text": "un\u2028deux"}\n\n{"id": 2}\n', encoding="utf-8")
    assert read_lines(path) == [{"text": "un\u2028deux"}, {"id": 2}]


@pytest.mark.parametrize(
    ("content", "message"),
    [(None, "no such file"), (b"{}\n{oops\n", "line 2: not JSON"), (b"\xe9t\xe9", "not UTF-8"), (b"[" * 10**6, "JSON")],
)
def test_unreadable(tmp_path: Path, content: bytes | None, message: str) -> None:
    """A missing file, a broken line and a wrong encoding are named."""
    path = tmp_path / "a.jsonl"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(GoldError, match=message) as caught:
        read_lines(path)
    assert "a.jsonl" in str(caught.value)


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ([], "not a JSON object"),
        ({"id": "x"}, "`kind` is missing"),
        ({"kind": "event"}, "`id` is missing"),
        ({"kind": "document", "id": "d", "text": ""}, "`source` is missing"),
        ({"kind": "event", "id": "e", "evidence": ["words"]}, "evidence"),
        ({"kind": "event", "id": "e", "evidence": [{"start": 1, "end": "2", "text": ""}]}, "evidence"),
        ({"kind": "dispute", "id": "d", "sides": [{"evidence": [{"text": "x"}]}]}, "evidence"),
        ({"kind": "event", "id": "e", "evidence": [{"start": 1, "end": 2, "text": 3}]}, "evidence"),
    ],
)
def test_export_shape(line: Any, message: str) -> None:
    """The first object that is not allowed is named by its number."""
    with pytest.raises(GoldError, match=message) as caught:
        check_export("out.jsonl", [{"kind": "meta"}, line])
    assert "out.jsonl, object 2" in str(caught.value)


@pytest.mark.parametrize(
    "line",
    [
        "words",
        {"kind": "event"},
        {"kind": "event", "id": "e", "evidence": [{"document": "a"}]},
        {"kind": "same_event", "id": "x", "members": ["e1", "e2"]},
    ],
)
def test_gold_shape(line: Any) -> None:
    """Gold needs kind, id and the words of its evidence; offsets it has none."""
    check_gold_lines("g", [{"kind": "event", "id": "e", "evidence": [{"document": "a", "text": "un mot"}]}])
    with pytest.raises(GoldError, match="g, object 1"):
        check_gold_lines("g", [line])
