"""Reads a deed that a verb tells: who does it, on whom, and whether it was done."""

from __future__ import annotations

from dataclasses import dataclass

from pourparlers.extract.clauses import REPORT, RESUMED, Clause
from pourparlers.extract.contact import status as states
from pourparlers.extract.contact.scene import Scene
from pourparlers.extract.contact.triggers import Trigger
from pourparlers.extract.deed import around, cues, grammar
from pourparlers.extract.deed.subjects import subject
from pourparlers.extract.deed.telling import Found, Party
from pourparlers.extract.deed.words import Words
from pourparlers.extract.verbgroups import VerbGroup
from pourparlers.model.event import HAPPENED, EventStatus

PURPOSE = frozenset(
    (
        "pour que",
        "afin que",
        "avant que",
        "sans que",
        "jusqu'à ce que",
        "pour qu'",
        "unless",
        "until",
        "so that",
        "in order",
        "whether",
        "before",
    )
)


@dataclass(frozen=True, slots=True)
class Standing:
    """How real a verb's deed is, where it hangs on another verb.

    Attributes:
        status: what the other verb makes of it; None for what its own form tells.
        leader: the verb that it hangs on, whose tense decides.
        accused: whether it is laid to the charge of that verb's object.
        told: False where nothing is told as a deed at all.
    """

    status: EventStatus | None = None
    leader: VerbGroup | None = None
    accused: bool = False
    told: bool = True


def standing(scene: Scene, clause: Clause, group: VerbGroup, words: Words) -> Standing:
    """Return how real the deed of a verb group is."""
    table = words.table
    if clause.opener in PURPOSE or _inverted(scene, clause, group, words):
        return Standing(told=False)
    before = [g for c in scene.clauses for g in c.groups if g.last < group.first and c.first <= clause.first]
    leader = before[-1] if before else None
    hangs = group.tense == "infinitive" or (
        words.language == "en" and group.tense == "participle" and scene.norm(group.first - 1) in ("of", "for")
    )
    if (
        words.language == "en"
        and "VerbForm=Ger" in scene.tokens[group.last].morph
        and group.first == group.last
        and not hangs
    ):
        return Standing(told=False)  # "a resolution condemning": the resolution's, not the subject's
    if hangs:
        return _infinitive(scene, group, leader, words)
    complements = words.lexicon.contacts.complements
    if complements & set(clause.opener.split()[-1:]) and table.unsettled & set(
        scene.words(clause.first - 2, clause.first)
    ):
        return Standing(told=False)  # "il est peu probable que …", "intérêt à ce que …"
    if clause.opener in complements and clause.first <= group.first:
        saying = [g for g in before if g.last < clause.first]
        if saying and saying[-1].lemma in table.denying and not saying[-1].negated:
            return Standing("denied")
        if saying and (saying[-1].lemma in table.wished or saying[-1].negated):
            return Standing(told=False)
    if any(w in words.lexicon.contacts.hypothetical for w in scene.words(clause.first, group.first)):
        return Standing(told=False)  # "si X attaquait Y": a condition, nobody's deed
    return Standing()


def _inverted(scene: Scene, clause: Clause, group: VerbGroup, words: Words) -> bool:
    """Tell whether a verb right after a comma reports what stands before it: "il a menti, avait critiqué X"."""
    if clause.opener == REPORT:
        return True
    if clause.opener == RESUMED and clause.first == group.first == group.last:
        told_by = grammar.subject_token(scene, group.last)
        if told_by is not None and told_by > group.last and grammar.party(scene, told_by, words).names:
            return True
    finite = [g for g in clause.groups if g.last < group.first and g.tense not in ("participle", "infinitive")]
    return (
        bool(finite)
        and scene.norm(group.first - 1) in (",", "»", "”", '"')
        and group.tense not in ("participle", "infinitive")
    )


def _infinitive(scene: Scene, group: VerbGroup, leader: VerbGroup | None, words: Words) -> Standing:
    table = words.table
    if leader is None or (leader.negated and leader.lemma not in table.going_on):
        return Standing(told=False)
    if leader.lemma in table.accusing:
        return Standing("held", leader, accused=True)
    joined = [g for g in scene.clause_at(leader.first).groups if g.last < leader.first]
    if leader.tense == "participle" and joined and joined[-1].modal:
        return Standing(told=False)  # "doit avoir fixé la date et commencé à retirer"
    near = group.first - leader.last <= 4
    if leader.lemma in table.denying and near:
        return Standing("denied", leader)
    if leader.lemma in table.going_on and near:
        return Standing("under_way", leader)
    if leader.lemma in ("venir", "come") and scene.norm(leader.last + 1) in ("de", "d'"):
        return Standing("held", leader)
    if (
        leader.lemma in table.deciding
        and near
        and not leader.modal
        and leader.tense not in ("conditional", "infinitive")
    ):
        return Standing(None, leader)
    return Standing(told=False)


def status(
    scene: Scene, found: Found, how: Standing, words: Words, after: bool | None
) -> tuple[EventStatus | None, float]:
    """Return the state of a deed told by a verb and how surely; None where it was not done and nobody says it was."""
    assert found.group is not None
    within = scene.words(found.first + 1, found.last)
    if how.status != "under_way" and any(w in words.lexicon.verbs.negations for w in within):
        return None, 0.0
    if how.status is not None:
        return how.status, 0.75
    group = how.leader or found.group
    if group.negated:
        return None, 0.0
    if (found.entry.rule.type == "REQUEST" or found.entry.rule.verbal) and group.tense == "imperfect":
        return None, 0.0  # "il exigeait …", "il refusait de …": where somebody stood, not what was done
    if group.tense == "participle" or (group.tense == "past" and group.passive):
        return "held", 0.85
    state = states.read(scene, Trigger(group.first, group.last + 1, "", group=group), words.lexicon, after)
    if state.absent or state.status in (None, "cancelled"):
        return None, 0.0
    ahead = group.modal or group.tense in ("future", "conditional")
    if found.entry.rule.done and (state.status not in HAPPENED or ahead):
        return None, 0.0
    if found.entry.rule.ahead:
        return ("announced", state.score) if state.status in HAPPENED and not group.modal else (None, 0.0)
    if group.modal == "planned" and group.tense in ("present", "future") and state.status == "held":
        return "planned", state.score
    if state.status == "held" and found.entry.rule.running and group.tense in ("present", "imperfect"):
        return "under_way", state.score
    if state.status == "under_way" and not found.entry.rule.running:
        return "held", state.score
    return state.status, state.score


def parties(scene: Scene, found: Found, how: Standing, words: Words) -> tuple[Party, Party, Party]:
    """Return who acts, on whom, and who lays it to their charge, if anybody does."""
    group = found.group
    assert group is not None
    clause = scene.clause_at(group.first)
    if how.accused and how.leader is not None:
        leading = scene.clause_at(how.leader.first)
        doer = around.direct(scene, how.leader.last + 1, group.first, words)
        if not doer.names:
            doer = around.governed(scene, how.leader.last + 1, group.first, [("à",), ("au",), ("aux",)], words)
        accuser = subject(scene, leading, how.leader.first, words)
        return (doer, target(scene, found, clause, words), accuser) if accuser.names else (Party(), Party(), Party())
    if found.entry.rule.doer == "owner":
        return _owning(scene, found, clause, words), Party(), Party()
    undergone = group.passive or _participial(scene, found, group, words)
    if undergone:
        return (*_parsed(scene, found, group, _undergone(scene, found, clause, words), words), Party())
    head = how.leader or group
    shares = head.tense == "participle" and _shares(scene, head)  # its subject stands far away: the parse knows it
    doer = Party() if shares else subject(scene, scene.clause_at(head.first), head.first, words)
    aim = target(scene, found, clause, words)
    verb = grammar.main_verb(scene, head)
    if not doer.names or grammar.undergoing(scene, doer.names, verb):
        crowd = found.entry.rule.actors == "crowd"
        doer = grammar.crowd(scene, clause.first, verb, words) if crowd else grammar.subject(scene, verb, words)
    if not aim.names:
        aim = _aimed(scene, found, grammar.main_verb(scene, group), words)
    if found.entry.rule.needs == "several" and not aim.names and len(doer.names) < 2:
        aim = around.governed(scene, found.last, clause.last, _phrases(found, "avec", "with"), words)
    return doer, aim, Party()


def _owning(scene: Scene, found: Found, clause: Clause, words: Words) -> Party:
    """Return whose the object of a verb is, which tells the deed: "a provoqué le rejet de X"."""
    if found.object is None or found.group is None or found.object < found.group.first:
        return Party()
    contacts = words.lexicon.contacts
    if scene.norm(found.object + 1) not in contacts.genitives | words.table.sources:
        return Party()
    phrases = [(w,) for w in (*contacts.genitives, *words.table.sources)]
    return around.governed(scene, found.object + 1, min(clause.last, found.object + 3), phrases, words)


def _parsed(
    scene: Scene, found: Found, group: VerbGroup, parties: tuple[Party, Party], words: Words
) -> tuple[Party, Party]:
    """Return who acts and on whom by a passive verb, by the parse where the words beside it name nobody."""
    doer, aim = parties
    if doer.names or found.entry.rule.needs == "several" or not group.passive:
        return doer, aim
    verb = grammar.main_verb(scene, group)
    doer = grammar.agent(scene, verb, words)
    undergoing = grammar.subject_token(scene, verb)
    if doer.names and undergoing is not None and "object" in found.entry.rule.target:
        aim = grammar.party(scene, undergoing, words)
        aim = aim if aim.names else grammar.owner(scene, undergoing, words)
    return doer, aim


def _aimed(scene: Scene, found: Found, verb: int, words: Words) -> Party:
    """Return on whom an active verb's deed falls, by the parse, in the constructions of its rule."""
    ways = dict(found.entry.ways)
    if found.object is not None and "owner" in ways and scene.tokens[found.object].head == verb:
        return grammar.owner(scene, found.object, words)
    if found.object is not None or found.entry.rest:
        return Party()
    plain = frozenset(p[0] for phrases in ways.values() for p in phrases if len(p) == 1)
    aim = grammar.object_token(scene, verb)
    if aim is None:
        return grammar.whom(scene, verb, words, plain)
    whole = grammar.party(scene, aim, words) if "object" in ways else Party()
    return whole if whole.names or "owner" not in ways else grammar.owner(scene, aim, words)


def _participial(scene: Scene, found: Found, group: VerbGroup, words: Words) -> bool:
    """Tell whether a form is a participle on a noun: "imposées par X", "imposed by X"."""
    if group.tense == "participle":
        return "VerbForm=Ger" not in scene.tokens[group.last].morph and not _shares(scene, group)
    if words.language != "en" or group.tense != "past" or group.first != group.last:
        return False
    owned = found.object is not None and found.object < group.first  # "the pact signed in March by X"
    reach = around.AGENT if owned else 1
    return any(w in ("by", "between") for w in scene.words(group.last + 1, group.last + 1 + reach))


def _shares(scene: Scene, group: VerbGroup) -> bool:
    """Tell whether a participle shares the auxiliary of an active verb: "a réuni …, rejeté … et suspendu …"."""
    token = scene.tokens[group.last]
    first = [g for c in scene.clauses for g in c.groups if g.last == token.head]
    return token.dep == "conj" and bool(first) and first[0].tense in ("past", "pluperfect") and not first[0].passive


def _undergone(scene: Scene, found: Found, clause: Clause, words: Words) -> tuple[Party, Party]:
    """Return who acts and on whom by a passive verb or a participle."""
    group = found.group
    assert group is not None
    later = [g.first for g in clause.groups if g.first > group.last]
    doer = around.agent(scene, group.last + 1, min([clause.last, *later]), words)
    if not doer.names and found.entry.rule.needs == "several":
        between = [(w,) for w in words.table.between]
        doer = around.governed(scene, group.last + 1, clause.last, between, words)
        if not doer.names and found.object is not None and found.object < group.first:
            doer = around.governed(scene, found.object + 1, group.first, between, words)
    if not doer.names:
        return Party(), Party()
    ways = [p for name, phrases in found.entry.ways if name not in ("object", "owner") for p in phrases]
    aim = around.governed(scene, group.last + 1, clause.last, ways, words) if ways else Party()
    if not aim.names and group.passive and "object" in found.entry.rule.target:
        aim = subject(scene, clause, group.first, words)
    return doer, aim


def _phrases(found: Found, *names: str) -> list[tuple[str, ...]]:
    return [p for name, phrases in found.entry.ways if name in names for p in phrases]


def target(scene: Scene, found: Found, clause: Clause, words: Words) -> Party:
    """Return on whom an active verb's deed falls, by the first construction of its rule that names somebody."""
    group = found.group
    assert group is not None
    last = min([clause.last, *cues.finite_after(scene, clause, group, words)])
    spoken = found.entry.rule.type in ("SUPPORT", "ACCUSE", "REJECT", "AGREE")
    start = group.last + 1
    within = [words.table.skipped, *found.entry.rest] if found.entry.rest else []
    while start < found.last and any(scene.norm(start) in forms for forms in within):
        start += 1  # "called on | X"
    for name, phrases in found.entry.ways:
        if name == "object":
            aim = around.direct(scene, start, last, words)
        elif name == "owner":
            first = found.object if found.object is not None and found.object > group.last else group.last + 1
            aim = around.owner(scene, first, last, words, alone=first == group.last + 1, done_by=spoken)
        else:
            aim = around.governed(scene, group.last + 1, last, phrases, words)
        if aim.names:
            return aim
    return Party()
