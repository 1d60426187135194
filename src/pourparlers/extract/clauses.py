"""Cuts a sentence into clauses, by words and verb groups; a parser takes over where one runs.

The seam is `Clause`: whoever finds facts asks it, not the tokens' endings.
"""

from __future__ import annotations

import functools
from collections.abc import Sequence
from dataclasses import dataclass

from pourparlers.extract.verbgroups import AUX_REACH, VerbGroup, verb_groups
from pourparlers.lang.contacts import Contacts
from pourparlers.lang.verbs import Verbs
from pourparlers.model.layers import Token

MARKS = frozenset((";", ":", "–", "—", "(", ")"))
CLOSING = frozenset((",", "»", "”", '"'))
RESUMED = "resumed"  # opener of a main clause that goes on after a relative one: "X, qui a …, a rencontré Y"
REPORT = "report"


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of a sentence with at most one story: tokens `first` to `last` (half-open) of the document."""

    first: int
    last: int
    opener: str
    groups: tuple[VerbGroup, ...]


def clauses(tokens: Sequence[Token], first: int, last: int, contacts: Contacts, verbs: Verbs) -> list[Clause]:
    """Return the clauses of a sentence.

    They are cut at openers, at reporting clauses, at "que" after a verb, where a main clause goes on after a relative
    one, and at semicolons, colons, dashes and brackets.
    """
    cuts: list[tuple[int, str]] = [(first, "")]
    for at in range(first + 1, last):
        opener = _opener(tokens, cuts[-1], at, last, contacts, verbs)
        if opener is not None:
            cuts.append((at, opener))
    ends = [c[0] for c in cuts[1:]] + [last]
    return [
        Clause(start, end, opener, tuple(verb_groups(tokens, start, end, verbs)))
        for (start, opener), end in zip(cuts, ends, strict=True) if end > start
    ]  # fmt: skip


def _opener(
    tokens: Sequence[Token], cut: tuple[int, str], at: int, last: int, contacts: Contacts, verbs: Verbs
) -> str | None:
    """Return what begins a clause at a token, or None where none begins."""
    norm, before = tokens[at].norm, tokens[at - 1].norm
    for words in _openers(contacts.openers).get(norm, ()):
        if len(words) <= last - at and all(tokens[at + i].norm == word for i, word in enumerate(words)):
            return " ".join(words)
    if before in MARKS:
        return before
    if norm in contacts.complements and before not in contacts.not_complements and _spoken(tokens, cut[0], at, verbs):
        return norm
    if before in CLOSING:
        if _reports(tokens, at, last, contacts, verbs):
            return REPORT
        if cut[1] in contacts.infinitive_openers and _main_follows(tokens, at, last, verbs):
            return RESUMED
        aside = cut[1] == "(" or (cut[1] in contacts.relatives and cut[1] not in contacts.complements)
        aside = aside or (cut[1] in contacts.relatives and _told(tokens, cut[0], at, verbs))
        if aside and _finite(tokens, at, last, verbs) is not None:
            return RESUMED
    if contacts.bare_complement and _said(tokens, cut, at, last, contacts, verbs):
        return "that"
    return None


def _told(tokens: Sequence[Token], first: int, last: int, verbs: Verbs) -> bool:
    """Tell whether a clause has its verb: "qu'il a vu, …", not "que la ministre, Anne Roux, …"."""
    return any(g.tense not in ("participle", "infinitive") for g in verb_groups(tokens, first, last, verbs))


@functools.cache
def _openers(openers: tuple[str, ...]) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Index the openers by their first token, the longest first."""
    index: dict[str, list[tuple[str, ...]]] = {}
    for opener in openers:
        parts = tuple(opener.replace("'", "' ").split())
        index.setdefault(parts[0], []).append(parts)
    return {k: tuple(sorted(v, key=len, reverse=True)) for k, v in index.items()}


def _spoken(tokens: Sequence[Token], first: int, at: int, verbs: Verbs) -> bool:
    """Tell whether "que" follows a verb (or a noun that it qualifies), not a comparison or a restriction."""
    window = range(max(first, at - AUX_REACH), at)
    negated = any(tokens[i].norm in verbs.negations for i in window)
    return not negated or any(tokens[i].norm in ("pas", "not", "n't") for i in window)


def _said(tokens: Sequence[Token], cut: tuple[int, str], at: int, last: int, contacts: Contacts, verbs: Verbs) -> bool:
    """Tell whether what is said begins at a token without a conjunction: "Mr Rice said | the two would meet"."""
    if cut[1] == REPORT or tokens[at].norm in MARKS | CLOSING | {".", "on", "in", "to", "at"} or tokens[at].morph:
        return False
    verb = next((i for i in (at - 1, at - 2, at - 3) if i > cut[0] and tokens[i].lemma in contacts.say_lemmas), None)
    if verb is None or ("Past" not in tokens[verb].morph and "Pres" not in tokens[verb].morph):
        return False
    between = [tokens[i].norm for i in range(verb + 1, at)]
    if between and between[0] not in (
        "on",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
    ):
        return False
    if len(between) == 1 and between[0] == "on":
        return False
    return any(_finite(tokens, i, last, verbs) is not None for i in range(at + 1, min(last, at + 2 * AUX_REACH)))


def _finite(tokens: Sequence[Token], at: int, last: int, verbs: Verbs) -> VerbGroup | None:
    """Return the finite verb group that begins at a token, a negation or reflexive pronoun before it included."""
    while at < last and tokens[at].norm in verbs.negations | verbs.reflexives:
        at += 1
    groups = verb_groups(tokens, at, min(last, at + 1 + AUX_REACH), verbs)
    if not groups or groups[0].first != at or groups[0].tense in ("participle", "infinitive"):
        return None
    return groups[0]


def _main_follows(tokens: Sequence[Token], at: int, last: int, verbs: Verbs) -> bool:
    """Tell whether subject and verb of the main clause follow: "après avoir vu X, | le ministre a rencontré Y"."""
    for where in range(at, min(last, at + 2 * AUX_REACH)):
        if tokens[where].norm in MARKS | CLOSING:
            return False
        if _finite(tokens, where, last, verbs) is not None:
            return True
    return False


def _reports(tokens: Sequence[Token], at: int, last: int, contacts: Contacts, verbs: Verbs) -> bool:
    """Tell whether an inverted reporting clause begins at `at`: ", a annoncé mercredi le ministère"."""
    if not tokens[at].morph and tokens[at].norm not in ("s'", "se"):
        return False
    groups = verb_groups(tokens, at, min(last, at + 1 + AUX_REACH), verbs)
    return (
        bool(groups)
        and groups[0].first <= at + 1
        and groups[0].lemma in contacts.say_lemmas
        and groups[0].tense != "participle"
    )
