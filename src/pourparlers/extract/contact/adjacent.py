"""Contacts dated by another: "à la veille de la visite de X, Y et Z se sont parlé" is the day before the visit."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from pourparlers.extract.contact import governing, status
from pourparlers.extract.contact.scene import Lexicon, Scene
from pourparlers.extract.contact.telling import Telling
from pourparlers.extract.contact.triggers import Trigger
from pourparlers.model.notes import counted_from
from pourparlers.model.time import Time

DAY = len("2016-09-07")


def tie(scene: Scene, found: Sequence[tuple[Trigger, Telling]], lexicon: Lexicon) -> None:
    """Note for the undated contacts of a sentence which other contact of it their day is counted from."""
    for trigger, other in found:
        shift = _shift(scene, trigger, lexicon)
        if shift == 0:
            continue
        for verb, telling in found:
            if telling is other:
                continue
            if telling.expression is not None and telling.expression is other.expression:
                telling.time = telling.expression = None  # the date stands with the other: "la visite le 15 décembre"
                telling.status = status.read(scene, verb, lexicon, None).status
            if telling.time is None:
                telling.counted_from, telling.shift = other, shift


def _shift(scene: Scene, trigger: Trigger, lexicon: Lexicon) -> int:
    clause = scene.clause_at(trigger.first)
    before = scene.words(trigger.first - governing.LOOK_BACK, trigger.first)
    governor = governing.governor(before, clause, trigger, lexicon)
    if any(governor.endswith(f" {phrase}") for phrase in lexicon.contacts.eve_words):
        return -1
    return 1 if any(governor.endswith(f" {phrase}") for phrase in lexicon.contacts.morrow_words) else 0


def date_them(deeds: Iterable[Telling]) -> None:
    """Give the deeds that are counted from another its day, moved, once that is known to the day."""
    for deed in deeds:
        other = deed.counted_from
        while other is not None and other.into is not None:
            other = other.into
        if deed.time is not None or other is None or other is deed or other.time is None or other.time.start is None:
            continue
        if len(other.time.start) == DAY and other.time.end in (None, other.time.start):
            day = (date.fromisoformat(other.time.start) + timedelta(days=deed.shift)).isoformat()
            deed.time = Time(day, day, "day")
            deed.notes.append(counted_from(other.time.start))


def purposeless(scene: Scene, pairs: list[tuple[Trigger, Telling]]) -> list[tuple[Trigger, Telling]]:
    """Return the tellings without those that only say what a contact of the same clause was for: "met for talks"."""
    kept: list[tuple[Trigger, Telling]] = []
    purposes = scene.lexicon.contacts.purpose_words
    for trigger, telling in pairs:
        before = kept[-1] if kept else None
        near = scene.words(trigger.first - 3, trigger.first)
        if (
            before is not None and before[0].verb is not None and before[0].mode == "meeting"
            and trigger.mode == "talks" and purposes & set(near) and before[0].last <= trigger.first
            and scene.clause_at(before[0].first) is scene.clause_at(trigger.first)
            and set(telling.names) <= set(before[1].names)
        ):  # fmt: skip
            before[1].mode = "talks"
            continue
        if (
            before is not None and before[0].verb is not None and before[0].mode == "visit"
            and trigger.mode == "talks" and purposes & set(near) and len(telling.names) > 1
            and set(telling.names) & set(before[1].names)
        ):  # fmt: skip
            kept.pop()  # the journey for the talks is told with them
            telling.place, telling.time = telling.place or before[1].place, telling.time or before[1].time
            telling.spans += [span for span in before[1].spans if span not in telling.spans]
        kept.append((trigger, telling))
    return kept
