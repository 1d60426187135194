"""Calendar arithmetic."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pourparlers.resolve.timex import value as values

DAYS = st.dates(date(1700, 1, 1), date(2200, 1, 1))


@pytest.mark.parametrize(
    ("year", "expected"), [(1961, (4, 2)), (2000, (4, 23)), (2008, (3, 23)), (2016, (3, 27)), (2038, (4, 25))]
)
def test_easter(year: int, expected: tuple[int, int]) -> None:
    """Easter falls where the almanac has it."""
    assert values.easter(year) == date(year, *expected)


@given(st.integers(1583, 4000))
def test_easter_is_a_spring_sunday(year: int) -> None:
    """Easter is a Sunday from March 22 to April 25."""
    day = values.easter(year)
    assert day.isoweekday() == 7
    assert date(year, 3, 22) <= day <= date(year, 4, 25)


@given(DAYS, st.integers(-500, 500))
def test_months_add_up(day: date, months: int) -> None:
    """Adding months lands in that month, on the same day or its last."""
    there = values.add_months(day, months)
    assert there.year * 12 + there.month == day.year * 12 + day.month + months
    assert there.day == day.day or (there + timedelta(days=1)).day == 1


@given(DAYS)
def test_week_holds_its_day(day: date) -> None:
    """A week's bounds are seven days that hold the day."""
    week = values.of_week(day)
    assert week.begin is not None
    assert week.until is not None
    assert week.begin <= day.isoformat() <= week.until
    assert date.fromisoformat(week.until) - date.fromisoformat(week.begin) == timedelta(days=6)


@pytest.mark.parametrize(
    ("unit", "count", "expected"),
    [("D", -1, "2016-02-28"), ("W", 1, "2016-W10"), ("M", 12, "2017-02"), ("Y", -4, "2012"), ("Q", -1, "2015-Q4"),
     ("H", 1, "2016-H2"), ("DE", 0, "201X"), ("CE", -1, "19XX"), ("WE", 0, "2016-W09-WE")],
)  # fmt: skip
def test_shifted(unit: str, count: int, expected: str) -> None:
    """Periods are counted from the one that holds the anchor."""
    assert values.shifted(date(2016, 2, 29), unit, count).value == expected


def test_century_and_decade_bounds() -> None:
    """The 20th century is 1901 to 2000; the decade from 1990 ends in 1999."""
    assert (values.of_century(20).begin, values.of_century(20).until) == ("1901", "2000")
    assert values.of_decade(1990) == values.Value("199X", "1990", "1999", "decade")


@pytest.mark.parametrize(
    ("number", "unit", "expected"),
    [
        ("12", "H", "PT12H"),
        ("6", "M", "P6M"),
        ("0.5", "CE", "P50Y"),
        ("X", "DE", "PXY"),
        ("2", "MIN", "PT2M"),
        ("2", "H2", "P12M"),
    ],
)
def test_durations(number: str, unit: str, expected: str) -> None:
    """Durations are written as TIMEX3 does."""
    assert values.of_duration(number, unit).value == expected
