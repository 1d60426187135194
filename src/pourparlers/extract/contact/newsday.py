"""The day of the news, for contacts that their own words do not date: what the story tells next took place then too.

"X et Y ont signé jeudi à Z. (…) Ils ont été reçus par W." The day holds for deeds in the same tense that somebody of
that story takes part in, until the text tells of another day.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from pourparlers.extract.contact import governing
from pourparlers.extract.contact.scene import Lexicon, Scene
from pourparlers.extract.contact.telling import Telling
from pourparlers.extract.contact.triggers import Trigger
from pourparlers.knowledge import world
from pourparlers.model.event import HAPPENED
from pourparlers.model.layers import TimeExpression
from pourparlers.model.notes import DAY_OF_STORY
from pourparlers.model.time import Time

DAY = len("2016-09-07")
FRESH = 3  # days before publication within which a day is that of the news
QUOTING = frozenset(("«", "“"))
CLOSING = {"«": "»", "“": "”"}


@dataclass(frozen=True, slots=True)
class NewsDay:
    """A day that the story is at, and those who act on it: by name, persons also by their state."""

    day: str
    names: frozenset[str]


def following(scene: Scene, before: NewsDay | None, lexicon: Lexicon) -> NewsDay | None:
    """Return the day that the story is at after a sentence."""
    told = [t for t in scene.times if t.type in ("DATE", "TIME") and t.begin and _of_deed(scene, t, lexicon)]
    if not told:
        here = _names(scene)
        return replace(before, names=before.names | here) if before is not None and here & before.names else before
    days = {_day(scene, time) for time in told}
    if len(days) > 1 or "" in days:
        return None
    names = _names(scene) | (before.names if before is not None and {before.day} == days else frozenset())
    return NewsDay(days.pop(), names)


def suggest(scene: Scene, trigger: Trigger, telling: Telling, at: NewsDay | None, lexicon: Lexicon) -> None:
    """Note the day of the story on a contact that was held and that no word of its sentence dates."""
    if at is None or telling.time is not None or telling.status not in HAPPENED:
        return
    if telling.series or telling.far or telling.implied or telling.new or not at.names & _with_states(telling.names):
        return
    if any(t.type == "SET" or (t.type != "DURATION" and (t.begin or "")[:DAY] != at.day) for t in scene.times):
        return
    clause = scene.clause_at(trigger.first)
    group = trigger.group if trigger.noun is None else governing.main(scene, clause, trigger)
    if group is None or group.tense != "past" or lexicon.contacts.earlier & set(scene.words(clause.first, clause.last)):
        return
    if not _quoted(scene, trigger.first):
        telling.newsday = at.day


def date_them(deeds: list[Telling]) -> None:
    """Give the deeds that nothing dates the day of the story that they were told in."""
    for deed in deeds:
        if deed.time is None and deed.newsday and deed.counted_from is None and deed.status in HAPPENED:
            deed.time = Time(deed.newsday, deed.newsday, "day")
            deed.score = min(deed.score, 0.7)
            deed.notes.append(DAY_OF_STORY)


def _day(scene: Scene, time: TimeExpression) -> str:
    """Return the day of a time where it is one of the last before publication; empty for any other."""
    published = scene.document.published.date if scene.document.published else None
    begin = (time.begin or "")[:DAY]
    if published is None or min(len(published), len(begin)) < DAY or (time.until or begin)[:DAY] != begin:
        return ""
    return begin if 0 <= (date.fromisoformat(published[:DAY]) - date.fromisoformat(begin)).days <= FRESH else ""


def _of_deed(scene: Scene, time: TimeExpression, lexicon: Lexicon) -> bool:
    """Tell whether a time dates what the main line of a sentence tells as done, not what somebody says or a noun."""
    at = scene.index_at(time.start)
    if scene.norm(at - 1) in lexicon.contacts.of_words or _quoted(scene, at):
        return False
    clause = scene.clause_at(at)
    past = [g for g in clause.groups if g.tense == "past"]
    return bool(past) and all(g.lemma not in lexicon.contacts.say_lemmas for g in past)


def _quoted(scene: Scene, at: int) -> bool:
    """Tell whether a token of a sentence stands within quotation marks."""
    words = scene.words(scene.first, at)
    return any(words.count(mark) > words.count(CLOSING[mark]) for mark in QUOTING) or words.count('"') % 2 == 1


def _names(scene: Scene) -> frozenset[str]:
    return _with_states(name for m in scene.actors(scene.first, scene.last) for name in m.names)


def _with_states(names: Iterable[str]) -> frozenset[str]:
    known = tuple(names)
    states = world.states()
    return frozenset((*known, *(states[code].name_fr for n in known if (code := world.country_of(n)) in states)))
