"""Words by which sources contradict one another: figures, blame, flat denials."""

from __future__ import annotations

import msgspec


class Disputes(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The table `disputes.toml` of a language pack.

    Attributes:
        sources: words before whoever gives a figure ("selon").
        figure_verbs: lemmas of verbs by which somebody gives one ("dénombrer").
        numbers: number words -> value.
        links: words within a number ("une dizaine de milliers").
        uncounted: words after a number that are no noun of what it counts.
        counters: nouns of those who count without being named ("la police", "organisers").
        accounts: nouns by which a denial names what was said ("ces accusations", "the claims").
        blame: phrases by which two sides blame each other; both stand as subject.
        returned: phrases by which an accusation is turned back.
        responsible: phrases by which somebody is held responsible.
        flat: what a flat denial opens with ("c'est faux").
        back: words of a denial that point back at what was said ("ce que", "le", "it").
        silences: phrases by which somebody named before them keeps silent ("souhaité commenter").
        ignorant: what the words of one who knows nothing of it begin with ("ne rien savoir").
        negative: what the words of one who did nothing of the kind begin with ("n'avoir jamais").
        pointing: words of an answer that point back to the sentence before it.
        imputed: participles before whoever blames another ("imputé par").
        each: phrases for either of two sides ("chaque camp").
        other: phrases for the other one.
        blaming: lemmas of verbs of blame between them.
        passing: lemmas of verbs that pass on what `fault` names.
        fault: lemmas for blame that is passed on.
    """

    sources: tuple[str, ...]
    figure_verbs: frozenset[str]
    numbers: dict[str, int]
    links: frozenset[str]
    uncounted: frozenset[str]
    counters: frozenset[str]
    accounts: frozenset[str]
    blame: tuple[str, ...]
    returned: tuple[str, ...]
    responsible: tuple[str, ...]
    flat: tuple[str, ...]
    back: tuple[str, ...]
    silences: tuple[str, ...]
    ignorant: tuple[str, ...]
    negative: tuple[str, ...]
    pointing: tuple[str, ...]
    imputed: tuple[str, ...]
    each: tuple[str, ...]
    other: tuple[str, ...]
    blaming: frozenset[str]
    passing: frozenset[str]
    fault: frozenset[str]
