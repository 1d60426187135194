"""Persons whom no table knows, and surnames after the first full mention."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Sequence

from pourparlers.knowledge import world
from pourparlers.knowledge.tables import Person, rows
from pourparlers.lang.titles import Titles
from pourparlers.resolve.who.finding import Finding, fold

CAPITAL = r"[A-ZÀ-ÖØ-Þ][\w’'-]*[\w]"
BEFORE = 40  # code points looked back for a title: the longest common one with an adjective has about 35


@functools.cache
def first_names() -> frozenset[str]:
    """Return the first names of the persons of the knowledge base, folded."""
    return frozenset(fold(p.name_fr.split(" ")[0]) for p in rows("persons", Person) if " " in p.name_fr)


@functools.cache
def _by_surname() -> dict[str, tuple[str, ...]]:
    index: dict[str, list[str]] = {}
    for person in rows("persons", Person):
        forms = {*person.surname_fr, *(a for a in person.aliases if " " not in a), person.name_en.split(" ")[-1]}
        for form in forms:
            index.setdefault(form, []).append(person.id)
    return {form: tuple(ids) for form, ids in index.items()}


def unknown(text: str, names: Sequence[Finding], roles: Sequence[Finding], titles: Titles) -> list[Finding]:
    """Return capitalised names of two to four words that a title, a role or a known first name makes a person."""
    particle = "|".join(sorted(titles.names_before, key=len, reverse=True))
    pattern = re.compile(rf"(?<![\w’'-]){CAPITAL}(?: (?:(?:{particle}) )*{CAPITAL}|[ -](?:al|el)-{CAPITAL}){{1,3}}")
    taken = [f for f in names if f.reading != "people"]
    role_ends = {r.end: r for r in roles}
    found = []
    for match in pattern.finditer(text):
        start, end = _without_openers(match, titles)
        words = text[start:end]
        if " " not in words or any(f.start < end and start < f.end for f in taken):
            continue
        role = role_ends.get(start - 1)
        if role or _titled(text, start, titles) or _known_first(words) or _apposed(text, end, roles):
            found.append(Finding(start, end, "person", (_clean(words),), "person.unknown", score=0.8,
                                 country=role.country if role else ""))  # fmt: skip
    return found


def _clean(words: str) -> str:
    return re.sub(r"\s+", " ", words.replace("’", "'"))


def _without_openers(match: re.Match[str], titles: Titles) -> tuple[int, int]:
    """Drop capitalised words from the front that are no names: "Selon Jean Roux", "Le ministre"."""
    start, end = match.span()
    words = match.group().split(" ")
    while words and (fold(words[0]) in titles.not_names or any(fold(words[0]) == fold(h) for h in titles.honorifics)):
        start += len(words[0]) + 1
        words = words[1:]
    return min(start, end), end


def _titled(text: str, start: int, titles: Titles) -> bool:
    before = fold(text[max(0, start - BEFORE) : start])
    return any(before.endswith(fold(h) + " ") for h in titles.honorifics) or bool(
        re.search(r"(?<!\w)(?:" + "|".join(map(re.escape, map(fold, titles.person_nouns))) + r")(?: [\w-]+)? $", before)
    )


def _known_first(words: str) -> bool:
    return fold(words.split(" ")[0]) in first_names()


def _apposed(text: str, end: int, roles: Sequence[Finding]) -> bool:
    gap = re.match(r", (?:le |la |l['’]|the |son |sa |un |une )?", text[end : end + 8])
    return gap is not None and any(r.start == end + gap.end() for r in roles)


def surnames(
    text: str, found: Sequence[Finding], titles: Titles, on: str | None, genders: dict[str, str]
) -> list[Finding]:
    """Return the bare surnames of persons whom the document names in full, or whom a title and the tables tell.

    Args:
        text: the running text.
        found: all findings so far.
        titles: the language's words.
        on: the day concerned, as far as known: it chooses among namesakes.
        genders: canonical name -> gender, filled for persons of the knowledge base.
    """
    in_full = {f.names[0]: f for f in found if f.reading == "person" and f.names and f.form == "name"}
    known: dict[str, list[tuple[str, float]]] = {}
    for name, finding in in_full.items():
        for form in _surname_forms(name, finding.person):
            known.setdefault(form, []).append((name, 0.95))
    taken = list(found)
    result = []
    for match in re.finditer(rf"(?<![\w])(?:(?:al|el|ben|bin)[- ])?{CAPITAL}", text):
        for start, end in _pieces(match, known):
            if any(f.start < end and start < f.end for f in taken):
                continue
            one = _surname(text, start, end, known, titles, on)
            if one is not None:
                full = in_full.get(one.names[0]) if one.names else None
                one.country = one.country or (full.country if full else "")
                genders.setdefault(one.names[0] if one.names else "", one.gender)
                result.append(one)
    return result


def _surname_forms(name: str, person: str) -> Iterable[str]:
    yield from world.persons()[person].surname_fr if person else ()
    parts = name.split(" ")
    yield parts[-1]
    if len(parts) > 2:
        yield " ".join(parts[-2:])
    if parts[-1].startswith(("al-", "el-", "Al-", "El-")):
        yield parts[-1][3:]


def _pieces(match: re.Match[str], known: dict[str, list[tuple[str, float]]]) -> list[tuple[int, int]]:
    """Return a capitalised word, or the two names that a hyphen joins ("Roux-Martin" where both are persons here)."""
    start, end = match.span()
    word = match.group()
    left, hyphen, right = word.partition("-")
    if hyphen and word not in known and (left in known or right in known or (left in _by_surname() and right in _by_surname())):
        return [(start, start + len(left)), (start + len(left) + 1, end)]
    return [(start, end)]


def _surname(
    text: str, start: int, end: int, known: dict[str, list[tuple[str, float]]], titles: Titles, on: str | None
) -> Finding | None:
    word = text[start:end].replace("’", "'")
    names = list(dict.fromkeys(name for name, _ in known.get(word, [])))
    if len(names) == 1:
        return Finding(start, end, "person", (names[0],), "person.surname", score=0.95)
    if names:
        return Finding(start, end, "person", (), "person.namesakes", score=0.5, candidates=tuple(names))
    titled = _titled(text, start, titles)
    people = [world.persons()[i] for i in _by_surname().get(word, ())]
    if on is not None:
        people = [p for p in people if _active(p, on)]
    initial = not titled and _follows_name(text, start)
    if len(people) == 1 and len(word) > 3 and not initial and (titled or on is not None):
        person = people[0]
        return Finding(start, end, "person", (person.name_fr,), "person.known", score=0.85 if titled else 0.65,
                       country=person.country, person=person.id, gender=person.gender)  # fmt: skip
    honorific = re.search(r"(?<!\w)(?:MM?\.?|Mmes?|Mr\.?|Mrs\.?|Ms\.?) $", text[max(0, start - 6) : start])
    if honorific and not people:
        return Finding(start, end, "person", (word,), "person.titled", score=0.6)
    return None


def _follows_name(text: str, start: int) -> bool:
    """A capitalised word right before a surname is another person's first name."""
    return bool(re.search(rf"{CAPITAL} $", text[max(0, start - 25) : start]))


def _active(person: Person, on: str) -> bool:
    """Tell whether somebody held an office within five years of a day: the press names former ministers too."""
    year = int(on[:4])
    return any(
        int(t.from_[:4] or 0) - 5 <= year <= int((t.until or "9999")[:4]) + 5 for t in world.tenures_of(person.id)
    )
