"""Dates as coarse as they are known."""

import pytest

from pourparlers.model.time import Time


@pytest.mark.parametrize(
    "date", ["2016", "2016-09", "2016-09-07", "2016-07-15T21:00", "2016-07-15T21:00Z", "2016-07-15T21:00+02:00"]
)
def test_what_is_a_date(date):
    """ISO 8601, from the year to the minute with its zone."""
    assert Time(date, date).start == date


@pytest.mark.parametrize("date", ["16", "2016-9", "07/09/2016", "2016-09-07 21:00", "hier", "", "2016-09-07T21"])
def test_what_is_none(date):
    """Anything else is refused, at either end."""
    with pytest.raises(ValueError, match="not an ISO 8601 date"):
        Time(date)
    with pytest.raises(ValueError, match="not an ISO 8601 date"):
        Time("2016", date)
