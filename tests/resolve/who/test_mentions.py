"""What holds of mentions in any text."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from pourparlers.resolve.who.finding import fold
from tests.resolve.who.marked import cases, read

WORDS = sorted({word for language in ("fr", "en") for _, text, _ in cases(language) for word in text.split()})


@given(st.text())
def test_folding_keeps_offsets(text: str) -> None:
    """A folded text is as long as the text."""
    assert len(fold(text)) == len(text)


def test_folding() -> None:
    """Case, accents, apostrophes and no-break spaces fall away."""
    assert fold("L’Éœil\u00a0ÇÀ‑bas Čapek Şen") == "l'eœil ca-bas capek sen"


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=40), st.sampled_from(["fr", "en"]), st.sampled_from(["", "2016"]))
def test_mentions_point_into_the_text(words: list[str], language: str, day: str) -> None:
    """Mentions are ordered, do not overlap, start and end on words, and scores lie between 0 and 1."""
    text = " ".join(words)
    at = 0
    for mention in read(text, language, day).mentions:
        assert at <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end] == text[mention.start : mention.end].strip()
        assert 0 <= mention.score <= 1
        at = mention.end


def test_reading_twice_gives_the_same() -> None:
    """Nothing is remembered from one document to the next."""
    first = read("John Kerry parle. Le secrétaire d'État américain repart.", "fr")
    read("Rex Tillerson est le secrétaire d'État américain.", "fr", "2017-05-05")
    again = read("John Kerry parle. Le secrétaire d'État américain repart.", "fr")
    assert first.mentions == again.mentions
