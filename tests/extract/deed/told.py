"""Deeds of marked-up text, and of plain text that passed all layers."""

from pourparlers.extract import deeds
from pourparlers.model.event import Event
from pourparlers.pipeline import layers
from tests.extract.speech.marked import document

DAY = "2019-05-15"  # a Wednesday


def events(marked: str, language: str = "fr") -> list[Event]:
    """Return the deeds of a text whose actors are marked: {state}, [person]."""
    return [f for f in deeds.make(language)(document(marked, language)).facts if isinstance(f, Event)]


def read(text: str, language: str) -> list[Event]:
    """Return the deeds of a text that passed all layers."""
    made = deeds.make(language)(layers(text, language=language, published=DAY))
    return [f for f in made.facts if isinstance(f, Event)]


def one(text: str, language: str) -> tuple[str, set[str]]:
    """Return the type of the only deed of a text, and who has a part in it."""
    (event,) = read(text, language)
    return event.type, {p.actor for p in event.participants}
