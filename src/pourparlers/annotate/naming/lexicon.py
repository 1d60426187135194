"""What the tables of the world and the words of a language know: sequences of pieces, each of a kind.

Forms are compared in lower case without accents; a form that begins with a capital asks for one in the text, an
acronym for capitals throughout.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from pourparlers.annotate.naming.pieces import cut
from pourparlers.knowledge import world
from pourparlers.knowledge.tables import (
    ArmedGroup,
    GivenName,
    KnownName,
    Medium,
    Office,
    Organisation,
    Person,
    Place,
    State,
    rows,
)
from pourparlers.lang.folding import folded_in_place
from pourparlers.lang.pack import load
from pourparlers.lang.titles import Titles

ACRONYM = 6  # letters: a form in capitals up to this length must stand in capitals in the text
NOT_BODIES = frozenset({"government", "embassy", "mission"})  # "gouvernement finlandais", "mission de X" are no names
LOWER = frozenset({"state", "place", "office", "seat", "role"})  # kinds whose names may begin with a small letter
ARTICLE = re.compile(r"(?:le|la|les|the|a|an) |l['’]")
WORD = re.compile(r"\w[\w'’-]*")
ADJECTIVE = "{adj}"
LABELS: dict[str, Literal["PER", "LOC", "ORG"]] = {
    "state": "LOC", "capital": "LOC", "place": "LOC", "known_loc": "LOC", "body": "ORG", "office": "ORG", "seat": "ORG",
    "group": "ORG", "media": "ORG", "known_org": "ORG", "person": "PER", "known_per": "PER",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Match:
    """A known form in a sentence: pieces `start` to `end` (half-open) and what kind of thing it names."""

    start: int
    end: int
    kind: str


def _forms(language: str) -> Iterator[tuple[str, str]]:
    """Yield (form, kind) of every table."""
    french = language == "fr"
    for state in rows("states", State):
        names = (state.name_fr, *state.aliases_fr) if french else (state.name_en, *state.aliases_en)
        yield from ((form, "state") for form in names)
        towns = (state.capital_fr, *state.metonyms_fr) if french else (state.capital_en, *state.metonyms_en)
        yield from ((form, "capital") for form in towns)
    for place in rows("places", Place):
        others = place.aliases_fr if french else place.aliases_en
        yield from ((form, "place") for form in (place.name_fr if french else place.name_en, *others))
    for office in rows("offices", Office):
        if office.kind not in NOT_BODIES:
            names = (office.name_fr, *office.aliases_fr) if french else (office.name_en, *office.aliases_en)
            yield from ((form, "office") for form in names if any(c.isupper() for c in form))
        yield from ((form, "seat") for form in (office.seats_fr if french else office.seats_en))
    for body in rows("organisations", Organisation):
        names = (body.name_fr, *body.acronyms_fr, *body.aliases_fr)
        english = (body.name_en, *body.acronyms_en, *body.aliases_en)
        yield from ((form, "body") for form in ((*names, *body.acronyms_en) if french else english))
    for group in rows("armed_groups", ArmedGroup):
        names = (group.name_fr, *group.aliases_fr) if french else (group.name_en, *group.aliases_en)
        yield from ((form, "group") for form in names if any(c.isupper() for c in form))
    for medium in rows("media", Medium):
        yield from ((form, "media") for form in (medium.name, *medium.aliases))
    for person in rows("persons", Person):
        yield from ((form, "person") for form in (person.name_fr, person.name_en, *person.aliases) if " " in form)
    for name in rows("known_names", KnownName):
        if name.language in ("", language):
            yield name.name, f"known_{name.label.lower()}"
    titles = load(language, "titles", Titles)
    for role in titles.roles:
        yield from ((form, "role") for form in (*role.singular, *role.plural))
    yield from ((form, "role") for form in (*titles.honorifics, *titles.person_nouns))


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Everything known in one language.

    Attributes:
        root: folded piece -> node; a node is a dict of the same kind whose key "" holds (kind, form) pairs.
        given: given names, folded.
        surnames: surnames of known persons, folded.
        adjectives: of nationality, folded.
    """

    root: dict[str, Any]
    given: frozenset[str]
    surnames: frozenset[str]
    adjectives: frozenset[str]

    def matches(self, forms: Sequence[str], norms: Sequence[str]) -> list[Match]:
        """Return the longest match of each kind at each piece, in order; matches of different kinds may overlap.

        Args:
            forms: the pieces of a sentence.
            norms: the same, folded.
        """
        found: list[Match] = []
        reach: dict[str, int] = {}
        for start, norm in enumerate(norms):
            node = self.root.get(norm)
            if node is None:
                continue
            best: dict[str, int] = {}
            at = start + 1
            while True:
                for kind, form in node.get("", ()):
                    if _cased(form, forms, start, at):
                        best[kind] = at
                if at >= len(norms):
                    break
                following = node.get(norms[at])
                if following is None and norms[at] in self.adjectives:
                    following = node.get(ADJECTIVE)
                if following is None:
                    break
                node, at = following, at + 1
            for kind, end in best.items():
                if reach.get(kind, 0) <= start:
                    reach[kind] = end
                    found.append(Match(start, end, kind))
        return found


def _cased(form: str, forms: Sequence[str], start: int, end: int) -> bool:
    """Tell whether pieces are capitalised as a form asks; of several, the first may be a plain noun ("front al-X")."""
    first = forms[start]
    if end == start + 1:
        if form.isupper() and len(form) <= ACRONYM:
            return first == form or (len(form) > 3 and first == form.capitalize())
        return not form[0].isupper() or first[0].isupper()
    capitals = sum(piece[0].isupper() for piece in forms[start:end])
    asked = sum(word[0].isupper() for word in WORD.findall(form))
    return capitals >= asked or (0 < capitals == asked - 1 and form[0].isupper() and first[0].islower())


@functools.cache
def load_lexicon(language: str) -> Lexicon:
    """Return the lexicon of a language; built once a process."""
    root: dict[str, Any] = {}
    for form, kind in _forms(language):
        if len(form) < 2 or ARTICLE.match(form) or (form[0].islower() and kind not in LOWER):
            continue
        node = root
        parts = [p for words in form.split(ADJECTIVE) for p in (*pieces_of(words, language), ADJECTIVE)][:-1]
        for part in parts:
            node = node.setdefault(part if part == ADJECTIVE else folded_in_place(part), {})
        if (kind, form) not in node.setdefault("", []):
            node[""].append((kind, form))
    surnames = {folded_in_place(s) for p in rows("persons", Person) for s in (*p.surname_fr, p.name_en.split()[-1])}
    return Lexicon(
        root,
        frozenset(folded_in_place(row.name) for row in rows("given_names", GivenName)),
        frozenset(surnames),
        frozenset(folded_in_place(a) for a in world.adjectives(language)),
    )


def pieces_of(words: str, language: str) -> list[str]:
    """Return the pieces of a form of a table."""
    return cut(words, 0, language, lambda _a, _b: False).forms
