"""Type of `lang/<language>/calendar.toml`: the words that tell time, each with its value."""

from __future__ import annotations

import msgspec


class Calendar(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """Time words of one language: every table maps a form to its value.

    A form in lower case is found in any case; a form with a capital only as it stands ("March", not "march").
    A space in a form stands for any white space, `'` for either apostrophe.

    Attributes:
        month: to 1 to 12.
        weekday: to 1 (Monday) to 7.
        weekdays: their plurals, likewise.
        season: to `SP|SU|FA|WI`.
        holiday: to `MM-DD`, `easter+N` in days, `MM-wN+K`: the K-th ISO weekday N of the month, or
            `YYYY-MM-DD`: what happened once.
        part: parts of day, to the TIMEX3 suffix (`TMO|TAF|TEV|TNI|TDT`) or a clock time (`T12:00`).
        unit: to `S|MIN|H|D|W|WE|M|Q|H2|Y|DE|CE`.
        numeral: to its number; composed numerals are put together from these.
        ordinal: to its number; the last to -1.
        modifier: to `START|MID|END|APPROX|MORE_THAN|LESS_THAN|EQUAL_OR_MORE|EQUAL_OR_LESS`.
        day: days named from the day of speaking, to their distance.
        reference: to `PAST_REF|PRESENT_REF|FUTURE_REF`.
        frequency: adjectives and adverbs, to the TIMEX3 duration between two times.
        vague: words for an untold number, to the number told or `X`.
        fraction: "half a …" and the like, to the share.
        shift: "last", "next", to -1, 0 or 1.
        zone: to `Z`, `+HH:MM`, an IANA name or "" (local time).
        step: "following", "day before" and the like, to the distance from the last time told.
        past_hour: shares of an hour after "N hours", to minutes; below zero before it.
        half: words that tell which half of the day a clock time means, to `AM|PM`.
        since: words before an expression that make it a beginning.
        until: words before an expression that make it an end.
        ahead: those of `until` that look ahead whatever the verb of their clause.
        behind: those of `since` that look back whatever the verb of their clause.
        occasion: words before an event that make it the time or place of another.
        age: nouns for people, after which "of N years" is an age.
    """

    month: dict[str, int]
    weekday: dict[str, int]
    weekdays: dict[str, int]
    season: dict[str, str]
    holiday: dict[str, str]
    part: dict[str, str]
    unit: dict[str, str]
    numeral: dict[str, int]
    ordinal: dict[str, int]
    modifier: dict[str, str]
    day: dict[str, int]
    reference: dict[str, str]
    frequency: dict[str, str]
    vague: dict[str, str]
    fraction: dict[str, str]
    shift: dict[str, int]
    zone: dict[str, str]
    step: dict[str, int]
    past_hour: dict[str, int]
    half: dict[str, str]
    since: list[str]
    until: list[str]
    ahead: list[str]
    behind: list[str]
    occasion: list[str]
    age: list[str]
