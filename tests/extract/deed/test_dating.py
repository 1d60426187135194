"""When a deed was done: in its clause, in the one it falls in with, or with the contact that led to it."""

import pytest

from pourparlers.extract import contacts, deeds
from pourparlers.model.event import Event
from pourparlers.model.notes import DATELINE, DAY_OF_SIDES
from pourparlers.pipeline import layers
from tests.extract.deed.told import DAY

DATED = [
    ("fr", "La guerre a commencé lundi, lorsque le Chili a bombardé deux bases.", "ASSAULT", "2019-05-13"),
    ("en", "War broke out in April, when Chile bombed the border posts.", "ASSAULT", "2019-04"),
    ("fr", "Le Pérou et le Chili se sont entendus sur un partage des eaux, a annoncé lundi le ministre.", "AGREE",
     "2019-05-13"),
    ("en", "Peru and Chile have agreed on a map, President Sebastian Pinera said on Monday.", "AGREE", "2019-05-13"),
    ("fr", "Le Pérou et le Chili se sont réunis lundi à Madrid. Le Pérou et le Chili y ont signé un accord.", "AGREE",
     "2019-05-13"),
    ("fr", "LIMA, 15 mai 2019 - Le Chili a accusé le Pérou.", "ACCUSE", None),
    ("fr", "Le Pérou et le Chili se sont réunis lundi à Madrid. L'accord conclu entre le Pérou et le Chili dort.",
     "AGREE", None),
    ("fr", "Le Pérou se tait depuis lundi, mais le Chili a bombardé deux bases.", "ASSAULT", None),
]  # fmt: skip
PLACED = [
    ("fr", "GENEVE, 15 mai 2019 - Le Pérou et le Chili ont signé mardi un accord.", "Genève"),
    ("fr", "LIMA, 15 mai 2019 - Le Pérou et le Chili ont signé mardi un accord.", None),
]


def told(text: str, language: str, kind: str) -> list[Event]:
    """Return the deeds of a type in a text, found beside its contacts."""
    document = contacts.make(language)(layers(text, language=language, published=DAY))
    return [f for f in deeds.make(language)(document).facts if isinstance(f, Event) and f.type == kind]


@pytest.mark.parametrize(("language", "text", "kind", "day"), DATED, ids=[text[:40] for _, text, *_ in DATED])
def test_the_day_of_a_deed(language, text, kind, day):
    """A deed has the day of its clause, of the clause before "when", of the word on it or of the contact beside it."""
    (event,) = told(text, language, kind)
    assert (event.time.start if event.time else None) == day


@pytest.mark.parametrize(("language", "text", "place"), PLACED, ids=[text[:40] for _, text, _ in PLACED])
def test_the_place_of_a_dateline(language, text, place):
    """A deal was struck where the dateline is unless that is the land of one of the parties."""
    (event,) = told(text, language, "AGREE")
    assert event.place == place
    assert (DATELINE in event.notes) is (place is not None)


def test_the_day_of_a_contact_is_noted():
    """A day that the sentence of a deal does not say is noted as taken from the contact."""
    text = "Le Pérou et le Chili se sont réunis lundi à Madrid. Le Pérou et le Chili y ont signé un accord."
    (event,) = told(text, "fr", "AGREE")
    assert DAY_OF_SIDES in event.notes
