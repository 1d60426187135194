"""Words that a sentence splitter and a tokenizer must know: abbreviations, sentence openers, elisions, clitics."""

from __future__ import annotations

import msgspec


class SentenceWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The table `sentences.toml` of a language pack.

    Attributes:
        abbreviations: words whose full stop never ends a sentence, without the stop ("M", "Mme", "art").
        closing_abbreviations: words whose full stop may end one ("etc", "Inc"): it does where a capital follows.
        openers: words, capitalised, that begin a sentence after an acronym with stops ("U.S. The …").
        elisions: forms that an apostrophe ends ("l", "qu"), lower case, without it.
        clitics: what may be joined to a verb by a hyphen ("-t-il", "-on"), hyphen included.
        whole: words that hold an apostrophe or a clitic-like ending and are one token ("aujourd'hui").
        possessive: endings split off as a token of their own ("'s").
    """

    abbreviations: frozenset[str]
    closing_abbreviations: frozenset[str]
    openers: frozenset[str]
    elisions: frozenset[str]
    clitics: tuple[str, ...]
    whole: frozenset[str]
    possessive: tuple[str, ...] = ()
