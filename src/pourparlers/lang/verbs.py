"""Verb forms as far as endings and a short lexicon tell them: auxiliaries, modals, irregular forms, tense endings."""

from __future__ import annotations

import msgspec


class Ending(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Word endings and the features that they show.

    Attributes:
        endings: what the form ends in; the longest that fits decides.
        morph: universal features (`Mood=Ind|Tense=Fut`).
        lemmas: what the lemma must end in for the ending to count.
    """

    endings: tuple[str, ...]
    morph: str
    lemmas: tuple[str, ...]


class Verbs(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The table `verbs.toml` of a language pack.

    Attributes:
        forms: irregular forms: form -> "lemma morph".
        endings: regular endings.
        have: lemmas of the perfect auxiliary.
        be: lemmas of the passive auxiliary.
        modals: lemma -> what it makes of the verb it governs (`planned`, `hypothetical`, `refused`).
        achieved: of the modals, those that in the past tell what happened ("a pu rencontrer").
        between: words that may stand between an auxiliary and its participle.
        negations: words that negate a verb group.
        reflexives: reflexive pronouns.
        infinitives: the verbs among words of a doubtful ending (French -re, -oir, -ir); empty where none is.
        no_infinitives: words that end like a verb and are none ("dernier").
        never: forms that look like a verb and are none.
    """

    forms: dict[str, str]
    endings: tuple[Ending, ...]
    have: frozenset[str]
    be: frozenset[str]
    modals: dict[str, str]
    between: frozenset[str]
    negations: frozenset[str]
    reflexives: frozenset[str]
    achieved: frozenset[str] = frozenset()
    infinitives: frozenset[str] = frozenset()
    no_infinitives: frozenset[str] = frozenset()
    never: frozenset[str] = frozenset()
