"""The words of agreement of a language, indexed once for quick look-up."""

from __future__ import annotations

import functools
from dataclasses import dataclass

from pourparlers.extract.contact.scene import Lexicon, Scene
from pourparlers.lang.agreements import AgreementNoun, Agreements, StatusRule
from pourparlers.lang.pack import load

WHOLE = "d'accord"  # one token: it means "agreed" more often than "of an accord"
Phrases = dict[str, list[tuple[tuple[str, ...], AgreementNoun, bool]]]


@dataclass(frozen=True, slots=True)
class Words:
    """What the agreement rules know of a language.

    Attributes:
        table: the table of the language pack.
        base: nouns, verbs and cues that contacts and agreements share.
        phrases: first word -> (words, noun, plural), the longest first.
        first: every first word of a phrase, anaphor or verb by which an agreement may be told.
        objects: lemma -> rule, for verbs whose object the agreement is.
        subjects: lemma -> rule, for verbs whose subject it is.
        heads: noun -> rule.
        before: (words, rule) of phrases right before it.
        after: (words, rule) of phrases after it.
    """

    table: Agreements
    base: Lexicon
    phrases: Phrases
    first: frozenset[str]
    objects: dict[str, StatusRule]
    subjects: dict[str, StatusRule]
    heads: dict[str, StatusRule]
    before: tuple[tuple[tuple[str, ...], StatusRule], ...]
    after: tuple[tuple[tuple[str, ...], StatusRule], ...]

    @property
    def language(self) -> str:
        """The language, `fr` or `en`."""
        return self.base.language


def words_of(language: str) -> Words:
    """Return the words of a language.

    Raises:
        ConfigError: a table is missing or faulty (C20, C21).
    """
    table = load(language, "agreements", Agreements)
    base = Lexicon.of(language)
    phrases: Phrases = {}
    for noun in table.nouns:
        for form in (*noun.words, *noun.plural):
            parts = cut(form)
            phrases.setdefault(parts[0], []).append((parts, noun, form in noun.plural))
    for entries in phrases.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    first = frozenset(phrases) | table.anaphors | table.joint_verbs | {cut(p)[-1] for p in table.joint_phrases}
    return Words(
        table, base, phrases, first, _by_word(table, "object"), _by_word(table, "subject"), _by_word(table, "head"),
        _by_phrase(table, "before"), _by_phrase(table, "after"),
    )  # fmt: skip


@functools.cache
def cut(phrase: str) -> tuple[str, ...]:
    """Return the words of a phrase as the tokens stand: an elided word keeps its apostrophe."""
    return tuple(phrase.replace("'", "' ").replace(WHOLE.replace("'", "' "), WHOLE).split())


def _by_word(table: Agreements, place: str) -> dict[str, StatusRule]:
    return {word: rule for rule in reversed(table.rules) if rule.place == place for word in rule.words}


def _by_phrase(table: Agreements, place: str) -> tuple[tuple[tuple[str, ...], StatusRule], ...]:
    found = [(cut(word), rule) for rule in table.rules if rule.place == place for word in rule.words]
    return tuple(sorted(found, key=lambda entry: -len(entry[0])))


def stands(scene: Scene, at: int, phrase: tuple[str, ...]) -> bool:
    """Tell whether a phrase stands at a token."""
    for part in phrase:  # the first word seldom stands: no generator for it
        if scene.norm(at) != part:
            return False
        at += 1
    return True


def find_phrase(scene: Scene, first: int, last: int, phrases: tuple[str, ...]) -> tuple[int, int] | None:
    """Return where the first of some phrases stands in a range of tokens, as half-open indices."""
    index = by_first(phrases)
    for at in range(max(first, scene.first), min(last, scene.last)):
        for parts in index.get(scene.tokens[at].norm, ()):
            if stands(scene, at, parts):
                return at, at + len(parts)
    return None


@functools.cache
def by_first(phrases: tuple[str, ...]) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Return phrases, word by word, by their first word, the longest first."""
    index: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases:
        parts = cut(phrase)
        index.setdefault(parts[0], []).append(parts)
    return {word: tuple(sorted(entries, key=len, reverse=True)) for word, entries in index.items()}
