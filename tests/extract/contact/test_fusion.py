"""Tellings of one contact are joined; what was taken from elsewhere is noted."""

from pourparlers.model.notes import COUNTED_BACK, NO_SIDES, SIDES_BEFORE
from tests.extract.contact.marked import events, told


def test_borrowed_sides_are_noted():
    """A contact that names nobody has the sides of the one told before it, and says so."""
    found = events(
        "[p:Anne Roux] a rencontré [p:Paul Martin] à [l:Genève] [t:mardi=2016-09-06]. "
        "Leur précédente rencontre a eu lieu à [l:Vienne] [t:le 26 juillet=2016-07-26].",
        "fr",
    )
    assert [told(event) for event in found] == [
        "meeting: Anne Roux, Paul Martin @Genève 2016-09-06 held",
        "meeting: Anne Roux, Paul Martin @Vienne 2016-07-26 held",
    ]
    assert [SIDES_BEFORE in event.notes for event in found] == [False, True]


def test_sides_that_nobody_lends_are_not_borrowed():
    """Where no contact was told before, the record only says that nobody is named."""
    (found,) = events("Les pourparlers de paix sont reportés à [t:vendredi=2016-09-09].", "fr")
    assert NO_SIDES in found.notes
    assert SIDES_BEFORE not in found.notes


def test_a_new_contact_is_another_than_the_one_that_was_held():
    """ "Leur nouvelle réunion" has no part of the old one; told again, it is itself."""
    found = events(
        "[p:Anne Roux] a rencontré [p:Paul Martin] à [l:Genève] [t:lundi=2016-09-05]. "
        "[p:Anne Roux] et [p:Paul Martin] ont tenu une nouvelle réunion. "
        "Cette nouvelle réunion a eu lieu à [l:Vienne].",
        "fr",
    )
    assert [told(event) for event in found] == [
        "meeting: Anne Roux, Paul Martin @Genève 2016-09-05 held", "meeting: Anne Roux, Paul Martin @Vienne held",
    ]  # fmt: skip


def test_a_new_contact_ahead_is_the_one_announced():
    """It is new beside those that were held, not beside its own announcement."""
    found = events(
        "[p:Anne Roux] et [p:Paul Martin] se retrouveront [t:vendredi=2016-09-09] à [l:Genève]. "
        "[p:Anne Roux] et [p:Paul Martin] tiendront une nouvelle réunion.",
        "fr",
    )
    assert [told(event) for event in found] == ["meeting: Anne Roux, Paul Martin @Genève 2016-09-09 planned"]


def test_a_start_that_is_counted_back_is_noted():
    """The day told is that of the end; one day is its own beginning."""
    told_days = "Au bout de {} de pourparlers, [p:Anne Roux] et [p:Paul Martin] se sont quittés [t:mardi=2016-09-06]."
    (long,) = events(told_days.format("[d:trois jours=P3D]"), "fr")
    (short,) = events(told_days.format("[d:trois heures=PT3H]"), "fr")
    assert [(e.time.start, e.time.end, COUNTED_BACK in e.notes) for e in (long, short)] == [
        ("2016-09-04", "2016-09-06", True), ("2016-09-06", "2016-09-06", False),
    ]  # fmt: skip
