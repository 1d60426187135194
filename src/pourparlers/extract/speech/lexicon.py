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
