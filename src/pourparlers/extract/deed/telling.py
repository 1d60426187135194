"""One telling of a deed, before tellings of the same deed are joined."""

from __future__ import annotations

from dataclasses import dataclass, field

from pourparlers.extract.deed.words import Entry
from pourparlers.extract.verbgroups import VerbGroup
from pourparlers.model.event import EventStatus, StatusChange
from pourparlers.model.span import Span
from pourparlers.model.time import Time


@dataclass(frozen=True, slots=True)
class Found:
    """A cue in a sentence.

    Attributes:
        entry: the rule.
        first: token of its first word.
        last: token after its last.
        object: token of the noun that the rule asks for; None where it asks for none or none stands there.
        group: the verb group, for a verb.
    """

    entry: Entry
    first: int
    last: int
    object: int | None = None
    group: VerbGroup | None = None


@dataclass(frozen=True, slots=True)
class Party:
    """Actors in one place of a clause, and how surely they stand there.

    Attributes:
        names: who.
        score: 0 to 1.
        told: whether the text alone names them, as a body or a crowd that no table knows.
        notes: doubts about who they are.
    """

    names: tuple[str, ...] = ()
    score: float = 1.0
    told: bool = False
    notes: tuple[str, ...] = ()


@dataclass(slots=True)
class Telling:
    """What one sentence tells of a deed.

    Attributes:
        found: the words that tell it.
        actors: who does it.
        targets: on whom.
        status: as in the record.
        score: 0 to 1.
        spans: evidence.
        cues: the words themselves.
        sentence: index of the sentence.
        time: when.
        place: where.
        accuser: who lays it to the actors' charge, if anybody does.
        attributed: on whose word.
        history: states with who says so.
        head: whether a headline or caption tells it.
        notes: doubts.
    """

    found: Found
    actors: tuple[str, ...]
    targets: tuple[str, ...]
    status: EventStatus
    score: float
    spans: list[Span]
    cues: tuple[str, ...]
    sentence: int
    time: Time | None = None
    place: str | None = None
    accuser: tuple[str, ...] = ()
    attributed: tuple[str, ...] = ()
    history: list[StatusChange] = field(default_factory=list)
    head: bool = False
    notes: list[str] = field(default_factory=list)

    @property
    def type(self) -> str:
        """PLOVER's type."""
        return self.found.entry.rule.type

    @property
    def names(self) -> frozenset[str]:
        """All who have a part in it."""
        return frozenset((*self.actors, *self.targets))
