"""The rules of a language, compiled once, and the words near which each is tried."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass

from pourparlers.errors import ConfigError
from pourparlers.lang.calendar import Calendar
from pourparlers.lang.pack import load
from pourparlers.lang.time_rules import TimeRules
from pourparlers.lang.time_spells import TimeSpells
from pourparlers.resolve.timex.context import Maker
from pourparlers.resolve.timex.makers import LATE, MAKERS
from pourparlers.resolve.timex.patterns import rule as compiled
from pourparlers.resolve.timex.patterns import words

WORD = re.compile(r"[^\W_]+")
YEAR_LENGTH = 4
SHORT_LENGTH = 2


@dataclass(frozen=True, slots=True)
class Rule:
    """A compiled rule.

    Attributes:
        order: its place in the file; of equally long matches the earlier rule's stands.
        late: whether it waits for the days of the whole sentence.
    """

    name: str
    order: int
    pattern: re.Pattern[str]
    maker: Maker
    given: dict[str, str]
    late: bool


@dataclass(frozen=True, slots=True)
class Grammar:
    """What `find` needs of a language.

    Attributes:
        calendar: its words.
        rules: by trigger.
        triggers: word in lower case to the triggers it pulls.
        since: words before an expression that make it a beginning, ending where it starts.
        until: words that make it an end.
        ahead: those among them that look ahead.
        behind: words before an expression that look back.
    """

    calendar: Calendar
    rules: dict[str, tuple[Rule, ...]]
    triggers: dict[str, frozenset[str]]
    since: re.Pattern[str]
    until: re.Pattern[str]
    ahead: re.Pattern[str]
    behind: re.Pattern[str]


@functools.cache
def grammar(language: str) -> Grammar:
    """Return the compiled rules of a language.

    Raises:
        ConfigError: a rule names a maker that there is not, or its pattern is none (C24).
    """
    calendar = load(language, "calendar", Calendar)
    tables = {
        "time_rules": load(language, "time_rules", TimeRules),
        "time_spells": load(language, "time_spells", TimeSpells),
    }
    by_trigger: dict[str, list[Rule]] = {}
    entries = [(name, table.macros, entry) for name, table in tables.items() for entry in table.rule]
    for order, (name, macros, entry) in enumerate(entries):
        where = f"lang/{language}/{name}.toml, rule {entry.name}"
        if entry.make not in MAKERS:
            raise ConfigError(f"no maker {entry.make!r}", "Makers: resolve/timex/makers.py", where, "C24")
        try:
            pattern = compiled(entry.pattern, calendar, macros)
        except (re.error, AttributeError) as error:
            raise ConfigError(f"the pattern is none: {error}", "Mend the rule", where, "C24") from error
        rule = Rule(entry.name, order, pattern, MAKERS[entry.make], entry.given, entry.make in LATE)
        for trigger in entry.trigger:
            by_trigger.setdefault(trigger, []).append(rule)
    triggers = _triggers(calendar, set(by_trigger))
    rules = {trigger: tuple(rules) for trigger, rules in by_trigger.items()}
    before = (calendar.since, calendar.until, calendar.ahead, calendar.behind)
    return Grammar(calendar, rules, triggers, *(_before(forms) for forms in before))


def _before(forms: list[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{words(forms)})\s{{0,2}}$", re.IGNORECASE)


def _triggers(calendar: Calendar, wanted: set[str]) -> dict[str, frozenset[str]]:
    """Return which triggers each word pulls: `=word` that word itself, a table's name the longest word of its forms."""
    pulls: dict[str, set[str]] = {}
    for trigger in wanted:
        if trigger.startswith("="):
            pulls.setdefault(trigger[1:], set()).add(trigger)
        for form in getattr(calendar, trigger, ()):
            longest = max(WORD.findall(form.lower()), key=len)
            pulls.setdefault(longest, set()).add(trigger)
            if trigger in ("weekday", "part", "season"):  # their plurals are in the patterns, not in the tables
                pulls.setdefault(longest + "s", set()).add(trigger)
    return {word: frozenset(names) for word, names in pulls.items()}


def pulled(text: str, match: re.Match[str], triggers: dict[str, frozenset[str]]) -> frozenset[str]:
    """Return the triggers that a word of the text pulls, by its letters or by its shape."""
    word = match[0]
    if not word[0].isdigit():
        return triggers.get(word.lower(), frozenset())
    end = match.end()
    after = text[end : end + 1]
    if len(word) == YEAR_LENGTH and word.isdigit() and word[0] in "12":
        return frozenset(("year", "decade"))
    if after == ":" or not word.isdigit():
        return frozenset(("clock", "unit", "decade"))
    if after == "/":
        return frozenset(("slash",))
    return frozenset(("short",)) if len(word) == SHORT_LENGTH else frozenset()
