"""What a verb makes of a contact that stands beside it, and what of it is doubted."""

import pytest

from pourparlers.model.notes import HEARSAY, NEGATED
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


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("[p:Anne Roux] reportedly sent a letter to [p:Paul Martin].", "held"),
        ("At stake was a letter that [p:Anne Roux] reportedly sent to [p:Paul Martin].", "held"),
        ("[p:Anne Roux] reportedly held talks with [p:Paul Martin].", "held"),
        ("[p:Anne Roux] will reportedly meet [p:Paul Martin].", "planned"),
        ("Talks between [p:Anne Roux] and [p:Paul Martin] reportedly took place.", "held"),
        ("Talks between [p:Anne Roux] and [p:Paul Martin] were reportedly cancelled.", "cancelled"),
    ],
)
def test_what_is_reportedly_so_is_not_the_outlet_s_word(text, status):
    """Wherever the contact stands to the verb; its state is the one that the verb tells."""
    (found,) = events(text, "en")
    assert (found.status, found.notes) == (status, (HEARSAY,))


def test_a_verb_that_the_outlet_vouches_for_is_not_doubted_for_another():
    """The relative clause is on the newspaper, not on the talks."""
    text = "[p:Anne Roux] held talks with [p:Paul Martin], said a newspaper that reportedly closed."
    (found,) = events(text, "en")
    assert (found.status, found.notes) == ("held", ())
