"""The figures of small exports, counted by hand."""

import copy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pourparlers.errors import GoldError
from pourparlers.eval.score import score

Line = dict[str, Any]


def test_gold_against_itself(gold_dir: Path, perfect: list[Line]) -> None:
    """Who says exactly what gold says is right everywhere."""
    scores = score(gold_dir, perfect)
    assert all(row["R"] == 1.0 for row in scores.facts.values() if row["gold"])
    assert all(row["P"] == 1.0 for row in scores.facts.values() if row.get("ours"))
    assert all(row["accuracy"] == 1.0 for row in scores.slots.values())
    assert scores.integrity["evidence broken"] == scores.integrity["spare facts, share"] == 0
    assert scores.facts["event: same happening across texts"]["gold"] == 1
    assert scores.facts["dispute"] == {"P": 0.0, "R": 0.0, "F1": 0.0, "gold": 0, "ours": 0}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25, deadline=None)
@given(data=st.data())
def test_any_part_of_gold_has_no_spare_fact(gold_dir: Path, perfect: list[Line], data: st.DataObject) -> None:
    """Leaving facts out costs recall alone; the order of an export means nothing."""
    facts = [line for line in perfect if line["kind"] not in ("meta", "document")]
    kept = data.draw(st.lists(st.sampled_from(facts), unique_by=lambda line: line["id"]))
    documents = [line for line in perfect if line["kind"] == "document"]
    scores = score(gold_dir, data.draw(st.permutations([*documents, *kept])))
    assert scores.integrity["spare facts, share"] == 0
    assert scores.facts["all facts"]["P"] in (0.0, 1.0)
    found = [line for line in kept if line["kind"] != "actor" and not line.get("optional")]
    told = sum(len({e["document"] for e in line["evidence"]}) for line in found)
    assert scores.facts["all facts"]["R"] == told / 7


def test_empty_export(gold_dir: Path) -> None:
    """Nothing exported finds nothing, keeps nothing and drops nothing."""
    scores = score(gold_dir, [])
    assert scores.missing == ("bale", "basel")
    assert scores.facts["all facts"] == {"P": 0.0, "R": 0.0, "F1": 0.0, "gold": 7, "ours": 0}
    assert scores.slots["document: body kept"] == {"accuracy": 0.0, "n": 3}
    assert scores.slots["document: noise dropped"] == {"accuracy": 0.0, "n": 1}
    assert scores.slots["document: published date, none wrong"]["accuracy"] == 1.0


@pytest.mark.parametrize(
    ("published", "right", "none_wrong"),
    [
        ({"date": "2022-05-04"}, 1.0, 1.0),
        ({"date": "2022-05"}, 0.0, 1.0),
        ({"date": "2021-05-04"}, 0.0, 0.0),
        (None, 0.0, 1.0),
    ],
)
def test_published(
    gold_dir: Path, perfect: list[Line], published: Line | None, right: float, none_wrong: float
) -> None:
    """A coarser date or none is not right, but not wrong either."""
    perfect[1]["published"] = published
    slots = score(gold_dir, perfect).slots
    assert slots["document: published date"]["accuracy"] == right
    assert slots["document: published date, none wrong"]["accuracy"] == none_wrong


def test_two_events_for_one(gold_dir: Path, perfect: list[Line]) -> None:
    """Two objects for one happening miss the link between texts, though both are found."""
    first = next(line for line in perfect if line["kind"] == "event")
    second = {**copy.deepcopy(first), "id": "other", "evidence": [first["evidence"].pop()]}
    scores = score(gold_dir, [*perfect, second])
    assert scores.facts["event"]["F1"] == 1.0
    assert scores.facts["event: same happening across texts"]["R"] == 0.0


def test_end_to_end_is_stricter(gold_dir: Path, perfect: list[Line]) -> None:
    """A denial told as held is found, and wrong from end to end."""
    off = next(line for line in perfect if line.get("status") == "cancelled")
    off["status"] = "held"
    facts = score(gold_dir, perfect).facts
    assert facts["event: contacts"]["F1"] == 1.0
    assert facts["event: contacts, end to end"]["R"] == pytest.approx(2 / 3)
    assert facts["event: salient ones found"] == {"R": 1.0, "gold": 2}


def test_files(gold_dir: Path, perfect: list[Line], tmp_path: Path, write: Callable[..., Path]) -> None:
    """A file scores as its objects do, and pairs, misses and spares can be shown."""
    export = write(tmp_path / "out.jsonl", perfect)
    scores = score(gold_dir, export, show="position")
    assert score(gold_dir, perfect, show="position") == scores
    assert scores.shown[0].startswith("= bale ")
    assert len(scores.shown) == 2


def test_unknown_kind(gold_dir: Path) -> None:
    """A kind that does not exist is refused, and those that do are listed."""
    with pytest.raises(GoldError, match="agreement"):
        score(gold_dir, [], show="events")
