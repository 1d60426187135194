"""Dates as pages print them."""

from __future__ import annotations

import pytest

from pourparlers.clean.dates import printed_dates


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Publié le 7 septembre 2031 à 18h20", "2031-09-07"),
        ("mercredi 1er avril 2031, 20h31", "2031-04-01"),
        ("Le 4 AOÛT 2031", "2031-08-04"),
        ("12 févr. 2031", "2031-02-12"),
        ("07/09/2031", "2031-09-07"),
        ("7.9.2031", "2031-09-07"),
        ("07/09/31", "2031-09-07"),
        ("September 7, 2031", "2031-09-07"),
        ("Sept. 7, 2031 6:20 pm", "2031-09-07"),
        ("Tuesday 14th July 2031", "2031-07-14"),
        ("2031-09-07T18:20:00Z", "2031-09-07"),
        ("mars 2031", "2031-03"),
    ],
)
def test_forms(text: str, value: str) -> None:
    """French order, names, abbreviations and capitals; a month alone stays a month."""
    assert [date.values for date in printed_dates(text)] == [(value,)]


@pytest.mark.parametrize(
    "text", ["le 7 septembre", "32/01/2031", "31 février 2031", "17303", "1456 heures", "24/7", "mars"]
)
def test_no_dates(text: str) -> None:
    """A date without a year dates no page, and a day that does not exist is none."""
    assert printed_dates(text) == []


def test_numeric_date_on_an_english_page_may_stand_either_way_round() -> None:
    """Where day and month cannot be told apart, both readings stay."""
    assert printed_dates("07/09/2031", "en")[0].values == ("2031-07-09", "2031-09-07")
    assert printed_dates("07/09/2031", "fr")[0].values == ("2031-09-07",)
    assert printed_dates("09/27/2031", "en")[0].values == ("2031-09-27",)


def test_offsets() -> None:
    """A date knows where it stands."""
    text = "Paru le 7 août 2031."
    date = printed_dates(text)[0]
    assert text[date.start : date.end] == "7 août 2031"
