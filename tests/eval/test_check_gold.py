"""Gold that cannot be scored against is found out."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pourparlers.eval.check_gold import Fault, check_gold

Line = dict[str, Any]


def add(path: Path, **line: Any) -> None:
    """Append a line to a gold file."""
    with path.open("a", encoding="utf-8") as file:
        file.write(json.dumps(line) + "\n")


def test_sound_gold(gold_dir: Path, documents: list[Line]) -> None:
    """The small gold is sound, also where the export holds more than documents."""
    assert check_gold(gold_dir, [{"kind": "meta"}, *documents]) == []


POSITION = {"kind": "position", "issue": "x", "actor": "A", "stance": "for"}
EVIDENCE = [{"document": "bale.txt", "text": "une trêve de six mois"}]


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ({**POSITION, "evidence": [{"text": "la trêve de dix mois"}]},
         "not in the document: 'la trêve de dix mois'"),
        ({**POSITION, "evidence": [{"text": "une trê"}]},
         "not in the document: 'une trê'"),
        ({"kind": "statement", "speaker": "A", "manner": "direct", "quote": "jamais", "evidence": EVIDENCE},
         "not in the document: 'jamais'"),
        ({"kind": "commitment", "by": "A", "act": "fermer le pont", "evidence": EVIDENCE},
         "not in the document: 'fermer le pont'"),
        ({"kind": "commitment", "by": "A", "act": "six mois", "agreement": "e1", "evidence": EVIDENCE},
         "`agreement` leads to no agreement: 'e1'"),
        (POSITION, "no evidence"),
        ({"kind": "rumour"}, "a kind that the format does not know: 'rumour'"),
    ],
)  # fmt: skip
def test_line_faults(gold_dir: Path, documents: list[Line], line: Line, what: str) -> None:
    """Words that the text does not hold, lost references and missing evidence are named with the line."""
    add(gold_dir / "bale.jsonl", id="new", **line)
    assert check_gold(gold_dir, documents) == [Fault("bale.jsonl", "new", what)]


def test_accepted_words_around_an_insertion(gold_dir: Path, documents: list[Line]) -> None:
    """Gold may accept a quotation without the words that the article sets within it, but no other words."""
    documents[0]["text"] += " « La paix, dit-elle, est proche. »"
    quoted = {"kind": "statement", "speaker": "A", "manner": "direct", "quote": "La paix, dit-elle, est proche",
              "evidence": [{"document": "bale.txt", "text": "La paix, dit-elle, est proche."}]}  # fmt: skip
    add(gold_dir / "bale.jsonl", id="cut", **quoted, accept_quote=["La paix est proche"])
    assert check_gold(gold_dir, documents) == []
    add(gold_dir / "bale.jsonl", id="odd", **quoted, accept_quote=["La paix est loin"])
    assert [f.what for f in check_gold(gold_dir, documents)] == ["not in the document: 'La paix est loin'"]


def test_id_used_twice(gold_dir: Path, documents: list[Line]) -> None:
    """Ids are unique within a file."""
    add(gold_dir / "bale.jsonl", kind="actor", id="brandt", name="Paul")
    assert [str(f) for f in check_gold(gold_dir, documents)] == ["bale.jsonl: brandt: an id used twice"]


def test_keep(gold_dir: Path, documents: list[Line]) -> None:
    """A passage to be kept has to be there."""
    documents[1]["text"] = documents[1]["text"].replace("Basel", "Bern")
    assert {f.id for f in check_gold(gold_dir, documents)} == {"basel", "e1"}


def test_text_without_document(gold_dir: Path, documents: list[Line]) -> None:
    """A gold file needs its document, and one document line of its own."""
    assert [str(f) for f in check_gold(gold_dir, documents[:1])] == ["basel.jsonl: no such document"]
    add(gold_dir / "bale.jsonl", kind="document", id="other", source="other.txt")
    assert [f.what[:12] for f in check_gold(gold_dir, documents)] == ["one document"]


def test_cross(gold_dir: Path, documents: list[Line], write: Callable[..., Path]) -> None:
    """Links lead to events, and evidence across texts stands in its own document."""
    link = {"kind": "same_event", "id": "x1", "members": [["bale.txt", "e1"], ["basel.html", "e9"]]}
    sides = [{"document": "bale.txt", "text": "deux heures"}, {"document": "basel.html", "text": "deux heures"}]
    dispute = {"kind": "dispute", "id": "x2", "sides": [{"evidence": [one]} for one in sides]}
    lost = {"kind": "dispute", "id": "x3", "evidence": [{"document": "bern.txt", "text": "deux heures"}]}
    write(gold_dir / "cross.jsonl", [link, dispute, lost])
    assert [str(f) for f in check_gold(gold_dir, documents)] == [
        "cross.jsonl: x1: no event 'e9' in the gold of basel.html",
        "cross.jsonl: x2: not in the document: 'deux heures'",
        "cross.jsonl: x3: no such document: bern.txt",
    ]
