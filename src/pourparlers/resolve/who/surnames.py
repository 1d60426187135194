"""Surnames that stand alone: of persons named in full before, or whom a title, the day and the tables tell."""

from __future__ import annotations

import functools
import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from pourparlers.knowledge import world
from pourparlers.knowledge.tables import Person, Place, State, Tenure, rows
from pourparlers.resolve.who.finding import Finding, fold
from pourparlers.resolve.who.persons import titled
from pourparlers.resolve.who.words import CAPITAL, SPACE, Words

BARE = re.compile(rf"(?<![\w-])(?:(?:al|el|ben|bin)[- ])?{CAPITAL}")
LONGER = re.compile(rf"(?: {CAPITAL}){{1,2}}")
HONORIFIC = re.compile(rf"(?<!\w)(?:MM?\.?|Mmes?|Mr\.?|Mrs\.?|Ms\.?|Messrs\.){SPACE}(?:[\w-]+ (?:et|and) )?$")
FIRST = re.compile(rf"(?<![\w.]){CAPITAL} $")
NAMELIKE = re.compile(rf" {CAPITAL}")
OPENS = re.compile(r"(?:^|[.!?…»”\n«“\"])\s*$")
SHORT = 3  # letters: a shorter surname is too many other things to stand without a title
GOVERNING = frozenset(
    ("head_of_state", "head_of_government", "foreign_minister", "head_of_organisation", "foreign_policy_chief")
)
INITIAL = re.compile(rf"(?<![\w.])({CAPITAL}) [A-ZÀ-Ö]\. $")
STATES = re.compile(r"(?: et (?:la |l'|le |les )?|, | and )$")
ARTICLES = ("al-", "el-")
YEARS = 5  # the press names former ministers too, and coming ones


@dataclass(frozen=True, slots=True)
class Known:
    """Whom surnames may mean in one document: form -> canonical names, findings in full, states and bodies named."""

    by_form: Mapping[str, tuple[str, ...]]
    in_full: Mapping[str, Finding]
    countries: frozenset[str] = frozenset()


@functools.cache
def by_surname() -> Mapping[str, tuple[str, ...]]:
    """Return the persons of the knowledge base, by id, under every form of their surname."""
    index: dict[str, list[str]] = {}
    for person in rows("persons", Person):
        last = person.name_en.split(" ")[-1]
        whole = any(form.endswith(f" {last}") for form in person.surname_fr)  # "Le Drian" is not "Drian"
        forms = {*person.surname_fr, *(a for a in person.aliases if " " not in a), *([] if whole else [last])}
        for form in forms:
            index.setdefault(form, []).append(person.id)
    return {form: tuple(ids) for form, ids in index.items()}


@functools.cache
def other_things() -> frozenset[str]:
    """Return what is no surname unless a title says so: adjectives of nationality, states and places, folded."""
    states = {name for s in rows("states", State) for name in (s.name_fr, s.name_en, *s.metonyms_fr, *s.metonyms_en)}
    places = {name for p in rows("places", Place) for name in (p.name_fr, p.name_en)}
    return frozenset(map(fold, {*states, *places, *world.adjectives("fr"), *world.adjectives("en")}))


def find(text: str, found: Sequence[Finding], words: Words, on: str | None) -> list[Finding]:
    """Return the bare surnames of a text.

    Args:
        text: the running text.
        found: all findings so far.
        words: the language's words.
        on: the day concerned, as far as known: it chooses among namesakes.
    """
    known = _known(text, found)
    states = {f.end for f in found if f.reading == "government" and f.capital}
    taken = bytearray(len(text))
    for one in found:
        taken[one.start : one.end] = b"\1" * (one.end - one.start)
    result = []
    for match in BARE.finditer(text):
        for start, end in _pieces(text, match, known):
            if any(taken[start:end]):
                continue
            surname = _surname(text, start, end, known, words, on)
            if surname is not None and not (surname.rule == "person.known" and _among_states(text, start, states)):
                taken[start:end] = b"\1" * (end - start)
                result.append(surname)
    return result


def _known(text: str, found: Sequence[Finding]) -> Known:
    in_full = {f.names[0]: f for f in found if f.reading == "person" and f.names and f.form == "name"}
    spelt: dict[str, set[str]] = {}
    for one in found:
        if one.reading == "person" and one.form == "name" and len(one.names) == 1 and one.person:
            spelt.setdefault(one.names[0], set()).update(_spelt(text[one.start : one.end]))
    by_form: dict[str, list[str]] = {}
    for name, finding in in_full.items():
        for form in dict.fromkeys((*_forms(name, finding.person), *sorted(spelt.get(name, ())))):
            by_form.setdefault(form, []).append(name)
    for name in in_full:  # "Anne Roux-Martin" may be called "Martin" where nobody else is
        last = name.split(" ")[-1].rpartition("-")[2]
        if len(last) > SHORT and last[0].isupper() and " " in name and not in_full[name].person:
            by_form.setdefault(last, [name])
    countries = frozenset(c for f in found for c in (f.country, *(f.names if f.reading != "person" else ())) if c)
    return Known({form: tuple(names) for form, names in by_form.items()}, in_full, countries)


def _spelt(words: str) -> Iterable[str]:
    """Yield the surname of a known person as the text spells it, which may be another way than the tables do."""
    last = words.replace("’", "'").split(" ")[-1]
    if " " in words and len(last) > SHORT and last[0].isupper():
        yield last
    if last.lower().startswith(ARTICLES):
        yield last[len(ARTICLES[0]) :]


def _forms(name: str, person: str) -> Iterable[str]:
    yield from world.persons()[person].surname_fr if person else ()
    parts = name.split(" ")
    yield parts[-1]
    if person and len(parts) > 1:
        yield world.persons()[person].name_en.split(" ")[-1]
    if len(parts) > 2:
        yield " ".join(parts[-2:])
    if parts[-1].startswith(("al-", "el-", "Al-", "El-")):
        yield parts[-1][3:]


def _pieces(text: str, match: re.Match[str], known: Known) -> Iterator[tuple[int, int]]:
    """Yield a surname of several words, a capitalised word, or the two names that a hyphen joins ("Roux-Martin")."""
    start, end = match.span()
    word = text[start:end]
    longer = LONGER.match(text, end)
    if longer:
        last = longer.end()
        while last > end:
            if text[start:last] in known.by_form or text[start:last] in by_surname():
                yield start, last
                return
            last = text.rindex(" ", start, last)
    left, hyphen, right = word.partition("-")
    either = left in known.by_form or right in known.by_form or (left in by_surname() and right in by_surname())
    borne = FIRST.search(text, max(0, start - 25), start) or HONORIFIC.search(text, max(0, start - 40), start)
    both = left in known.by_form and right in known.by_form
    if hyphen and word not in known.by_form and either and (both or not borne):  # "Anne Roux-Martin" is one person
        yield start, start + len(left)
        yield start + len(left) + 1, end
        return
    yield start, end


def _surname(text: str, start: int, end: int, known: Known, words: Words, on: str | None) -> Finding | None:
    word = text[start:end].replace("’", "'")
    honorific = HONORIFIC.search(text, max(0, start - 40), start)
    names = known.by_form.get(word, ())
    if names and not honorific and _part_of_other(text, start, end, names, words) and not titled(text, start, words):
        return None
    if len(names) == 1:
        full = known.in_full[names[0]]
        return Finding(start, end, "person", (names[0],), "person.surname", score=0.95, country=full.country,
                       person=full.person, gender=full.gender)  # fmt: skip
    if names:  # "M. Roux" of two who are called so is called no more than that
        told = (word,) if honorific else ()
        return Finding(start, end, "person", told, "person.namesakes", score=0.5, candidates=names)
    initial = INITIAL.search(text, max(0, start - 40), start)
    with_title = not initial and (bool(honorific) or titled(text, start, words))
    people = [world.persons()[i] for i in by_surname().get(word, ())]
    people = [p for p in people if on is None or _active(p, on)]
    if initial:  # "Anne W. Roux" is whoever bears that first name
        people = [p for p in people if initial[1] in (p.name_fr.split(" ")[0], p.name_en.split(" ")[0])]
    if len(people) > 1 and with_title:  # of two namesakes the one whose country the text is about
        people = [p for p in people if p.country in known.countries] or people
    people = [p for p in people if _expected(p, word, on, known.countries, with_title, words)]
    if len(people) == 1 and (with_title or (on is not None and _stands_alone(text, start, end, word, words))):
        person = people[0]
        return Finding(start, end, "person", (person.name_fr,), "person.known", score=0.85 if with_title else 0.65,
                       country=person.country, person=person.id, gender=person.gender)  # fmt: skip
    if honorific and not initial and not people and fold(word) not in words.not_names | words.honorifics:
        return Finding(start, end, "person", (word,), "person.titled", score=0.6)
    return None


def _expected(
    person: Person, word: str, on: str | None, countries: frozenset[str], with_title: bool, words: Words
) -> bool:
    """Tell whether a text may mean somebody by surname: it tells of the country, or all know who governs it."""
    if on is None:
        return with_title
    rare = fold(word) not in words.titles.many_bear
    tenures = world.tenures_of(person.id)
    leading = [t for t in tenures if t.office in GOVERNING]
    if any(world.covers(t, on) or (with_title and rare and _near(t, on)) for t in leading):
        return True
    ofs = {person.country, *(t.of for t in tenures if _near(t, on))}
    return not ofs.isdisjoint(countries) and (with_title or rare)


def _stands_alone(text: str, start: int, end: int, word: str, words: Words) -> bool:
    """Tell whether an untitled word that is some office holder's surname can be taken for it here."""
    if len(word) <= SHORT or word.lower() in words.not_names | words.common_words or fold(word) in other_things():
        return False
    opens = OPENS.search(text[max(0, start - 4) : start]) is not None
    if opens and (word.split(" ")[0].lower() in words.not_names or _common(text, word)):
        return False
    before = FIRST.search(text, max(0, start - 25), start)
    if before and (before.group().strip().lower() not in words.not_names or _names_body(text, before, words)):
        return False
    return NAMELIKE.match(text, end) is None


def _among_states(text: str, start: int, states: Container[int]) -> bool:
    """Tell whether a word goes on a list of states, so that it means one under an old name."""
    joint = STATES.search(text, max(0, start - 10), start)
    return joint is not None and joint.start() in states


def _names_body(text: str, before: re.Match[str], words: Words) -> bool:
    """Tell whether the capitalised word before, within a sentence, makes it a name of a body: "le Centre Roux"."""
    opens = OPENS.search(text[max(0, before.start() - 4) : before.start()]) is not None
    return not opens and fold(before.group().strip()) in words.titles.named_after


def _common(text: str, word: str) -> bool:
    """Tell whether a word stands elsewhere in the text without its capital."""
    return re.search(rf"(?<!\w){re.escape(word.lower())}(?!\w)", text) is not None


def _part_of_other(text: str, start: int, end: int, names: Sequence[str], words: Words) -> bool:
    """Tell whether a surname is another person's by the word before: "Jane Roux" where "Paul Roux" is known."""
    before = FIRST.search(text, max(0, start - 25), start)
    if before is None or text[end : end + 1] == "-":
        return False
    first = before.group().strip()
    opens = OPENS.search(text[max(0, before.start() - 4) : before.start()]) is not None
    if fold(first) in words.not_names:  # "in August Roux said"
        return False
    return not opens and not any(first in name.split(" ") for name in names) and len(first) > SHORT


def _active(person: Person, on: str) -> bool:
    """Tell whether somebody held an office within a few years of a day."""
    return any(_near(tenure, on) for tenure in world.tenures_of(person.id))


def _near(tenure: Tenure, on: str) -> bool:
    return int(tenure.from_[:4] or 0) - YEARS <= int(on[:4]) <= int((tenure.until or "9999")[:4]) + YEARS
