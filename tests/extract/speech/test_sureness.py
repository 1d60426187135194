"""The scale of confidence keeps order and bounds."""

from hypothesis import given
from hypothesis import strategies as st

from pourparlers.extract.speech.sureness import calibrated

RAW = st.floats(min_value=0, max_value=1)


@given(RAW, RAW)
def test_the_surer_stays_the_surer(one, other):
    """A higher score never comes out less sure, and none leaves 0 to 1."""
    assert 0 <= calibrated(one) <= 1
    assert calibrated(min(one, other)) <= calibrated(max(one, other))


def test_an_unknown_speaker_is_no_sure_fact():
    """Half of a good rule, as where nobody is named, stays under one in two."""
    assert calibrated(0.45) < 0.5 < calibrated(0.75)
