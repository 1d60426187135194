"""Commitments that somebody takes on: verbs and nouns of pledging, accepting, agreeing; and those kept or broken."""

from __future__ import annotations

from collections.abc import Iterator

from pourparlers.extract.accord import parties
from pourparlers.extract.clauses import Clause
from pourparlers.extract.contact.phrases import governed, names_of
from pourparlers.extract.contact.scene import Scene
from pourparlers.extract.duty import acts, doers
from pourparlers.extract.duty.telling import Act, Duty
from pourparlers.extract.duty.words import Words, infinitive_at, phrase_at
from pourparlers.extract.verbgroups import VerbGroup
from pourparlers.lang.commitments import DutyRule
from pourparlers.model.agreement import Agreement
from pourparlers.model.commitment import CommitmentStatus
from pourparlers.model.notes import HEARSAY

LINK_REACH = 9  # tokens between a verb and what is promised: "a promis vendredi au gouvernement soudanais de"
LINK_BACK = 5  # tokens between a link and its infinitive: "de ne plus jamais les y inviter"
TIED = frozenset(("xcomp", "advcl", "obl"))  # relations of an infinitive to the verb of promising
OBJECT_REACH = 5  # tokens between a verb and its object: "n'a pas tenu tous ses engagements"
LEAST_THING = 4  # tokens of a noun phrase that says what is to be done: "une date" says nothing
HEAD = 2  # tokens after an article in which the noun stands: "une | nouvelle surveillance"
TOLD = frozenset(("past", "pluperfect", "present", "imperfect", "participle", "conditional_past"))
AHEAD = frozenset(("conditional", "future"))


def find(scene: Scene, words: Words, deal: Agreement | None = None) -> Iterator[Duty]:
    """Yield the commitments that a sentence tells by verbs or nouns of pledging, and those told as kept or broken."""
    if not any(t.norm in words.nouns or t.lemma in words.verbs for t in scene.tokens[scene.first : scene.last]):
        return  # clauses are costly
    for clause in scene.clauses:
        for at in range(clause.first, clause.last):
            for rule in words.nouns.get(scene.norm(at), ()):
                yield from _of_noun(scene, clause, at, rule, words)
        for group in clause.groups:
            for at in range(group.first, group.last + 1):
                for rule in words.verbs.get(scene.tokens[at].lemma, ()):
                    if not scene.tokens[at].morph and words.language == "fr":
                        continue
                    yield from (
                        _of_kept(scene, clause, group, rule, words)
                        if rule.shape == "kept"
                        else _of_verb(scene, clause, group, at, rule, words, deal)
                    )


def _of_verb(
    scene: Scene, clause: Clause, group: VerbGroup, at: int, rule: DutyRule, words: Words, deal: Agreement | None
) -> Iterator[Duty]:
    status = _status(group, at)
    impersonal = rule.shape == "joint" and _was(scene, group, words)
    if (
        status is None
        or group.negated
        or (rule.reflexive and not group.reflexive)
        or (group.passive and not impersonal)
    ):
        return
    link = _link(scene, at + 1, rule, words)
    found: list[Act] = []
    if link is not None:
        found = acts.read(scene, link[1], rule.links, words)
    elif rule.clause:
        found, link = _of_clause(scene, at, words)
    elif (
        words.language == "en"
        and "to" in rule.links
        and scene.norm(at + 1) == "to"
        and scene.norm(at + 2) in ("a", "an")
    ):
        found, link = acts.read(scene, at + 2, (), words), (at + 1, at + 2)
    if not found and rule.things:
        found, link = _of_thing(scene, at, rule, words)
    if not found or link is None:
        return
    by = _by_all(scene, at, words) if impersonal else doers.subject(scene, clause, group.first, words, deal)
    if not by or (rule.shape == "joint" and not impersonal and not _joint(scene, group, at, link[0], rule, by, words)):
        return
    to = tuple(n for n in doers.recipients(scene, at + 1, link[0], words) if n not in by)
    note = HEARSAY if group.tense == "conditional_past" else ""
    cue = scene.text(scene.tokens[group.first].start, scene.tokens[at].end)
    for act in found:
        yield made(scene, act, by, to, status, 0.7 if note else 0.85, rule.name, cue, words, note=note)


def _by_all(scene: Scene, at: int, words: Words) -> tuple[str, ...]:
    """Return by whom "il a été convenu" is: the sides of the contact told before, else the two of the sentence."""
    between = names_of(governed(scene, at + 1, scene.last, words.base.contacts.between_words, words.base))
    return parties.last_contact(scene) or (between if len(between) == 2 else ())


def _was(scene: Scene, group: VerbGroup, words: Words) -> bool:
    """Tell whether a group is an impersonal passive: "il a été convenu de"."""
    first = group.first
    while first > scene.first and scene.tokens[first - 1].pos == "AUX":
        first -= 1
    return scene.norm(first - 1) in words.table.pronouns and not words.table.been.isdisjoint(
        scene.words(first, group.last)
    )


def _status(group: VerbGroup, at: int) -> CommitmentStatus | None:
    """Return what the mood of a verb of pledging makes of the commitment; None where it makes none."""
    if group.modal and not (group.modal == "announced" and at < group.last):
        return None
    return "pledged" if group.tense in TOLD else "proposed" if group.tense in AHEAD else None


def _joint(
    scene: Scene, group: VerbGroup, at: int, link: int, rule: DutyRule, by: tuple[str, ...], words: Words
) -> bool:
    """Tell whether several subjects agree, and in so many words: "se sont mis d'accord pour"."""
    plural = len(by) > 1 or scene.norm(group.first) in words.table.plural
    told = {*scene.words(at, link), scene.tokens[at].lemma}
    return plural and (not rule.beside or not told.isdisjoint(rule.beside))


def _link(scene: Scene, first: int, rule: DutyRule, words: Words) -> tuple[int, int] | None:
    """Return where the link before an infinitive stands, and the token after it."""
    for at in range(first, min(first + LINK_REACH, scene.last)):
        length = phrase_at(scene, at, rule.links)
        if length and infinitive_at(scene, at + length, words):
            return at, at + length
        if scene.norm(at) in (".", ";", ":", "que", "qu'"):
            return None
    return _far_link(scene, first, rule, words)


def _far_link(scene: Scene, first: int, rule: DutyRule, words: Words) -> tuple[int, int] | None:
    """Return the same where the parse ties an infinitive further off to the verb: "a promis à X, en visite, de"."""
    for at in range(first + LINK_REACH, scene.last):
        verb = scene.tokens[at].head
        if scene.tokens[at].dep not in TIED or verb is None or not first - 2 <= verb < first:
            continue
        for start in range(at - 1, max(first, at - LINK_BACK) - 1, -1):
            length = phrase_at(scene, start, rule.links)
            if length and infinitive_at(scene, start + length, words):
                return start, start + length
    return None


def _of_clause(scene: Scene, at: int, words: Words) -> tuple[list[Act], tuple[int, int] | None]:
    """Read "a promis que les pêcheurs seraient libérés": the clause after "que" is what is to be done."""
    for where in range(at + 1, min(at + LINK_REACH, scene.last)):
        if scene.norm(where) in words.table.conjunctions:
            ahead = ("future", "conditional")
            groups = [g for g in scene.clause_at(where).groups if g.first > where][:1]
            if not groups or not (groups[0].tense in ahead or groups[0].modal):
                return [], None
            return acts.read(scene, where + 1, (), words, finite="clause"), (where, where + 1)
    return [], None


def _of_thing(scene: Scene, at: int, rule: DutyRule, words: Words) -> tuple[list[Act], tuple[int, int] | None]:
    """Read "a promis une aide de deux milliards", "se sont mis d'accord sur une surveillance commune"."""
    first = at + 1
    if rule.shape == "joint":
        first = next((i + 1 for i in range(at, min(at + LINK_REACH, scene.last)) if scene.norm(i) in rule.links), -1)
        noun = scene.words(first + 1, first + 1 + HEAD)
        deed = any(w.endswith(words.table.deeds_by_ending) for w in noun)
        if not deed or words.table.documents & set(noun):
            return [], None  # on a text, a date, a list
    if first < 0 or scene.norm(first) not in words.table.articles:
        return [], None
    found = [act for act in acts.read(scene, first, (), words)[:1] if act.last - act.first >= LEAST_THING]
    return found, (first - 1, first)


def _of_noun(scene: Scene, clause: Clause, at: int, rule: DutyRule, words: Words) -> Iterator[Duty]:
    """Read "leur engagement à favoriser", "l'engagement de X à", "is resolved to honour"."""
    owner = scene.actors(at + 1, min(scene.last, at + LINK_REACH))[:1]
    genitive = rule.shape == "noun" and bool(owner) and scene.norm(at + 1) in words.base.contacts.genitives
    first = scene.index_at(owner[0].end) if genitive else at + 1
    length = phrase_at(scene, first, rule.links)
    if not length or not infinitive_at(scene, first + length, words):
        return
    if genitive:
        by = owner[0].names
    elif rule.shape == "ready" or scene.norm(at - 1) in words.base.contacts.possessive or words.language == "en":
        by = doers.subject(scene, clause, at, words)
    else:
        return
    if rule.shape == "ready" and _asked(scene, at, words):
        return  # "called on X to be ready to"
    open_ = words.base.contacts.hypothetical | words.table.questions
    if open_ & set(scene.words(max(scene.first, clause.first - 1), at)):
        return  # "a demandé si X était prête à", "if X is ready to"
    denied = any(g.negated for g in clause.groups if g.last < at)
    if by and not denied:
        for act in acts.read(scene, first + length, rule.links, words):
            yield made(scene, act, by, (), rule.status, 0.75, rule.name, scene.norm(at), words)


def _asked(scene: Scene, at: int, words: Words) -> bool:
    """Tell whether an infinitive says what somebody should be: "à être prêt", "to be ready"."""
    table = words.table
    return any(scene.norm(i) in table.being and scene.norm(i - 1) in table.linking for i in range(at - 2, at))


def _of_kept(scene: Scene, clause: Clause, group: VerbGroup, rule: DutyRule, words: Words) -> Iterator[Duty]:
    """Read "n'a pas tenu ses engagements", "a violé ses obligations"."""
    status = rule.negated if group.negated else rule.status
    told = group.tense in ("past", "pluperfect", "present") and not group.modal
    after = scene.words(group.last + 1, group.last + 1 + OBJECT_REACH)
    if status is None or not told or not set(rule.objects) & set(after) or group.passive:
        return
    by = doers.subject(scene, clause, group.first, words)
    first = group.first - 1 if scene.norm(group.first - 1) in words.base.verbs.negations else group.first
    found = acts.read(scene, first, (), words, finite="kept")
    if by and found:
        cue = scene.text(scene.tokens[first].start, scene.tokens[group.last].end)
        yield made(scene, found[0], by, (), status, 0.8, rule.name, cue, words)


def made(
    scene: Scene, act: Act, by: tuple[str, ...], to: tuple[str, ...], status: CommitmentStatus, score: float,
    rule: str, cue: str, words: Words, *, laid: bool = False, note: str = "",
) -> Duty:  # fmt: skip
    """Return a commitment with its spans and its last day."""
    span = acts.span_of(scene, act)
    return Duty(
        sentence=scene.sentence, by=act.by or by, to=to, act=span, condition=act.condition,
        due=acts.due_of(scene, act, words), status=status, score=score, rule=rule, cue=cue, at=span.start,
        span=scene.span, laid=laid, notes=(note,) if note else (),
    )  # fmt: skip
