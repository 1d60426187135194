"""Floors hold, rise, and do not fall by themselves."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pourparlers.errors import GoldError
from pourparlers.eval.gate import FLOORS, LAWS, SLACK, Floors, _floor, check, figures, load_floors, raise_floors
from pourparlers.eval.score import Scores, score


def scores(f1: float = 0.8, date: float = 0.6, **integrity: float) -> Scores:
    """Return scores of a few figures."""
    return Scores(
        facts={
            "event": {"P": 0.9, "R": 0.7, "F1": f1, "gold": 10, "ours": 9},
            "found": {"R": 0.5, "gold": 4},
        },
        slots={"event: date": {"accuracy": date, "n": 10}},
        integrity={"evidence broken": 0, **integrity},
        gold="abc",
    )


@pytest.fixture
def pinned(tmp_path: Path) -> Path:
    """A file of floors pinned to `scores()`."""
    path = tmp_path / "floors.toml"
    raise_floors(scores(), path)
    return path


def test_figures() -> None:
    """Guarded are precision and F1, recall where it stands alone, accuracy of slots."""
    assert figures(scores()) == {"event, P": 0.9, "event, F1": 0.8, "found, R": 0.5, "event: date": 0.6}


def test_pin_and_check(pinned: Path) -> None:
    """What was pinned is read back, lies under the figures by the slack, and holds."""
    floors = load_floors(pinned)
    assert floors == Floors("abc", {"event, F1": 0.795, "event, P": 0.895, "event: date": 0.595, "found, R": 0.495})
    assert check(scores(), floors) == []


def test_breaches(pinned: Path) -> None:
    """A fallen figure, one that is gone, other gold and a broken law are told apart."""
    floors = load_floors(pinned)
    assert [b.figure for b in check(scores(f1=0.794), floors)] == ["event, F1"]
    gone = replace(scores(), slots={})
    assert [str(b) for b in check(gone, floors)] == ["event: date: 0.595 asked, no such figure seen"]
    assert [b.figure for b in check(replace(scores(), gold="other"), floors)] == ["gold"]
    assert [str(b) for b in check(scores(**{"evidence broken": 2}), floors)] == ["evidence broken: 0 asked, 2 seen"]


def test_laws_are_counted(gold_dir: Path, perfect: list[dict[str, Any]]) -> None:
    """Each law goes by the name of a count of every scoring: by another name it would always hold."""
    assert set(LAWS) <= set(score(gold_dir, perfect).integrity)


def test_floors_rise(pinned: Path) -> None:
    """A better figure raises its floor; one a little worse within the slack leaves it, and gold is pinned anew."""
    raised = raise_floors(replace(scores(f1=0.9, date=0.597), gold="new"), pinned)
    assert raised == load_floors(pinned)
    assert raised.gold == "new"
    assert raised.least["event, F1"] == 0.895
    assert raised.least["event: date"] == 0.595


@pytest.mark.parametrize("worse", [scores(f1=0.5), replace(scores(), slots={})])
def test_floors_do_not_fall(pinned: Path, worse: Scores) -> None:
    """Lowering or dropping a floor is refused and writes nothing, unless it is allowed."""
    before = pinned.read_text(encoding="utf-8")
    with pytest.raises(GoldError, match="only rise"):
        raise_floors(worse, pinned)
    assert pinned.read_text(encoding="utf-8") == before
    assert check(worse, raise_floors(worse, pinned, allow_lower=True)) == []


def test_no_floors_on_a_broken_record(pinned: Path) -> None:
    """No leave covers broken evidence."""
    with pytest.raises(GoldError, match="evidence broken"):
        raise_floors(scores(**{"evidence broken": 1}), pinned, allow_lower=True)


@given(st.floats(0, 1))
def test_floor_lies_below(value: float) -> None:
    """A floor never lies above its figure, nor further below than rounding and slack."""
    assert max(0.0, value - SLACK - 0.001) - 1e-9 <= _floor(value) <= value


@pytest.mark.parametrize("content", ["gold = ", 'gold = "a"\n', 'gold = "a"\n[floors]\n"x" = "high"\n', None])
def test_unreadable(tmp_path: Path, content: str | None) -> None:
    """A missing or misshapen file is named."""
    path = tmp_path / "floors.toml"
    if content is not None:
        path.write_text(content, encoding="utf-8")
    with pytest.raises(GoldError, match=r"floors\.toml"):
        load_floors(path)


def test_shipped_floors(gold_dir: Path, perfect: list[dict[str, Any]]) -> None:
    """The shipped file can be read, and other gold than its own does not pass."""
    assert any(breach.figure == "gold" for breach in check(score(gold_dir, perfect), load_floors(FLOORS)))
