"""An export is taken apart by text, and its breaches of the law of evidence are counted."""

import copy
from typing import Any

from pourparlers.eval.exported import LONGEST, load_exported

Line = dict[str, Any]


def document(name: str, text: str) -> Line:
    """Return a document line."""
    return {"kind": "document", "id": f"d-{name}", "source": f"in/{name}.txt", "text": text}


def passage(name: str, text: str, start: int = 0) -> Line:
    """Return evidence that claims to stand at `start`."""
    return {"document": f"d-{name}", "start": start, "end": start + len(text), "text": text}


def test_facts_by_text() -> None:
    """A fact told by two texts counts in both, each with its own words; a dispute across texts in none."""
    evidence = [passage("a", "Un mot"), passage("b", "Deux mots")]
    lines = [
        document("a", "Un mot."),
        document("b", "Deux mots."),
        {"kind": "event", "id": "e", "evidence": evidence},
        {"kind": "dispute", "id": "x", "sides": [{"evidence": [one]} for one in evidence]},
        {"kind": "dispute", "id": "y", "sides": [{"evidence": [evidence[0]]}]},
    ]
    told = load_exported(lines, "out").facts
    assert told["a"]["event"][0].texts == ("Un mot",)
    assert told["b"]["event"][0].texts == ("Deux mots",)
    assert [t.fact["id"] for t in told["a"]["dispute"]] == ["y"]
    assert not told["b"]["dispute"]


def test_integrity() -> None:
    """Moved, unknown and overlong evidence is counted, and facts without any."""
    long = "mot " * (LONGEST + 1)
    lines = [
        document("a", long),
        {"kind": "event", "id": "1", "evidence": [passage("a", long), passage("a", "mot", 1)]},
        {"kind": "event", "id": "2", "evidence": [passage("nowhere", "mot")]},
        {"kind": "position", "id": "3", "evidence": []},
        {"kind": "actor", "id": "4", "name": "Anna"},
        {"kind": "dispute", "id": "5", "sides": [{"evidence": [passage("a", "mot")]}]},
        {"kind": "dispute", "id": "6", "sides": [{"evidence": []}]},
    ]
    assert load_exported(lines, "out").integrity == {
        "evidence": 4,
        "evidence broken": 2,
        "evidence over 90 words": 1,
        "facts without evidence": 2,
    }


def test_actors_by_id() -> None:
    """The id of an actor stands for the name, wherever an actor is named; the lines themselves do not change."""
    evidence = [passage("a", "Un mot")]
    lines = [
        document("a", "Un mot."),
        {"kind": "actor", "id": "k1", "name": "Anna Brandt"},
        {"kind": "event", "id": "e", "participants": [{"actor": "k1"}, "k1"], "evidence": evidence},
        {"kind": "commitment", "id": "c", "by": ["k1", "Paul"], "to": "k1", "evidence": evidence},
    ]
    before = copy.deepcopy(lines)
    told = load_exported(lines, "out").facts["a"]
    assert told["event"][0].fact["participants"] == [{"actor": "Anna Brandt"}, "Anna Brandt"]
    assert (told["commitment"][0].fact["by"], told["commitment"][0].fact["to"]) == (
        ["Anna Brandt", "Paul"],
        "Anna Brandt",
    )
    assert lines == before
