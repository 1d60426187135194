"""Type of `lang/<language>/time_spells.toml`: rules for months and longer, for durations, sets and clock times."""

from __future__ import annotations

from pourparlers.lang.time_rules import TimeRules


class TimeSpells(TimeRules, forbid_unknown_fields=True, frozen=True):
    """Rules as in `time_rules.toml`, after which they come where two match equally long."""
