"""What the rules of this room need of a language pack."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pourparlers.lang.reporting import Form, Reporting
from pourparlers.lang.verbs import Verbs


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What this room needs of a language pack."""

    language: str
    table: Reporting
    verbs: Verbs
    forms: Mapping[str, tuple[Form, ...]]

    def lemma(self, norm: str) -> str:
        """Return the lemma of an irregular verb form; empty for any other word."""
        return self.verbs.forms.get(norm, "").partition(" ")[0]

    def auxiliary(self, norm: str) -> bool:
        """Tell whether a word is a form of an auxiliary of the perfect or the passive."""
        return self.lemma(norm) in self.verbs.have | self.verbs.be
