"""Ids depend on content alone."""

from hypothesis import given
from hypothesis import strategies as st

from pourparlers.model.identity import LENGTH, content_id


def test_known_ids_stay():
    """An id written into somebody's notes has to lead to the same fact tomorrow."""
    assert content_id("e", "Genève", 3, None) == "e-a6180b930e500772"


@given(st.lists(st.text() | st.integers() | st.none()))
def test_shape(parts):
    """A prefix, a hyphen, sixteen hexadecimal digits; the same every time, half surrogates and all."""
    found = content_id("d", *parts)
    assert found == content_id("d", *parts)
    assert len(found) == 2 + LENGTH
    assert int(found[2:], 16) >= 0


def test_parts_do_not_run_together():
    """Where one part ends and the next begins matters; None and "" are alike."""
    assert content_id("d", "ab", "c") != content_id("d", "a", "bc")
    assert content_id("d", None) == content_id("d", "")
    assert content_id("d", "\ud800") != content_id("d", "\ud801")
