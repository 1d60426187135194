"""Deeds of marked-up text."""

from pourparlers.extract import deeds
from pourparlers.model.event import Event
from tests.extract.speech.marked import document


def events(marked: str, language: str = "fr") -> list[Event]:
    """Return the deeds of a text whose actors are marked: {state}, [person]."""
    return [f for f in deeds.make(language)(document(marked, language)).facts if isinstance(f, Event)]
