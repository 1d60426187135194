"""Summits as dates."""

from __future__ import annotations

import pytest

from pourparlers.resolve.timex.find import find


@pytest.mark.parametrize(
    ("language", "text", "published", "value"),
    [
        ("fr", "Les deux présidents se sont parlé en marge du G20.", "2016-09-07", "2016-09-04/2016-09-05"),
        ("en", "They spoke on the sidelines of the G20 summit.", "2016-09-07", "2016-09-04/2016-09-05"),
        ("fr", "Ils se verront lors du sommet de l'Otan à Varsovie.", "2016-07-01", "2016-07-08/2016-07-09"),
    ],
)
def test_a_summit_near_publication_is_a_date(language: str, text: str, published: str, value: str) -> None:
    """The one summit of its name within weeks of publication is meant, with some doubt."""
    (time,) = find(text, published=published, language=language)
    assert (time.type, time.value, time.rule) == ("DATE", value, "occasion")
    assert time.certainty < 1


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("Ils se sont parlé en marge du G20.", "2016-03-07"),
        ("Ils se sont parlé en marge du G20.", None),
        ("Le G20 a échoué.", "2016-09-07"),
        ("Ils se sont parlé lors de la COP21.", "2015-12-15"),
        ("Ils se sont parlé en marge du Conseil de classe.", "2016-09-07"),
    ],
)
def test_what_is_unclear_is_no_date(text: str, published: str | None) -> None:
    """Far from publication, undated, as an actor, or lasting weeks, an event dates nothing."""
    assert find(text, published=published, language="fr") == ()


def test_a_told_day_or_year_stands() -> None:
    """Where the sentence tells its day, or the year of the event, that is the date."""
    for text, value in (("Lundi, ils se sont vus en marge du G20.", "2016-09-05"),
                        ("Ils se sont vus lors du G20 de 2014.", "2014")):  # fmt: skip
        (time,) = find(text, published="2016-09-07", language="fr")
        assert time.value == value
