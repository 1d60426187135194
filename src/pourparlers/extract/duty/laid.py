"""Commitments that an agreement lays down: "aux termes de l'accord, X fera", "en échange, X devra"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from pourparlers.extract.clauses import Clause
from pourparlers.extract.contact.scene import Scene
from pourparlers.extract.duty import acts, doers
from pourparlers.extract.duty.pledges import HEAD, LEAST_THING, made
from pourparlers.extract.duty.telling import Act, Duty
from pourparlers.extract.duty.words import Words, infinitive_at, phrase_at
from pourparlers.extract.verbgroups import VerbGroup
from pourparlers.model.agreement import Agreement
from pourparlers.model.commitment import CommitmentStatus
from pourparlers.model.layers import Token
from pourparlers.model.notes import OTHER_PARTY

OPENING = 3  # tokens of a sentence within which what frames it begins
LAYS_REACH = 4  # tokens between a verb of laying down and its complement
RELATIVE_REACH = 3  # tokens between a document and its relative clause: "une déclaration commune, qui prévoit"
AHEAD = frozenset(("proposed", "under_negotiation"))


def find(scene: Scene, deal: Agreement | None, before: Sequence[Duty], words: Words) -> Iterator[Duty]:
    """Yield the commitments that an agreement lays down in a sentence.

    Args:
        scene: the sentence.
        deal: the agreement that it may speak of.
        before: the commitments of the sentence before it.
        words: the words of the language.
    """
    yield from _provided(scene, deal, words)
    yield from _aimed(scene, deal, words)
    framed, returned = _opens(scene, words.table.terms), _opens(scene, words.table.returns)
    follows = any(d.laid or d.rule == "commitment.pledge" for d in before)
    bargain = _opens(scene, words.table.exchanges) or (returned and (deal is not None or follows))
    if not (framed or bargain or follows):
        yield from _duties(scene, deal, words)
        return
    rule = "commitment.terms" if framed else "commitment.return" if returned else "commitment.continued"
    for clause in scene.clauses[:3]:
        group = next((g for g in clause.groups if g.tense not in ("infinitive", "participle")), None)
        if group is not None and clause.opener not in words.base.contacts.relatives:
            yield from _framed(scene, clause, group, deal, before, rule, words)
            return


def _aimed(scene: Scene, deal: Agreement | None, words: Words) -> Iterator[Duty]:
    """Read what the parties to an agreement concluded in this sentence are to do: "un accord pour déployer"."""
    told = deal is not None and any(e.start < scene.span.end and scene.span.start < e.end for e in deal.evidence)
    if deal is None or not told or len(deal.parties) < 2 or deal.status in AHEAD:
        return
    for at in range(scene.first, scene.last):
        length = phrase_at(scene, at + 1, words.table.purposes) if scene.norm(at) in words.table.deals else 0
        if length and infinitive_at(scene, at + 1 + length, words):
            for act in acts.read(scene, at + 1 + length, words.table.purposes, words):
                rule = "commitment.aimed"
                yield made(scene, act, deal.parties, (), "pledged", 0.75, rule, scene.norm(at), words, laid=True)
            return


def _opens(scene: Scene, phrases: tuple[str, ...]) -> bool:
    """Tell whether one of some phrases opens a sentence."""
    return any(phrase_at(scene, at, phrases) for at in range(scene.first, scene.first + OPENING))


def _tokens(scene: Scene) -> Sequence[Token]:
    return scene.tokens[scene.first : scene.last]


def _duties(scene: Scene, deal: Agreement | None, words: Words) -> Iterator[Duty]:
    """Read what the parties to an agreement told just before must or will do: "les deux pays devaient créer"."""
    if deal is None or len(deal.parties) < 2:
        return
    for clause in scene.clauses:
        for group in clause.groups:
            bound = (
                scene.tokens[group.first].lemma in words.table.duties and group.last > group.first and not group.negated
            )
            owed = bound and group.tense in ("present", "imperfect", "future")
            if not owed and not (_beside(scene, clause, group) and _promised(scene, group, deal, words)):
                continue
            by = doers.subject(scene, clause, group.first, words)
            if set(by) == set(deal.parties):
                for act in acts.read(scene, start_of(scene, group, words), (), words):
                    yield made(
                        scene,
                        act,
                        by,
                        (),
                        "pledged",
                        0.65,
                        "commitment.duty",
                        scene.norm(group.first),
                        words,
                        laid=True,
                    )


def _beside(scene: Scene, clause: Clause, group: VerbGroup) -> bool:
    """Tell whether somebody stands right before a verb: "les deux camps cesseront", not "X et Y …, lequel entrera"."""
    named = scene.actors(clause.first, group.first, resolved=False)
    between = scene.words(scene.index_at(named[-1].end), group.first) if named else [","]
    return "," not in between and len(between) < LAYS_REACH


def _promised(scene: Scene, group: VerbGroup, deal: Agreement, words: Words) -> bool:
    """Tell whether the parties to an agreement reached say what they will do: "les deux pays cesseront"."""
    deed = not group.passive and not group.reflexive and scene.tokens[group.last].lemma not in words.table.states
    return deed and not group.modal and deal.status not in AHEAD and status_of(scene, group, deal, words) == "pledged"


def _framed(
    scene: Scene,
    clause: Clause,
    group: VerbGroup,
    deal: Agreement | None,
    before: Sequence[Duty],
    rule: str,
    words: Words,
) -> Iterator[Duty]:
    """Read the verb of a framed sentence: "l'Iran suspendra", "Moscou devrait limiter", "Iran will run"."""
    status = status_of(scene, group, deal, words)
    if status is None:
        return
    by = doers.subject(scene, clause, group.first, words, deal)
    note = ""
    if scene.norm(scene.first) in words.table.pronouns and before:
        by = before[-1].by
    elif not by and rule == "commitment.return":
        by, note = _other(deal, before), OTHER_PARTY
    if not by or (rule == "commitment.continued" and not (set(by) & _known(deal, before)) and not _body(scene, by)):
        return
    first = start_of(scene, group, words)
    finite = group.tense if first == group.first or scene.norm(first) in words.base.verbs.negations else ""
    cue = scene.text(scene.tokens[scene.first].start, scene.tokens[min(scene.first + OPENING, scene.last) - 1].end)
    score = 0.6 if note else 0.8 if rule == "commitment.terms" else 0.7
    for act in acts.read(scene, first, (), words, finite=finite):
        yield made(scene, act, by, (), status, score, rule, cue, words, laid=True, note=note)


def status_of(scene: Scene, group: VerbGroup, deal: Agreement | None, words: Words) -> CommitmentStatus | None:
    """Return `pledged` for what is to be, `proposed` for what would be; None for what is told as fact."""
    tokens = scene.words(group.first, group.last + 1)
    would = group.tense == "conditional" or bool(set(tokens) & words.table.proposed)
    will = (
        group.tense == "future"
        or bool(set(tokens) & words.table.future)
        or (scene.tokens[group.first].lemma in words.table.duties and group.tense in ("present", "future"))
    )
    if not (would or will):
        return None
    return "proposed" if would or (deal is not None and deal.status in AHEAD) else "pledged"


def start_of(scene: Scene, group: VerbGroup, words: Words) -> int:
    """Return where what is to be done begins: at the infinitive of a modal, at the negation, or at the verb."""
    if group.last > group.first and (group.modal or words.table.future & set(scene.words(group.first, group.last))):
        at = group.first + 1
        while at < group.last and words.language == "fr" and not infinitive_at(scene, at, words):
            at += 1
        return at
    bare = scene.tokens[group.first].lemma in words.table.duties and infinitive_at(scene, group.last + 1, words)
    if bare:
        return group.last + 1
    return group.first - 1 if scene.norm(group.first - 1) in words.base.verbs.negations else group.first


def _other(deal: Agreement | None, before: Sequence[Duty]) -> tuple[str, ...]:
    """Return the other of two parties than the one bound in the sentence before."""
    if deal is None or len(deal.parties) != 2 or not before or not set(before[-1].by) <= set(deal.parties):
        return ()
    return tuple(n for n in deal.parties if n not in before[-1].by)


def _known(deal: Agreement | None, before: Sequence[Duty]) -> set[str]:
    """Return who may go on being bound: those bound before and the parties to the agreement."""
    return {n for d in before for n in d.by} | set(deal.parties if deal is not None else ())


def _body(scene: Scene, by: tuple[str, ...]) -> bool:
    """Tell whether those bound are states, bodies or groups: what they will do goes on with the terms."""
    return any(
        set(m.names) & set(by) and m.reading in ("government", "organisation", "armed_group") for m in scene.mentions
    )


def _provided(scene: Scene, deal: Agreement | None, words: Words) -> Iterator[Duty]:
    """Read a document as subject: "le texte prévoit d'ouvrir", "l'accord interdit à X", "the deal requires X to".

    A pronoun may stand for it where it binds all sides: "il engage les deux camps à".
    """
    table = words.table
    for clause in scene.clauses if any(t.lemma in table.binds for t in _tokens(scene)) else ():
        for group in clause.groups:
            pronoun = {*table.pronouns} & set(scene.words(group.first - 2, group.first))
            told = group.tense in ("present", "past", "future") and not group.negated
            bound = scene.actors(group.last + 1, min(clause.last, group.last + LAYS_REACH))[:1]
            if pronoun and told and group.lemma in table.binds and bound and len(bound[0].names) > 1:
                yield from _binds(scene, group.last, clause, deal, words)
                return
    here = scene.words(scene.first, scene.last)
    for clause in scene.clauses if not table.documents.isdisjoint(here) else ():
        low = clause.first - (RELATIVE_REACH if clause.opener in words.base.contacts.relatives else 0)
        subject = next((i for i in range(max(scene.first, low), clause.last) if scene.norm(i) in table.documents), None)
        for at in range(max(clause.first, subject + 1), clause.last) if subject is not None else ():
            lemma = scene.tokens[at].lemma
            if lemma in table.provides and not scene.actors(clause.first, at):
                yield from _lays(scene, at, deal, words)
                return
            if (lemma in table.forbids or (lemma in table.binds and not _reflexive(scene, at, words))) and (
                lemma != "have" or scene.norm(at - 1) == "would"
            ):
                yield from _binds(scene, at, clause, deal, words)
                return


def _reflexive(scene: Scene, at: int, words: Words) -> bool:
    return any(w in words.base.verbs.reflexives for w in scene.words(at - 3, at))


def _lays(scene: Scene, at: int, deal: Agreement | None, words: Words) -> Iterator[Duty]:
    """Read "prévoit de faire" (the parties are to) and "prévoit que X fera"."""
    status: CommitmentStatus = "proposed" if deal is not None and deal.status in AHEAD else "pledged"
    for where in range(at + 1, min(at + LAYS_REACH, scene.last)):
        norm = scene.norm(where)
        if norm in words.table.laying and infinitive_at(scene, where + 1, words) and deal is not None and deal.parties:
            for act in acts.read(scene, where + 1, words.table.laying, words):
                yield made(
                    scene, act, deal.parties, (), status, 0.75, "commitment.provides", scene.norm(at), words, laid=True
                )
            return
        if norm in words.table.articles and deal is not None and len(deal.parties) > 1:
            for act in _things(scene, where, words):
                yield made(
                    scene, act, deal.parties, (), status, 0.7, "commitment.provides", scene.norm(at), words, laid=True
                )
            return
        if norm in words.table.conjunctions:
            clause = scene.clause_at(where)
            group = next(
                (g for g in clause.groups if g.tense not in ("infinitive", "participle") and g.first > where), None
            )
            by = doers.subject(scene, clause, group.first, words, deal) if group is not None else ()
            named = group is not None and (
                scene.actors(where, group.first) or set(by) <= set(deal.parties if deal else ())
            )
            if group is not None and by and named:
                for act in acts.read(scene, start_of(scene, group, words), (), words, finite=group.tense):
                    yield made(
                        scene, act, by, (), status, 0.75, "commitment.provides", scene.norm(at), words, laid=True
                    )
            return


def _things(scene: Scene, first: int, words: Words) -> Iterator[Act]:
    """Read deeds told by nouns: "prévoit le retrait des troupes | et la réouverture du pont"."""
    for act in acts.read(scene, first, (), words)[:1]:
        start = act.first
        cuts = [i for i in range(start + 1, act.last - 1) if _next_thing(scene, i, words)]
        for end in (*cuts, act.last):
            if _deed(scene, start, words) and end - start >= LEAST_THING:
                last = end - 1 if scene.norm(end - 1) == "," else end
                yield replace(act, first=start, last=last)
            start = end + 1


def _next_thing(scene: Scene, at: int, words: Words) -> bool:
    """Tell whether a coordinator or comma stands before another deed: "…, l'ouverture de X et la levée de Y"."""
    joined = scene.norm(at) in words.table.coordinators or scene.norm(at) == ","
    return joined and scene.norm(at + 1) in words.table.articles and _deed(scene, at + 1, words)


def _deed(scene: Scene, article: int, words: Words) -> bool:
    """Tell whether the noun after an article tells a deed."""
    return any(w.endswith(words.table.deeds_by_ending) for w in scene.words(article + 1, article + 1 + HEAD))


def _binds(scene: Scene, at: int, clause: Clause, deal: Agreement | None, words: Words) -> Iterator[Duty]:
    """Read "interdit aux Six toute sanction", "oblige X à", "requires X to"."""
    status: CommitmentStatus = "proposed" if deal is not None and deal.status in AHEAD else "pledged"
    actors = scene.actors(at + 1, min(clause.last, at + LAYS_REACH + 1))
    if not actors:
        return
    after = scene.index_at(actors[0].end)
    linked = scene.norm(after) in words.table.linking and infinitive_at(scene, after + 1, words)
    if scene.tokens[at].lemma == "have":
        if not infinitive_at(scene, after, words):
            return
        status, after, linked = "proposed", after - 1, True
    for act in acts.read(scene, after + 1 if linked else at, (), words)[:1]:
        yield made(scene, act, actors[0].names, (), status, 0.75, "commitment.binds", scene.norm(at), words, laid=True)
