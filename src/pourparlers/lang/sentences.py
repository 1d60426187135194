"""Words that a sentence splitter and a tokenizer must know: abbreviations, sentence openers, elisions, clitics."""

from __future__ import annotations

import msgspec


class SentenceWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The table `sentences.toml` of a language pack.

    Attributes:
        abbreviations: words whose full stop never ends a sentence, without the stop ("M", "Mme", "Gen").
        closing_abbreviations: words whose full stop ends one only where an opener follows ("Inc", "p.m").
        numbered: words whose full stop ends none where a digit or a bracket follows ("art. 5", "15 juil. (…)").
        loose: abbreviations that leave it to the capital after them whether a sentence ends ("etc").
        openers: words, capitalised, that begin a sentence after an acronym with stops ("U.S. The …").
        marks: marks longer than one character that are one token ("°C", ":-)").
        units: what is cut off the figure before it ("18h", "20km").
        ranges: whether what a hyphen joins to a figure is one token with it ("1990-1991").
        joined: words written as one that are two tokens, with a bar where they are cut ("can|not").
        said: verbs that follow a quotation ended by "?" or "!" and belong to its sentence ("“Why?” Roe asked").
        elisions: forms that an apostrophe ends ("l", "qu"), lower case, without it.
        clitics: what may be joined to a verb by a hyphen ("-t-il", "-on"), hyphen included, the longest first.
        whole: words that hold an apostrophe or a clitic-like ending and are one token ("aujourd'hui").
        possessive: endings split off as a token of their own ("'s").
    """

    abbreviations: frozenset[str]
    closing_abbreviations: frozenset[str]
    numbered: frozenset[str]
    openers: frozenset[str]
    elisions: frozenset[str]
    clitics: tuple[str, ...]
    whole: frozenset[str]
    possessive: tuple[str, ...] = ()
    loose: frozenset[str] = frozenset()
    marks: frozenset[str] = frozenset()
    units: frozenset[str] = frozenset()
    ranges: bool = False
    joined: frozenset[str] = frozenset()
    said: frozenset[str] = frozenset()
