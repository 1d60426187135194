"""Words without case, accents and punctuation."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pourparlers.lang.folding import folded, folded_in_place, pressed


@pytest.mark.parametrize(
    ("text", "plain"),
    [("« Trêve » à ALEP-EST ?", "treve a alep est"), ("l\u2019Élysée", "l elysee"),
     ("e\u0301tat_de  droit", "etat de droit"),
     ("10 %", "10"), ("…", "")],
)  # fmt: skip
def test_words_alone_stay(text, plain):
    """In lower case without accents, one space apart."""
    assert folded(text) == plain


@given(st.text())
def test_folding_twice_changes_nothing_more(text):
    """The second time; the first may bring an accent anew, since "İ" in lower case is "i" with a dot."""
    assert folded(folded(text)) == folded(folded(folded(text)))


@given(st.text())
def test_in_place_every_offset_holds(text):
    """A letter stays a letter, whatever becomes of its accent."""
    assert len(folded_in_place(text)) == len(text)


def test_spacing_may_be_pressed_out():
    """Two extractors differ in it and in nothing else."""
    assert pressed("La trêve, dit-il") == pressed("La  trêve , dit -il") == "latreveditil"
