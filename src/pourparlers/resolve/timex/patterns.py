"""Builds regular expressions from the calendar's words, and the shapes of numbers that no table lists."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from pourparlers.lang.calendar import Calendar

SPACE = r"\s{1,2}"

SHAPES = {
    "year": r"(?!1000)(?:1[0-9]|20)\d\d(?![\d%€$°]|[.,]\d|[ \u00a0\u202f]\d{3})",
    "dom": r"(?:0?[1-9]|[12]\d|3[01])(?!\d|[.,]\d)",
    "int": r"\d{1,4}(?:[.,]\d)?",
    "hour": r"(?:[01]?\d|2[0-4])",
    "minute": r"[0-5]\d",
    "roman": r"[XVI]{1,5}",
    "iso": r"\d{4}-\d\d-\d\d",
}
"""Groups that are numbers: their pattern. `year` stops before what makes it a quantity or a price."""

HUNDRED = 100

PLACEHOLDER = re.compile(r"\{([a-z]\w*)(?::(\w+))?\}")
PIECE = re.compile(r"\(\?<[=!][^)]*\)|\[[^\]]*\]|[ '~]")


def words(forms: Iterable[str]) -> str:
    """Return an alternation over `forms`, longest first; a form with a capital matches only as it stands."""
    return "|".join(_word(form) for form in sorted(forms, key=lambda form: (-len(form), form)))


def _word(form: str) -> str:
    pattern = re.escape(form).replace(r"\ ", SPACE).replace("'", "['’]")
    if form != form.lower():
        pattern = f"(?-i:{pattern})"
    return pattern if form[-1] in "-'. " else pattern + r"(?!\w)"


def numerals(numeral: Mapping[str, int]) -> str:
    """Return a pattern for a number in words, composed ones included ("vingt et un", "forty-eight").

    What means one begins no number but hundreds: "a two-day visit" is of two days, not three.
    """
    one = _either(numeral)
    unit, hundred = (_either(form for form in numeral if numeral[form] == value) for value in (1, HUNDRED))
    first = rf"(?:(?!(?:{unit})[ -](?!(?:{hundred})(?!\w))(?:{one})(?!\w))(?:{one}))"
    return rf"{first}(?:(?:[ -](?:et[ -]|and[ -])?)(?:{one}))*(?!\w)"


def _either(forms: Iterable[str]) -> str:
    return "|".join(re.escape(form) for form in sorted(forms, key=lambda form: (-len(form), form)))


def _spaced(match: re.Match[str]) -> str:
    piece = match[0]
    if piece.startswith("(?<"):  # a look-behind needs a fixed width
        return piece.replace(" ", r"\s").replace("'", "['’]")
    if piece.startswith("["):
        return piece
    return {" ": rf"(?:{SPACE})", "~": r"\s{0,2}", "'": "['’]"}[piece]


def expand(pattern: str, calendar: Calendar, macros: dict[str, str]) -> str:
    """Return `pattern` with its macros, tables and shapes filled in, one group a placeholder."""
    for _ in range(5):  # macros may hold macros, to no great depth
        pattern = PLACEHOLDER.sub(lambda m: macros.get(m[1], m[0]) if m[2] is None else m[0], pattern)

    def group(match: re.Match[str]) -> str:
        name, source = match[1], match[2] or match[1]
        if source == "n":
            return f"(?P<{name}>{SHAPES['int']}|{numerals(calendar.numeral)})"
        return f"(?P<{name}>{SHAPES.get(source) or words(getattr(calendar, source))})"

    return PLACEHOLDER.sub(group, PIECE.sub(_spaced, pattern))


def rule(pattern: str, calendar: Calendar, macros: dict[str, str]) -> re.Pattern[str]:
    """Return the compiled rule: whole words only, any case where the calendar does not ask for capitals."""
    body = expand(pattern, calendar, macros)
    return re.compile(rf"(?:(?<!\w)(?<![^\W\dhH]-)(?<!\d[.,])|(?=[,(]))(?:{body})(?!\w)", re.IGNORECASE)


def plain(text: str) -> str:
    """Return matched words in lower case, with straight apostrophes and single spaces."""
    return " ".join(text.lower().replace("’", "'").split())
