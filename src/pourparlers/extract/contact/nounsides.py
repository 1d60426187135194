"""Who takes part in a contact that a noun tells: "la rencontre entre X et Y", "X's talks with Y", "leur réunion"."""

from __future__ import annotations

from pourparlers.extract.clauses import Clause
from pourparlers.extract.contact import arguments, circumstance, governing, parsed
from pourparlers.extract.contact.memory import Memory
from pourparlers.extract.contact.pairs import of_adjective
from pourparlers.extract.contact.parties import INHERITED, NOUN_REACH, Sides, is_body, sides_of, wisher
from pourparlers.extract.contact.phrases import coordinated, following_subject, governed, governs, names_of, subject_of
from pourparlers.extract.contact.scene import Lexicon, Scene
from pourparlers.extract.contact.triggers import Trigger
from pourparlers.extract.verbgroups import VerbGroup
from pourparlers.model.layers import Mention

ONE_SIDED = 0.7  # factor where only the side after "avec" is named
OFFICE_REACH = 12  # tokens between "visite" and the comma behind the office of the visitor
TALKING = frozenset(("call", "meeting", "talks"))
POSSESSIVES = frozenset(("'s", "'", "’s"))


def read(scene: Scene, trigger: Trigger, lexicon: Lexicon, memory: Memory) -> Sides:
    """Return the sides of a contact that a noun tells: by the patterns, else by the parse."""
    found = _read(scene, trigger, lexicon, memory)
    if len(found.names) > 1:
        return found
    return arguments.of_noun(scene, trigger, lexicon) or found


def _read(scene: Scene, trigger: Trigger, lexicon: Lexicon, memory: Memory) -> Sides:
    """Return the sides of a contact that a noun tells: its own, else its verb's or those told before."""
    clause = scene.clause_at(trigger.first)
    words, reach = lexicon.contacts, circumstance.reach(scene, trigger, clause, lexicon)[1]
    adjective = of_adjective(scene, trigger, lexicon)
    if len(adjective) > 1:
        return Sides(adjective, cues=adjective, score=0.85)
    for found in (
        governed(scene, trigger.last, reach, words.between_words, lexicon),
        _beside(scene, trigger, clause, lexicon),
        _gathers(scene, trigger, lexicon),
    ):
        if len(names_of(found)) > 1:
            return sides_of(scene, found)
    if trigger.mode == "letter":
        return _letter(scene, trigger, lexicon)
    if told := _of_relative(scene, trigger, lexicon):
        return told
    other = governed(scene, trigger.last, clause.last, words.with_words, lexicon)
    genitive = _genitive(scene, trigger, clause, lexicon)
    verb = next((g for g in reversed(clause.groups) if g.last < trigger.first), None)
    subject = wisher(scene, verb, lexicon) or subject_of(scene, clause, trigger.first, lexicon)
    subject = _surer(scene, verb, subject, lexicon)
    if other or genitive:
        first = genitive or subject or _agent(scene, clause, trigger, lexicon)
        if not first or set(names_of(first)) <= set(names_of(other)):
            first = following_subject(scene, clause, scene.index_at(other[-1].end), lexicon) if other else first
        if genitive and not other and is_body(genitive) and _governing_lemma(clause, trigger) in words.attend_lemmas:
            first = [*subject, *genitive]
        if not first and trigger.noun is not None and trigger.noun.weak:
            return Sides()
        return sides_of(scene, first, other, factor=0.97 if first else ONE_SIDED)
    return _by_subject(scene, trigger, clause, subject, lexicon, memory)


def _surer(scene: Scene, verb: VerbGroup | None, subject: list[Mention], lexicon: Lexicon) -> list[Mention]:
    """Return the subject by the parse where the patterns have none, a people or fewer sides."""
    if verb is None or scene.tokens[verb.last].pos is None:
        return subject
    told = parsed.subject(scene, verb.last, lexicon)
    people = subject and subject[0].reading == "people" and subject[0].form != "description"
    more = set(names_of(subject)) < set(names_of(told))
    return told if told and (people or more) else subject


def _of_relative(scene: Scene, trigger: Trigger, lexicon: Lexicon) -> Sides | None:
    """Read whose contact a relative clause tells: "la visite que X projetait", "les pourparlers que X mène avec Y"."""
    relative = next((c for c in scene.clauses if c.first == trigger.last), None)
    if relative is None or relative.opener not in lexicon.contacts.complements or not relative.groups:
        return None
    verb = relative.groups[0]
    if verb.lemma in lexicon.contacts.say_lemmas:
        return None
    who = [m for m in scene.actors(relative.first, verb.first) if m.names]
    if not who:  # "que devait effectuer à Z le ministre X": it stands behind the verb
        after = scene.actors(verb.last + 1, relative.last)
        who = [m for m in after if not governs(scene, m, lexicon)][:1]
    who = coordinated(scene, who[0], relative.last, lexicon) if who else []
    other = governed(scene, relative.first, relative.last, lexicon.contacts.with_words, lexicon)
    enough = len(names_of([*who, *other])) > 1 or trigger.mode == "visit"
    return sides_of(scene, who, other, factor=0.9) if who and enough else None


def _letter(scene: Scene, trigger: Trigger, lexicon: Lexicon) -> Sides:
    """Read "une lettre de X à Y", "la lettre que X a envoyée à Y", "une lettre adressée à Y par X"."""
    clause = scene.clause_at(trigger.first)
    relative = next(
        (c for c in scene.clauses if c.first == trigger.last and c.opener in lexicon.contacts.complements), None
    )
    last = relative.last if relative is not None else clause.last
    to = governed(scene, trigger.last, last, lexicon.contacts.recipients, lexicon)
    if not to:
        return Sides()
    sender = _genitive(scene, trigger, clause, lexicon) or governed(
        scene, trigger.last, last, lexicon.contacts.agents, lexicon
    )
    if not sender and relative is not None and relative.groups:
        sender = subject_of(scene, relative, relative.groups[-1].first, lexicon)
    return sides_of(scene, sender or subject_of(scene, clause, trigger.first, lexicon), to, factor=0.95)


def _governing_lemma(clause: Clause, trigger: Trigger) -> str:
    """Return the lemma of the last verb before a noun in its clause."""
    return next((g.lemma for g in reversed(clause.groups) if g.last < trigger.first), "")


def _agent(scene: Scene, clause: Clause, trigger: Trigger, lexicon: Lexicon) -> list[Mention]:
    """Return who acts by "par" before the noun: "annoncées par X durant une conférence de presse avec Y"."""
    before = scene.actors(clause.first, trigger.first)
    return [m for m in before if scene.norm(scene.index_at(m.start) - 1) in lexicon.contacts.agents][-1:]


def _by_subject(
    scene: Scene, trigger: Trigger, clause: Clause, subject: list[Mention], lexicon: Lexicon, memory: Memory
) -> Sides:
    """Read "leur rencontre", "ils ont eu un entretien", "tiendront des pourparlers", "une conférence commune"."""
    words, before = lexicon.contacts, _determiner(scene, trigger, lexicon)
    names = names_of(subject)
    lemma = _governing_lemma(clause, trigger)
    light = (
        lemma in words.light_lemmas
        or (not lemma and clause.opener in words.series_openers)
        or _during(scene, trigger, clause, lexicon)
    )
    if len(names) > 1 and (light or before in words.possessive):
        return sides_of(scene, subject, factor=0.92)
    speaker = subject
    if not names and not lemma:
        speaker = after = following_subject(scene, clause, trigger.last, lexicon)
        if len(names_of(after)) > 1:
            return sides_of(scene, after, factor=0.85)
        if after and before in words.possessive and (told := _told_to(scene, after[0], lexicon)):
            return sides_of(scene, after, told, factor=0.85)
        names = names or names_of(after)
    if len(names) == 1 and trigger.mode in TALKING and _during(scene, trigger, clause, lexicon):
        told = _told_to(scene, speaker[0], lexicon)
        if told and set(names_of(told)) != set(names):
            return sides_of(scene, speaker, told, factor=0.9)
    accuser = _accuser(scene, clause, trigger, subject, lexicon)
    if accuser:
        return sides_of(scene, accuser, subject, factor=0.8)
    if trigger.mode == "press_conference":
        return _press(scene, trigger, names, lexicon, memory)
    if before in words.possessive and memory.pair and (not names or set(names) <= set(memory.pair)):
        return Sides(memory.pair, own=False, score=INHERITED + 0.1)
    if trigger.mode == "visit":
        off = words.held_verbs.get(lemma) in ("postponed", "cancelled")
        start = scene.tokens[min(trigger.last + 1, scene.last - 1)].start
        long = any(t.type == "DURATION" and t.start == start for t in scene.times)  # "une visite de trois jours"
        foreign = scene.norm(trigger.last) in words.of_words and not long  # "la visite du chef de l'armée"
        return Sides(names if (light or off or not lemma) and not foreign else (), score=0.7)
    fresh = any(
        w in words.new_words for w in (*scene.words(trigger.first - 2, trigger.first), scene.norm(trigger.last))
    )
    before_it = memory.round.names if memory.round is not None else memory.pair
    if trigger.mode == "summit":  # heads meet at summits, not whoever met last
        before_it = next((t.names for t in reversed(memory.told) if t.mode == "summit" and len(t.names) > 1), ())
    if fresh and before_it and (not names or set(names) <= set(before_it)):
        return Sides(before_it, own=False, score=INHERITED)
    return Sides((), own=False, score=INHERITED)


def _accuser(scene: Scene, clause: Clause, trigger: Trigger, subject: list[Mention], lexicon: Lexicon) -> list[Mention]:
    """Return who blames the other side for calling a contact off: "X a accusé Y d'avoir annulé des pourparlers"."""
    verb = next((g for g in reversed(clause.groups) if g.last < trigger.first), None)
    if verb is None or trigger.mode == "visit" or lexicon.contacts.held_verbs.get(verb.lemma) not in governing.OFF:
        return []
    if not subject or not wisher(scene, verb, lexicon):
        return []
    found = subject_of(scene, clause, scene.index_at(subject[0].start), lexicon)
    return found if found and found[0].reading in ("person", "government", "office") else []


def _determiner(scene: Scene, trigger: Trigger, lexicon: Lexicon) -> str:
    """Return the word that determines a noun, over adjectives and numbers: "leur" of "leur première rencontre"."""
    words = lexicon.contacts
    skipped = (words.fillers | words.new_words) - words.possessive - words.definite
    at = trigger.first - 1
    while at > scene.first and scene.norm(at) in skipped and scene.norm(at - 1) in words.possessive | skipped:
        at -= 1
    return scene.norm(at)


def _told_to(scene: Scene, speaker: Mention, lexicon: Lexicon) -> list[Mention]:
    """Return whom the subject of the main clause speaks to: "lors de leur rencontre, X a demandé à Y si …"."""
    clause = scene.clause_at(scene.index_at(speaker.start))
    verb = next((g for g in clause.groups if g.first >= scene.index_at(speaker.end)), None)
    if verb is None or verb.negated or verb.lemma not in lexicon.contacts.say_lemmas | lexicon.contacts.wish_lemmas:
        return []
    after = scene.actors(verb.last + 1, min(scene.last, verb.last + 2 + NOUN_REACH))
    if not after or after[0].reading != "person":
        return []
    at = scene.index_at(after[0].start)
    between = scene.words(verb.last + 1, at)
    if lexicon.contacts.bare_complement:
        return coordinated(scene, after[0], clause.last, lexicon) if not between else []
    plain = all(w in lexicon.contacts.recipients | lexicon.contacts.determiners for w in between)
    return coordinated(scene, after[0], clause.last, lexicon) if between and plain else []


def _during(scene: Scene, trigger: Trigger, clause: Clause, lexicon: Lexicon) -> bool:
    """Tell whether the main clause happens during or after the contact: "ont déclaré lors d'une rencontre".

    What is named with the article ("après la rencontre") may be anybody's.
    """
    before = scene.words(trigger.first - governing.LOOK_BACK - 2, trigger.first)
    if before[-1:] and before[-1] in lexicon.contacts.definite - {"des"}:
        return False
    words = governing.governor(before, clause, trigger, lexicon)
    return any(words.endswith(f" {w}") for w in lexicon.contacts.after_words)


def _press(scene: Scene, trigger: Trigger, names: tuple[str, ...], lexicon: Lexicon, memory: Memory) -> Sides:
    """Complete the sides of a common press conference, or of "la conférence de presse" after a contact."""
    joint = any(w in lexicon.contacts.joint_words for w in scene.words(trigger.first, trigger.last + 1))
    if joint or scene.norm(trigger.first - 1) in lexicon.contacts.definite:
        both = memory.with_speaker(names) if names else memory.pair
        if both:
            return Sides(both, own=True, score=INHERITED + (0.1 if joint else 0.0))
    return Sides(names, own=False, score=0.4)


def _gathers(scene: Scene, trigger: Trigger, lexicon: Lexicon) -> list[Mention]:
    """Return whom a contact has as object: "la séance, qui a réuni X et Y"."""
    for clause in scene.clauses:
        near = (
            clause.first <= trigger.first < clause.last or trigger.last <= clause.first <= trigger.last + NOUN_REACH + 2
        )
        for group in clause.groups if near else ():
            if group.first < trigger.last or group.lemma not in lexicon.contacts.gather_lemmas or group.passive:
                continue
            actors = scene.actors(group.last + 1, clause.last)
            if actors:
                return coordinated(scene, actors[0], clause.last, lexicon)
    return []


def _genitive(scene: Scene, trigger: Trigger, clause: Clause, lexicon: Lexicon) -> list[Mention]:
    """Return whose contact it is: "la visite de X", "X's visit", "la réunion du Groupe"."""
    if scene.norm(trigger.last) in lexicon.contacts.of_words:
        actors = scene.actors(trigger.last + 1, min(clause.last, trigger.last + NOUN_REACH))
        if actors:
            return coordinated(scene, actors[0], clause.last, lexicon)
        if trigger.mode == "visit":
            return _visitor(scene, trigger, lexicon)
    if scene.norm(trigger.first - 1) in POSSESSIVES or scene.norm(trigger.first - 2) in POSSESSIVES:
        at = trigger.first - (1 if scene.norm(trigger.first - 1) in POSSESSIVES else 2)
        return [m for m in scene.actors(scene.first, trigger.first) if m.end == scene.tokens[at].start]
    return []


def _visitor(scene: Scene, trigger: Trigger, lexicon: Lexicon) -> list[Mention]:
    """Return who is named behind an office that a visit is by: "la visite de l'ancien ministre, le général X"."""
    last = min(scene.last, trigger.last + OFFICE_REACH)
    comma = next((i for i in range(trigger.last, last) if scene.norm(i) == ","), None)
    offices, titles = lexicon.sides.persons, lexicon.sides.persons | lexicon.sides.definite
    if comma is None or not offices & set(scene.words(trigger.last, min(comma, trigger.last + NOUN_REACH + 1))):
        return []
    if any(scene.tokens[i].pos in ("VERB", "AUX", "PRON") for i in range(trigger.last, comma)):
        return []
    for mention in scene.actors(comma + 1, scene.last)[:1]:
        at, after = scene.index_at(mention.start), scene.index_at(mention.end)
        listed = after < scene.last and scene.tokens[after].pos == "CCONJ"
        between = scene.words(comma + 1, at)
        if mention.reading == "person" and mention.form == "name" and not listed and titles.issuperset(between):
            return [mention]
    return []


def _beside(scene: Scene, trigger: Trigger, clause: Clause, lexicon: Lexicon) -> list[Mention]:
    """Return two names right after the noun: "rencontre Roux-Martin", "US-Iran talks"."""
    actors = scene.actors(trigger.last, clause.last)
    if actors and scene.index_at(actors[0].start) == trigger.last:
        return coordinated(scene, actors[0], clause.last, lexicon)
    if lexicon.language == "en":
        before = [
            m for m in scene.actors(clause.first, trigger.first) if m.end >= scene.tokens[trigger.first].start - 1
        ]
        whole = [m for m in scene.actors(clause.first, trigger.first) if before and before[0].start - m.end <= 1]
        return [*whole[-1:], *before] if before else []
    return []
