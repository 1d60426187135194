"""Couples that a sentence names: two who are joined as its subject, who do something with one another, who stand alone.

"Les deux parties" are the two that a text joins, whoever else it names on the way: hosts and mediators stand in the
sentence, but no verb has them as its two. After Lappin and Leass (1994), grammatical role goes before nearness.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from pourparlers.lang.titles import Titles
from pourparlers.model.layers import Token
from pourparlers.resolve.who.finding import Finding
from pourparlers.resolve.who.hanging import outer

JOINT = re.compile(r"\s*(?:,|et|and|-|–|/|et son|avec|and his)\s*(?:(?:le|la|les|l['’]|the|M\.)\s*)?")
NAMING = frozenset(("flat", "appos", "fixed", "compound"))  # relations from a name to the noun that it belongs to
STRONG, FAIR, WEAK = 3, 2, 1
LONGEST_CHAIN = 12  # tokens climbed at most: a cycle in a parse must not hold a run


@dataclass(frozen=True, slots=True)
class Couple:
    """Two actors that a sentence names together.

    Attributes:
        names: the two, in order.
        end: offset after the second.
        weight: 3 joined as subject or by "entre", 2 subject and complement of one verb, 1 joined elsewhere, or the only
            two of the sentence.
    """

    names: tuple[str, str]
    end: int
    weight: int


def couples(tokens: Sequence[Token], findings: Sequence[Finding], text: str, titles: Titles) -> list[Couple]:
    """Return the couples of a sentence.

    Args:
        tokens: all of the document; heads point into them.
        findings: the mentions of one sentence that may be one of two, in order, resolved.
        text: the document's.
        titles: words of the language.
    """
    found = [Couple((f.names[0], f.names[1]), f.end, STRONG) for f in findings if len(f.names) == 2]
    single = [f for f in findings if len(f.names) == 1]
    placed = [(f, noun) for f in single if (noun := _noun(tokens, f)) is not None]
    nouns = {f.start: noun for f, noun in placed}
    found += _coordinated(tokens, placed, titles)
    joined = {frozenset(c.names) for c in found}
    for left, right in _side_by_side(single, text):
        if frozenset((*left.names, *right.names)) not in joined:  # a parse that missed the conjunction, or none at all
            weight = _weight(tokens, nouns[left.start], titles) if left.start in nouns else STRONG
            found.append(Couple((left.names[0], right.names[0]), right.end, weight))
    found += _of_one_verb(tokens, placed, titles)
    names = list(dict.fromkeys(f.names[0] for f in single))
    if len(names) == 2 and not found:
        found.append(Couple((names[0], names[1]), single[-1].end, WEAK))
    return found


def _side_by_side(findings: Sequence[Finding], text: str) -> list[tuple[Finding, Finding]]:
    """Return two who stand beside one another, a conjunction or less between them; three in a list are no couple."""
    joined = [JOINT.fullmatch(text[a.end : b.start]) is not None for a, b in pairwise(findings)]
    alone = [one and not any(joined[max(0, at - 1) : at]) and not any(joined[at + 1 : at + 2])
             for at, one in enumerate(joined)]  # fmt: skip
    return [(a, b) for (a, b), one in zip(pairwise(findings), alone, strict=True) if one and a.names != b.names]


def _noun(tokens: Sequence[Token], finding: Finding) -> int | None:
    """Return the index of the noun that a mention hangs by: of a title and a name, and of a name beside an office."""
    at = outer(tokens, finding)
    for _ in range(LONGEST_CHAIN):
        head = tokens[at].head if at is not None else None
        if at is None or head is None or head == at:
            return at
        bare = tokens[at].dep == "nmod" and not any(_children(tokens, at, ("case",)))
        if not (tokens[at].dep in NAMING or bare):
            return at
        at = head
    return at


def _children(tokens: Sequence[Token], at: int, relations: Iterable[str]) -> list[int]:
    """Return the tokens of the same sentence that hang on one by any of the relations."""
    wanted, sentence, found = frozenset(relations), tokens[at].sentence, []
    for step in (-1, 1):
        other = at + step
        while 0 <= other < len(tokens) and tokens[other].sentence == sentence:
            if tokens[other].head == at and tokens[other].dep in wanted:
                found.append(other)
            other += step
    return sorted(found)


def _first(tokens: Sequence[Token], at: int) -> int:
    """Return the first of the coordinated words that one is of, itself where it is of none."""
    for _ in range(LONGEST_CHAIN):
        head = tokens[at].head
        if tokens[at].dep != "conj" or head is None or head == at:
            return at
        at = head
    return at


def _coordinated(tokens: Sequence[Token], placed: Sequence[tuple[Finding, int]], titles: Titles) -> list[Couple]:
    """Return two nouns joined by a conjunction, where no third is joined to them."""
    found = []
    groups: dict[int, list[tuple[Finding, int]]] = {}
    for finding, noun in placed:
        groups.setdefault(_first(tokens, noun), []).append((finding, noun))
    for first, members in groups.items():
        nouns = {noun for _, noun in members}
        names = list(dict.fromkeys(f.names[0] for f, _ in members))
        others = [i for i in _children(tokens, first, ("conj",)) if tokens[i].pos in ("NOUN", "PROPN")]
        if len(nouns) == 2 and len(names) == 2 and len(others) == 1:
            found.append(Couple((names[0], names[1]), max(f.end for f, _ in members), _weight(tokens, first, titles)))
    return found


def _weight(tokens: Sequence[Token], first: int, titles: Titles) -> int:
    """Return how much a coordination counts by what it is in its sentence."""
    if tokens[first].dep in ("nsubj", "obl:agent", "root"):  # the root of a sentence without a verb is its topic
        return STRONG
    cases = {tokens[i].norm for i in _children(tokens, first, ("case",))}
    return STRONG if cases & titles.between else WEAK


def _of_one_verb(tokens: Sequence[Token], placed: Sequence[tuple[Finding, int]], titles: Titles) -> list[Couple]:
    """Return subject and complement of one verb: "X a reçu Y", "X s'est entretenu avec Y"."""
    found = []
    for (left, one), (right, other) in combinations(placed, 2):
        if left.names == right.names or one == other:
            continue
        if _verb(tokens, one, titles) != _verb(tokens, other, titles):
            continue
        if sorted(_role(tokens, at, titles) for at in (one, other)) == ["complement", "subject"]:
            found.append(Couple((left.names[0], right.names[0]), right.end, FAIR))
    return found


def _verb(tokens: Sequence[Token], at: int, titles: Titles) -> int | None:
    """Return what a noun is subject or complement of; that of "talks" for whom they are held with."""
    head = tokens[at].head
    if (
        head is not None
        and tokens[at].dep == "nmod"
        and _with(tokens, at, titles)
        and tokens[head].dep in ("obj", "obl")
    ):
        return tokens[head].head
    return head


def _role(tokens: Sequence[Token], at: int, titles: Titles) -> str:
    dep = tokens[at].dep
    if dep == "nsubj":
        return "subject"
    if dep in ("obj", "iobj"):
        return "complement"
    return "complement" if dep in ("obl", "nmod") and _with(tokens, at, titles) else ""


def _with(tokens: Sequence[Token], at: int, titles: Titles) -> bool:
    return any(tokens[i].norm in titles.together for i in _children(tokens, at, ("case",)))
