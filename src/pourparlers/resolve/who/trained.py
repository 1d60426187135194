"""Names that no table and no title tells, as the trained model of `annotate/names` finds them: persons and bodies."""

from __future__ import annotations

import bisect
from collections.abc import Sequence

from pourparlers.model.layers import Name
from pourparlers.resolve.who.finding import Finding, fold
from pourparlers.resolve.who.persons import clean, in_person
from pourparlers.resolve.who.words import Words

PERSON, BODY = 0.7, 0.8  # scores from which a name counts: on the press a body at less is wrong as often as not
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
        if name.label == "PER" and " " in told and name.score >= PERSON:
            longer = [one for one in full if one.endswith(f" {told}")]
            one = in_person(name.start, name.end, longer[0] if len(longer) == 1 else told, None, countries)
            made.append(one)
        elif name.label == "ORG" and name.score >= BODY:
            made.append(Finding(name.start, name.end, "organisation", (told,), "trained.body", score=0.6))
    return made


def _is_name(told: str, words: Words) -> bool:
    """Tell whether words may name somebody or something: capitals, and none that the tables bar from names."""
    parts = fold(told).split(" ")
    return len(told) > LETTERS and told[:1].isupper() and not any(part in words.not_names for part in parts)
