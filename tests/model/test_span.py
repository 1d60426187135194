"""Half-open stretches of text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pourparlers.model.evidence import Evidence
from pourparlers.model.span import Span

SPANS = st.tuples(st.integers(0, 20), st.integers(0, 20)).map(lambda pair: Span(min(pair), max(pair)))


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2), (-2, -1)])
def test_no_span(start, end):
    """Offsets are not negative and not the wrong way round."""
    with pytest.raises(ValueError, match=f"{start}:{end}"):
        Span(start, end)


@given(SPANS, SPANS)
def test_meets_and_covers(a, b):
    """As sets of code points do."""
    mine, other = set(range(a.start, a.end)), set(range(b.start, b.end))
    assert a.meets(b) == b.meets(a)
    if mine and other:
        assert a.meets(b) == bool(mine & other)
        assert a.covers(b) == (other <= mine)
    assert len(a) == len(mine)


@given(st.text(max_size=20), SPANS)
def test_evidence_is_the_words(text, span):
    """Code points, whatever their width."""
    evidence = Evidence.of("d", text, span)
    assert evidence.text == text[evidence.start : evidence.end]
    assert evidence.span == span
