"""Scores whole sentences, from plain text to contacts, against what a table says that they tell."""

from __future__ import annotations

import tomllib
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from pourparlers.model.document import Document, Part
from pourparlers.model.event import Event
from pourparlers.model.time import Publication
from pourparlers.pipeline import chain

DATA = Path(__file__).parent / "data"
FACE = frozenset(("meeting", "talks", "summit"))
PHASES = {
    "held": "held", "under_way": "held", "failed": "held", "planned": "ahead", "announced": "ahead",
    "unconfirmed": "ahead", "hypothetical": "ahead", "postponed": "ahead", "denied": "off", "cancelled": "off",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Wanted:
    """A contact as a row tells it: `meeting: Anne Roux | * held`, `*` for others."""

    mode: str
    names: frozenset[str]
    open: bool
    status: str

    @classmethod
    def of(cls, told: str) -> Wanted:
        """Return what a row says."""
        mode, _, rest = told.partition(": ")
        sides, _, status = rest.rpartition(" ")
        names = [name.strip() for name in sides.split(" | ")]
        return cls(_kind(mode), frozenset(fold(n) for n in names if n != "*"), "*" in names, PHASES[status])

    def is_told_by(self, event: Event) -> bool:
        """Tell whether an event is of this kind, between these sides and in this state."""
        found = frozenset(fold(p.actor) for p in event.participants)
        right = self.names < found if self.open else self.names == found
        return _kind(event.mode or "") == self.mode and right and PHASES.get(event.status or "") == self.status


def fold(name: str) -> str:
    """Return a name without what spelling leaves open."""
    plain = unicodedata.normalize("NFD", name.casefold().replace("’", "'"))
    return "".join(char for char in plain if not unicodedata.combining(char))


def _kind(mode: str) -> str:
    return "face" if mode in FACE else mode


def rows(half: str, language: str) -> list[tuple[str, list[str]]]:
    """Return the sentences of a half with the contacts that each tells."""
    table = tomllib.loads((DATA / f"{half}_{language}.toml").read_text(encoding="utf-8"))
    return [(case["text"], case["want"]) for case in table["case"]]


def contacts(text: str, language: str) -> list[Event]:
    """Return the contacts that the whole pipeline finds in a text published on 13 March 2019."""
    day = Publication("2019-03-13", "day", "metadata", "given")
    done = Document(id="d", source="x.txt", original=text, text=text, parts=(Part("paragraph", 0, len(text)),),
                    media="text", language=language, published=day)  # fmt: skip
    for _, step in chain(language):
        done = step(done)
    return [fact for fact in done.facts if isinstance(fact, Event) and fact.type == "CONSULT"]


@dataclass(slots=True)
class Tally:
    """How many contacts were wanted, found and right."""

    wanted: int = 0
    found: int = 0
    right: int = 0

    def add(self, want: list[str], events: list[Event]) -> bool:
        """Count a sentence and tell whether all of it is right."""
        left, hits = list(events), 0
        for told in map(Wanted.of, want):
            match = next((event for event in left if told.is_told_by(event)), None)
            if match is not None:
                left.remove(match)
                hits += 1
        self.wanted, self.found, self.right = self.wanted + len(want), self.found + len(events), self.right + hits
        return hits == len(want) == len(events)

    @property
    def precision(self) -> float:
        """Share of what was found that is right."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """Share of what was wanted that was found."""
        return self.right / self.wanted if self.wanted else 1.0
