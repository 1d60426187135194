"""The day on which a page says that it appeared."""

import pytest

from pourparlers.clean.publication import from_field


@pytest.mark.parametrize(
    ("value", "date", "precision"),
    [
        ("2016-09-07", "2016-09-07", "day"),
        ("2016-09-07T18:20:00Z", "2016-09-07", "day"),
        ("2016-9-7", "2016-09-07", "day"),
        ("2016-9-7 18:20", "2016-09-07", "day"),
        ("2016 sept 7", "2016-09-07", "day"),
        ("2016 Sept. 7, 18:20", "2016-09-07", "day"),
        ("2016-09", "2016-09", "month"),
        ("2016-9", "2016-09", "month"),
        ("2016", "2016", "year"),
    ],
)
def test_a_field_is_read_as_finely_as_it_tells(value, date, precision):
    """Noughts left out and names of months cost neither month nor day."""
    made = from_field(value, "metadata", "en")
    assert (made.date, made.precision) == (date, precision)


@pytest.mark.parametrize("value", ["2016-13-40", "2016-2017", "2016-09-07/2016-09-08", "yesterday", ""])
def test_what_is_no_date_dates_nothing(value):
    """Days that do not exist, and spans."""
    assert from_field(value, "metadata", "en") is None
