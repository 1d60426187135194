"""Regular inflection: what the ending of a form becomes in its lemma, by universal part of speech."""

from __future__ import annotations

import msgspec


class Inflection(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The table `inflection.toml` of a language pack: pairs of a form's ending and its lemma's.

    Attributes:
        VERB: of verbs.
        NOUN: of nouns.
        ADJ: of adjectives.
        ADV: of adverbs.
    """

    VERB: tuple[tuple[str, str], ...]
    NOUN: tuple[tuple[str, str], ...]
    ADJ: tuple[tuple[str, str], ...]
    ADV: tuple[tuple[str, str], ...] = ()

    def of(self, pos: str) -> tuple[tuple[str, str], ...]:
        """Return the pairs of a part of speech; none for closed classes."""
        table: tuple[tuple[str, str], ...] = getattr(self, pos, ())
        return table
