"""Decoded text -> text that the record can hold, done once, before anything points into it.

Newlines become `\\n` (U+2028 and other separators stay), byte order marks and NULs go, half surrogates, which no
file in UTF-8 can hold, become U+FFFD, and mojibake (UTF-8 that somebody decoded as Windows-1252) is repaired.
"""

from __future__ import annotations

import re

from pourparlers.read.mojibake import repaired

_SURROGATE = re.compile("[\ud800-\udfff]")
_MARK = "\ufeff"


def tidy(text: str) -> tuple[str, tuple[str, ...]]:
    """Return the text as the record keeps it, and notes on what is more than a matter of newlines.

    >>> tidy("a\\r\\nb")
    ('a\\nb', ())
    """
    notes: list[str] = []
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if _MARK in text:
        text = text.replace(_MARK, "")
    if "\0" in text:
        notes.append(f"{_times(text.count(chr(0)), 'NUL character')} left out")
        text = text.replace("\0", "")
    if not text.isascii():
        text, halves = _SURROGATE.subn("\ufffd", text)
        if halves:
            notes.append(
                f"{_times(halves, 'half of a surrogate pair', 'halves of surrogate pairs')} replaced by U+FFFD"
            )
        text, lines = repaired(text)
        if lines:
            notes.append(f"text that had been decoded wrongly repaired in {_times(lines, 'line')}")
    return text, tuple(notes)


def _times(number: int, one: str, many: str | None = None) -> str:
    return f"{number} {one if number == 1 else many or one + 's'}"
