"""What a verb makes of a contact that stands beside it, and what of it is doubted."""

import pytest

from pourparlers.model.notes import NEGATED
from tests.extract.contact.marked import events


@pytest.mark.parametrize(
    ("verb", "status", "notes"),
    [
        ("n'a eu qu'un", "held", ()),
        ("n'a tenu qu'un", "held", ()),
        ("n'aura qu'un", "planned", ()),
        ("n'a pas eu d'", None, (NEGATED,)),
    ],
)
def test_a_negation_that_only_restricts_denies_nothing(verb, status, notes):
    """ "N'a eu qu'un entretien" tells of one; "n'a pas eu d'entretien" leaves open what came of it."""
    (found,) = events(f"[p:Anne Roux] {verb} entretien avec [p:Paul Martin] à [l:Genève].", "fr")
    assert (found.status, found.notes) == (status, notes)


def test_a_complement_is_no_restriction():
    """ "Ne croit plus que l'entretien soit" denies, though "que" follows the verb."""
    (found,) = events("[p:Anne Roux] ne croit plus que l'entretien avec [p:Paul Martin] à [l:Genève] soit utile.", "fr")
    assert (found.status, found.notes) == (None, (NEGATED,))
