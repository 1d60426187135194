"""Mojibake: UTF-8 that somebody decoded as another encoding, such as "Ã©" for "é". ftfy knows how to mend it."""

from __future__ import annotations

import re
from collections import Counter

from ftfy import fix_encoding

# A leading byte of UTF-8 and a continuation byte, as they look in Latin-1 or Windows-1252, or their first look in
# Mac Roman and DOS. Sound text seldom has such a pair ("voilà…" has one); ftfy then decides.
_CONTINUATION = "\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
# C1 control characters are Windows-1252 read as Latin-1.
_SUSPECT = re.compile(f"[\xc2-\xf4][{_CONTINUATION}]|\xc3 |[√├¬\x80-\x9f]")


def repaired(text: str) -> tuple[str, int]:
    """Return the text with mojibake mended, and the number of lines that it was mended in.

    Each line is judged by itself, because a page may hold sound lines beside spoilt ones.

    >>> repaired("dÃ©jÃ  vu")
    ('déjà vu', 1)
    """
    if not _SUSPECT.search(text):
        return text, 0
    count = 0
    lines = text.split("\n")
    for index, line in enumerate(lines):
        if _SUSPECT.search(line) and (mended := fix_encoding(line)) != line and _is_better(line, mended):
            lines[index] = mended
            count += 1
    return "\n".join(lines), count


def _is_better(line: str, mended: str) -> bool:
    """Tell whether mending brought letters or signs of a Western language, not only some rare sign by accident."""
    gained = Counter(mended) - Counter(line)
    return any("\xa0" <= char <= "\u017f" or "\u2010" <= char <= "\u20ac" for char in gained)
