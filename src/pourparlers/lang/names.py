"""Words at the edge of a name: what a hyphen joins to it, and what it never begins or ends with."""

from __future__ import annotations

import msgspec


class NameWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The table `names.toml` of a language pack.

    Attributes:
        prefixes: what a hyphen joins to the front of a name and is no part of it ("anti", "pro"), lower case.
        suffixes: what a hyphen joins to its end ("based", "led"), lower case.
        singulars: titles that only a person's name follows ("M", "Mr"), without a full stop.
        plurals: titles before several persons ("MM", "Messrs"), without a full stop.
        joins: what stands between the last two of several persons ("et", "and").
    """

    prefixes: frozenset[str]
    suffixes: frozenset[str]
    singulars: frozenset[str]
    plurals: frozenset[str]
    joins: frozenset[str]
