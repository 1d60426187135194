"""Whether one slot of a matched fact is right: names, dates, places, states."""

from __future__ import annotations

from typing import Any

from pourparlers.eval.fields import Line, many, participants, right_values, start_of
from pourparlers.eval.names import Names, fold
from pourparlers.eval.overlap import best, likeness, words

HAPPENED = frozenset({"held", "under_way", "failed"})
AHEAD = frozenset({"planned", "announced", "unconfirmed", "hypothetical", "postponed"})
OFF = frozenset({"denied", "cancelled"})


def jaccard(some: set[str], others: set[str]) -> float:
    """Return the share of all members that both sets hold; 1.0 for two empty sets."""
    return len(some & others) / len(some | others) if some | others else 1.0


def value_right(gold: Line, ours: Line, slot: str) -> bool:
    """Return whether a slot of one plain value is right."""
    return fold(str(ours.get(slot) or "")) in {fold(str(value or "")) for value in right_values(gold, slot)}


def names_right(gold: Line, ours: Line, slot: str, names: Names) -> bool:
    """Return whether a slot of one name or several holds the same names, or an accepted set of them."""
    return names.all_of(ours.get(slot)) in [names.all_of(v) for v in right_values(gold, slot)]


def speaker_right(gold: Line, ours: Line, names: Names) -> bool:
    """Return whether the speaker is one of those who say it; anybody else is wrong."""
    speakers = [many(gold.get(key)) for key in ("speaker", "co_speakers", "accept_speaker")]
    right = names.all_of([name for group in speakers for name in group])
    heard = names.all_of([*many(ours.get("speaker")), *many(ours.get("co_speakers"))])
    return bool(heard) and heard <= right


def who(gold: Line, ours: Line, names: Names) -> tuple[set[str], set[str]]:
    """Return the participants to be found and those found.

    Where gold accepts several answers it is the nearest one; who may be there or not is left out of
    those found unless the answer asks for it.
    """
    accepted = many(gold.get("accept_participants"))
    free = names.all_of([name for name in accepted if not isinstance(name, list)])
    found = names.all_of(participants(ours))
    answers = [participants(gold), *(group for group in accepted if isinstance(group, list))]
    wanted = [names.all_of(answer) for answer in answers]
    return max(((want, found - (free - want)) for want in wanted), key=lambda both: jaccard(*both))


def same_date(gold: str, ours: str, accept: Any = ()) -> bool:
    """Return whether a date is right at gold's own precision, or is an accepted date as it stands.

    Nothing finer than the day is compared.

    >>> same_date("2016-05", "2016-05-12"), same_date("2016-05-12", "2016-05")
    (True, False)
    """
    if ours[: len(gold[:10])] == gold[:10]:
        return True
    return ours[:10] in {str(date or "")[:10] for date in many(accept)}


def date_right(gold: Line, ours: Line) -> bool | None:
    """Return whether a fact's date is right; None where gold names none."""
    start = start_of(gold)
    return same_date(start, start_of(ours), gold.get("accept")) if start else None


def phase(status: Any) -> str:
    """Return whether a status says that something happened, lies ahead or is off; else the status."""
    for name, statuses in (("held", HAPPENED), ("off", OFF), ("ahead", AHEAD)):
        if status in statuses:
            return name
    return str(status)


def phase_right(gold: Line, ours: Line) -> bool:
    """Return whether a fact happened, lies ahead or is off as gold has it."""
    return phase(ours.get("status")) in {phase(value) for value in right_values(gold, "status")}


def place_name(value: Any) -> str:
    """Return the folded name of a place given as text or as an object; empty where there is none."""
    return fold(str((value.get("name") if isinstance(value, dict) else value) or ""))


def place_right(gold: Line, ours: Line) -> bool:
    """Return whether the place is right, or absent as in gold."""
    return place_name(ours.get("place")) in {place_name(v) for v in right_values(gold, "place")}


def quotation_right(gold: Line, ours: Line) -> bool:
    """Return whether the quotation itself is there as direct speech, not only its paragraph."""
    quoted = [value for value in right_values(gold, "quote") if value]
    spans = quoted or [value for value in right_values(gold, "content") if value]
    if ours.get("manner") not in ("direct", "mixed"):
        return False
    # Half of the words of both: a quotation cut at an inserted "said he" still counts.
    heard = [words(ours.get("quote") or "")]
    return best(likeness, [words(span) for span in spans], heard) >= 0.5


def event_right(gold: Line, ours: Line, names: Names) -> bool:
    """Return whether who, when and whether it happened are right; one of two participants is not who."""
    return jaccard(*who(gold, ours, names)) > 0.5 and date_right(gold, ours) is not False and phase_right(gold, ours)


def agreement_right(gold: Line, ours: Line, names: Names) -> bool:
    """Return whether an agreement's type, status and most of its parties are right."""
    parties = names.all_of(gold.get("parties"))
    return (
        value_right(gold, ours, "type")
        and value_right(gold, ours, "status")
        and (not parties or jaccard(parties, names.all_of(ours.get("parties"))) > 0.5)
    )
