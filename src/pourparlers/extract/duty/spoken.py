"""Commitments that somebody takes on in his own words: "nous allons tout faire pour", "India will do all it can"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from pourparlers.extract.accord import said
from pourparlers.extract.clauses import Clause
from pourparlers.extract.contact.scene import Scene
from pourparlers.extract.duty import acts, doers, laid
from pourparlers.extract.duty.pledges import made
from pourparlers.extract.duty.telling import Act, Duty
from pourparlers.extract.duty.words import Words
from pourparlers.extract.verbgroups import VerbGroup
from pourparlers.model.statement import Statement

BESIDE = 4  # tokens after a verb of resolve within which its other words stand: "mettrons absolument tout en œuvre"
BEFORE = 2  # tokens before it in which they may stand as well: "tout | mettre en œuvre"
GOING = 4  # tokens between "allons" and its infinitive: "allons tous nous"
RULE = "commitment.resolve"
VOW = "commitment.vow"
Voices = Sequence[tuple[int, int, tuple[str, ...]]]


def find(scene: Scene, voices: Voices, words: Words) -> Iterator[Duty]:
    """Yield what a speaker says that he, or the party that he names, will see to."""
    yield from _promised(scene, words)
    if not any(t.lemma in words.resolves for t in scene.tokens[scene.first : scene.last]):
        return  # clauses are costly
    for clause in scene.clauses:
        for group in clause.groups:
            at = _resolved(scene, group, words)
            by = _doer(scene, clause, group, voices, words) if at >= 0 else ()
            if not by:
                continue
            bound = scene.norm(at - 1) in words.base.verbs.reflexives | words.table.whole
            first = at - 1 if bound and "VerbForm=Inf" in scene.tokens[at].morph else at
            for act in acts.read(scene, first, (), words)[:1]:
                own = _clipped(scene, act, voices) if not scene.actors(clause.first, group.first) else act
                yield made(scene, own, by, (), "pledged", 0.7, RULE, scene.norm(at), words)


def _promised(scene: Scene, words: Words) -> Iterator[Duty]:
    """Read what somebody promises in his own words: "« Nous rouvrirons le pont », a promis X"."""
    for fact in scene.document.facts:
        if not isinstance(fact, Statement) or fact.act != "promise" or not fact.speaker or not fact.quote:
            continue
        low = next((e.start + e.text.find(fact.quote) for e in fact.evidence if fact.quote in e.text), -1)
        if not scene.span.start <= low < scene.span.end:
            continue
        high = min(low + len(fact.quote), scene.span.end)
        for clause in scene.clauses:
            for group in clause.groups:
                inside = low <= scene.tokens[group.first].start < high
                if inside and _ahead(scene, group, words) and not group.passive:
                    yield from _vow(scene, clause, group, fact.speaker, words)
                    return


def _ahead(scene: Scene, group: VerbGroup, words: Words) -> bool:
    """Tell whether a verb tells a deed to come."""
    will = group.tense == "future" or any(w in words.table.future for w in scene.words(group.first, group.last))
    return will and not {scene.tokens[i].lemma for i in range(group.first, group.last + 1)} & words.table.states


def _vow(scene: Scene, clause: Clause, group: VerbGroup, speaker: str, words: Words) -> Iterator[Duty]:
    """Return the deed that a speaker promises for himself, or for the party that he names as subject."""
    table, before = words.table, range(clause.first, group.first)
    own = any(
        scene.norm(i) in table.first or (scene.norm(i) in table.ours and scene.norm(i + 1) in table.rulers)
        for i in before
    )
    by = (speaker,) if own else doers.subject(scene, clause, group.first, words)
    first = laid.start_of(scene, group, words)
    finite = group.tense if first == group.first or scene.norm(first) in words.base.verbs.negations else ""
    for act in acts.read(scene, first, (), words, finite=finite) if by else ():
        yield made(scene, act, by, (), "pledged", 0.7, VOW, scene.norm(group.first), words)


def _clipped(scene: Scene, act: Act, voices: Voices) -> Act:
    """Return what is to be done without what stands after the words of the speaker."""
    start = scene.tokens[act.first].start
    ends = [high for low, high, _ in voices if low <= start < high]
    last = min([act.last, *(scene.index_at(end) for end in ends)])
    while last > act.first + 1 and scene.norm(last - 1) in (",", "»", "”", '"', "."):
        last -= 1
    return replace(act, last=last)


def _resolved(scene: Scene, group: VerbGroup, words: Words) -> int:
    """Return the verb of resolve that a group in the future ends with or leads to; -1 where there is none."""
    if group.negated and words.language == "fr":
        return -1
    ahead = group.tense == "future" or any(w in words.table.future for w in scene.words(group.first, group.last))
    if not ahead and scene.tokens[group.first].lemma not in words.table.going:
        return -1
    last = group.last if ahead else min(group.last + GOING, scene.last - 1)
    for at in range(group.last if ahead else group.first + 1, last + 1):
        for rest in words.resolves.get(scene.tokens[at].lemma, ()):
            near = scene.words(at - BEFORE, at + 1 + BESIDE)
            if rest <= set(near) and (ahead or "VerbForm=Inf" in scene.tokens[at].morph or words.language == "en"):
                return at
    return -1


def _doer(scene: Scene, clause: Clause, group: VerbGroup, voices: Voices, words: Words) -> tuple[str, ...]:
    """Return who says "nous" or "I", or the party that stands as subject in what somebody says."""
    told = said.attributed(list(voices), scene.tokens[group.first].start, ())
    if not told:
        return ()
    if any(w in words.table.first for w in scene.words(group.first - BEFORE, group.first)):
        return told[:1]
    return doers.subject(scene, clause, group.first, words) if scene.actors(clause.first, group.first) else ()
