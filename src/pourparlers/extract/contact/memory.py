"""What the sentences read so far have told: the last contact, its sides, the place of the dateline."""

from __future__ import annotations

from dataclasses import dataclass, field

from pourparlers.extract.contact.newsday import NewsDay
from pourparlers.extract.contact.telling import Telling
from pourparlers.model.notes import HEARSAY, PARTIES_OF_ARTICLE, SIDES_BEFORE

SURE = 0.5  # a telling less sure than this lends its sides to no other


@dataclass(slots=True)
class Memory:
    """The state of the story while a document is read.

    Attributes:
        round: the last contact held face to face that has two sides or more.
        pair: sides of the last contact told that has two or more.
        last: the last contact told that has sides.
        told: all tellings of the body so far, in order.
        couple: the two sides that the article is about.
        day: the day that the story is at.
    """

    pair: tuple[str, ...] = ()
    round: Telling | None = None
    last: Telling | None = None
    told: list[Telling] = field(default_factory=list)
    couple: tuple[str, ...] = ()
    day: NewsDay | None = None

    def heirs(self, mode: str, fated: bool) -> tuple[tuple[str, ...], str]:
        """Return whose a contact is that names nobody, with a note: the article's couple, or the last two told."""
        if fated and self.couple:
            return self.couple, PARTIES_OF_ARTICLE
        return (() if fated and mode == "summit" else self.pair), SIDES_BEFORE

    def keep(self, telling: Telling) -> None:
        """Remember a telling of the body."""
        self.told.append(telling)
        sure = telling.score >= SURE and HEARSAY not in telling.notes
        if len(telling.names) > 1 and telling.mode != "visit" and sure:
            self.pair = telling.names
            if telling.status in ("held", "under_way") and telling.mode in ("meeting", "talks", "summit"):
                self.round = telling
        if telling.names:
            self.last = telling

    def with_speaker(self, names: tuple[str, ...]) -> tuple[str, ...]:
        """Return the sides of the last contact held that has all of `names` among them, or nothing."""
        for telling in reversed(self.told):
            if telling.status in ("held", "under_way") and set(names) < set(telling.names) and telling.mode != "visit":
                return telling.names
        return ()
