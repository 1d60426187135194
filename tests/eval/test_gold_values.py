"""Values of gold are those of the exchange format."""

from typing import Any

import pytest

from pourparlers.eval.gold_values import value_faults

EVENT = {"kind": "event", "type": "CONSULT", "status": "held", "participants": [{"actor": "A", "part": "host"}]}


def test_right_values() -> None:
    """What the format knows is no fault, nor an accepted value that stands for none."""
    line = {
        **EVENT,
        "mode": "call",
        "accept_mode": ["meeting", ""],
        "time": {"start": "2022-05-03T10:00Z", "precision": "minute"},
    }
    assert list(value_faults(line)) == []


@pytest.mark.parametrize(
    ("changed", "fault"),
    [
        ({"type": "CONCEDE"}, "`type` is 'CONCEDE'"),
        ({"type": None}, "`type` is missing"),
        ({"accept_mode": ["chat"]}, "`mode` is 'chat'"),
        ({"participants": [{"actor": "A", "part": "guest"}]}, "`participants.part` is 'guest'"),
        ({"time": {"start": "3 mai", "precision": "day"}}, "`time.start` is no date: '3 mai'"),
        ({"status_history": [{"status": "done"}]}, "`status_history.status` is 'done'"),
    ],
)
def test_event_faults(changed: dict[str, Any], fault: str) -> None:
    """A value that the format does not know is named with its field."""
    assert list(value_faults({**EVENT, **changed})) == [fault]


def test_other_faults() -> None:
    """Documents and disputes have rules of their own."""
    document = {"kind": "document", "published": {"date": "2022-05", "precision": "month", "basis": "guessed"}}
    assert list(value_faults(document)) == ["`published.basis` is 'guessed'"]
    dispute = {"kind": "dispute", "type": "date", "sides": [{"by": "A"}]}
    assert list(value_faults(dispute)) == ["a dispute has two sides or more"]
