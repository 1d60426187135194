"""What stands near a contact and is not of it: helpers, sponsors of other deeds, the next clause, a new day."""

import pytest

from tests.extract.contact.sentences import contacts


def told(text: str, language: str) -> list[tuple[list[str], str | None, str | None]]:
    """Return participants, day and status of each contact."""
    return [
        (sorted(p.actor for p in e.participants), e.time.start if e.time else None, e.status)
        for e in contacts(text, language)
    ]


@pytest.mark.parametrize(
    ("text", "language", "names"),
    [
        ("Barack Obama et Vladimir Poutine se sont vus, un jour après la trêve signée sous l'égide de la Suède.", "fr",
         ["Barack Obama", "Vladimir Poutine"]),
        ("Barack Obama et Vladimir Poutine se sont vus à Oslo sous l'égide de la Suède.", "fr",
         ["Barack Obama", "Suède", "Vladimir Poutine"]),
        ("Barack Obama met with Angela Merkel, and Russia closed two consulates.", "en",
         ["Angela Merkel", "Barack Obama"]),
        ("Barack Obama met with Angela Merkel, David Cameron and Vladimir Putin.", "en",
         ["Angela Merkel", "Barack Obama", "David Cameron", "Vladimir Poutine"]),
        ("La Russie a tenu des pourparlers avec l'appui de la Suède.", "fr", None),
        ("La Russie a tenu des pourparlers avec la Suède.", "fr", ["Russie", "Suède"]),
        ("Angela Merkel a annoncé que le président américain, Barack Obama, se rendrait à Rome.", "fr",
         ["Barack Obama"]),
        ("Angela Merkel a annoncé qu'elle se rendrait à Rome.", "fr", ["Angela Merkel"]),
    ],
)  # fmt: skip
def test_who_is_near_is_no_side(text: str, language: str, names: list[str] | None) -> None:
    """Only those whom the clause of the contact names take part."""
    assert [found[0] for found in told(text, language)] == ([names] if names else [])


@pytest.mark.parametrize(
    ("text", "language", "day", "status"),
    [
        ("Une réunion entre Paris et Berlin, prévue vendredi, a été reportée à mai.", "fr", "2019-03-15", "postponed"),
        ("Une réunion entre Paris et Berlin a été reportée à mai.", "fr", "2019-05", "postponed"),
        ("A meeting between Paris and Berlin, planned for Friday, was cancelled.", "en", "2019-03-15", "cancelled"),
        ("A meeting between Paris and Berlin is planned for Friday.", "en", "2019-03-15", "planned"),
        ("Barack Obama said that he would travel to Rome later this spring.", "en", "2019-03", "announced"),
    ],
)
def test_day_and_state(text: str, language: str, day: str, status: str) -> None:
    """What is put off was planned for the day told first; what a season that has begun brings may lie ahead."""
    assert [found[1:] for found in told(text, language)] == [(day, status)]


def test_surname_of_several_words() -> None:
    """Somebody named in full is meant by the whole surname, small words included."""
    text = "Ursula von der Leyen a parlé. Emmanuel Macron a rencontré Mme von der Leyen à Rome."
    assert [found[0] for found in told(text, "fr")] == [["Emmanuel Macron", "Ursula von der Leyen"]]


@pytest.mark.parametrize(
    ("following", "lent"),
    [
        ("Une nouvelle rencontre de haut niveau est prévue vendredi.", True),
        ("Une nouvelle rencontre avec celle-ci est prévue vendredi.", False),
        ("Une nouvelle réunion de la direction est prévue vendredi.", False),
    ],
)
def test_sides_are_lent_to_what_has_none(following: str, *, lent: bool) -> None:
    """A contact that is told as somebody else's has not the sides of the one before it."""
    found = told(f"Barack Obama et Angela Merkel se sont rencontrés lundi. {following}", "fr")
    assert ((["Angela Merkel", "Barack Obama"], "2019-03-15", "planned") in found) == lent


def test_what_was_planned_and_called_off() -> None:
    """A participle between a contact and its fate is no fate."""
    text = "France and Germany met in Rome. France and Germany talked. A summit planned for May in Oslo was cancelled."
    assert (["Allemagne", "France"], "cancelled") in [(found[0], found[2]) for found in told(text, "en")]
