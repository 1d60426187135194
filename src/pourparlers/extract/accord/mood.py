"""What a verb makes of an agreement once tense, negation, modal verbs and what governs an infinitive are heard."""

from __future__ import annotations

from dataclasses import replace

from pourparlers.extract.accord.telling import State
from pourparlers.extract.accord.words import Words
from pourparlers.extract.clauses import Clause
from pourparlers.extract.contact.scene import Scene
from pourparlers.extract.verbgroups import VerbGroup
from pourparlers.lang.agreements import StatusRule
from pourparlers.model.notes import HEARSAY

MODAL_REACH = 4  # tokens before an infinitive in which what governs it stands: "sont parvenus à conclure"
DONE = frozenset(("past", "pluperfect", "participle", "present", "imperfect"))


def by_mood(scene: Scene, group: VerbGroup, rule: StatusRule, clause: Clause, words: Words) -> State | None:
    """Return what a rule gives once tense, negation, modal verbs and what governs an infinitive are heard."""
    table, cue = words.table, scene.text(scene.tokens[group.first].start, scene.tokens[group.last].end)
    full = State(rule.status, 0.85, rule.name, cue, rule.status in ("agreed", "in_force"), group.first, rule.parties)
    undone = State("under_negotiation", 0.75, "agreement.not_yet", cue, at=group.first, sides=rule.parties)
    if rule.status in ("proposed", "under_negotiation"):
        return None if group.negated else replace(full, score=0.75)
    before = scene.words(group.first - MODAL_REACH, group.first)
    if any(w in table.without for w in before) or clause.opener.split(" ")[0] in table.without:
        return undone if rule.status == "agreed" else None
    if group.negated:
        return undone if rule.status == "agreed" else None
    if group.tense == "infinitive" and not any(
        w in ("après", "avoir", "having", "after") for w in (*before, clause.opener[:5])
    ):
        return _infinitive(scene, group, full, undone, words)
    hoped = group.first < group.last and scene.tokens[group.first].lemma in table.wished
    if (
        hoped
        or group.modal in ("hypothetical", "refused")
        or group.tense in ("conditional", "future")
        or group.modal == "planned"
    ):
        return undone if rule.status == "agreed" else None
    if group.tense == "conditional_past":
        return replace(full, score=0.6, note=HEARSAY)
    return full


def _infinitive(scene: Scene, group: VerbGroup, full: State, undone: State, words: Words) -> State | None:
    """Read what governs an infinitive: done ("sont parvenus à"), wanted, refused, or only aimed at."""
    governor = next((g for c in reversed(scene.clauses) for g in reversed(c.groups) if g.last < group.first), None)
    table = words.table
    if governor is not None and group.first - governor.last <= MODAL_REACH:
        if governor.lemma in table.achieved and not governor.negated and governor.tense in DONE:
            return full
        if governor.lemma in table.refused:
            return undone if full.status == "agreed" else None
        if governor.lemma in table.wished:
            return replace(undone, status="proposed") if full.status == "agreed" else None
    return undone if full.status == "agreed" else None
