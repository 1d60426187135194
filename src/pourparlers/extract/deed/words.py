"""The words of a language by which deeds are told, indexed for reading."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from pourparlers.extract.contact.scene import Lexicon
from pourparlers.knowledge import world
from pourparlers.lang.deeds import DeedRule, Deeds
from pourparlers.lang.pack import load

Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """A rule under one of its cues.

    Attributes:
        rule: the rule as written.
        rest: the words of the cue after its first, each as the forms that it may have.
        reflexive: whether the cue asks for a reflexive pronoun.
        words: the nouns of the rule, groups written out.
        unless: the words that rule it out, likewise.
        ways: name of a construction -> the prepositions before the target.
    """

    rule: DeedRule
    rest: tuple[frozenset[str], ...]
    reflexive: bool
    words: frozenset[str]
    unless: frozenset[str]
    ways: tuple[tuple[str, tuple[Phrase, ...]], ...]


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a language.

    Attributes:
        language: `fr` or `en`.
        lexicon: those that cut clauses and tell states.
        table: rules and lists.
        verbs: lemma -> entries, the longest cue first.
        nouns: first word -> entries likewise.
        states: adjective of nationality -> name of the state.
        countries: names of states.
        names: name of a state in this language, one word in lower case -> its name in the display language.
    """

    language: str
    lexicon: Lexicon
    table: Deeds
    verbs: Mapping[str, tuple[Entry, ...]]
    nouns: Mapping[str, tuple[Entry, ...]]
    states: Mapping[str, str]
    countries: frozenset[str]
    names: Mapping[str, str]


@functools.cache
def words_of(language: str) -> Words:
    """Return the words of a language."""
    table = load(language, "deeds", Deeds)
    lexicon = Lexicon.of(language)
    verbs: dict[str, list[Entry]] = {}
    nouns: dict[str, list[Entry]] = {}
    for rule in table.rules:
        for cue in rule.cues:
            reflexive = rule.kind == "verb" and cue.startswith(("se ", "s'"))
            bare = (cue[3:] if cue.startswith("se ") else cue[2:]) if reflexive else cue
            parts = [_forms(word, table) for word in phrase(bare)]
            entry = Entry(rule, tuple(parts[1:]), reflexive, frozenset(_written_out(rule.words, table)),
                          frozenset(_written_out(rule.unless, table)), tuple(_ways(rule, table)))  # fmt: skip
            for first in parts[0]:
                (verbs if rule.kind == "verb" else nouns).setdefault(first, []).append(entry)
    states = world.states()
    return Words(
        language, lexicon, table, _ordered(verbs), _ordered(nouns),
        {adjective: states[code].name_fr for adjective, code in world.adjectives(language).items()},
        frozenset(state.name_fr for state in states.values()),
        {(state.name_fr if language == "fr" else state.name_en).lower(): state.name_fr for state in states.values()},
    )  # fmt: skip


def phrase(text: str) -> Phrase:
    """Return a phrase as the tokens that it is made of; `_` stands for an apostrophe within one ("d_accord")."""
    return tuple(word.replace("_", "'") for word in text.replace("'", "' ").split())


def _forms(word: str, table: Deeds) -> frozenset[str]:
    return frozenset(form for one in word.split("|") for form in table.same.get(one, (one,)))


def _written_out(words: Iterable[str], table: Deeds) -> Iterable[str]:
    for word in words:
        if word.startswith("@"):
            yield from table.figures if word == "@figures" else table.groups[word[1:]]
        else:
            yield word


def _ways(rule: DeedRule, table: Deeds) -> Iterable[tuple[str, tuple[Phrase, ...]]]:
    for name in rule.target:
        yield name, tuple(phrase(w) for w in table.ways.get(name, ()))


def _ordered(index: dict[str, list[Entry]]) -> dict[str, tuple[Entry, ...]]:
    """Return the entries of each word, the longer cue first, then the one that asks for nouns beside it."""
    return {k: tuple(sorted(v, key=lambda e: (-len(e.rest), not e.words))) for k, v in index.items()}
