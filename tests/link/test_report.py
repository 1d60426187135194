"""What linking knows of an article."""

import pytest

from pourparlers.link.report import joined, report_of
from pourparlers.model.time import Publication

from .tellings import article, proof, report


@pytest.mark.parametrize(
    ("published", "day"),
    [
        (Publication("2016-09-07", "day"), "2016-09-07"),
        (Publication("2016-09-07T10:30Z", "minute"), "2016-09-07"),
        (Publication("2016-09", "month"), None),
        (Publication(None, candidates=()), None),
        (None, None),
    ],
)
def test_a_day_only_where_it_is_known(published, day):
    """A month is no day."""
    document = article("d-1")
    object.__setattr__(document, "published", published)
    assert report_of(document).day == day


def test_undated_articles_come_last():
    """By day, then by id."""
    ordered = sorted([report("c"), report("b", "2016-09-02"), report("a", "2016-09-02")], key=lambda r: r.order)
    assert [r.id for r in ordered] == ["a", "b", "c"]


def test_joined_evidence_is_ordered_and_without_doubles():
    """Whatever article it comes from."""
    one, two = proof("d-1"), proof("d-2")
    assert joined((two, one), (one,)) == (one, two)
