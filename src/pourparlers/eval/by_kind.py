"""What is counted for each kind of fact, once the facts of a text are matched."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from pourparlers.eval.fields import Line
from pourparlers.eval.names import Names
from pourparlers.eval.pairing import Match
from pourparlers.eval.slots import (
    agreement_right,
    date_right,
    event_right,
    names_right,
    phase_right,
    place_right,
    quotation_right,
    speaker_right,
    value_right,
    who,
)
from pourparlers.eval.tally import Sheet

SALIENT = 2
"""From this salience on an event is clearly reported; gold that gives none means that."""

_SLOTS = {
    "agreement": ("type", "status"),
    "commitment": ("by", "status"),
    "position": ("actor", "stance"),
    "dispute": ("type",),
}
_NAMES = frozenset({"by", "actor"})
"""Those of the slots above that hold names."""


def count_kind(kind: str, match: Match, names: Names, sheet: Sheet) -> None:
    """Enter the match of one kind within one text on the sheet."""
    for name in (kind, "all facts"):
        sheet.count(name, len(match.pairs), match.in_gold, match.in_ours)
    _COUNTERS.get(kind, _count_other)(match, names, sheet, kind)


def fact_right(kind: str, gold: Line, ours: Line, names: Names) -> bool:
    """Return whether a matched fact is right from end to end: whose it is, and what it comes to."""
    if kind == "event":
        return event_right(gold, ours, names)
    if kind == "statement":
        return speaker_right(gold, ours, names)
    if kind == "agreement":
        return agreement_right(gold, ours, names)
    return all(_slot_right(gold, ours, slot, names) for slot in _SLOTS[kind])


def _count_events(match: Match, names: Names, sheet: Sheet, kind: str) -> None:
    contacts = match.of_type("CONSULT")
    sheet.count("event: contacts", len(contacts.pairs), contacts.in_gold, contacts.in_ours)
    _count_whole(f"{kind}: contacts, end to end", kind, contacts, names, sheet)
    _count_whole(f"{kind}, end to end", kind, match, names, sheet)
    found = sum(_salient(gold.fact) for gold, _ in match.pairs)
    missed = sum(_salient(gold.fact) for gold in match.missed)
    sheet.count("event: salient ones found", found, found + missed, None)
    for gold, ours in match.pairs:
        _mark_event(gold.fact, ours.fact, names, sheet)


def _mark_event(gold: Line, ours: Line, names: Names, sheet: Sheet) -> None:
    wanted, found = who(gold, ours, names)
    sheet.count("event: participants", len(wanted & found), len(wanted), len(found))
    sheet.mark("event: date", date_right(gold, ours))
    if gold.get("place"):
        sheet.mark("event: place", place_right(gold, ours))
    sheet.mark("event: phase (held, ahead, off)", phase_right(gold, ours))
    sheet.mark("event: status, exact", value_right(gold, ours, "status"))
    for slot in ("mode", "outcome"):
        if gold.get(slot):
            sheet.mark(f"event: {slot}", value_right(gold, ours, slot))


def _count_statements(match: Match, names: Names, sheet: Sheet, kind: str) -> None:
    direct = [pair for pair in match.pairs if _direct(pair[0].fact)]
    quoted = sum(quotation_right(gold.fact, ours.fact) for gold, ours in direct)
    wanted = len(direct) + sum(_direct(gold.fact) for gold in match.missed)
    sheet.count("statement: direct quotations found", quoted, wanted, None)
    for gold, ours in match.pairs:
        _mark_statement(gold.fact, ours.fact, names, sheet)
    _count_whole(f"{kind}, end to end", kind, match, names, sheet)


def _mark_statement(gold: Line, ours: Line, names: Names, sheet: Sheet) -> None:
    sheet.mark("statement: speaker", speaker_right(gold, ours, names))
    sheet.mark("statement: act", value_right(gold, ours, "act"))
    sheet.mark("statement: manner", value_right(gold, ours, "manner"))
    sheet.mark("statement: reported through", names_right(gold, ours, "attributed_to", names))
    sheet.mark("statement: said on", date_right(gold, ours))


def _count_other(match: Match, names: Names, sheet: Sheet, kind: str) -> None:
    """Agreements, commitments, positions and disputes."""
    _count_whole(f"{kind}, end to end", kind, match, names, sheet)
    for gold, ours in match.pairs:
        for slot in _SLOTS[kind]:
            sheet.mark(f"{kind}: {slot}", _slot_right(gold.fact, ours.fact, slot, names))
        if kind == "agreement":
            sheet.mark("agreement: made", date_right(gold.fact, ours.fact))


def _slot_right(gold: Line, ours: Line, slot: str, names: Names) -> bool:
    return names_right(gold, ours, slot, names) if slot in _NAMES else value_right(gold, ours, slot)


def _count_whole(name: str, kind: str, match: Match, names: Names, sheet: Sheet) -> None:
    """Count as hits only those pairs that are right from end to end."""
    hits = sum(fact_right(kind, gold.fact, ours.fact, names) for gold, ours in match.pairs)
    sheet.count(name, hits, match.in_gold, match.in_ours)


def _salient(event: Line) -> bool:
    return bool(event.get("salience", SALIENT) >= SALIENT)


def _direct(statement: Line) -> bool:
    """Whether somebody is quoted: not told indirectly, and no word or two in quotation marks."""
    return statement.get("manner") != "indirect" and not statement.get("scare")


_COUNTERS: Mapping[str, Callable[[Match, Names, Sheet, str], None]] = {
    "event": _count_events,
    "statement": _count_statements,
}
