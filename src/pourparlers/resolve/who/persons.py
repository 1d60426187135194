"""Persons whom no table knows: capitalised names that a title, a role beside them or a known first name introduces."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from pourparlers.knowledge import world
from pourparlers.knowledge.tables import GivenName, Person, rows
from pourparlers.model.layers import Token
from pourparlers.resolve.who import spelling
from pourparlers.resolve.who.finding import Finding, fold
from pourparlers.resolve.who.words import CAPITAL, SPACE, Words

BEFORE = 40  # code points looked back for a title: the longest common one with an adjective has about 35
INTRODUCED = 90  # code points between a common noun of person and its name: "le porte-parole de la délégation de …,"
ARTICLES = r"(?:le |la |l['’]|les |the |son |sa |its |his |her |un |une |an? )?"
APPOSED = re.compile(rf", {ARTICLES}")
CLAUSE = re.compile(r"[,;:.!?«»“”()\n–—]")
INITIAL = re.compile(r" [A-ZÀ-Ö]\. ")
FIRM = re.compile(rf"(?P<name>{CAPITAL}(?:{SPACE}{CAPITAL})+){SPACE}(?:de|du|of){SPACE}(?P<firm>{CAPITAL})")
NOBLE = re.compile(r" d[’'][A-ZÀ-Þ][\w-]+")
ACTING = frozenset(
    ("nsubj", "nsubj:pass", "obl:agent", "appos")
)  # what a person does in a sentence, and a title rarely
SHORTEST = 3  # letters of a first name that alone makes a person of two capitalised words
CLOSED = frozenset(",.;:)»”!?")


@functools.cache
def first_names() -> frozenset[str]:
    """Return the first names of the persons of the knowledge base, folded."""
    names = [p.name_fr.split(" ") for p in rows("persons", Person) if " " in p.name_fr]
    return frozenset(fold(parts[0]) for parts in names if len(parts[0]) > 2)


@functools.cache
def _given() -> frozenset[str]:
    """Return the first names that many bear, folded; shorter ones are words too often."""
    return frozenset(fold(row.name) for row in rows("given_names", GivenName) if len(row.name) > SHORTEST)


def unknown(
    text: str, names: Sequence[Finding], roles: Sequence[Finding], words: Words, tokens: Sequence[Token] = ()
) -> list[Finding]:
    """Return capitalised names of two to four words that a title, a role or a known first name makes a person."""
    taken = bytearray(len(text))
    for one in names:
        if one.reading != "people":
            taken[one.start : one.end] = b"\1" * (one.end - one.start)
    starts, ends = {r.start: r for r in roles}, {r.end: r for r in roles}
    acting = {t.start for t in tokens if t.dep in ACTING and t.pos == "PROPN"}
    countries = frozenset(n.country for n in names if n.country)
    found: list[Finding] = []
    for match in words.name.finditer(text):
        start, end = _trimmed(match, words)
        end = _without_firm(text, start, end, taken)
        noble = NOBLE.match(text, end)
        end = noble.end() if noble else end
        told = clean(text[start:end])
        if " " not in told or any(taken[start:end]) or any(w in words.not_names for w in fold(told).split(" ")):
            continue
        role = ends.get(start - 2) if text[start - 2 : start] == ", " else ends.get(start - 1)
        if role or titled(text, start, words) or introduced(text, start, end, words) or (
            _known_first(told) or _apposed(text, end, starts, words)
            or (start in acting and fold(told.split(" ")[0]) in _given())
        ):  # fmt: skip
            found.append(in_person(start, end, told, role, countries))
    return [_in_full(one, [*names, *found]) for one in found]


def _in_full(one: Finding, others: Sequence[Finding]) -> Finding:
    """Return a name that begins with a particle as that of the only full name that ends so: "Mme de la Tour"."""
    if one.person or not one.names[0][0].islower():
        return one
    whole = {f.names[0]: f for f in others if f.reading == "person" and len(f.names) == 1
             and f.names[0].endswith(f" {one.names[0]}")}  # fmt: skip
    if len(whole) != 1:
        return one
    full = next(iter(whole.values()))
    return replace(full, start=one.start, end=one.end, rule="person.surname", score=0.9, form="name")


def in_person(start: int, end: int, told: str, role: Finding | None, countries: frozenset[str]) -> Finding:
    """Return a name found; with an initial in it, it may be one of the tables ("Anne W. Roux")."""
    known = world.person_named(INITIAL.sub(" ", told)) if INITIAL.search(told) else spelling.person(told, countries)
    if known is None:
        country = role.country if role else ""
        return Finding(start, end, "person", (told,), "person.unknown", score=0.8, country=country)
    return Finding(start, end, "person", (known.name_fr,), "person.known", score=0.9, country=known.country,
                   person=known.id, gender=known.gender)  # fmt: skip


def clean(words: str) -> str:
    """Return a name as the record writes it: straight apostrophes, single spaces."""
    return re.sub(r"\s+", " ", words.replace("’", "'"))


def _trimmed(match: re.Match[str], words: Words) -> tuple[int, int]:
    """Drop capitalised words from the front that are no names ("Selon Jean Roux", "Le ministre") and a possessive."""
    start, end = match.span()
    parts = clean(match.group()).split(" ")
    while parts and (fold(parts[0]) in words.not_names or fold(parts[0]) in words.honorifics):
        start += len(parts[0]) + 1
        parts = parts[1:]
    return min(start, end), end


def _without_firm(text: str, start: int, end: int, taken: bytearray) -> int:
    """Cut what a name of two words is of, where that is known or named alone too: "Anne Roux de Petrolex"."""
    parted = FIRM.fullmatch(text, start, end)
    if parted is None:
        return end
    firm = parted["firm"]
    alone = re.search(rf"(?<!de )(?<!du )(?<!of )(?<![\w-]){re.escape(firm)}(?![\w-])", text) is not None
    return parted.end("name") if alone or any(taken[parted.start("firm") : end]) else end


def titled(text: str, start: int, words: Words) -> bool:
    """Tell whether a title or a common noun of person stands right before: "M.", "général", "négociateur iranien"."""
    before = fold(text[max(0, start - BEFORE) : start])
    if not before.endswith(" "):
        return False
    last = before.replace("'", "' ").split()[-3:]
    if any(" ".join(last[-n:]) in words.honorifics for n in (1, 2, 3)):
        return True
    return any(w in words.person_nouns for w in last[-1:]) or (
        len(last) > 1 and last[-2] in words.person_nouns and last[-1] in words.adjectives
    )


def introduced(text: str, start: int, end: int, words: Words) -> bool:
    """Tell whether a noun of person opens the apposition that a name closes: "un analyste, Pierre Roux,"."""
    if text[start - 2 : start] != ", " or text[end : end + 1] not in CLOSED:
        return False
    clause = CLAUSE.split(text[max(0, start - INTRODUCED) : start - 2])[-1]
    return any(w in words.person_nouns for w in re.findall(r"[\w-]+", fold(clause)))


def _known_first(words: str) -> bool:
    return fold(words.split(" ")[0]) in first_names()


def _apposed(text: str, end: int, roles: Mapping[int, Finding], words: Words) -> bool:
    """Tell whether a role or a noun of person follows between commas: "Mark Roux, porte-parole de …"."""
    gap = APPOSED.match(text, end)
    if gap is None:
        return False
    if gap.end() in roles:
        return True
    following = re.findall(r"[\w-]+|[,;:.]", fold(text[gap.end() : gap.end() + BEFORE]))[:3]
    known = [i for i, w in enumerate(following) if w in words.person_nouns]
    return bool(known) and not any(w in ",;:." for w in following[: known[0]])
