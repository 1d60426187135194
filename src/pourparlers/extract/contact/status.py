"""Whether a contact happened: from tense, mood, negation, modal verbs and the words around its trigger."""

from __future__ import annotations

from dataclasses import dataclass

from pourparlers.extract.clauses import Clause, VerbGroup
from pourparlers.extract.contact.scene import Lexicon, Scene
from pourparlers.extract.contact.triggers import Trigger
from pourparlers.model.event import EventStatus

LOOK_BACK = 4  # tokens before a noun in which "après", "lors d'une", "à la veille de" stand


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
    "past": "held", "pluperfect": "held", "future": "planned", "conditional": "hypothetical", "conditional_past": "held",
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
    state = _of_group(trigger.group, scene, clause, lexicon, after_publication) if trigger.group else _of_noun(scene, trigger, clause, lexicon)
    if after_publication and state.status in ("held", "under_way", None):
        state = State("planned", 0.8, (*state.cues, "date"))
    if after_publication is False and state.status in ("planned", "under_way", None) and state.score < 0.9:
        state = State("held", 0.6, (*state.cues, "date"))
    if state.status == "planned" and scene.norm(clause.first) in lexicon.contacts.hypothetical:
        state = State("hypothetical", 0.7, (*state.cues, scene.norm(clause.first)))
    return state


def _of_group(group: VerbGroup, scene: Scene, clause: Clause, lexicon: Lexicon, ahead: bool | None) -> State:
    words = (scene.text(scene.tokens[group.first].start, scene.tokens[group.last].end),)
    if group.negated:
        return State("cancelled", 0.5, words, "negated") if group.tense == "future" else State(None, 0.3, words, absent=True)
    if group.modal:
        if group.modal == "refused":
            return State("denied", 0.5, words, absent=True)
        status: EventStatus = "hypothetical" if group.modal == "hypothetical" or group.tense == "conditional" and group.modal != "planned" else "planned"
        return State(status, 0.8, words)
    if group.tense == "infinitive":
        return _of_infinitive(group, scene, clause, lexicon)
    if group.tense == "conditional_past":
        return State("held", 0.6, words, "told in the conditional: the outlet does not vouch for it")
    if group.tense == "present":
        return State("planned" if ahead else "held", 0.6, words)
    return State(BY_TENSE.get(group.tense), 0.9 if group.tense in ("past", "pluperfect", "future") else 0.7, words)


def _of_infinitive(group: VerbGroup, scene: Scene, clause: Clause, lexicon: Lexicon) -> State:
    opener = clause.opener
    if opener.startswith(("après", "after")):
        return State("held", 0.85, (opener,))
    before = [scene.norm(i) for i in range(max(scene.first, group.first - 4), group.first)]
    if "avoir" in before or "être" in before or "having" in before:
        return State("held", 0.8, tuple(before))
    earlier = [g for c in scene.clauses for g in c.groups if g.last < group.first]
    governing = earlier[-1] if earlier else None
    if governing is not None and governing.lemma in lexicon.verbs.modals:
        kind = lexicon.verbs.modals[governing.lemma]
        if kind == "refused" or governing.negated:
            return State("denied", 0.5, (governing.lemma,), absent=True)
        return State("hypothetical" if kind == "hypothetical" else "planned", 0.75, (governing.lemma,))
    return State("planned", 0.6, tuple(before[-1:]))


def _of_noun(scene: Scene, trigger: Trigger, clause: Clause, lexicon: Lexicon) -> State:
    before = [scene.norm(i) for i in range(max(scene.first, trigger.first - LOOK_BACK), trigger.first)]
    after = [scene.norm(i) for i in range(trigger.last, min(clause.last, trigger.last + 3))]
    phrase = " ".join(before)
    ahead = [w for w in (*before[-2:], *after) if w in lexicon.contacts.ahead_words]
    own = _own_verb(scene, trigger, clause, lexicon)
    if own is not None:
        return own
    if ahead:
        return State("planned", 0.8, tuple(ahead))
    governor = _governor(before)
    if any(governor.endswith(f" {w}") for w in lexicon.contacts.before_words):
        return State("planned", 0.7, (phrase,))
    main = _main(scene, clause, trigger)
    governed = any(governor.endswith(f" {w}") for w in lexicon.contacts.after_words)
    if governed and (main is None or main.tense in ("past", "pluperfect", "participle", "present", "imperfect")):
        return State("held", 0.85, (phrase,))
    if main is None:
        return State(None, 0.5)
    return _of_light(main, scene, lexicon)


SKIPPED = frozenset(("le", "la", "les", "l'", "un", "une", "des", "cette", "ce", "cet", "leur", "leurs", "sa", "son", "the", "a", "an",
                     "their", "his", "her", "this", "deux", "trois", "two", "three", "plus", "dernière", "première"))  # fmt: skip


def _governor(before: list[str]) -> str:
    """Return the words before a noun without its determiners: what governs it stands last, after a space."""
    words = list(before)
    while words and (words[-1] in SKIPPED or words[-1].isdigit()):
        words.pop()
    return " " + " ".join(words).replace("' ", "'")


def _of_light(main: VerbGroup, scene: Scene, lexicon: Lexicon) -> State:
    """Read the verb that governs the noun: "tiendront des pourparlers", "ont eu un entretien"."""
    words = (scene.text(scene.tokens[main.first].start, scene.tokens[main.last].end),)
    if main.lemma in lexicon.contacts.say_lemmas:
        return State(None, 0.5)
    if main.negated:
        return State(None, 0.4, words, "negated")
    if main.modal:
        return State("planned" if main.modal in ("planned", "announced") else "hypothetical", 0.75, words)
    if main.tense == "infinitive":
        return State("planned", 0.6, words)
    if main.tense == "conditional_past":
        return State("held", 0.6, words, "told in the conditional: the outlet does not vouch for it")
    return State(BY_TENSE.get(main.tense), 0.75, words)


def _main(scene: Scene, clause: Clause, trigger: Trigger) -> VerbGroup | None:
    """Return the verb that governs a noun: the last one before it in its clause, else the first after it."""
    before = [g for g in clause.groups if g.last < trigger.first]
    after = [g for g in clause.groups if g.first >= trigger.last]
    finite = [g for g in before if g.tense != "participle"] or before
    if finite:
        return finite[-1]
    if after:
        return after[0]
    main = scene.clauses[0]
    return main.groups[0] if main.groups and main is not clause and clause.opener != "report" else None


def _own_verb(scene: Scene, trigger: Trigger, clause: Clause, lexicon: Lexicon) -> State | None:
    """Read the verb whose subject the contact is: "la rencontre a été reportée", "les pourparlers se sont achevés"."""
    for group in clause.groups:
        if group.first < trigger.last:
            continue
        status = lexicon.contacts.held_verbs.get(group.lemma)
        following = scene.norm(group.last + 1)
        if status is None and following in lexicon.contacts.held_verbs and group.lemma in ("avoir", "take"):
            status = lexicon.contacts.held_verbs[following]
        if status is None:
            continue
        words = (scene.text(scene.tokens[group.first].start, scene.tokens[group.last].end),)
        if status in ("postponed", "cancelled", "failed", "planned", "hypothetical"):
            return State(status, 0.85, words) if not group.negated else State(None, 0.4, words)  # type: ignore[arg-type]
        if group.negated and group.tense in ("past", "pluperfect", "future"):
            restrictive = any(scene.norm(i) in ("que", "qu'") for i in range(group.last, min(clause.last + 1, group.last + 4)))
            return State("held", 0.7, words) if restrictive else State("cancelled", 0.6, words)
        if group.modal:
            return State("planned" if group.modal != "hypothetical" else "hypothetical", 0.8, words)
        if group.tense == "present" and status == "under_way":
            return State("under_way", 0.8, words)
        return State(BY_TENSE.get(group.tense, "held") if group.tense != "present" else "under_way", 0.85, words)
    return None
