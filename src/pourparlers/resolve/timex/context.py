"""What a maker is given, and what it gives back."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from pourparlers.lang.calendar import Calendar
from pourparlers.resolve.timex.numeral import number
from pourparlers.resolve.timex.patterns import plain
from pourparlers.resolve.timex.value import Value

Tense = Literal["past", "present", "future", "unknown"]
Kind = Literal["DATE", "TIME", "DURATION", "SET"]

VAGUE_EDGES = frozenset({"START", "MID", "END", "APPROX"})
"""Modifiers that make a value approximate; "more than" and the like leave it a bound."""


@dataclass(slots=True)
class Context:
    """Where a text stands in time, as far as it has been read.

    Attributes:
        calendar: words of its language.
        published: day of publication; None where unknown.
        tense_at: tense of the clause around an offset.
        days: offset, first and last day of every day told so far, in the order of the text.
        years: offset and year of every year told outright so far.
        months: offset and first day of every month told.
        named: days that the text gives to a weekday (1 is Monday), wherever it does ("mardi 3 mai").
        bounds: ends of sentences, ascending.
    """

    calendar: Calendar
    published: date | None
    tense_at: Callable[[int], Tense]
    days: list[tuple[int, date, date]] = field(default_factory=list)
    years: list[tuple[int, int]] = field(default_factory=list)
    months: list[tuple[int, date]] = field(default_factory=list)
    named: dict[int, date] = field(default_factory=dict)
    bounds: list[int] = field(default_factory=list)

    @property
    def last(self) -> tuple[date, date] | None:
        """The last day, or days, told so far."""
        return self.days[-1][1:] if self.days else None


@dataclass(frozen=True, slots=True)
class Hit:
    """A rule's match."""

    match: re.Match[str]
    given: dict[str, str]
    calendar: Calendar

    def group(self, name: str) -> tuple[str, str] | None:
        """Return the group of that name, or its like (`_b`, `_c`) in another branch, and its words as they stand."""
        groups = self.match.groupdict()
        for variant in (name, f"{name}_b", f"{name}_c"):
            if groups.get(variant) is not None:
                return variant, groups[variant]
        return None

    @property
    def extent(self) -> tuple[int, int]:
        """Offsets of the words to report."""
        inner = self.group("span")
        return self.match.span(inner[0]) if inner else self.match.span()

    @property
    def start(self) -> int:
        """Offset of the words to report."""
        return self.extent[0]

    def get(self, name: str) -> str | None:
        """Return the words of a group, or the rule's fixed argument, in plain form; None where there is neither."""
        found = self.group(name)
        return plain(found[1]) if found else self.given.get(name)

    def figure(self, name: str) -> int | None:
        """Return a group that is a number in figures."""
        found = self.get(name)
        return int(found.strip("'")) if found else None

    def number(self, name: str) -> str | None:
        """Return a group as a number as TIMEX3 writes it; "X" where the words tell none."""
        found = self.get(name)
        if not found:
            return None
        return self.looked_up("vague", name) or number(found, self.calendar.numeral)

    def amount(self) -> str | None:
        """Return how many units there are, a half or quarter of one and "and a half" counted; "X" where untold."""
        share, told = self.looked_up("fraction"), self.number("amount")
        if share is not None:
            return share if told in (None, "X") else f"{float(told or 1) * float(share):g}"
        if told is None:
            return None
        return f"{float(told) + 0.5:g}" if self.get("and_half") and told != "X" else told

    def minutes(self) -> int:
        """Return the minutes after the hour, in figures or words; below zero those before it ("moins le quart")."""
        share = self.looked_up("past_hour")
        if share is not None:
            return int(share)
        told = self.number("minute")
        return int(told) if told and told.isdigit() else 0

    def month(self, name: str = "month") -> int | None:
        """Return the number of a month."""
        found = self.looked_up("month", name)
        return int(found) if found else None

    def looked_up(self, table: str, name: str | None = None) -> str | None:
        """Return the value of a group's words in a table of the calendar."""
        found = self.get(name or table)
        return lowered(self.calendar, table).get(found) if found else None

    def modifier(self) -> str | None:
        """Return the TIMEX3 modifier, if one of the groups for it matched."""
        for name in ("modifier", "modifier2", "mod_part"):
            found = self.looked_up("modifier", name)
            if found:
                return found
        return None

    @property
    def approximate(self) -> bool:
        """Whether a modifier makes the value approximate."""
        return self.modifier() in VAGUE_EDGES


@dataclass(frozen=True, slots=True)
class Found:
    """What a maker made of a match; `span` where it is only a part of it."""

    value: Value
    type: Kind = "DATE"
    anchor: str = ""
    certainty: float = 1.0
    approximate: bool = False
    span: tuple[int, int] | None = None


Made = Found | list[Found] | None
Maker = Callable[[Hit, Context], Made]


@functools.lru_cache(maxsize=256)
def _lowered(items: tuple[tuple[str, str], ...]) -> dict[str, str]:
    return {plain(form): value for form, value in items}


def lowered(calendar: Calendar, table: str) -> dict[str, str]:
    """Return a table of the calendar by plain form, its values as text."""
    entries: dict[str, object] = getattr(calendar, table)
    return _lowered(tuple((form, str(value)) for form, value in entries.items()))
