"""The words of a language by which stands are found, indexed by the first word of their cues."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import dataclass

from pourparlers.extract.contact.scene import Lexicon
from pourparlers.lang.conjugation import Conjugation, inflect
from pourparlers.lang.pack import load
from pourparlers.lang.positions import Positions, StandRule
from pourparlers.lang.verbs import Verbs

Entry = tuple[StandRule, tuple[frozenset[str], ...], bool]


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a language that the rules use.

    Attributes:
        language: `fr` or `en`.
        lexicon: those that cut clauses.
        table: rules and lists.
        verbs: auxiliaries and modals.
        loose: words that may stand between an auxiliary or negation and its verb.
        index: first word of a cue -> rule, the rest of it, whether it asks for a reflexive pronoun.
    """

    language: str
    lexicon: Lexicon
    table: Positions
    verbs: Verbs
    loose: frozenset[str]
    index: Mapping[str, tuple[Entry, ...]]


@functools.cache
def words_of(language: str) -> Words:
    """Return the words of a language, the cues by their first word, the longest first."""
    table = load(language, "positions", Positions)
    verbs = load(language, "verbs", Verbs)
    index: dict[str, list[Entry]] = {}
    for rule in table.rules:
        for cue in rule.cues:
            reflexive = rule.kind == "verb" and cue.startswith(("se ", "s'"))
            bare = (cue[3:] if cue.startswith("se ") else cue[2:]) if reflexive else cue
            parts = [_forms(word, table) for word in bare.replace("'", "' ").split()]
            finite = _inflected(parts[0], language) if rule.kind == "verb" else frozenset()
            for first in sorted(parts[0] | finite):
                index.setdefault(first, []).append((rule, tuple(parts[1:]), reflexive))
    ordered = {k: tuple(sorted(v, key=lambda e: -len(e[1]))) for k, v in index.items()}
    loose = verbs.between | table.skipped | verbs.negations | verbs.reflexives | table.clitics
    lexicon = Lexicon.of(language)
    return Words(language, lexicon, table, verbs, loose, ordered)


def _inflected(lemmas: frozenset[str], language: str) -> frozenset[str]:
    """Return the forms of a verb that may be another word's too, with that word's lemma: "presse", "exigeant"."""
    conjugation = load(language, "conjugation", Conjugation)
    return frozenset(
        form for lemma in lemmas for shape, form in inflect(lemma, conjugation) if shape in ("finite", "gerund")
    )


def _forms(word: str, table: Positions) -> frozenset[str]:
    return frozenset(form for one in word.split("|") for form in table.same.get(one, (one,)))
