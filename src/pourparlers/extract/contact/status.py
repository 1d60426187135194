"""Whether a contact happened: from tense, mood, negation, modal verbs and the words around its trigger."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import cast

from pourparlers.extract.clauses import Clause
from pourparlers.extract.contact import governing
from pourparlers.extract.contact.scene import Lexicon, Scene
from pourparlers.extract.contact.triggers import Trigger
from pourparlers.extract.verbgroups import VerbGroup
from pourparlers.model.event import EventStatus
from pourparlers.model.notes import CALLED_OFF, HEARSAY, NEGATED

HEARD = 0.6  # at most, for what the outlet does not vouch for
OFF = frozenset(("postponed", "cancelled", "failed"))


@dataclass(frozen=True, slots=True)
class State:
    """The state of a contact, how surely, and why it is doubted.

    Attributes:
        status: None where nothing tells.
        score: 0 to 1.
        cues: the words that told.
        note: a doubt, for the record.
        absent: True where the text says that there was no contact, so that there is none to keep.
    """

    status: EventStatus | None
    score: float = 0.8
    cues: tuple[str, ...] = ()
    note: str = ""
    absent: bool = False


BY_TENSE: dict[str, EventStatus] = {
    "past": "held", "pluperfect": "held", "future": "planned", "conditional": "hypothetical",
    "conditional_past": "held",
    "imperfect": "held", "present": "under_way", "participle": "held",
}  # fmt: skip


def read(scene: Scene, trigger: Trigger, lexicon: Lexicon, after_publication: bool | None) -> State:
    """Return the state of a contact.

    Args:
        scene: the sentence.
        trigger: the noun or verb.
        lexicon: the words of the language.
        after_publication: whether its date lies after the article's; None where that is not known.
    """
    clause = scene.clause_at(trigger.first)
    if trigger.anaphor and trigger.group is not None:
        state = _of_own(scene, trigger.group, lexicon) or State(None, 0.5)
    elif trigger.group is not None:
        state = _of_group(trigger, trigger.group, scene, clause, lexicon, after_publication)
    else:
        state = _of_noun(scene, trigger, clause, lexicon)
    if after_publication and state.status in ("held", "under_way", None):
        state = replace(state, status="planned", score=0.8, cues=(*state.cues, "date"))
    if after_publication is False and state.status in ("planned", "under_way", None) and state.score < 0.9:
        state = replace(state, status="held", score=0.6, cues=(*state.cues, "date"))
    open_ = state.status == "planned" or (trigger.group is not None and trigger.group.tense in ("present", "imperfect"))
    if open_ and scene.norm(clause.first) in lexicon.contacts.hypothetical:
        state = State("hypothetical", 0.7, (*state.cues, scene.norm(clause.first)))
    return state


def _words(scene: Scene, group: VerbGroup) -> tuple[str, ...]:
    return (scene.text(scene.tokens[group.first].start, scene.tokens[group.last].end),)


def _of_group(
    trigger: Trigger, group: VerbGroup, scene: Scene, clause: Clause, lexicon: Lexicon, ahead: bool | None
) -> State:
    words = _words(scene, group)
    denying = [
        g
        for g in clause.groups
        if 0 < group.first - g.last <= governing.LOOK_BACK and g.lemma in lexicon.contacts.deny_lemmas
    ]
    joined = denying and {"et", "and", ","} & set(scene.words(denying[-1].last + 1, group.first))
    if denying and not joined and not denying[-1].negated:
        return State("denied", 0.8, _words(scene, denying[-1]))
    if group.negated and trigger.implied:
        return State("held", 0.7, words)  # "ne sont pas parvenus à un accord": they talked
    if group.negated and not governing.restricted(scene, group, clause):
        return (
            State("cancelled", 0.5, words, CALLED_OFF)
            if group.tense == "future"
            else State(None, 0.3, words, absent=True)
        )
    governed = _of_governor(group, scene, clause, lexicon)
    if governed is not None:
        return governed
    if trigger.verb is not None and trigger.verb.construction == "awaited":
        return State("planned", 0.8, words)
    if governing.told_ahead(scene, group, clause, lexicon):
        return State("planned", 0.8, words)
    if group.modal:
        if group.modal == "refused":
            return State("denied", 0.5, words, absent=True)
        status: EventStatus = (
            "hypothetical"
            if group.modal == "hypothetical" or (group.tense == "conditional" and group.modal != "planned")
            else "planned"
        )
        return _vouched(State(status, 0.85, words), group, scene, lexicon)
    if group.tense == "infinitive":
        return _of_infinitive(group, scene, clause, lexicon)
    if group.tense == "present":
        return _vouched(State("planned" if ahead else "held", 0.7, words), group, scene, lexicon)
    score = 0.92 if group.tense in ("past", "pluperfect", "future") else 0.75
    return _vouched(State(BY_TENSE.get(group.tense), score, words), group, scene, lexicon)


def _of_governor(group: VerbGroup, scene: Scene, clause: Clause, lexicon: Lexicon) -> State | None:
    """Read the verb that a "que" hangs on: "dément que X ait vu Y", "n'exclut pas que", "souhaite que"; None else."""
    before = [c for c in scene.clauses if c.last == clause.first]
    if clause.opener not in lexicon.contacts.complements or not before or not before[0].groups:
        return None
    verb, words = before[0].groups[-1], lexicon.contacts
    if clause.first - verb.last > governing.LOOK_BACK or any(g.last < group.first for g in clause.groups):
        return None
    if verb.lemma in words.deny_lemmas and not verb.negated:
        return State("denied", 0.8, _words(scene, verb))
    if verb.lemma in words.excluding and not verb.negated:
        return State(None, 0.4, _words(scene, verb), absent=True)
    if verb.lemma in words.excluding | words.doubting | words.wish_lemmas - words.announce_lemmas:
        return State("hypothetical", 0.7, _words(scene, verb))
    return None


def _vouched(state: State, group: VerbGroup, scene: Scene, lexicon: Lexicon) -> State:
    """Return a state, doubted where the outlet does not tell it as its own: "aurait tenu", "reportedly sent"."""
    untold = group.tense == "conditional_past" and not group.modal
    if untold or governing.hearsay(scene, group, lexicon):
        status: EventStatus | None = "unconfirmed" if untold and state.status == "held" else state.status
        return replace(state, status=status, score=min(state.score, HEARD), note=HEARSAY)
    return state


def _of_infinitive(group: VerbGroup, scene: Scene, clause: Clause, lexicon: Lexicon) -> State:
    opener = clause.opener
    if opener.startswith(("après", "after")):
        return State("held", 0.85, (opener,))
    before = scene.words(group.first - 4, group.first)
    if any(w in lexicon.contacts.without for w in before[-2:]):
        return State(None, 0.4, tuple(before[-2:]), absent=True)
    auxiliaries = lexicon.verbs.be | lexicon.verbs.have
    perfect = group.first < group.last and not group.passive and scene.tokens[group.first].lemma in auxiliaries
    if perfect or "avoir" in before or "être" in before or "having" in before:
        return State("held", 0.8, tuple(before))
    earlier = [g for c in scene.clauses for g in c.groups if g.last < group.first]
    verb = earlier[-1] if earlier else None
    if verb is not None and verb.lemma in lexicon.contacts.excluding:
        return State("hypothetical" if verb.negated else None, 0.5, (verb.lemma,), absent=not verb.negated)
    wishes = lexicon.verbs.modals.keys() | lexicon.contacts.wish_lemmas | lexicon.contacts.doubting
    if verb is not None and verb.lemma in wishes:
        kind = lexicon.verbs.modals.get(verb.lemma, "hypothetical")
        if kind == "refused" or verb.negated:
            return State("denied", 0.5, (verb.lemma,), absent=True)
        return State("hypothetical" if kind == "hypothetical" else "planned", 0.75, (verb.lemma,))
    return State("planned", 0.6, tuple(before[-1:]))


def _of_noun(scene: Scene, trigger: Trigger, clause: Clause, lexicon: Lexicon) -> State:
    words = lexicon.contacts
    before = scene.words(trigger.first - governing.LOOK_BACK, trigger.first)
    fate = governing.fate(scene, trigger, clause, lexicon)
    if fate is not None:
        status, score, cues = fate
        return State(cast("EventStatus", status), score, cues)
    if any(w in words.none_words for w in before[-2:]):
        return State(None, 0.4, tuple(before[-2:]), absent=True)
    own = governing.own_verb(scene, trigger, clause, lexicon)
    if (
        own is not None
        and clause.first <= own.first < clause.last
        and own.tense != "participle"
        and _in_phrase(scene, trigger, clause, lexicon)
    ):
        own = None  # "à la veille de la visite, … a eu lieu": the subject is something else
    if own is not None and (state := _of_own(scene, own, lexicon)) is not None:
        return state
    ahead = [
        w
        for w in (*before[-2:], *scene.words(trigger.last, min(clause.last, trigger.last + 3)))
        if w in words.ahead_words
    ]
    if ahead:
        return State("planned", 0.8, tuple(ahead))
    state = _of_context(scene, trigger, clause, lexicon, before)
    verb = governing.relative_verb(scene, trigger, clause, lexicon)
    if verb is not None and verb.tense == "imperfect" and not verb.negated and _planned_by(verb, lexicon):
        return State("planned", 0.75, _words(scene, verb))  # "la visite que X projetait"
    return state if verb is None or state.status is None else _vouched(state, verb, scene, lexicon)


def _sourced(scene: Scene, lexicon: Lexicon) -> bool:
    """Tell whether a sentence names its source, so that a conditional is what that says, not what might be."""
    words = " ".join(scene.words(scene.first, scene.last))
    condition = lexicon.contacts.hypothetical & set(scene.words(scene.first, scene.last))
    return not condition and any(f"{s} " in words for s in lexicon.contacts.sources)


def _planned_by(verb: VerbGroup, lexicon: Lexicon) -> bool:
    """Tell whether a verb whose object a contact is puts it ahead: "que X devait effectuer", "que X projetait"."""
    return verb.modal == "planned" or lexicon.contacts.held_verbs.get(verb.lemma) == "planned"


def _in_phrase(scene: Scene, trigger: Trigger, clause: Clause, lexicon: Lexicon) -> bool:
    """Tell whether a noun stands in a phrase of time: "après la rencontre", "à la veille de la visite"."""
    before = scene.words(trigger.first - governing.LOOK_BACK, trigger.first)
    words = governing.governor(before, clause, trigger, lexicon)
    return any(words.endswith(f" {w}") for w in (*lexicon.contacts.before_words, *lexicon.contacts.after_words))


def _of_context(scene: Scene, trigger: Trigger, clause: Clause, lexicon: Lexicon, before: list[str]) -> State:
    """Read what stands before a noun ("lors de", "à la veille de") and the verb that governs it."""
    phrase, governor = " ".join(before), governing.governor(before, clause, trigger, lexicon)
    main = governing.main(scene, clause, trigger)
    if (
        main is not None
        and main.lemma in lexicon.contacts.wish_lemmas
        and 0 < trigger.first - main.last <= governing.LOOK_BACK
    ):
        return _of_light(main, scene, clause, lexicon)
    if any(governor.endswith(f" {w}") for w in lexicon.contacts.before_words):
        return State("planned", 0.7, (phrase,))
    governed = any(governor.endswith(f" {w}") for w in lexicon.contacts.after_words)
    if governed and (main is None or main.tense in ("past", "pluperfect", "participle", "present", "imperfect")):
        return State("held", 0.88, (phrase,))
    if main is None:
        return State(None, 0.5)
    if trigger.mode == "press_conference" and main.lemma in lexicon.contacts.say_lemmas and main.tense == "past":
        return State("held", 0.8, _words(scene, main))  # "X told a joint news conference"
    return _of_light(main, scene, clause, lexicon)


def _of_light(main: VerbGroup, scene: Scene, clause: Clause, lexicon: Lexicon) -> State:
    """Read the verb that governs the noun: "tiendront des pourparlers", "propose une rencontre"."""
    words = _words(scene, main)
    if main.lemma in lexicon.contacts.say_lemmas and not main.reflexive:
        return State(None, 0.5)
    complement = any(g.first > main.last and g.tense not in ("participle", "infinitive") for g in clause.groups)
    if main.negated and (complement or not governing.restricted(scene, main, clause)):  # "ne croit pas que … soit"
        return State(None, 0.4, words, NEGATED)
    ahead = lexicon.contacts.ahead_governors.get(scene.norm(main.last + 1), "")
    if ahead and scene.tokens[main.last].lemma in lexicon.verbs.be and ahead != "refused" and not main.modal:
        return State(cast("EventStatus", ahead), 0.8, (*words, scene.norm(main.last + 1)))  # "are due to attend"
    if main.modal:
        return State("planned" if main.modal in ("planned", "announced") else "hypothetical", 0.75, words)
    if main.lemma in lexicon.contacts.wish_lemmas:
        return State("hypothetical", 0.7, words)
    if main.tense == "infinitive":
        return State("planned", 0.6, words)
    return _vouched(State(BY_TENSE.get(main.tense), 0.8, words), main, scene, lexicon)


def _of_own(scene: Scene, group: VerbGroup, lexicon: Lexicon) -> State | None:
    """Read the verb whose subject the contact is: "la rencontre a été reportée", "les pourparlers se sont achevés"."""
    words = _words(scene, group)
    status = governing.verb_status(scene, group, lexicon)
    if status is None:
        return None
    if status in OFF | {"planned", "hypothetical"}:
        if group.negated:
            return State(None, 0.4, words)
        if status in OFF and (group.modal or group.tense in ("conditional", "infinitive")):
            return State("planned", 0.5, words)  # "pourrait être reportée": it still stands
        return _vouched(State(cast("EventStatus", status), 0.88, words), group, scene, lexicon)
    if group.tense == "conditional" and not group.modal and not group.negated and _sourced(scene, lexicon):
        return State("under_way", HEARD, words, HEARSAY)  # "selon X, des contacts se poursuivraient"
    if group.negated and group.lemma in lexicon.contacts.result_lemmas:
        return State("held", 0.75, words)  # "n'ont pas abouti": they took place
    if group.negated and group.tense in ("past", "pluperfect", "future"):
        restrictive = governing.restricted(scene, group, scene.clause_at(group.first))
        return State("held", 0.75, words) if restrictive or status != "held" else State("cancelled", 0.6, words)
    if group.modal:
        return State("planned" if group.modal != "hypothetical" else "hypothetical", 0.8, words)
    score = 0.75 if group.tense == "present" else 0.88
    return _vouched(State(BY_TENSE.get(group.tense, "held"), score, words), group, scene, lexicon)
