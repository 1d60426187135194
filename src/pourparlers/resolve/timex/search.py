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


def windows(text: str, grammar: Grammar) -> dict[str, list[tuple[int, int]]]:
    """Return the stretches of the text around the words that pull each trigger, in order, none overlapping another."""
    found: dict[str, list[tuple[int, int]]] = {}
    for match in WORD.finditer(text):
        names = pulled(text, match, grammar.triggers)
        if not names:
            continue
        start, stop = _word_start(text, match.start() - REACH), _word_end(text, match.end() + REACH)
        for name in names:
            known = found.setdefault(name, [])
            if known and start <= known[-1][1]:
                known[-1] = (known[-1][0], stop)
            else:
                known.append((start, stop))
    return found


def _tried(grammar: Grammar, around: dict[str, list[tuple[int, int]]]) -> Iterator[tuple[Rule, int, int]]:
    """Yield each rule with the stretches in which it is tried: those of all its triggers, made one where they touch."""
    rules: dict[int, Rule] = {}
    stretches: dict[int, list[tuple[int, int]]] = {}
    for name, known in around.items():
        for rule in grammar.rules.get(name, ()):
            rules[rule.order] = rule
            stretches.setdefault(rule.order, []).extend(known)
    for order, known in stretches.items():
        start, stop = -1, -1
        for first, last in sorted(known):
            if first > stop:
                if start >= 0:
                    yield rules[order], start, stop
                start, stop = first, last
            stop = max(stop, last)
        yield rules[order], start, stop


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
    for rule, start, stop in _tried(grammar, windows(text, grammar)):
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
