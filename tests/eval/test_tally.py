"""Counting and rounding nothing."""

from hypothesis import given
from hypothesis import strategies as st

from pourparlers.eval.tally import Sheet, Tally


@given(st.integers(0, 50), st.integers(0, 50), st.integers(0, 50))
def test_row(hit: int, missed: int, spare: int) -> None:
    """Precision, recall and F1 are shares; F1 lies between the other two."""
    row = Tally(hit, hit + missed, hit + spare).row()
    assert 0.0 <= min(row["P"], row["R"]) <= row["F1"] + 1e-9
    assert row["F1"] <= max(row["P"], row["R"]) + 1e-9
    assert max(row["P"], row["R"]) <= 1.0


def test_recall_alone() -> None:
    """Where ours means nothing, only recall is given, for good."""
    tally = Tally()
    tally.add(1, 2, None)
    tally.add(0, 2, 5)
    assert tally.row() == {"R": 0.25, "gold": 4}


def test_sheet() -> None:
    """What gold does not say is not marked; rows come by name."""
    sheet = Sheet()
    sheet.count("b", 1, 1, 1)
    sheet.count("a", 0, 0, 0)
    sheet.mark("date", None)
    sheet.mark("place", True)
    sheet.mark("place", False)
    assert list(sheet.facts()) == ["a", "b"]
    assert sheet.slots() == {"place": {"accuracy": 0.5, "n": 2}}
    assert sheet.tally("never") == Tally()
