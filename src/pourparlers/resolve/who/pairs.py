"""Whom "les deux hommes", "les deux pays", "both sides" and pronouns point back to among the mentions before them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from pourparlers.knowledge import world
from pourparlers.lang.titles import Titles
from pourparlers.model.document import Document
from pourparlers.resolve.who.couples import FAIR, STRONG, Couple, couples
from pourparlers.resolve.who.finding import Finding
from pourparlers.resolve.who.hanging import SUBJECTS, outer

READINGS = {
    "persons": frozenset(("person",)),
    "states": frozenset(("government",)),
    "sides": frozenset(("government", "organisation", "armed_group")),
}
NEAR = 2  # sentences back in which a couple is meant, whatever others the text names
MAIN: frozenset[str | None] = frozenset(("root", "parataxis"))
SURE = {STRONG: 0.85, FAIR: 0.75}
PREVAILING, ALONE, OF_PERSONS = 0.7, 0.6, 0.55
MARGIN = 2  # how many times the weight of the next couple the prevailing one has
PRONOUN_LIMIT = 0.6  # a pronoun without syntax is right about six times in ten in our development texts

Answer = tuple[tuple[str, ...], float]
NOBODY: Answer = ((), 0.0)


@dataclass(slots=True)
class Past:
    """What a document has named so far, sentence by sentence.

    Attributes:
        document: the document.
        titles: words of its language.
    """

    document: Document
    titles: Titles
    _known: dict[tuple[int, str], list[Couple]] = field(default_factory=dict)

    def relation(self, finding: Finding) -> str:
        """Return how a finding hangs on the rest of its sentence, or nothing without a parse."""
        at = outer(self.document.tokens, finding)
        return (self.document.tokens[at].dep or "") if at is not None else ""

    def at(self, sentence: int, findings: Sequence[Finding], wanted: str, *, whole: bool) -> list[Couple]:
        """Return the couples of a sentence; `whole` where all its mentions are resolved, so that they can be kept."""
        key = (sentence, wanted)
        if whole and key in self._known:
            return self._known[key]
        fitting = [f for f in findings if f.names and f.reading in READINGS[wanted] and f.form != "pronoun"]
        found = couples(self.document.tokens, fitting, self.document.text, self.titles)
        if whole:
            self._known[key] = found
        return found

    def subject(self, one: Finding) -> bool:
        """Tell whether a mention is the subject of a sentence's main verb, or of the clause that reports it."""
        tokens = self.document.tokens
        at = outer(tokens, one)
        return at is not None and tokens[at].dep in SUBJECTS and tokens[tokens[at].head or 0].dep in MAIN


def pair(one: Finding, by_sentence: Sequence[tuple[int, Sequence[Finding]]], past: Past) -> Answer:
    """Return the two of "les deux …" and how surely: the couple just named, else the one the text is about.

    Args:
        one: the mention; `kind` tells what its noun stands for: `persons`, `states` or `sides`.
        by_sentence: (index of the sentence, mentions before `one` in it), the sentence of `one` first, then backwards.
        past: of the document.
    """
    told = [(back, past.at(index, found, one.kind, whole=back > 0 and not one.offices))
            for back, (index, found) in enumerate(by_sentence)]  # fmt: skip
    for back, near in told[: NEAR + 1]:
        best = max((c.weight for c in near), default=0)
        sets = {frozenset(c.names): c for c in near if c.weight == best}
        if best >= FAIR and len(sets) == 1:
            return next(iter(sets.values())).names, SURE[best] - 0.05 * back
    prevailing = _prevailing([c for _, near in told for c in near])
    if prevailing is not None:
        return prevailing.names, PREVAILING
    alone = [near for _, near in told[:2] if near]
    if alone and len({frozenset(c.names) for c in alone[0]}) == 1:
        return alone[0][0].names, ALONE
    named = _most_named([f for _, found in by_sentence for f in found if _fits(f, one)])
    return (named, ALONE) if named else NOBODY


def _most_named(findings: Sequence[Finding]) -> tuple[str, ...]:
    """Return the only two named, or the two who are named twice as often as any third, and more than once."""
    often = Counter(name for f in findings for name in f.names).most_common(3)
    if len(often) == 2 or (len(often) == 3 and often[1][1] >= max(2, MARGIN * often[2][1])):
        return often[0][0], often[1][0]
    return ()


def _fits(finding: Finding, one: Finding) -> bool:
    return finding.reading in READINGS[one.kind] and finding.form != "pronoun"


def _prevailing(found: Sequence[Couple]) -> Couple | None:
    """Return the couple that a text is about: named as two, and with twice the weight of any other."""
    weights: Counter[frozenset[str]] = Counter()
    for couple in found:
        weights[frozenset(couple.names)] += couple.weight
    ranked = weights.most_common(2)
    if not ranked or ranked[0][1] < FAIR or (len(ranked) > 1 and ranked[0][1] < MARGIN * ranked[1][1]):
        return None
    return next(c for c in found if frozenset(c.names) == ranked[0][0])


def states_of(persons: Answer, countries: dict[str, str]) -> Answer:
    """Return the states of two persons, where they are of two: "les deux pays" after a meeting of their ministers."""
    codes = [countries.get(name, "") for name in persons[0]]
    states = [world.states()[code].name_fr for code in codes if code in world.states()]
    return (tuple(states), OF_PERSONS) if len(set(states)) == 2 else NOBODY


def antecedent(before: Sequence[Finding], gender: str, past: Past, genders: dict[str, str]) -> Answer:
    """Return whom a pronoun stands for among the findings of a sentence before it: its subject, else its first."""
    persons = [f for f in before if f.reading == "person" and len(f.names) == 1]
    fitting = [f for f in persons if genders.get(f.names[0], "") in ("", gender)]
    subjects = [f for f in fitting if past.subject(f)]
    agentless = [f for f in fitting if past.relation(f) != "obl:agent"]
    named = [f for f in (*subjects[:1], *(agentless or fitting)) if f.form != "pronoun" or f in subjects]
    return ((named[0].names[0],), PRONOUN_LIMIT) if named else NOBODY
