"""Names that no table and no title tells, as the trained model of `annotate/names` finds them: persons and bodies."""

from __future__ import annotations

import bisect
import re
from collections.abc import Sequence

from pourparlers.model.layers import Name
from pourparlers.resolve.who.finding import Finding, fold
from pourparlers.resolve.who.persons import clean, in_person
from pourparlers.resolve.who.words import Words

PERSON, BODY = 0.7, 0.8  # scores from which a name counts: on the press a body at less is wrong as often as not
BACK = 40  # code points before a name in which the noun that it is of stands
ARTICLE = re.compile(r"(?<![\w-])(?:[Tt]he|[Ll]es?|[Ll]a) $|(?<![\w-])[Ll]['’]$")
NOUN = re.compile(r"(?:(?<![\w-])(?P<head>[\w-]+) d(?:e |'))?(?<![\w-])(?P<noun>[\w-]+) $")
LETTERS = 2  # a shorter name is an initial or a grade


def find(text: str, names: Sequence[Name], found: Sequence[Finding], words: Words) -> list[Finding]:
    """Return the names of persons in two words or more, and of bodies, that nothing found before overlaps.

    Args:
        text: the running text.
        names: of the trained model.
        found: what tables, titles and offices found.
        words: the language's words.
    """
    ordered = sorted((f for f in found if f.reading != "people"), key=lambda f: f.start)
    starts = [f.start for f in ordered]
    countries = frozenset(f.country for f in found if f.country)
    full = {f.names[0] for f in found if f.reading == "person" and len(f.names) == 1}
    full |= {clean(text[n.start : n.end]) for n in names if n.label == "PER"}
    made = []
    for name in names:
        at = bisect.bisect_left(starts, name.end)
        told = clean(text[name.start : name.end])
        if any(f.end > name.start for f in ordered[max(0, at - 3) : at]) or not _is_name(told, words):
            continue
        kind = _before(text, name.start, ordered[max(0, at - 3) : at], words)
        if name.label == "PER" and " " in told and name.score >= PERSON and kind == "body":
            made.append(Finding(name.start, name.end, "organisation", (told,), "trained.body", score=0.6))
        elif name.label == "PER" and " " in told and name.score >= PERSON and kind != "thing":
            longer = [one for one in full if one.endswith(f" {told}")]
            one = in_person(name.start, name.end, longer[0] if len(longer) == 1 else told, None, countries)
            made.append(one)
        elif name.label == "ORG" and name.score >= BODY:
            made.append(Finding(name.start, name.end, "organisation", (told,), "trained.body", score=0.6))
    return made


def _before(text: str, start: int, found: Sequence[Finding], words: Words) -> str:
    """Return what the words before a name make it: a `thing` ("the Roux line"), a `body` or nothing special."""
    if ARTICLE.search(text, max(0, start - BACK), start):
        return "thing"
    if words.language == "en" and any(f.end == start - 1 and f.reading in ("place", "office") for f in found):
        return "thing"  # "the White House Roux Room"
    noun = NOUN.search(fold(text[max(0, start - BACK) : start]))
    if noun is None:
        return ""
    if noun["noun"] in words.titles.location_nouns:
        return "thing"
    either = [one for one in (noun["noun"], noun["head"]) if one]
    return "body" if any(one in words.heads for one in either) else ""


def _is_name(told: str, words: Words) -> bool:
    """Tell whether words may name somebody or something: capitals, and none that the tables bar from names."""
    parts = fold(told).split(" ")
    return len(told) > LETTERS and told[:1].isupper() and not any(part in words.not_names for part in parts)
