"""Whole sentences of any negotiation, from plain text to contacts: how many are found, and how many are right."""

import pytest

from tests.extract.contact.sentences import Tally, contacts, rows

FLOORS = {  # precision and recall that were measured, rounded down to a twentieth
    ("develop", "fr"): (0.85, 0.80), ("report", "fr"): (0.80, 0.65),
    ("develop", "en"): (0.65, 0.50), ("report", "en"): (0.65, 0.55),
}  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize(("half", "language"), FLOORS)
def test_sentences_tell_what_their_row_says(half, language):
    """Kind, sides and state of each contact are counted together; the report half is tuned on by no rule."""
    tally = Tally()
    for text, want in rows(half, language):
        tally.add(want, contacts(text, language))
    precision, recall = FLOORS[half, language]
    assert tally.precision >= precision
    assert tally.recall >= recall


@pytest.mark.parametrize("language", ["fr", "en"])
def test_there_are_enough_sentences(language):
    """At least sixty a language, a sixth of them without a contact."""
    every = [row for half in ("develop", "report") for row in rows(half, language)]
    assert len(every) >= 60
    assert sum(not want for _, want in every) >= len(every) / 6
