"""Finds where rules match, and which match stands where several overlap."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pourparlers.resolve.timex.context import Hit
from pourparlers.resolve.timex.grammar import WORD, Grammar, Rule, pulled

REACH = 60
"""How far from its trigger a rule may look, in characters: the longest rules ("dans la nuit du mercredi 7 au …")."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A rule's match, before it is known whether it stands."""

    rule: Rule
    hit: Hit


def windows(text: str, grammar: Grammar) -> Iterator[tuple[int, int, set[str]]]:
    """Yield stretches of the text that hold time words, with the triggers pulled there."""
    start = stop = -1
    names: set[str] = set()
    for match in WORD.finditer(text):
        found = pulled(text, match, grammar.triggers)
        if not found:
            continue
        if start >= 0 and match.start() - REACH > stop:
            yield start, stop, names
            start = -1
        if start < 0:
            start, names = _word_start(text, match.start() - REACH), set()
        stop = _word_end(text, match.end() + REACH)
        names |= found
    if start >= 0:
        yield start, stop, names


def _word_start(text: str, offset: int) -> int:
    offset = max(0, offset)
    while offset > 0 and not text[offset - 1].isspace():
        offset -= 1
    return offset


def _word_end(text: str, offset: int) -> int:
    offset = min(len(text), offset)
    while offset < len(text) and not text[offset].isspace():
        offset += 1
    return offset


def candidates(text: str, grammar: Grammar) -> list[Candidate]:
    """Return the matches that stand: of overlapping ones the longest, of equally long ones the earlier rule's."""
    found: list[Candidate] = []
    for start, stop, names in windows(text, grammar):
        rules = {rule.order: rule for name in names for rule in grammar.rules.get(name, ())}
        for rule in rules.values():
            for match in rule.pattern.finditer(text, start, stop):
                if match.end() > match.start():
                    found.append(Candidate(rule, Hit(match, rule.given, grammar.calendar)))
    return _standing(found, len(text))


def _standing(found: list[Candidate], size: int) -> list[Candidate]:
    def rank(candidate: Candidate) -> tuple[int, int, int]:
        start, end = candidate.hit.match.span()
        return start - end, candidate.rule.order, start

    taken = bytearray(size)
    standing: list[Candidate] = []
    for candidate in sorted(found, key=rank):
        start, end = candidate.hit.match.span()
        if taken.find(1, start, end) >= 0:
            continue
        taken[start:end] = b"\x01" * (end - start)
        standing.append(candidate)
    return sorted(standing, key=lambda candidate: candidate.hit.match.start())
