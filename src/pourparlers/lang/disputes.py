"""Words by which sources contradict one another: figures, blame, flat denials."""

from __future__ import annotations

import msgspec


class Disputes(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The table `disputes.toml` of a language pack.

    Attributes:
        sources: words before whoever gives a figure ("selon").
        figure_verbs: lemmas of verbs by which somebody gives one ("dénombrer").
        numbers: number words -> value.
        counters: nouns of those who count without being named ("la police", "organisers").
        accounts: nouns by which a denial names what was said ("ces accusations", "the claims").
        blame: phrases by which two sides blame each other; both stand as subject.
        returned: phrases by which an accusation is turned back.
        responsible: phrases by which somebody is held responsible.
        flat: what a flat denial opens with ("c'est faux").
        back: words of a denial that point back at what was said ("ce que", "le", "it").
    """

    sources: tuple[str, ...]
    figure_verbs: frozenset[str]
    numbers: dict[str, int]
    counters: frozenset[str]
    accounts: frozenset[str]
    blame: tuple[str, ...]
    returned: tuple[str, ...]
    responsible: tuple[str, ...]
    flat: tuple[str, ...]
    back: tuple[str, ...]
