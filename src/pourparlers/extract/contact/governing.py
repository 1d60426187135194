"""Which verb decides over a contact: the one whose subject or object it is, or the main verb of its clause."""

from __future__ import annotations

from pourparlers.extract.clauses import RESUMED, Clause
from pourparlers.extract.contact import parsed
from pourparlers.extract.contact.scene import Lexicon, Scene
from pourparlers.extract.contact.triggers import Trigger
from pourparlers.extract.verbgroups import VerbGroup

LOOK_BACK = 6  # tokens before a noun in which "après", "lors d'une", "à la veille de" stand
OBJECT_REACH = 6  # tokens between "annuler" and what is called off: "annulé à la dernière minute des consultations"
RELATIVE_REACH = 8  # tokens between a noun and the relative clause on it: "les pourparlers de paix sur X, qui devaient"
OFF = frozenset(("postponed", "cancelled", "failed"))
DECIDING = frozenset(("past", "pluperfect", "present", "participle", "imperfect", "future"))
JOINING = frozenset(("et", "and"))  # "trois ans et demi"
LINKS = frozenset(("de", "d'", "of", "du"))


def governor(before: list[str], clause: Clause, trigger: Trigger, lexicon: Lexicon) -> str:
    """Return the words before a noun without its determiners and measures: what governs it stands last, after a space.

    "au terme d'une rencontre" gives " au terme d'", "au bout de quatre jours de tractations" gives " au bout de".
    """
    words, measures = list(before), lexicon.contacts.measures
    skipped = lexicon.contacts.fillers
    while words and (_fills(words, skipped) or (words[-1] in LINKS and len(words) > 1 and words[-2] in measures)):
        words.pop()
    while words and (words[-1] in measures or (words[-1] in JOINING and words[-2:-1] and words[-2] in measures)):
        words.pop()
        while words and _fills(words, skipped):
            words.pop()
    opener = f" {clause.opener}" if clause.opener and trigger.first - clause.first <= LOOK_BACK else ""
    return opener if not words and opener else " " + " ".join(words).replace("' ", "'")


def _fills(words: list[str], skipped: frozenset[str]) -> bool:
    return (words[-1] in skipped or words[-1].isdigit()) and words[-1] not in LINKS


def restricted(scene: Scene, group: VerbGroup, clause: Clause) -> bool:
    """Tell whether a negation only restricts: "ne se sont achevées que", "ne s'est entretenu qu'une fois"."""
    words = scene.words(group.first, min(clause.last + 1, group.last + 4))
    return any(w in ("que", "qu'") for w in words) and "pas" not in words


def told_ahead(scene: Scene, group: VerbGroup, clause: Clause, lexicon: Lexicon) -> bool:
    """Tell whether a conditional is the future that somebody told of: "a annoncé qu'elle rencontrerait Y"."""
    would = group.tense == "conditional" and (not group.modal or scene.norm(group.first) == "would")
    before = [g for c in scene.clauses if c.last <= clause.first for g in c.groups]
    if not would or not before or clause.opener not in lexicon.contacts.complements:
        return False
    verb = before[-1]
    said = verb.lemma in lexicon.contacts.announce_lemmas and verb.tense in ("past", "pluperfect")
    return said and not verb.negated and lexicon.contacts.hypothetical.isdisjoint(scene.words(scene.first, scene.last))


def hearsay(scene: Scene, group: VerbGroup, lexicon: Lexicon) -> bool:
    """Tell whether an adverb beside a verb says that the outlet does not vouch: "reportedly met"."""
    return any(w in lexicon.contacts.hearsay for w in scene.words(group.first - 2, group.last + 2))


def verb_status(scene: Scene, group: VerbGroup, lexicon: Lexicon) -> str | None:
    """Return what a verb makes of the contact that is its subject; None where it cannot be its subject."""
    words, lemma = lexicon.contacts, told_verb(scene, group, lexicon)
    following = scene.norm_after(group.last, lexicon.verbs.negations | lexicon.verbs.between)
    if lemma in ("avoir", "take") and following in words.held_verbs:
        lemma = following
    if lemma == "être" and following in words.held_verbs:
        lemma = following
    if lemma not in words.held_verbs:
        return None
    if lemma in words.active_lemmas or group.passive or group.reflexive or group.tense == "participle":
        return words.held_verbs[lemma]
    if group.tense in ("past", "present") and scene.tokens[group.first].lemma in lexicon.verbs.be:
        return words.held_verbs[lemma]
    return (
        words.held_verbs[lemma]
        if lexicon.contacts.bare_complement and group.first == group.last and lemma != "hold"
        else None
    )


def told_verb(scene: Scene, group: VerbGroup, lexicon: Lexicon) -> str:
    """Return the lemma of a verb with the particle after it, where the two tell a state of their own: "call off"."""
    phrasal = f"{group.lemma} {scene.norm(group.last + 1)}"
    return phrasal if phrasal in lexicon.contacts.held_verbs else group.lemma


def relative_verb(scene: Scene, trigger: Trigger, clause: Clause, lexicon: Lexicon) -> VerbGroup | None:
    """Return the verb of the relative clause on a noun: "a letter to X that Y reportedly sent"."""
    following = next((c for c in scene.clauses if c.first >= clause.last), None)
    if following is None or following.opener not in lexicon.contacts.relatives:
        return None
    near = clause.last - trigger.last <= RELATIVE_REACH and not any(g.first >= trigger.last for g in clause.groups)
    return following.groups[0] if near and following.groups else None


def own_verb(scene: Scene, trigger: Trigger, clause: Clause, lexicon: Lexicon) -> VerbGroup | None:
    """Return the verb whose subject a noun is: a finite one of its clause or of the one resumed,
    else one of that relative clause, else a participle.
    """
    after = [g for g in clause.groups if g.first >= trigger.last]
    relative: list[VerbGroup] = []
    resumed: list[VerbGroup] = []
    following = [c for c in scene.clauses if c.first >= clause.last]
    if following and following[0].opener in lexicon.contacts.relatives and clause.last - trigger.last <= RELATIVE_REACH:
        relative = list(following[0].groups)
        if len(following) > 1 and following[1].opener == RESUMED:
            resumed = list(following[1].groups)
    elif following and following[0].opener == "(" and len(following) > 1:
        resumed = list(following[1].groups)
    planned = [g for g in after if g.first == g.last and scene.norm(g.first) in lexicon.contacts.ahead_words]
    finite = [g for g in after if g.tense not in ("participle", "infinitive") and g not in planned]
    off = [g for g in finite if lexicon.contacts.held_verbs.get(g.lemma) in OFF]
    for groups in (
        finite[:1],
        off,
        resumed[:1],
        relative[:1],
        [g for g in after if g.tense == "participle" or g in planned],
        finite[1:],
    ):
        for group in groups:
            if verb_status(scene, group, lexicon) is not None:
                return group
    return _by_parse(scene, trigger, lexicon)


def _by_parse(scene: Scene, trigger: Trigger, lexicon: Lexicon) -> VerbGroup | None:
    """Return the verb behind a relative clause: "la visite que X devait faire à Z | a été annulée"."""
    at = parsed.head(scene, trigger.first, trigger.last)
    verb = scene.tokens[at].head
    if scene.tokens[at].dep not in parsed.SUBJECTS or verb is None:
        return None
    group = scene.group_at(verb)
    return group if group is not None and verb_status(scene, group, lexicon) is not None else None


def fate(scene: Scene, trigger: Trigger, clause: Clause, lexicon: Lexicon) -> tuple[str, float, tuple[str, ...]] | None:
    """Return what became of the contact that is object of a verb or complement of a noun of calling off.

    "X a annulé la visite", "le report de la rencontre", "d'avoir suspendu ses discussions".
    """
    words = scene.words(max(clause.first, trigger.first - LOOK_BACK), trigger.first)
    for noun, status in lexicon.contacts.off_nouns.items():
        if noun in words and all(
            w in lexicon.contacts.fillers | LINKS | lexicon.contacts.ahead_words for w in words[words.index(noun) + 1 :]
        ):
            return status, 0.85, (noun,)
    for group in reversed(clause.groups):
        if group.last >= trigger.first or trigger.first - group.last - 1 > OBJECT_REACH:
            continue
        if group.lemma in lexicon.contacts.deny_lemmas and not group.negated and not group.passive:
            return "denied", 0.8, (group.lemma,)
        status = lexicon.contacts.held_verbs.get(told_verb(scene, group, lexicon), "")
        if status not in OFF or group.passive or group.reflexive or group.lemma in lexicon.contacts.active_lemmas:
            return None
        if scene.actors(group.last + 1, trigger.first) or "," in scene.words(group.last + 1, trigger.first):
            return None
        done = "avoir" in scene.words(group.first - 2, group.last) or "having" in scene.words(
            group.first - 2, group.last
        )
        if group.negated or group.modal or (group.tense not in DECIDING and not done):
            return None
        return status, 0.85, (group.lemma,)
    return None


def main(scene: Scene, clause: Clause, trigger: Trigger) -> VerbGroup | None:
    """Return the verb that governs a noun: the last one before it in its clause, else the first after it."""
    before = [g for g in clause.groups if g.last < trigger.first]
    after = [g for g in clause.groups if g.first >= trigger.last]
    finite = [g for g in before if g.tense != "participle"] or before
    if finite:
        return finite[-1]
    later = [g for g in after if g.tense not in ("participle", "infinitive")] or after
    if later:
        return later[0]
    first = scene.clauses[0]
    return first.groups[0] if first.groups and first is not clause and clause.opener != "report" else None
