"""In which state a sentence tells an agreement: from the verbs, nouns and phrases around it."""

from __future__ import annotations

from dataclasses import replace

from pourparlers.extract.accord.mood import by_mood
from pourparlers.extract.accord.telling import Mention, State
from pourparlers.extract.accord.words import WHOLE, Words, stands
from pourparlers.extract.clauses import RESUMED, Clause
from pourparlers.extract.contact.phrases import gap
from pourparlers.extract.contact.scene import Scene
from pourparlers.extract.verbgroups import VerbGroup
from pourparlers.lang.agreements import StatusRule

OBJECT_REACH = 7  # words, times and places not counted, between a verb and the agreement that it concerns
NAME_REACH = 4  # tokens between a noun and the year in its name: "accords de Minsk | de 2015"
HEAD_REACH = 6  # tokens between a noun and the agreement that it governs: "application, dès lundi, de l'accord"
AFTER_REACH = 4  # tokens between an agreement and its participle: "l'accord de paix de Genève conclu"


def read(scene: Scene, mention: Mention, words: Words) -> list[State] | None:
    """Return the states that a sentence tells of an agreement, or None where it says that there is none."""
    clause = scene.clause_at(mention.first)
    joint = _of_joint(scene, mention, clause, words) if mention.verb >= 0 else None
    if mention.noun is None and mention.verb >= 0:
        return [joint] if joint is not None and joint.status == "agreed" else None
    vetoed = _vetoed(scene, mention, words)
    if vetoed is not None:
        return [vetoed]
    head = _of_head(scene, mention, words)
    states: list[State | None] = [
        joint,
        _of_object(
            scene, mention, clause, words, head.at if head is not None and head.rule == "agreement.applied" else -1
        ),
        _of_having(scene, mention, clause, words),
        _of_participle(scene, mention, clause, words),
        _of_subject(scene, mention, clause, words),
        head,
        _of_before(scene, mention, words),
        _of_after(scene, mention, clause, words),
    ]
    found = [s for s in states if s is not None]
    denied = any(w in words.table.absent for w in scene.words(mention.first - 2, mention.first))
    if denied:
        without = [s for s in found if s.status == "under_negotiation" and s.rule == "agreement.not_yet"]
        return without or None
    if not found and (dated := _dated(scene, mention, words)) is not None:
        return [dated]
    if _hypothesis(scene, clause, words):
        unknown = [State("under_negotiation", 0.6, "agreement.if", scene.norm(clause.first))]
        return unknown if found and not mention.definite and not mention.qualifier else []
    return found


def _dated(scene: Scene, mention: Mention, words: Words) -> State | None:
    """Read the year in a name: "les accords de Minsk de 2015", "the 1994 Budapest accord" were made in it."""
    if not mention.qualifier or mention.noun is None or mention.noun.weak:
        return None
    for time in scene.times:
        first, last = scene.index_at(time.start), scene.index_at(time.end)
        after = mention.last < first <= mention.last + NAME_REACH and scene.norm(first - 1) in words.table.of_words
        before = words.language == "en" and mention.first - NAME_REACH < last <= mention.first
        if time.precision == "year" and time.type == "DATE" and (after or before):
            return State("agreed", 0.65, "agreement.dated", scene.text(time.start, time.end), made=True, at=first)
    return None


def _vetoed(scene: Scene, mention: Mention, words: Words) -> State | None:
    """Read a veto on a resolution: "ont opposé leur veto à un texte", "vetoed a resolution"."""
    if mention.noun is None or mention.noun.type != "resolution":
        return None
    at = next((i for i in range(scene.first, scene.last) if scene.norm(i) in words.table.veto), None)
    if at is None:
        return None
    groups = [g for g in scene.clause_at(at).groups if g.first <= at]
    undone = groups and (
        groups[-1].negated or groups[-1].modal or groups[-1].tense in ("future", "conditional", "infinitive")
    )
    return None if undone else State("failed", 0.85, "agreement.vetoed", scene.norm(at), at=at)


def _hypothesis(scene: Scene, clause: Clause, words: Words) -> bool:
    return (
        clause.opener in words.table.hypothetical
        or scene.norm(clause.first) in words.table.hypothetical
        or (scene.norm(clause.first) == "et" and scene.norm(clause.first + 1) in words.table.hypothetical)
    )


def _of_joint(scene: Scene, mention: Mention, clause: Clause, words: Words) -> State | None:
    """Read "se sont entendus sur", "sans s'entendre sur", "need to agree on"."""
    group = next((g for g in clause.groups if g.first <= mention.verb <= g.last), None)
    if group is None:
        group = next((g for g in reversed(clause.groups) if g.last < mention.verb and mention.verb - g.last <= 3), None)
    if group is None:
        nominal = not any(g.tense not in ("participle", "infinitive") for g in clause.groups)
        return (
            State("agreed", 0.7, "agreement.joint", scene.norm(mention.verb), True, mention.verb, True)
            if nominal
            else None
        )
    rule = StatusRule("agreement.joint", "object", "agreed", ())
    state = by_mood(scene, group, rule, clause, words)
    return replace(state, sides=True) if state is not None else None


def _of_object(scene: Scene, mention: Mention, clause: Clause, words: Words, head: int) -> State | None:
    """Read the verb whose object the agreement is: "ont conclu un accord", "sans avoir pu décréter une trêve".

    `head` is the noun that stands between ("discussed the implementation of the accord"); -1 for none.
    """
    for group in reversed(clause.groups):
        if group.last >= mention.first or (head > group.last and scene.norm(head) not in words.table.mild):
            continue
        rule = words.objects.get(group.lemma)
        if rule is None or group.passive:
            continue
        between = gap(scene, group.last + 1, mention.first, words.base)
        close = len(between) <= OBJECT_REACH and not any(w in (";", ":") for w in between)
        across = words.table.got | {"parvenir", "reach"}
        if not close or (scene.actors(group.last + 1, mention.first) and group.lemma not in across):
            continue
        if group.tense == "participle" and not _having(scene, group):
            continue
        return by_mood(scene, group, rule, clause, words)
    return None


def _of_having(scene: Scene, mention: Mention, clause: Clause, words: Words) -> State | None:
    """Read "ont en vigueur depuis 2004 un traité", "have in force a treaty": the subject are the sides."""
    for group in reversed(clause.groups):
        if group.last >= mention.first or group.negated or group.modal or group.lemma not in words.base.verbs.have:
            continue
        for at in range(group.last + 1, mention.first):
            for parts, rule in words.after:
                if stands(scene, at, parts) and group.tense in ("present", "past"):
                    return State(rule.status, 0.8, rule.name, " ".join(parts), at=group.first, sides=True)
        return None
    return None


def _having(scene: Scene, group: VerbGroup) -> bool:
    return any(w in ("avoir", "ayant", "having") for w in scene.words(group.first - 3, group.last))


def _of_participle(scene: Scene, mention: Mention, clause: Clause, words: Words) -> State | None:
    """Read a participle beside the agreement: "un accord conclu", "Conclu le 9 septembre, l'accord"."""
    for group in clause.groups:
        if group.tense != "participle" and not (
            words.language == "en" and group.tense == "past" and group.first == group.last
        ):
            continue
        after = 0 <= group.first - mention.last <= AFTER_REACH and "," not in scene.words(mention.last, group.first)
        opening = (
            group.first <= scene.first + 1
            and group.last < mention.first
            and "," in scene.words(group.last, mention.first)
        )
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
    return following in words.table.agents | words.table.locatives | words.table.between | {
        "last",
        "this",
        "with",
        "on",
        "earlier",
    }


def _of_subject(scene: Scene, mention: Mention, clause: Clause, words: Words) -> State | None:
    """Read the verb whose subject the agreement is, relative clauses too: "la trêve a expiré", "l'accord, qui a …"."""
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
        if rule is None or (scene.actors(mention.last, group.first) and not _held_by(scene, mention, group, words)):
            continue
        if rule.name == "agreement.holds" and group.negated:
            cue = scene.text(scene.tokens[group.first].start, scene.tokens[group.last].end)
            return State("failed", 0.7, "agreement.not_held", cue, at=group.first)
        state = by_mood(scene, group, rule, clause, words)
        if state is not None:
            return replace(state, sides=False)
    return None


def _held_by(scene: Scene, mention: Mention, group: VerbGroup, words: Words) -> bool:
    """Tell whether the actors between an agreement and a verb are its parties: "la trêve entre X et Y a expiré"."""
    table = words.table
    return any(
        w in table.between | table.with_words | table.agents | table.of_words
        for w in scene.words(mention.last, group.first)
    )


def _of_head(scene: Scene, mention: Mention, words: Words) -> State | None:
    """Read the noun that governs the agreement: "l'application de l'accord", "les pourparlers sur une trêve"."""
    table = words.table
    linked = scene.norm(mention.first) == WHOLE
    for at in range(mention.first - 1, max(scene.first, mention.first - HEAD_REACH) - 1, -1):
        word = scene.norm(at)
        named = at == mention.first - 1 and bool(mention.qualifier)
        if word in table.of_words or word in table.link_words or named:
            linked = linked or not named
        elif linked and word in words.heads:
            rule = words.heads[word]
            if word in table.sealing and _sealed(scene, at, words):
                return State("agreed", 0.75, "agreement.sealed", word, True, at)
            return State(rule.status, 0.7, rule.name, word, at=at)
        elif word not in table.fillers and not (linked and word.isalpha() and at >= mention.first - HEAD_REACH + 1):
            break
    if words.language == "en":
        for word in (scene.norm(mention.last), scene.norm(mention.first - 1)):
            if word in words.heads:
                return State(words.heads[word].status, 0.7, words.heads[word].name, word)
    return None


def _sealed(scene: Scene, at: int, words: Words) -> bool:
    """Tell whether a conclusion took place: "après la signature de", "ont salué la signature de"."""
    first = at
    while first > scene.first and scene.norm(first - 1) in words.table.fillers:
        first -= 1
    if scene.norm(first - 1) in words.table.after_words:
        return True
    groups = [g for g in scene.clause_at(at).groups if g.last < first]
    done = bool(groups) and groups[-1].tense in ("past", "pluperfect", "present") and not groups[-1].negated
    return done and not groups[-1].modal and groups[-1].lemma in words.table.sealed


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
                if clause.opener in words.table.purposes or any(
                    g.tense in ("future", "conditional") or g.modal for g in groups
                ):
                    return State("agreed", 0.7, rule.name, " ".join(parts), at=at)
                return State(rule.status, 0.8, rule.name, " ".join(parts), at=at)
    return None
