"""In which state a sentence tells an agreement: from the verbs, nouns and phrases around it."""

from __future__ import annotations

from dataclasses import replace

from pourparlers.extract.accord.telling import Mention, State
from pourparlers.extract.accord.words import Words, stands
from pourparlers.extract.clauses import RESUMED, Clause
from pourparlers.extract.contact.phrases import gap
from pourparlers.extract.contact.scene import Scene
from pourparlers.extract.verbgroups import VerbGroup
from pourparlers.lang.agreements import StatusRule

OBJECT_REACH = 7  # words, times and places not counted, between a verb and the agreement that it concerns
HEAD_REACH = 6  # tokens between a noun and the agreement that it governs: "application, dès lundi, de l'accord"
AFTER_REACH = 4  # tokens between an agreement and its participle: "l'accord de paix de Genève conclu"
MODAL_REACH = 4  # tokens before an infinitive in which what governs it stands: "sont parvenus à conclure"
DONE = frozenset(("past", "pluperfect", "participle", "present", "imperfect"))
HEARSAY = "raconté au conditionnel : le média ne le prend pas à son compte"


def read(scene: Scene, mention: Mention, words: Words) -> list[State] | None:
    """Return the states that a sentence tells of an agreement, or None where it says that there is none."""
    clause = scene.clause_at(mention.first)
    if mention.verb >= 0:
        joint = _of_joint(scene, mention, clause, words)
        return [joint] if joint is not None else None
    vetoed = _vetoed(scene, mention, words)
    if vetoed is not None:
        return [vetoed]
    states: list[State | None] = [
        _of_object(scene, mention, clause, words),
        _of_participle(scene, mention, clause, words),
        _of_subject(scene, mention, clause, words),
        _of_head(scene, mention, words),
        _of_before(scene, mention, words),
        _of_after(scene, mention, clause, words),
    ]
    found = [s for s in states if s is not None]
    denied = any(w in words.table.absent for w in scene.words(mention.first - 2, mention.first))
    if denied:
        without = [s for s in found if s.status == "under_negotiation" and s.rule == "agreement.not_yet"]
        return without or None
    if _hypothesis(scene, clause, words):
        unknown = [State("under_negotiation", 0.6, "agreement.if", scene.norm(clause.first))]
        return unknown if found and not mention.definite and not mention.qualifier else []
    return found


def _vetoed(scene: Scene, mention: Mention, words: Words) -> State | None:
    """Read a veto on a resolution: "ont opposé leur veto à un texte", "vetoed a resolution"."""
    if mention.noun is None or mention.noun.type != "resolution":
        return None
    at = next((i for i in range(scene.first, scene.last) if scene.norm(i) in words.table.veto), None)
    if at is None:
        return None
    groups = [g for g in scene.clause_at(at).groups if g.first <= at]
    undone = groups and (groups[-1].negated or groups[-1].modal or groups[-1].tense in ("future", "conditional", "infinitive"))
    return None if undone else State("failed", 0.85, "agreement.vetoed", scene.norm(at), at=at)


def _hypothesis(scene: Scene, clause: Clause, words: Words) -> bool:
    return clause.opener in words.table.hypothetical or scene.norm(clause.first) in words.table.hypothetical or (
        scene.norm(clause.first) == "et" and scene.norm(clause.first + 1) in words.table.hypothetical
    )


def _of_joint(scene: Scene, mention: Mention, clause: Clause, words: Words) -> State | None:
    """Read "se sont entendus sur", "sans s'entendre sur", "need to agree on"."""
    group = next((g for g in clause.groups if g.first <= mention.verb <= g.last), None)
    if group is None:
        group = next((g for g in reversed(clause.groups) if g.last < mention.first and mention.first - g.last <= 3), None)
    if group is None:
        nominal = not any(g.tense not in ("participle", "infinitive") for g in clause.groups)
        return State("agreed", 0.7, "agreement.joint", scene.norm(mention.verb), True, mention.verb, True) if nominal else None
    rule = StatusRule("agreement.joint", "object", "agreed", ())
    state = _by_mood(scene, group, rule, clause, words)
    return replace(state, sides=True) if state is not None else None


def _of_object(scene: Scene, mention: Mention, clause: Clause, words: Words) -> State | None:
    """Read the verb whose object the agreement is: "ont conclu un accord", "sans avoir pu décréter une trêve"."""
    for group in reversed(clause.groups):
        if group.last >= mention.first:
            continue
        rule = words.objects.get(group.lemma)
        if rule is None or group.passive:
            continue
        between = gap(scene, group.last + 1, mention.first, words.base)
        close = len(between) <= OBJECT_REACH and not any(w in (";", ":") for w in between)
        if not close or scene.actors(group.last + 1, mention.first) and group.lemma not in ("parvenir", "reach"):
            continue
        if group.tense == "participle" and not _having(scene, group):
            continue
        return _by_mood(scene, group, rule, clause, words)
    return None


def _having(scene: Scene, group: VerbGroup) -> bool:
    return any(w in ("avoir", "ayant", "having") for w in scene.words(group.first - 3, group.last))


def _by_mood(scene: Scene, group: VerbGroup, rule: StatusRule, clause: Clause, words: Words) -> State | None:
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
    if group.tense == "infinitive" and not any(w in ("après", "avoir", "having", "after") for w in (*before, clause.opener[:5])):
        return _infinitive(scene, group, full, undone, clause, words)
    hoped = group.first < group.last and scene.tokens[group.first].lemma in table.wished
    if hoped or group.modal in ("hypothetical", "refused") or group.tense in ("conditional", "future") or group.modal == "planned":
        return undone if rule.status == "agreed" else None
    if group.tense == "conditional_past":
        return replace(full, score=0.6, note=HEARSAY)
    return full


def _infinitive(
    scene: Scene, group: VerbGroup, full: State, undone: State, clause: Clause, words: Words
) -> State | None:
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


def _of_participle(scene: Scene, mention: Mention, clause: Clause, words: Words) -> State | None:
    """Read a participle beside the agreement: "un accord conclu", "Conclu le 9 septembre, l'accord"."""
    for group in clause.groups:
        if group.tense != "participle" and not (words.language == "en" and group.tense == "past" and group.first == group.last):
            continue
        after = 0 <= group.first - mention.last <= AFTER_REACH and "," not in scene.words(mention.last, group.first)
        opening = group.first <= scene.first + 1 and group.last < mention.first and "," in scene.words(group.last, mention.first)
        if not (after or opening) or "Ger" in scene.tokens[group.first].morph:
            continue
        if after and words.language == "en" and group.tense == "past" and not _passive_reading(scene, group, words):
            continue
        rule = words.objects.get(group.lemma) or (words.subjects.get(group.lemma) if opening else None)
        if rule is not None:
            cue = scene.text(scene.tokens[group.first].start, scene.tokens[group.last].end)
            return State(rule.status, 0.85, rule.name, cue, rule.status in ("agreed", "in_force"), group.first)
    return None


def _passive_reading(scene: Scene, group: VerbGroup, words: Words) -> bool:
    """Tell whether an English past form is a participle: "the deal reached in Vienna", not "the deal collapsed"."""
    following = scene.norm(group.last + 1)
    return following in words.table.agents | words.table.locatives | words.table.between | {"last", "this", "with", "on", "earlier"}


def _of_subject(scene: Scene, mention: Mention, clause: Clause, words: Words) -> State | None:
    """Read the verb whose subject the agreement is: "la trêve a expiré", "l'accord a été violé", relative clauses too."""
    following = [c for c in scene.clauses if c.first >= clause.last]
    groups = [g for g in clause.groups if g.first >= mention.last and g.tense not in ("participle", "infinitive")][:1]
    if following and following[0].first - mention.last <= AFTER_REACH:
        if following[0].opener in words.base.contacts.relatives and following[0].opener not in ("que", "qu'"):
            groups += following[0].groups[:1]
        groups += [g for c in following[1:2] if c.opener == RESUMED for g in c.groups[:1]]
    if any(g.last < mention.first and g.tense not in ("participle", "infinitive") for g in clause.groups):
        groups = [g for g in groups if g.first >= clause.last]
    for group in groups:
        rule = words.objects.get(group.lemma) if group.passive else words.subjects.get(group.lemma)
        if rule is None or scene.actors(mention.last, group.first) and not _held_by(scene, mention, group, words):
            continue
        if rule.name == "agreement.holds" and group.negated:
            cue = scene.text(scene.tokens[group.first].start, scene.tokens[group.last].end)
            return State("failed", 0.7, "agreement.not_held", cue, at=group.first)
        state = _by_mood(scene, group, rule, clause, words)
        if state is not None:
            return replace(state, sides=False)
    return None


def _held_by(scene: Scene, mention: Mention, group: VerbGroup, words: Words) -> bool:
    """Tell whether the actors between an agreement and a verb are its parties: "la trêve entre X et Y a expiré"."""
    table = words.table
    return any(w in table.between | table.with_words | table.agents | table.of_words for w in scene.words(mention.last, group.first))


def _of_head(scene: Scene, mention: Mention, words: Words) -> State | None:
    """Read the noun that governs the agreement: "l'application de l'accord", "les pourparlers sur une trêve"."""
    table = words.table
    linked = False
    for at in range(mention.first - 1, max(scene.first, mention.first - HEAD_REACH) - 1, -1):
        word = scene.norm(at)
        if word in table.of_words or word in table.link_words:
            linked = True
        elif linked and word in words.heads:
            rule = words.heads[word]
            return State(rule.status, 0.7, rule.name, word, at=at)
        elif word not in table.fillers and not (linked and word.isalpha() and at >= mention.first - HEAD_REACH + 1):
            break
    if words.language == "en":
        for word in (scene.norm(mention.last), scene.norm(mention.first - 1)):
            if word in words.heads:
                return State(words.heads[word].status, 0.7, words.heads[word].name, word)
    return None


def _of_before(scene: Scene, mention: Mention, words: Words) -> State | None:
    """Read a phrase right before the agreement and its determiner: "en vertu de l'accord", "malgré la trêve"."""
    at = mention.first
    while at > scene.first and scene.norm(at - 1) in words.table.fillers:
        at -= 1
    for parts, rule in words.before:
        if any(stands(scene, start, parts) for start in (at - len(parts), at + 1 - len(parts)) if start >= scene.first):
            return State(rule.status, 0.65, rule.name, " ".join(parts))
    return None


def _of_after(scene: Scene, mention: Mention, clause: Clause, words: Words) -> State | None:
    """Read a phrase that follows the agreement in its clause: "en vigueur depuis lundi"."""
    for at in range(mention.last, min(clause.last, mention.last + 2 * HEAD_REACH)):
        for parts, rule in words.after:
            if stands(scene, at, parts):
                groups = [g for g in clause.groups if mention.last <= g.first <= at]
                if any(g.negated for g in groups):
                    return None
                if clause.opener in words.table.purposes or any(g.tense in ("future", "conditional") or g.modal for g in groups):
                    return State("agreed", 0.7, rule.name, " ".join(parts), at=at)
                return State(rule.status, 0.8, rule.name, " ".join(parts), at=at)
    return None
