"""Numbers in figures, in words and in Roman figures."""

from __future__ import annotations

import re

ROMAN = {"I": 1, "V": 5, "X": 10}


def number(text: str, numeral: dict[str, int]) -> str | None:
    """Return a number as TIMEX3 writes it ("2.5", "48"), or None where the words make none."""
    if text[:1].isdigit():
        return f"{float(text.replace(',', '.')):g}"
    if text in numeral:
        return str(numeral[text])
    total = 0
    for word in _split(text, numeral):
        if word not in numeral:
            return None
        value = numeral[word]
        total = (total or 1) * value if value == 100 else total + value
    return str(total)


def _split(text: str, numeral: dict[str, int]) -> list[str]:
    """Return the longest known pieces of a composed numeral."""
    pieces = [piece for piece in re.split(r"[ -]", text) if piece not in ("et", "and")]
    out: list[str] = []
    while pieces:
        for size in range(len(pieces), 0, -1):
            word = "-".join(pieces[:size])
            if word in numeral or size == 1:
                out.append(word)
                pieces = pieces[size:]
                break
    return out


def roman(text: str) -> int:
    """Return the value of a Roman figure."""
    values = [ROMAN[letter] for letter in text.upper()]
    return sum(-value if value < after else value for value, after in zip(values, [*values[1:], 0], strict=True))
