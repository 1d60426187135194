"""The words of a language by which the press refers to people, compiled once a process."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from pourparlers.knowledge import world
from pourparlers.lang.pack import load
from pourparlers.lang.titles import Role, Titles
from pourparlers.resolve.who.finding import fold

ONE_WORD = re.compile(r"(?<![\w.])((?:[a-z]\.){2,}|[\w-]+)$")
TWO_WORDS = re.compile(r"(?<![\w.-])([\w-]+ [\w-]+)$")  # "North Korean", "Turkish Cypriot"
GENITIVES = ("d'", "de l'", "de la ", "du ", "des ", "de ")
ADJECTIVE = rf"(?P<adj>(?:[a-z]\.){{2,}}|(?:{'|'.join(GENITIVES)})?[\w-]+)"  # "délégué (russe|de Russie) à l'ONU"
ADJECTIVES = r"(?P<adj>[\w-]+(?:(?:, | et | and )[\w-]+){0,4})"  # "ministres russe, turc et iranien de la Défense"


@dataclass(frozen=True, slots=True)
class Wording:
    """One wording of an office, compiled.

    Attributes:
        role: what it words.
        form: the wording, folded, without an adjective inside.
        pattern: finds it as whole words in folded text.
        quick: the same but for the character before, which makes it several times as fast.
        plural: whether it speaks of several holders.
    """

    role: Role
    form: str
    pattern: re.Pattern[str]
    quick: re.Pattern[str]
    plural: bool


@dataclass(frozen=True, slots=True)
class Words:
    """What the rules of this folder read in a text of one language; all words are folded.

    Attributes:
        language: `fr` or `en`.
        titles: the table that the rest is made from.
        wordings: of offices, the longest first.
        adjectives: adjective of nationality -> ISO code.
        honorifics: what may stand before a name.
        person_nouns: common nouns for persons.
        not_names: words that are no part of a name.
        former: words for an office not held now.
        indefinite: articles and adjectives that make a role anybody's.
        first_names: places that are first names too.
        common_words: media that are common words.
        bodies: noun -> `government`, `delegates` or the actor type of a group.
        parts: of `bodies`, those that "de" and a country make a part of it: "l'autre partie de la Syrie".
        body: finds one of `bodies`, with the word before it.
        of_group: finds "rebelle", "de la guérilla" after a role.
        group_adjectives: what before or after a role makes it one of an armed group.
        heads: head noun of a body's name, folded -> actor type.
        counterpart: finds "son homologue russe".
        name: finds capitalised words that may be a person's name, over the text as it stands.
    """

    language: str
    titles: Titles
    wordings: tuple[Wording, ...]
    adjectives: Mapping[str, str]
    honorifics: frozenset[str]
    person_nouns: frozenset[str]
    not_names: frozenset[str]
    former: frozenset[str]
    indefinite: frozenset[str]
    first_names: frozenset[str]
    common_words: frozenset[str]
    bodies: Mapping[str, str]
    parts: frozenset[str]
    body: re.Pattern[str]
    of_group: re.Pattern[str]
    group_adjectives: frozenset[str]
    heads: Mapping[str, str]
    counterpart: re.Pattern[str]
    name: re.Pattern[str]


SPACE = "[ \u00a0\u202f]"  # one of a fixed width stands between names as well
CAPITAL = r"(?![LDQSCJ][’'])[A-ZÀ-ÖØ-ÞĀ-Ž](?:[\w-]|[’'](?=[A-ZÀ-ÖØ-Þ]))*\w"


@functools.cache
def words_of(language: str) -> Words:
    """Return the compiled words of a language.

    Raises:
        ConfigError: the language pack is missing or faulty.
    """
    titles = load(language, "titles", Titles)
    adjectives = {fold(a): code for a, code in world.adjectives(language).items()}
    if language == "fr":
        adjectives |= {f"{of}{fold(s.name_fr)}": s.iso3 for s in world.states().values() for of in GENITIVES}
    bodies = _folded_keys(dict.fromkeys(titles.government_nouns, "government") | titles.group_nouns)
    bodies |= {fold(n): "delegates" for n in titles.delegate_nouns}
    particle = _any_of(titles.names_before)
    initial = rf"(?:{SPACE}[A-ZÀ-Ö]\.(?={SPACE}[A-ZÀ-Ö]))?"
    pair = rf"{CAPITAL}{initial}(?:{SPACE}(?:(?:(?i:{particle})){SPACE})*{CAPITAL}|[ -](?:al|el)-{CAPITAL}){{1,3}}"
    return Words(
        language, titles, compile_wordings(titles), adjectives, _folded(titles.honorifics),
        _folded(titles.person_nouns), _folded(titles.not_names), _folded(titles.former), _folded(titles.indefinite),
        _folded(titles.first_names),
        _folded(titles.common_words),
        bodies, _folded(titles.part_nouns),
        re.compile(rf"(?<!\w)(?:(?P<left>(?:[a-z]\.){{2,}}|[\w-]+)(?:'s)? )?(?P<noun>{_any_of(bodies)})(?![\w-])"),
        re.compile(rf" (?:{_any_of(_folded(titles.group_adjectives))}|(?:de la |de l'|des |du |of the )"
                   rf"(?:{_any_of(_folded(titles.rebels))}))(?![\w-])"),
        _folded(titles.group_adjectives), _folded_keys(titles.body_nouns),
        re.compile(r"(?<!\w)(?:son|leur|sa|ses|leurs|his|her|their) "
                   r"(?:(?P<left>(?:[a-z]\.){2,}|[\w-]+(?: [\w-]+)?) )??"
                   rf"(?:{_any_of(_folded(titles.counterparts))})(?!\w)(?: (?P<right>[\w-]+))?"),
        re.compile(rf"(?<![\w-]){pair}"),
    )  # fmt: skip


def _folded(words: Iterable[str]) -> frozenset[str]:
    return frozenset(fold(w) for w in words)


def _folded_keys(table: Mapping[str, str]) -> dict[str, str]:
    return {fold(k): v for k, v in table.items()}


def _any_of(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


def compile_wordings(titles: Titles) -> tuple[Wording, ...]:
    """Return the wordings of offices of a language, the longest first, over folded text."""
    found = []
    for role in titles.roles:
        for plural, forms in ((False, role.singular), (True, role.plural)):
            for form in dict.fromkeys(fold(f) for f in forms):
                body = re.escape(form).replace(re.escape("{adj}"), "{adj}")
                inner = ADJECTIVES if plural else ADJECTIVE
                body = body.replace(r"\ {adj}", rf"(?:\ {inner})?").replace(r"{adj}\ ", rf"(?:{inner}\ )?")
                plain = form.replace(" {adj}", "")
                quick = rf"{body}(?![\w-])"
                found.append(Wording(role, plain, re.compile(rf"(?<!\w){quick}"), re.compile(quick), plural))
    return tuple(sorted(found, key=lambda w: -len(w.form)))


def nationality_before(folded: str, end: int, words: Words) -> tuple[str, int]:
    """Return the ISO code of the adjective of nationality that ends at an offset, and its start; the longer one."""
    for pattern in (TWO_WORDS, ONE_WORD):
        match = pattern.search(folded[max(0, end - 40) : end])
        if match and (code := words.adjectives.get(match[1], "")):
            return code, end - len(match[1])
    return "", end
