"""One event for one deed: joins the tellings of one contact within a document."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from pourparlers.extract.contact import adjacent, newsday
from pourparlers.extract.contact.places import is_country
from pourparlers.extract.contact.telling import Telling
from pourparlers.knowledge import world
from pourparlers.model.event import FACE_TO_FACE, HAPPENED
from pourparlers.model.notes import COUNTED_BACK, DATELINE, DAY_OF_SIDES, HEARSAY, NO_SIDES, PLACE_OF_DAY, SIDES_BEFORE
from pourparlers.model.time import Time

AHEAD = frozenset(("planned", "announced", "hypothetical"))
TURNS = frozenset(("postponed", "cancelled", "denied", "unconfirmed", "failed"))  # what was planned may become of it
OFF = frozenset(("postponed", "cancelled"))
LIVELIER = ("talks", "summit", "meeting")  # of two modes for one deed the more telling one stays


def join(tellings: Iterable[Telling], countries: dict[str, str]) -> list[Telling]:
    """Return one telling a deed, in order of first mention.

    Args:
        tellings: in order of the text.
        countries: actor name -> name of its state: a minister and his government may be one side.
    """
    deeds: list[Telling] = []
    for telling in tellings:
        match = next((d for d in reversed(deeds) if same(telling, d, countries)), None)
        if match is None:
            if not telling.names:
                _inherit(telling)
            if telling.implied and not (telling.time or telling.place):
                continue  # an agreement that nothing dates or places may be of any talks
            if telling.back and telling.names:
                telling.notes.append(SIDES_BEFORE)
            if len(telling.names) > 1 or _stands_alone(telling):
                deeds.append(telling)
        else:
            absorb(match, telling)
    return deeds


def _inherit(telling: Telling) -> None:
    """Give a contact ahead or called off that names nobody the sides told before: "la prochaine séance"."""
    ahead = telling.status in AHEAD | TURNS - {"failed"} and HEARSAY not in telling.notes
    ahead = ahead or (telling.fated and telling.status is not None)
    if (
        ahead
        and telling.heirs
        and (telling.mode in FACE_TO_FACE - {"summit"} | {"press_conference"} or telling.fated)
        and (telling.time or telling.place or telling.new)
    ):
        telling.names, telling.back = telling.heirs, False
        telling.score = min(telling.score, 0.55)
        telling.notes.append(telling.lent)


def _stands_alone(telling: Telling) -> bool:
    """A visit needs one traveller and a place, a meeting of one body a day or a place ("la réunion du Groupe")."""
    if not telling.names and telling.firm and telling.status is not None and (telling.time or telling.place):
        telling.score = min(telling.score, 0.5)
        telling.notes.append(NO_SIDES)
        return True
    if telling.back or not telling.names:
        return False
    if telling.mode == "visit":
        return telling.place is not None or (telling.status is not None and telling.time is not None)
    return (
        telling.body
        and telling.mode in FACE_TO_FACE
        and (telling.time is not None or telling.place is not None or telling.new)
    )


def same(a: Telling, b: Telling, countries: dict[str, str]) -> bool:
    """Tell whether two tellings may be of one deed."""
    if a.mode != b.mode and not {a.mode, b.mode} <= FACE_TO_FACE:
        return False
    if a.series != b.series or (a.apart != b.apart and a.names and set(a.names) != set(b.names)):
        return False
    if a.names and not _same_sides(a.names, b.names, countries):
        return False
    if not a.names and not a.back:
        return False
    if a.far != b.far and (a.time is None or b.time is None) and not (a.back and a.time is None):
        return False
    if not compatible_times(a.time, b.time) or not world.may_be_one_place(a.place, b.place):
        return False
    return not (a.new and a.time is None and _is_other(a, b)) and _states_agree(a, b)


def _is_other(a: Telling, b: Telling) -> bool:
    """Tell whether a new contact is another than this one: than one in another state, or than one that took place."""
    return a.status != b.status or (b.status in HAPPENED and not b.new)


def _states_agree(a: Telling, b: Telling) -> bool:
    if a.status is None or b.status is None:
        return True
    if _told_as_past(a) == _told_as_past(b):
        return True
    return a.time is not None and b.time is not None  # both dated alike: announced, then held


def _told_as_past(telling: Telling) -> bool:
    """Tell whether a contact is told as one that took place, be it on hearsay ("se seraient vus")."""
    return telling.status in HAPPENED or (telling.status == "unconfirmed" and HEARSAY in telling.notes)


def _same_sides(a: Sequence[str], b: Sequence[str], countries: dict[str, str]) -> bool:
    mine, other = set(a), set(b)
    if mine <= other or other <= mine:
        return len(mine & other) > 1 or min(len(mine), len(other)) == 1
    at_home = {countries.get(n, n) for n in mine}
    abroad = {countries.get(n, n) for n in other}
    states_only = mine == at_home or other == abroad
    return at_home == abroad and states_only and len(at_home) > 1


def compatible_times(a: Time | None, b: Time | None) -> bool:
    """Tell whether two times may be one: one unknown, or overlapping at the coarser precision."""
    if a is None or b is None or a.start is None or b.start is None:
        return True
    a_end, b_end = a.end or a.start, b.end or b.start
    return _not_after(a.start, b_end) and _not_after(b.start, a_end)


def _not_after(a: str, b: str) -> bool:
    length = min(len(a), len(b), 10)
    return a[:length] <= b[:length]


def absorb(deed: Telling, other: Telling) -> None:
    """Add what another telling knows to a deed; what the deed already knows stays."""
    other.into = deed
    if deed.counted_from is None:
        deed.counted_from, deed.shift = other.counted_from, other.shift
    deed.newsday = deed.newsday or other.newsday
    deed.spans += [s for s in other.spans if s not in deed.spans]
    if len(other.names) > len(deed.names) or (len(other.names) == len(deed.names) and other.score > deed.score + 0.2):
        deed.names = other.names
    deed.host = deed.host or other.host
    if other.time is not None and (deed.time is None or len(other.time.start or "") > len(deed.time.start or "")):
        deed.time, deed.expression = other.time, other.expression
    if deed.place is None or (other.place is not None and is_country(deed.place) and not is_country(other.place)):
        deed.place = other.place or deed.place
    deed.days = max(deed.days, other.days if _one_day(deed.time, other.time) else 1)
    deed.hours = deed.hours if deed.hours is not None else other.hours
    deed.forum = deed.forum or other.forum
    deed.issues = tuple(dict.fromkeys((*deed.issues, *other.issues)))
    deed.outcome = deed.outcome or other.outcome
    if deed.status is None or (other.status in TURNS and deed.status not in HAPPENED | TURNS):
        deed.status = other.status
    if deed.status == "unconfirmed" and other.status in HAPPENED:
        deed.status = other.status
    if {deed.mode, other.mode} <= FACE_TO_FACE:
        deed.mode = min(deed.mode, other.mode, key=LIVELIER.index)
    deed.score = 1 - (1 - deed.score) * (1 - other.score / 2)
    deed.changes += other.changes
    deed.attributed = deed.attributed or other.attributed
    deed.cues = tuple(dict.fromkeys((*deed.cues, *other.cues)))
    deed.notes += [n for n in other.notes if n not in deed.notes]


def _one_day(a: Time | None, b: Time | None) -> bool:
    return a is None or b is None or a.start == b.start


def complete(deeds: list[Telling], countries: dict[str, str], dateline: str | None) -> list[Telling]:
    """Return the deeds with the places and dates that the story tells for several of them at once.

    A press conference has day and place of the contact whose sides give it; a deed on the same day with somebody in
    common has the same place; the deed that the article opens with has the place of its dateline.
    """
    adjacent.date_them(deeds)
    newsday.date_them(deeds)
    for deed in deeds:
        _begin(deed)
        if deed.mode in ("call", "letter") or deed.status not in HAPPENED:
            continue
        for other in deeds:
            if other is deed or not _home(deed, countries) & _home(other, countries) or other.status not in HAPPENED:
                continue
            press = (
                deed.mode == "press_conference"
                and deed.time is None
                and set(deed.names) <= set(other.names)
                and other.time is not None
            )
            if press:
                deed.time = other.time
                deed.notes.append(DAY_OF_SIDES)
            if deed.place is None and other.place is not None and _same_day(deed.time, other.time):
                deed.place = other.place
                deed.notes.append(PLACE_OF_DAY)
                break
    if (
        deeds
        and dateline is not None
        and deeds[0].place is None
        and deeds[0].status in HAPPENED
        and deeds[0].mode not in ("call", "letter")
    ):
        deeds[0].place = dateline
        deeds[0].notes.append(DATELINE)
    return deeds


def _home(deed: Telling, countries: dict[str, str]) -> set[str]:
    return {countries.get(name, name) for name in deed.names}


def _begin(deed: Telling) -> None:
    """Date a contact that went on for days from its first: the day told is that of its end."""
    if (
        deed.days < 2
        or deed.status not in HAPPENED
        or deed.time is None
        or deed.time.start is None
        or len(deed.time.start) < DAY
    ):
        return
    if deed.time.end in (None, deed.time.start):
        last = date.fromisoformat(deed.time.start[:DAY])
        deed.time = Time((last - timedelta(days=deed.days - 1)).isoformat(), last.isoformat(), "day")
        deed.notes.append(COUNTED_BACK)


def _same_day(a: Time | None, b: Time | None) -> bool:
    return (
        a is not None
        and b is not None
        and a.start is not None
        and b.start is not None
        and a.start[:10] == b.start[:10]
        and len(a.start) >= DAY
    )


DAY = len("2016-09-07")
