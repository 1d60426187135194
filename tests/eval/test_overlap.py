"""Texts are compared word by word, in order."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pourparlers.eval.overlap import best, in_common, likeness, overlap, words

SENTENCE = words("La ministre a reçu son voisin dans la vieille ville, jeudi soir.")
some_words = st.lists(st.sampled_from("abcdefg"), max_size=12).map(tuple)


def test_contained() -> None:
    """A clause stands whole in its sentence, and is not like it."""
    clause = words("a reçu son voisin")
    assert overlap(clause, SENTENCE) == overlap(SENTENCE, clause) == 1.0
    assert likeness(clause, SENTENCE) == pytest.approx(8 / 16)


def test_a_word_or_two_prove_nothing() -> None:
    """Two words of a long text are no evidence of it; of a short one they are."""
    assert overlap(words("la ministre"), SENTENCE) == 0.0
    assert overlap(words("la ministre"), words("la ministre sourit")) == 1.0


def test_lone_words_do_not_count() -> None:
    """Only runs of two or more are in common."""
    assert in_common(words("a b x c"), words("a b y c")) == 2
    assert overlap(words("x a y b z c"), words("a b c")) == 0.0


def test_nothing() -> None:
    """An empty text has nothing in common with any."""
    assert overlap((), SENTENCE) == likeness((), SENTENCE) == best(overlap, [], [SENTENCE]) == 0.0


@given(some_words, some_words)
def test_shares(one: tuple[str, ...], other: tuple[str, ...]) -> None:
    """Both measures are shares, and whole for a text and itself."""
    assert 0.0 <= overlap(one, other) <= 1.0
    assert 0.0 <= likeness(one, other) <= 1.0
    assert likeness(one, one) == overlap(one, one) == (1.0 if one else 0.0)


@given(some_words, some_words, st.floats(0, 1))
def test_short_cut_changes_nothing(one: tuple[str, ...], other: tuple[str, ...], at_least: float) -> None:
    """Values from `at_least` on are exact; below, they stay below."""
    exact, quick = overlap(one, other), overlap(one, other, at_least=at_least)
    assert exact == quick or (exact < at_least and quick < at_least)
