"""What the reader can filter by: names with how many entries they have."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from pourparlers.export.page.context import Context
from pourparlers.export.page.events import EventView
from pourparlers.export.page.people import collation
from pourparlers.export.page.speech import StatementView
from pourparlers.model.event import MODES


@dataclass(frozen=True, slots=True)
class Option:
    """A value to filter by; `name` stands in the address of the page, `value` on the entries."""

    value: str
    name: str
    label: str
    number: int


@dataclass(frozen=True, slots=True)
class Facets:
    """The lists of the filter row.

    Attributes:
        keys: number of an actor by name, as the entries carry it.
    """

    actors: tuple[Option, ...]
    outlets: tuple[Option, ...]
    contacts: tuple[Option, ...]
    deeds: tuple[Option, ...]
    statuses: tuple[Option, ...]
    speakers: tuple[Option, ...]
    keys: Mapping[str, int]

    def of(self, names: Iterable[str]) -> str:
        """Return the numbers of actors, for an attribute of an entry."""
        return " ".join(str(number) for number in sorted({self.keys[name] for name in names if name in self.keys}))


def facets(context: Context, events: Sequence[EventView], statements: Sequence[StatementView]) -> Facets:
    """Return what the entries can be filtered by."""
    took_part = Counter(name for event in events for name in event.actors)
    spoke = Counter(statement.speaker for statement in statements if statement.speaker)
    others = (n for item in statements for n in item.actors)
    keys = {name: number for number, name in enumerate(sorted({*took_part, *others}, key=collation))}
    carried = Counter(number for event in events for number in event.common.outlet_keys)
    types = Counter((event.key, event.label) for event in events)
    statuses = Counter((event.status, event.status_word) for event in events)
    kinds = [Option(key, key, label, number) for (key, label), number in sorted(types.items(), key=lambda t: t[0][1])]
    return Facets(
        actors=tuple(Option(str(key), name, name, took_part[name]) for name, key in keys.items()),
        outlets=tuple(Option(str(n), name, name, carried[n]) for n, name in enumerate(context.outlets)),
        contacts=tuple(option for option in kinds if option.value in {*MODES, "CONSULT"}),
        deeds=tuple(option for option in kinds if option.value not in {*MODES, "CONSULT"}),
        statuses=tuple(Option(key, key, word, n) for (key, word), n in sorted(statuses.items(), key=lambda s: s[0][1])),
        speakers=tuple(Option(str(keys[name]), name, name, spoke[name]) for name in sorted(spoke, key=collation)),
        keys=keys,
    )
