"""Names of the trained model that tables, titles and offices leave."""

from __future__ import annotations

from pourparlers.model.layers import Name
from pourparlers.resolve.who import trained
from pourparlers.resolve.who.finding import Finding
from pourparlers.resolve.who.words import words_of

TEXT = "Ovide Tanguay et la Ligue du Fleuve ont vu Jean Ovide Tanguay, puis Roux."


def found(names: list[Name], before: list[Finding] | None = None) -> list[tuple[str, ...]]:
    """Return whom names of the model stand for."""
    return [f.names for f in trained.find(TEXT, names, before or [], words_of("fr"))]


def test_persons_of_two_words_and_sure_bodies_count() -> None:
    """A lone word may be anything, and a body that the model doubts is wrong as often as not."""
    names = [Name(0, 13, "PER", 0.9), Name(20, 35, "ORG", 0.9), Name(68, 72, "PER", 0.9)]
    assert found(names) == [("Ovide Tanguay",), ("Ligue du Fleuve",)]
    assert found([Name(20, 35, "ORG", 0.5)]) == []


def test_what_was_found_before_stays() -> None:
    """Tables and titles know more than the model."""
    known = Finding(0, 13, "person", ("Ovide T.",), "gazetteer.person")
    assert found([Name(0, 13, "PER", 0.9)], [known]) == []


def test_the_end_of_a_longer_name_is_that_person() -> None:
    """A surname of two words is no other person than the one told in full."""
    assert found([Name(0, 13, "PER", 0.9), Name(43, 61, "PER", 0.9)])[0] == ("Jean Ovide Tanguay",)
