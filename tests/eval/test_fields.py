"""Fields come in several shapes and are read as one."""

import pytest

from pourparlers.eval.fields import evidence_of, iso, many, participants, right_values, start_of, text_name


@pytest.mark.parametrize(
    ("value", "expected"), [(None, []), ("", []), ("a", ["a"]), (["a", "b"], ["a", "b"]), (0, [0])]
)
def test_many(value: object, expected: list[object]) -> None:
    """Nothing, one value and a list all become a list."""
    assert expected == many(value)


def test_right_values() -> None:
    """Gold's own value comes first; a lone accepted value needs no list."""
    assert right_values({"status": "held", "accept_status": "under_way"}, "status") == ["held", "under_way"]


def test_participants() -> None:
    """Participants may be objects or bare names."""
    assert participants({"participants": [{"actor": "Norland"}, "Estalie"]}) == ["Norland", "Estalie"]


def test_evidence_of() -> None:
    """The evidence of sides, status history and roles belongs to the fact."""
    line = {
        "evidence": [1],
        "sides": [{"evidence": [2]}, "no object"],
        "status_history": [{"evidence": 3}],
        "roles": [{"title": "ministre"}],
    }
    assert list(evidence_of(line)) == [1, 2, 3]


def test_dates() -> None:
    """The time of an event comes before the day on which it was made or said."""
    assert iso({"date": "2022-05"}) == iso("2022-05") == "2022-05"
    assert start_of({"time": {"start": "2022"}, "made": "2021"}) == "2022"
    assert start_of({"said_on": "2020"}) == "2020"
    assert start_of({}) == ""


@pytest.mark.parametrize(
    ("source", "expected"),
    [("a/b.txt", "b"), ("a\\b.v2.html", "b.v2"), ("a/b.jsonl#12", "b#12"), ("b", "b"), ("dir.d/b", "b")],
)
def test_text_name(source: str, expected: str) -> None:
    """Folder and ending go, the number within a container stays."""
    assert expected == text_name(source)
