"""Offices named by whom they work for: "le bureau de M. Roux", "the prime minister's office", "his office"."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping, Sequence

from pourparlers.knowledge import world
from pourparlers.knowledge.tables import Office, rows
from pourparlers.model.layers import Sentence
from pourparlers.resolve.who.finding import Finding
from pourparlers.resolve.who.reference import Memory
from pourparlers.resolve.who.words import Words

KINDS = {"head_of_state": "presidency", "head_of_government": "pm"}
SCORE = 0.75
BACK = 40  # code points before a holder in which the noun of his office stands


@functools.cache
def _offices() -> Mapping[tuple[str, str], str]:
    """Return the presidencies and prime ministers' offices by state."""
    found = {(o.country, o.id.rpartition("_")[2]): o.name_fr for o in rows("offices", Office) if o.country}
    return {key: name for key, name in found.items() if key[1] in KINDS.values()}


def find(
    folded: str, findings: Sequence[Finding], sentences: Sequence[Sentence], words: Words, memory: Memory
) -> list[Finding]:
    """Return the offices that a noun and a head of state or government name.

    Args:
        folded: the running text, folded.
        findings: all findings so far, in order, resolved.
        sentences: of the document.
        words: the language's words.
        memory: what the document has taught so far.
    """
    nouns = "|".join(sorted(map(re.escape, words.titles.chanceries)))
    before = re.compile(
        rf"(?<![\w-])(?P<noun>{nouns}) (?:de la |de l'|du |des |de |d'|of the |of )(?:(?:m|mr|mme|mrs)\.? )?$"
    )
    after = re.compile(rf"(?:'s?) (?P<noun>{nouns})(?![\w-])")
    found = []
    for one in findings:
        if one.reading != "person" or len(one.names) != 1 or one.form == "pronoun":
            continue
        name = _of(one.names[0], memory)
        left = before.search(folded, max(0, one.start - BACK), one.start)
        right = after.match(folded, one.end)
        if name and (left or right):
            start, end = (left.start("noun"), one.end) if left else (one.start, right.end() if right else one.end)
            found.append(Finding(start, end, "office", (name,), "chancery", "role", SCORE, country=one.country))
    return [*found, *_own(folded, findings, sentences, nouns, words, memory)]


def _own(
    folded: str, findings: Sequence[Finding], sentences: Sequence[Sentence], nouns: str, words: Words, memory: Memory
) -> list[Finding]:
    """Return offices told by a possessive where the sentence names one head before: "Roux goes, but his office"."""
    own = re.compile(rf"(?<![\w-])(?:{'|'.join(words.titles.possessives)}) (?:{nouns})(?![\w-])")
    found = []
    for match in own.finditer(folded) if words.titles.possessives else ():
        opens = max((s.start for s in sentences if s.start <= match.start()), default=0)
        here = [f for f in findings if opens <= f.start < match.start() and f.reading == "person" and f.names]
        named = {f.names for f in here}
        name = _of(here[-1].names[0], memory) if len(named) == 1 and len(here[-1].names) == 1 else ""
        if name:
            found.append(Finding(*match.span(), "office", (name,), "chancery", "role", SCORE, country=here[-1].country))
    return found


def _of(name: str, memory: Memory) -> str:
    """Return the office around a head of state or government on the day, by the text or the tables."""
    office, of = memory.office_of.get(name, ("", ""))
    if office not in KINDS or not of:
        held = world.tenures_of(memory.persons.get(name, ""))
        on = [t for t in held if t.office in KINDS and (memory.on is None or world.covers(t, memory.on))]
        office, of = (on[0].office, on[0].of) if len({(t.office, t.of) for t in on}) == 1 else ("", "")
    return _offices().get((of, KINDS.get(office, "")), "")
