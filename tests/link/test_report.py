"""What linking knows of an article."""

import pytest

from pourparlers.link.report import by_publication, confidence, history, joined, report_of, witnesses
from pourparlers.model.event import StatusChange
from pourparlers.model.time import Publication

from .tellings import article, deal, meeting, proof, report, reports


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


def test_tellings_come_in_order_of_publication():
    """Those of an article that nobody knows come last."""
    told = [meeting(id_, ("A", "B")) for id_ in ("d-x", "d-2", "d-1")]
    ordered = sorted(told, key=lambda one: by_publication(one, reports("d-1", "d-2")))
    assert [one.evidence[0].document for one in ordered] == ["d-1", "d-2", "d-x"]


def test_copies_are_one_witness():
    """As sure as the surest of them."""
    told = [meeting(id_, ("A", "B"), confidence=sure) for id_, sure in (("d-1", 0.6), ("d-2", 0.7), ("d-3", 0.5))]
    assert witnesses(told, {"d-1": "d-1", "d-2": "d-1", "d-3": "d-3"}) == {"d-1": 0.7, "d-3": 0.5}


def test_no_number_of_witnesses_is_certainty():
    """Two are surer than one, and a hundred not quite sure."""
    assert confidence({"d-1": 0.7}) == 0.7
    assert confidence({"d-1": 0.7, "d-3": 0.5}) == 0.85
    assert confidence({f"d-{number}": 0.9 for number in range(100)}) == 0.98


@pytest.mark.parametrize("told", [meeting("d-1", ("A", "B"), attributed_to=("C",)), deal("d-1", attributed_to=("C",))])
def test_a_state_told_on_a_word_is_that_word_s(told):
    """The article vouches for it no more in the history than in the fact."""
    assert [(c.status, c.by, c.on) for c in history([told], reports("d-1"))] == [(told.status, "C", "2016-09-01")]


def test_one_state_stands_once_on_each_word():
    """Another's word for it is told too, the same word twice is not."""
    by_c = StatusChange("held", "C", "2016-09-01")
    told = [meeting("d-1", ("A", "B"), status_history=(by_c,)), meeting("d-2", ("A", "B")), meeting("d-3", ("A", "B"))]
    found = history(told, reports("d-1", "d-2", "d-3"))
    assert [(c.status, c.by) for c in found] == [("held", "C"), ("held", None)]
