"""A contact that nothing dates took place on the day that the story is at; one told as background did not."""

import pytest

from pourparlers.model.notes import DAY_OF_STORY
from tests.extract.contact.sentences import contacts

OPENING = "Barack Obama et Vladimir Poutine ont signé mardi un accord à Genève. "


@pytest.mark.parametrize(
    "following",
    [
        "Barack Obama a ensuite rencontré Angela Merkel.",
        "Vladimir Poutine s'est entretenu avec Angela Merkel à l'hôtel.",
        "La signature est intervenue à l'issue d'une rencontre entre Barack Obama et Angela Merkel.",
    ],
)
def test_the_story_goes_on(following: str) -> None:
    """What somebody of the story does next, in the same tense, is of the same day, and the record says whence."""
    (found,) = [e for e in contacts(OPENING + following, "fr") if DAY_OF_STORY in e.notes]
    assert found.time is not None
    assert found.time.start == "2019-03-12"


@pytest.mark.parametrize(
    "following",
    [
        "Barack Obama avait rencontré Angela Merkel.",
        "Barack Obama a déjà rencontré Angela Merkel.",
        "Barack Obama a rencontré Angela Merkel en janvier.",
        "« Barack Obama a rencontré Angela Merkel », a raconté un témoin.",
        "David Cameron a rencontré Angela Merkel.",
        "En 2014, la Russie a annexé la Crimée. Barack Obama a rencontré Angela Merkel.",
    ],
)
def test_background_is_of_another_day(following: str) -> None:
    """An earlier tense, a word, a date, a quotation, other people or another story keep the day away."""
    assert not [e for e in contacts(OPENING + following, "fr") if DAY_OF_STORY in e.notes]
