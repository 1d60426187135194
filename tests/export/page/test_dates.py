"""Dates in words: nothing finer than the record has it, by the rules of the language."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pourparlers.export.page.dates import bounds, month_name, spoken, when
from pourparlers.export.page.words import words
from pourparlers.model.time import Time

FR, EN = words("fr"), words("en")
THIN = "\u2009"


@pytest.mark.parametrize(
    ("time", "text", "short"),
    [
        (Time("2031-05-02", "2031-05-02", "day"), "2 mai 2031", "2 mai"),
        (Time("2031-05-01", None, "day"), "1er mai 2031", "1er mai"),
        (Time("2031-05-02", "2031-05-04", "day"), "2–4 mai 2031", "2–4 mai"),
        (
            Time("2031-05-31", "2031-06-01", "day"),
            f"31 mai{THIN}–{THIN}1er juin 2031",
            f"31 mai{THIN}–{THIN}1er juin",
        ),
        (Time("2031-05", None, "month"), "mai 2031", "mai"),
        (Time("2031-05", None, "month", True), "vers mai 2031", "vers mai"),
        (Time("2031-05-02", None, "day", True), "vers le 2 mai 2031", "vers le 2 mai"),
        (Time("2031", None, "year"), "2031", "2031"),
        (Time("2031-06", "2031-08", "season"), "été\u00a02031", "été\u00a02031"),
        (Time("2030-12", "2031-03", "season"), "hiver\u00a02030–2031", "hiver\u00a02030–2031"),
        (Time("2030", "2039", "decade"), "années\u00a02030", "années\u00a02030"),
        (Time("1900", "1999", "century"), "XXe\u00a0siècle", "XXe\u00a0siècle"),
        (Time("2031-05-05", "2031-05-11", "week"), "semaine du 5 mai 2031", "semaine du 5 mai"),
        (Time("2031-07-15T21:00Z", None, "minute"), "15 juillet 2031, 21:00 UTC", "15 juillet, 21:00 UTC"),
        (Time("2031-06", "2031-08", "season", True), "vers l'été\u00a02031", "vers l'été\u00a02031"),
        (Time("2030", "2039", "decade", True), "vers les années\u00a02030", "vers les années\u00a02030"),
        (Time("2031-05-05", "2031-05-11", "week", True), "vers la semaine du 5 mai 2031", "vers la semaine du 5 mai"),
        (Time(None, "2031-05-11", "week"), "jusque dans la semaine du 5 mai 2031", "jusque dans la semaine du 5 mai"),
        (Time("2031-05-05", None, "week"), "semaine du 5 mai 2031", "semaine du 5 mai"),
        (Time(None, "2030", "decade"), "jusque dans les années\u00a02030", "jusque dans les années\u00a02030"),
        (Time(None, "2031-05-02", "day", True), "jusque vers le 2 mai 2031", "jusque vers le 2 mai"),
        (Time(None, "2000", "century"), "jusque dans le XXe\u00a0siècle", "jusque dans le XXe\u00a0siècle"),
        (Time("1601", "1700", "century"), "XVIIe\u00a0siècle", "XVIIe\u00a0siècle"),
        (Time(None, "2031-05-02", "day"), "jusqu'au 2 mai 2031", "jusqu'au 2 mai"),
        (Time("2031-05-02", "2031-06"), "2 mai 2031 – juin 2031", "2 mai 2031 – juin 2031"),
        (Time("2031-05-02", None, "month"), "mai 2031", "mai"),
    ],
)
def test_a_time_is_said_as_coarse_as_it_is_known(time, text, short):
    """Every precision has its own words; a place under the year leaves the year out."""
    shown = when(time, FR)
    assert (shown.text, shown.short) == (text, short)


def test_english_takes_its_own_order():
    """CLDR decides on order and joining, not the program."""
    assert when(Time("2031-05-02", "2031-05-04", "day"), EN).text == "2–4 May 2031"
    assert spoken("2031-05", EN) == "May 2031"


def test_only_a_single_day_has_a_weekday():
    """A span, a month and a day that is only about have none."""
    assert when(Time("2031-05-02", None, "day"), FR).weekday == "vendredi"
    for time in (Time("2031-05-02", "2031-05-03"), Time("2031-05"), Time("2031-05-02", approximate=True)):
        assert when(time, FR).weekday == ""


def test_what_is_longer_than_a_month_has_no_month():
    """A season and a year stand under their year; a decade under its own name."""
    assert when(Time("2031-06", "2031-08", "season"), FR).month is None
    assert when(Time("2031", None, "year"), FR).year == "2031"
    assert when(Time("2030", "2039", "decade"), FR).year is None


def test_nothing_known_is_nothing_said():
    """No time and an empty time are both unknown."""
    assert when(None, FR) is None
    assert when(Time(), FR) is None
    assert spoken(None, FR) == ""


def test_a_day_that_no_calendar_has_stays_as_it_is_written():
    """The page shows what the record says rather than fail on it."""
    assert spoken("2031-02-31", FR) == "2031-02-31"


def test_bounds_of_an_office():
    """Both ends, one end, none."""
    assert bounds("2031-05-02", None, FR) == "depuis le 2 mai 2031"
    assert bounds(None, "2031-05", FR) == "jusqu'en mai 2031"
    assert bounds("2029", "2031", FR) == "2029–2031"
    assert bounds(None, None, FR) == ""


def test_a_month_heading_has_a_capital():
    """Headings begin with a capital, as French months else do not."""
    assert month_name("2031-08", FR) == "Août"


@given(st.dates(), st.sampled_from([4, 7, 10]), st.sampled_from([FR, EN]))
def test_no_day_is_told_that_the_record_does_not_have(day, length, language):
    """A date cut to its year or month never shows a day."""
    said = spoken(day.isoformat()[:length], language)
    numbers = re.findall(r"\d+", said)
    assert len(numbers) == (2 if length == 10 else 1), said
