"""Type of `lang/<language>/time_rules.toml`: patterns of time expressions, each with the name of its maker."""

from __future__ import annotations

import msgspec


class TimeRule(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """One rule: where `pattern` matches, the maker computes the value.

    Attributes:
        name: stable name, shown to the user with the result.
        make: name of the maker in `resolve/timex/makers.py`; `none` for words that look like a time and are none.
        trigger: tables of the calendar (or shapes) of which a word must be near for the rule to be tried.
        pattern: regular expression; `{month}` is a group of that name over the calendar's table of that name,
            `{month2:month}` a second one, `{<macro>}` a macro. A space stands for white space. A group `span`
            narrows what is reported.
        given: fixed arguments of the maker.
    """

    name: str
    make: str
    trigger: list[str]
    pattern: str
    given: dict[str, str] = {}


class TimeRules(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """All rules of a language. Of overlapping matches the longest stands, of equally long ones the earlier rule's.

    Attributes:
        macros: pieces of pattern used more than once.
        rule: the rules.
    """

    macros: dict[str, str]
    rule: list[TimeRule]
