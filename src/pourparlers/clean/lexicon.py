"""The phrases of the language packs, compiled: tells what kind of furniture a line is by its words."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable
from dataclasses import dataclass

from pourparlers.lang.folding import folded
from pourparlers.lang.furniture import Furniture
from pourparlers.lang.pack import LANGUAGES, load

Compiled = tuple[tuple[str, re.Pattern[str]], ...]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The phrases of all languages at once: a French page has English buttons too.

    Attributes:
        whole: reason and pattern of lines that are furniture from end to end.
        chain: several such phrases in one line: a row of buttons.
        opening: the same for their beginnings.
        within: the same for words anywhere in them.
        closing: headings of what never stands within an article.
        leads_on: headings of a list of other articles.
        credit: beginnings of a picture's credit.
        byline: beginnings of a line that names the author.
        embed: lines in the frame of an embedded post.
        function_words: the small words of prose, folded.
        address: words with which a page speaks to its reader, folded.
        imperatives: verbs that do so at the beginning of a line, folded.
    """

    whole: Compiled
    chain: re.Pattern[str]
    opening: Compiled
    within: Compiled
    closing: re.Pattern[str]
    leads_on: re.Pattern[str]
    credit: re.Pattern[str]
    byline: re.Pattern[str]
    embed: re.Pattern[str]
    function_words: frozenset[str]
    address: frozenset[str]
    imperatives: frozenset[str]

    def reason(self, line: str, words: int, *, prose: bool, addressed: bool) -> str:
        """Return why a folded line is furniture, or an empty string where its words do not tell.

        Args:
            line: the line, folded.
            words: how many words it has.
            prose: whether it looks like a sentence: then a beginning proves nothing by itself.
            addressed: whether it speaks to the reader.
        """
        found = next((reason for reason, pattern in self.whole if pattern.fullmatch(line)), "")
        if not found and not prose and self.chain.fullmatch(line):
            found = "menu"
        if not found and (not prose or addressed):
            found = next((reason for reason, pattern in self.opening if pattern.match(line)), "")
        if not found and words <= LONGEST_NOTICE and (not prose or addressed or words <= SHORT_NOTICE):
            found = next((reason for reason, pattern in self.within if pattern.search(line)), "")
        return found


# Notices to the reader on the pages looked at: 6 to 60 words; a sentence of an article that speaks of cookies or of
# terms of use without speaking to the reader is longer than 15.
LONGEST_NOTICE, SHORT_NOTICE = 80, 15


def _phrase(phrase: str) -> str:
    """Return the pattern of one phrase, on folded text."""
    parts = []
    for piece in re.split(r"([#*])", phrase):
        if piece == "#":
            parts.append(r"\d+")
        elif piece == "*":
            parts.append(r".*")
        elif words := folded(piece):
            parts.append(re.escape(words).replace(r"\ ", " "))
    return r"\s*".join(parts)


def _any(phrases: Iterable[str], end: str = "") -> re.Pattern[str]:
    longest_first = sorted({_phrase(phrase) for phrase in phrases} - {""}, key=lambda pattern: (-len(pattern), pattern))
    return re.compile(rf"(?:{'|'.join(longest_first) or '(?!)'}){end}")


def _by_reason(tables: list[dict[str, tuple[str, ...]]], start: str = "", end: str = "") -> Compiled:
    reasons = sorted({reason for table in tables for reason in table})
    merged = {reason: [phrase for table in tables for phrase in table.get(reason, ())] for reason in reasons}
    return tuple((reason, re.compile(start + _any(merged[reason]).pattern + end)) for reason in reasons)


def _chain(phrases: list[str]) -> re.Pattern[str]:
    """Return the pattern of a row of buttons; possessive, so that no line makes it try every division."""
    fixed = _any(phrase for phrase in phrases if "*" not in phrase)
    return re.compile(rf"(?:{fixed.pattern}(?:\s+(?:\d+\s+)*|$))++|(?:{fixed.pattern}\s+\d+\s*)++")


@functools.cache
def lexicon() -> Lexicon:
    """Return the phrases of all language packs, compiled once a process."""
    packs = [load(language, "furniture", Furniture) for language in LANGUAGES]
    return Lexicon(
        whole=_by_reason([pack.whole for pack in packs]),
        chain=_chain([phrase for pack in packs for phrases in pack.whole.values() for phrase in phrases]),
        opening=_by_reason([pack.opening for pack in packs], end=r"\b"),
        within=_by_reason([pack.within for pack in packs], start=r"\b", end=r"\b"),
        closing=_any(phrase for pack in packs for phrase in pack.closing),
        leads_on=_any(phrase for pack in packs for phrase in pack.leads_on),
        credit=_any((phrase for pack in packs for phrase in pack.credit), r"\b"),
        byline=_any((phrase for pack in packs for phrase in pack.byline), r"\b"),
        embed=_any(phrase for pack in packs for phrase in pack.embed),
        function_words=frozenset(folded(word) for pack in packs for word in pack.function_words),
        address=frozenset(folded(word) for pack in packs for word in pack.address),
        imperatives=frozenset(folded(word).split()[0] for pack in packs for word in pack.imperatives),
    )
