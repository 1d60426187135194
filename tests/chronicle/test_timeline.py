"""The chronology: by date as coarse as it is known, undated events apart."""

from hypothesis import given
from hypothesis import strategies as st

from pourparlers.chronicle.timeline import timeline
from pourparlers.model.event import Event
from pourparlers.model.time import Time


def event(id_, start=None, end=None):
    """Return an event with a date."""
    return Event(id=id_, type="CONSULT", time=Time(start, end) if start or end else None)


def test_coarse_dates_come_before_the_days_that_they_may_be():
    """A year before its months, a month before its days, a day before a span that begins with it."""
    dates = ["2016", "2016-09", "2016-09-01", "2016-09-02", "2017"]
    line = timeline(event(f"e{n}", start) for n, start in enumerate(reversed(dates)))
    assert [e.time.start for e in line.dated] == dates
    spans = timeline([event("a", "2016-09-01", "2016-09-03"), event("b", "2016-09-01")])
    assert [e.id for e in spans.dated] == ["b", "a"]


def test_undated_events_are_apart():
    """Those of which only an end is known stand where they end at the latest."""
    line = timeline([event("b"), event("a"), event("c", end="2016-09"), event("d", "2016-08")])
    assert [e.id for e in line.dated] == ["d", "c"]
    assert [e.id for e in line.undated] == ["a", "b"]


DATES = (None, "2015", "2016-09", "2016-09-07", "2016-07-15T21:00Z")
EVENTS = st.lists(st.builds(event, st.uuids().map(str), st.sampled_from(DATES)), unique_by=lambda e: e.id)


@given(EVENTS, st.randoms())
def test_order_of_the_input_plays_no_part(events, chance):
    """No event is lost, and the same events give the same chronology."""
    shuffled = list(events)
    chance.shuffle(shuffled)
    line = timeline(events)
    assert timeline(shuffled) == line
    assert {e.id for e in (*line.dated, *line.undated)} == {e.id for e in events}
