"""The language of an article."""

from __future__ import annotations

import pytest

from pourparlers.clean.language import language_code, language_of

FRENCH = "Les deux délégations ont quitté la salle sans faire la moindre déclaration à la presse."
ENGLISH = "Both delegations left the room without making any statement to the waiting reporters."


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ("fr", "fr"),
        ("fr-FR", "fr"),
        ("en_GB", "en"),
        ("Français", "fr"),
        ("anglais", "en"),
        ("English", "en"),
        ("?", None),
        ("", None),
    ],
)
def test_codes_and_names(told: str, code: str | None) -> None:
    """A language may be told by code, tag or name."""
    assert language_code(told) == code


def test_metadata_comes_first_then_the_words() -> None:
    """What the file says stands; what the page declares counts for short texts only."""
    assert language_of(ENGLISH, {"language": "fr"}) == "fr"
    assert language_of(ENGLISH, {}, "fr") == "en"
    assert language_of(FRENCH, {}) == "fr"
    assert language_of("Kerry", {}, "fr") == "fr"
    assert language_of("Kerry", {}) is None


def test_other_languages_are_told() -> None:
    """An article neither French nor English is told as what it is."""
    assert language_of("Die beiden Delegationen haben den Saal ohne jede Erklärung wieder verlassen.", {}) == "de"
