"""What a user types into the search box, as a query for the index; no input is a syntax error.

Words are all wanted, anywhere in an article, in any form. `"a phrase"` is wanted as it stands (but for case and
accents), `negoc*` is a beginning, `-word` or `NOT word` is unwanted, `a OR b` wants either.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from pourparlers.store.words import STEMMERS, fold, stem, words

_TERM = re.compile(r'(?P<minus>(?<!\S)-)?(?:["“«](?P<phrase>[^"”»“«]*)["”»]?|(?P<bare>[^\s"“”«»]+))')
_ELIDED = re.compile(r"(?<!\w)(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’](?=\w)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Term:
    """One word or phrase of a query.

    Attributes:
        words: folded, in order.
        stems: their stems in every language of the index, each as long as `words`; empty where only the words count.
        prefix: whether the last word is a beginning.
    """

    words: tuple[str, ...]
    stems: tuple[tuple[str, ...], ...] = ()
    prefix: bool = False

    def match(self) -> str:
        """Return the term in the index's own language; every word is quoted, so nothing in it is an operator."""
        star = "*" if self.prefix else ""
        norm = f'norm : "{" ".join(self.words)}" {star}'
        stems = [f'stem : "{" ".join(found)}"' for found in self.stems]
        return "(" + " OR ".join([norm, *stems]) + ")"


@dataclass(frozen=True, slots=True)
class Query:
    """What is wanted: one term at least of every group, and none of `without`."""

    groups: tuple[tuple[Term, ...], ...] = ()
    without: tuple[Term, ...] = ()

    @property
    def terms(self) -> tuple[Term, ...]:
        """All wanted terms."""
        return tuple(term for group in self.groups for term in group)


def parse(typed: str) -> Query:
    """Return what was typed as a query; without any word in it, a query that finds nothing.

    >>> [[term.words for term in group] for group in parse('trêve OR accord "Goma Nord"').groups]
    [[('treve',), ('accord',)], [('goma', 'nord')]]
    """
    groups: list[list[Term]] = []
    without: list[Term] = []
    either = unwanted = False
    for found in _TERM.finditer(typed):
        if found["bare"] in ("AND", "OR", "NOT"):
            either = found["bare"] == "OR"
            unwanted = found["bare"] == "NOT"
            continue
        term = _term(found["phrase"], found["bare"])
        if term is None:
            continue
        if found["minus"] or unwanted:
            without.append(term)
        elif either and groups:
            groups[-1].append(term)
        else:
            groups.append([term])
        either = unwanted = False
    return Query(tuple(map(tuple, groups)), tuple(without))


def _term(phrase: str | None, bare: str | None) -> Term | None:
    if phrase is not None:
        found = tuple(map(fold, words(phrase)))
        return Term(found) if found else None
    text = bare or ""
    spoken = words(_ELIDED.sub("", text))
    if not spoken:
        return None
    plain = tuple(map(fold, spoken))
    if text.endswith("*"):
        return Term(plain, prefix=True)
    stems = dict.fromkeys(tuple(stem(word, language) for word in spoken) for language in STEMMERS)
    return Term(plain, tuple(stems))
