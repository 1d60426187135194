"""Passages that tell the terms of an agreement: what the sentences after "le texte prévoit" say that X will do."""

from __future__ import annotations

from collections.abc import Iterator

from pourparlers.extract.clauses import RESUMED, Clause
from pourparlers.extract.contact import parsed
from pourparlers.extract.contact.phrases import names_of
from pourparlers.extract.contact.scene import Scene
from pourparlers.extract.duty import acts, doers, laid, sides
from pourparlers.extract.duty.pledges import made
from pourparlers.extract.duty.telling import Duty
from pourparlers.extract.duty.words import Words, infinitive_at, phrase_at
from pourparlers.extract.verbgroups import VerbGroup
from pourparlers.model.agreement import Agreement

RULE = "commitment.passage"
FRAME = 5  # tokens between "aux termes" and the document: "under the two disputed clauses"
SUBJECT = 8  # tokens between a document as subject and what it does: "le texte, dont X a eu copie, prévoit"
SIDES = frozenset(("government", "organisation", "armed_group"))
OPENING, CLOSING = frozenset("«“"), frozenset("»”")


def opens(scene: Scene, words: Words) -> bool:
    """Tell whether a sentence begins to tell the terms of an agreement."""
    table = words.table
    for at in range(scene.first, min(scene.last, scene.first + laid.OPENING)):
        length = phrase_at(scene, at, table.under)
        if length and table.documents & set(scene.words(at, at + length + FRAME)):
            return True
    asked = scene.norm(scene.last - 1) == "?"
    for at in range(scene.first, scene.last):
        lemma = scene.tokens[at].lemma
        if asked and lemma in table.asked and table.documents & set(scene.words(at, scene.last)):
            return True
        if asked and lemma in words.verbs and lemma in table.vowing:
            return True
        if lemma in table.provides and scene.tokens[at].morph and _document_before(scene, at, words):
            return True
    return False


def _document_before(scene: Scene, at: int, words: Words) -> bool:
    """Tell whether a document is subject of the verb at a token: near before it, or so the parse says."""
    clause = scene.clause_at(at)
    resumed = clause.opener == RESUMED and scene.clauses[0].last < clause.first
    near = range(scene.first, scene.clauses[0].last) if resumed else range(max(scene.first, at - SUBJECT), at)
    hanging = (i for i in range(scene.first, at) if scene.tokens[i].head == at and scene.tokens[i].dep == "nsubj")
    return any(scene.norm(i) in words.table.documents for i in (*near, *hanging))


def find(scene: Scene, deal: Agreement | None, words: Words) -> Iterator[Duty]:
    """Yield what a sentence of such a passage says that a party will or must do."""
    done = scene.first
    for clause in scene.clauses:
        if phrase_at(scene, clause.first, words.table.conditions):
            continue
        within = clause.opener in words.base.contacts.relatives and clause.opener not in words.table.conjunctions
        for group in clause.groups:
            if group.first < done or group.tense in ("infinitive", "participle") or _quoted(scene, group.first):
                continue
            if within and _root(scene, group) < 0:
                continue
            for duty, last in _laid(scene, clause, group, deal, words):
                yield duty
                done = last


def _laid(
    scene: Scene, clause: Clause, group: VerbGroup, deal: Agreement | None, words: Words
) -> Iterator[tuple[Duty, int]]:
    """Yield the duties that a finite verb of a passage tells, with the token after each."""
    status = laid.status_of(scene, group, deal, words)
    if status is None or group.passive or scene.tokens[group.last].lemma in words.table.states:
        return
    by = _doer(scene, clause, group, deal, words)
    if not by or not _bound(scene, by, deal):
        return
    first = laid.start_of(scene, group, words)
    told = first == group.first or scene.norm(first) in words.base.verbs.negations
    if not told and not infinitive_at(scene, first, words):
        return
    cue = scene.text(scene.tokens[group.first].start, scene.tokens[group.last].end)
    for act in acts.read(scene, first, (), words, finite=group.tense if told else ""):
        yield made(scene, act, by, (), status, 0.65, RULE, cue, words, laid=True), act.last


def _doer(scene: Scene, clause: Clause, group: VerbGroup, deal: Agreement | None, words: Words) -> tuple[str, ...]:
    """Return who is subject of a verb; of the main verb behind a relative clause what the parse makes its subject."""
    if clause.opener not in words.base.contacts.relatives or clause.opener in words.table.conjunctions:
        return doers.subject(scene, clause, group.first, words, deal)
    own = sides.of_deal(scene, clause, group.first, deal, words)
    return own or names_of(parsed.subject(scene, _root(scene, group), words.base))


def _root(scene: Scene, group: VerbGroup) -> int:
    """Return the token of a verb group that is root of the sentence; -1 where none is."""
    return next((i for i in range(group.first, group.last + 1) if scene.tokens[i].head == i), -1)


def _bound(scene: Scene, by: tuple[str, ...], deal: Agreement | None) -> bool:
    """Tell whether those named may be bound: parties to the agreement, or states, bodies and groups named here."""
    if deal is not None and set(by) <= set(deal.parties):
        return True
    named = {n for m in scene.mentions if m.reading in SIDES for n in m.names}
    return set(by) <= named


def _quoted(scene: Scene, at: int) -> bool:
    """Tell whether a token stands within quotation marks."""
    before = scene.words(scene.first, at)
    return sum(w in OPENING for w in before) > sum(w in CLOSING for w in before) or before.count('"') % 2 == 1
