"""Public events of known date by which the press dates other things: summits, elections, attacks, treaties."""

from __future__ import annotations

import functools

import msgspec

from pourparlers.knowledge.tables import rows


class DatedEvent(msgspec.Struct, frozen=True, rename={"from_": "from"}):
    """A public event; the meetings of a series share their names, and `place_*` tells them apart.

    Attributes:
        from_: ISO 8601 first day.
        until: last day.
        kind: what sort of event, for the reader.
    """

    name_fr: str
    name_en: str
    aliases_fr: tuple[str, ...]
    aliases_en: tuple[str, ...]
    from_: str
    until: str
    place_fr: tuple[str, ...]
    place_en: tuple[str, ...]
    kind: str
    source: str
    licence: str

    def names(self, language: str) -> tuple[str, ...]:
        """Return its names in a language, the fullest first."""
        return (self.name_fr, *self.aliases_fr) if language == "fr" else (self.name_en, *self.aliases_en)

    def places(self, language: str) -> tuple[str, ...]:
        """Return where it took place, city before country."""
        return self.place_fr if language == "fr" else self.place_en


@functools.cache
def dated_events() -> tuple[DatedEvent, ...]:
    """Return all events, earliest first."""
    return rows("dated_events", DatedEvent)


@functools.cache
def events_named(language: str) -> dict[str, tuple[DatedEvent, ...]]:
    """Return the events by every name they have in a language, as written there."""
    index: dict[str, list[DatedEvent]] = {}
    for event in dated_events():
        for name in event.names(language):
            index.setdefault(name, []).append(event)
    return {name: tuple(found) for name, found in index.items() if name}
