"""Scales of confidence: monotone, bounded, moved by a rule's own record."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pourparlers.lang.pack import LANGUAGES, load
from pourparlers.lang.reliability import LEAST, MOST, Reliability, Scale

scores = st.floats(0, 1)


@given(scores, scores, st.floats(0, 3), st.floats(-4, 4))
def test_a_higher_score_is_never_less_sure(one: float, other: float, slope: float, intercept: float) -> None:
    """Whatever was fitted, the order of a rule's scores stays, and no score promises too much."""
    scale = Scale(slope, intercept)
    low, high = scale.share(min(one, other), "any"), scale.share(max(one, other), "any")
    assert LEAST <= low <= high <= MOST


def test_a_rule_that_errs_more_is_less_sure() -> None:
    """The offset of a rule is its own; another rule keeps the scale."""
    scale = Scale(1.0, 0.0, {"guess": -1.0})
    assert scale.share(0.8, "guess") < scale.share(0.8, "sight") == pytest.approx(0.8)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_of_fact_is_measured(language: str) -> None:
    """A kind without a scale would keep a score that nobody compared with anything."""
    kinds = load(language, "reliability", Reliability).kinds
    assert {"statement", "contact", "event", "agreement", "commitment", "position", "dispute"} <= set(kinds)
