"""Who takes part: the sides of a contact, read from the words around its trigger."""

from __future__ import annotations

from dataclasses import dataclass

from pourparlers.extract.clauses import Clause
from pourparlers.extract.contact import governing
from pourparlers.extract.contact.memory import Memory
from pourparlers.extract.contact.pairs import of_adjective
from pourparlers.extract.contact.phrases import (
    coordinated, following_subject, gap, governed, names_of, score_of, subject_of, words_of,
)  # fmt: skip
from pourparlers.extract.contact.scene import Lexicon, Scene
from pourparlers.extract.contact.triggers import Trigger
from pourparlers.extract.verbgroups import VerbGroup
from pourparlers.model.layers import Mention

NOUN_REACH = 4  # tokens between a noun of contact and its complement: "rencontre informelle à Genève entre"
INHERITED = 0.6  # score of sides that another sentence names: about six in ten were right on the sample
POSSESSIVES = frozenset(("'s", "'", "’s"))


@dataclass(frozen=True, slots=True)
class Sides:
    """The participants of a contact and how they were found.

    Attributes:
        names: canonical names, in order of the text.
        host: names of those who receive.
        own: True where the sides stand with the trigger itself, not inherited.
        cues: the words that gave them.
        score: 0 to 1.
    """

    names: tuple[str, ...] = ()
    host: tuple[str, ...] = ()
    own: bool = True
    cues: tuple[str, ...] = ()
    score: float = 0.92


def read(scene: Scene, trigger: Trigger, lexicon: Lexicon, memory: Memory) -> Sides:
    """Return the sides of a contact.

    Args:
        scene: the sentence.
        trigger: the noun or verb.
        lexicon: the words of the language.
        memory: what was told before, for "leur rencontre".
    """
    if trigger.anaphor:
        return Sides((), own=False, score=INHERITED)
    if trigger.verb is not None:
        return _of_verb(scene, trigger, lexicon, memory)
    return _of_noun(scene, trigger, lexicon, memory)


def _of(scene: Scene, *parts: list[Mention], host: tuple[str, ...] = (), factor: float = 1.0) -> Sides:
    every = [m for part in parts for m in part]
    return Sides(names_of(every), host, cues=words_of(scene, every), score=score_of(every) * factor)


def _of_verb(scene: Scene, trigger: Trigger, lexicon: Lexicon, memory: Memory) -> Sides:
    clause = scene.clause_at(trigger.first)
    group, verb = trigger.group, trigger.verb
    assert group is not None and verb is not None  # noqa: S101 - told from nouns by the caller
    if verb.construction == "gathered":
        return _gathered(scene, trigger, clause, lexicon)
    subject = _wisher(scene, trigger.group, lexicon) or subject_of(scene, clause, trigger.first, lexicon)
    if verb.construction == "place" and group.tense == "participle":
        subject = _moved(scene, trigger, clause, lexicon)
    if verb.construction == "together":
        return _of(scene, subject, factor=0.9)
    other = _other(scene, trigger, clause, lexicon)
    if verb.construction == "person" and not _people(subject) & _people(other):
        return Sides()
    if not other and _lacks_object(scene, trigger, lexicon):
        return Sides()
    if verb.construction == "gather":
        return _of(scene, subject, other, host=names_of(subject)) if len(names_of(other)) > 1 and not _is_body(subject) else Sides()
    if group.reflexive and not other and len(names_of(subject)) < 2:
        return _alone(scene, clause, trigger, subject, lexicon, memory)
    host = names_of(other if group.passive else subject) if verb.construction == "host" else ()
    return _of(scene, subject, other, host=host)


def _wisher(scene: Scene, group: VerbGroup | None, lexicon: Lexicon) -> list[Mention]:
    """Return whom an infinitive right after a name belongs to: "le désir de X de négocier avec Y"."""
    if group is None or group.tense != "infinitive":
        return []
    before = scene.actors(scene.first, group.first)[-1:]
    between = scene.words(scene.index_at(before[0].end), group.first) if before else ["?"]
    return before if all(w in {",", "se", "s'", "pour", "to"} | lexicon.contacts.genitives for w in between) else []


def _moved(scene: Scene, trigger: Trigger, clause: Clause, lexicon: Lexicon) -> list[Mention]:
    """Return who arrived: the name right before the participle, or after it where it opens the sentence."""
    if trigger.first <= scene.first + 1:
        return following_subject(scene, clause, trigger.last, lexicon)
    before = scene.actors(clause.first, trigger.first)[-1:]
    return before if before and trigger.first - scene.index_at(before[0].end) <= 1 else []


def _close(scene: Scene, trigger: Trigger, mention: Mention, lexicon: Lexicon) -> bool:
    """Tell whether "with" stands right after the verb: "met on Friday with X", not "a reçu le prix avec X"."""
    return len(gap(scene, trigger.last, scene.index_at(mention.start), lexicon)) <= 2


def _lacks_object(scene: Scene, trigger: Trigger, lexicon: Lexicon) -> bool:
    """Tell whether a verb that needs another side has none, or one that nothing resolves."""
    group, verb = trigger.group, trigger.verb
    assert group is not None and verb is not None  # noqa: S101 - told from nouns by the caller
    if group.reflexive or verb.construction in ("with", "reciprocal", "place") or (verb.mode == "call" and verb.needs):
        return False
    if verb.construction != "object" or not lexicon.contacts.bare_complement:
        return True
    return scene.norm(trigger.last) in lexicon.contacts.determiners | lexicon.contacts.with_words


def _other(scene: Scene, trigger: Trigger, clause: Clause, lexicon: Lexicon) -> list[Mention]:
    """Return the other side of a verb: after "avec", after "à", its agent or its object."""
    group, verb, words = trigger.group, trigger.verb, lexicon.contacts
    assert group is not None and verb is not None  # noqa: S101 - told from nouns by the caller
    other = governed(scene, trigger.last, min(clause.last, trigger.until), words.with_words, lexicon)
    if other and (verb.construction in ("with", "reciprocal") or (verb.construction != "host" and _close(scene, trigger, other[0], lexicon))):
        return other
    if verb.construction == "to" or (verb.construction == "join" and group.reflexive):
        return governed(scene, trigger.last, min(clause.last, trigger.last + 1 + NOUN_REACH), words.recipients, lexicon)
    if verb.construction in ("object", "host", "person", "join", "gather") and not group.reflexive:
        if group.passive:
            return governed(scene, trigger.last, clause.last, words.agents, lexicon)
        return _object(scene, trigger, clause, lexicon)
    return []


def _alone(
    scene: Scene, clause: Clause, trigger: Trigger, subject: list[Mention], lexicon: Lexicon, memory: Memory
) -> Sides:
    """Read a reflexive verb with one subject: a body that meets, or a plural that stands for the last sides."""
    bodies = [m for m in subject if m.reading == "organisation"]
    if bodies:
        return Sides(names_of(bodies), cues=words_of(scene, bodies), score=0.7)
    before = scene.words(clause.first, trigger.first)
    told = memory.last
    if not names_of(subject) and told is not None and told.body and any(w in lexicon.contacts.body_words for w in before):
        return Sides(told.names, own=True, score=INHERITED)
    if not names_of(subject) and memory.pair and any(w in lexicon.contacts.plural_roles for w in before):
        return Sides(memory.pair, own=False, score=INHERITED)
    return Sides(names_of(subject), score=0.4)


def _is_body(mentions: list[Mention]) -> bool:
    return bool(mentions) and all(m.reading == "organisation" for m in mentions)


def _gathered(scene: Scene, trigger: Trigger, clause: Clause, lexicon: Lexicon) -> Sides:
    """Read a participle that stands with its plural: "Réunis à Z, X et Y", "X et Y, réunis à Z"."""
    around = following_subject(scene, clause, trigger.last, lexicon) if trigger.first <= scene.first + 1 else []
    found = around or subject_of(scene, clause, trigger.first, lexicon)
    if len(names_of(found)) > 1 or _is_body(found):
        return _of(scene, found, factor=0.85)
    return Sides()


def _object(scene: Scene, trigger: Trigger, clause: Clause, lexicon: Lexicon) -> list[Mention]:
    """Return the direct object: the first actor after the verb that only times, places and adverbs keep from it."""
    for mention in scene.actors(trigger.last, clause.last):
        between = gap(scene, trigger.last, scene.index_at(mention.start), lexicon)
        blocked = lexicon.contacts.prepositions | lexicon.contacts.genitives | {"que", "qu'", "that", "comme", "as"}
        if between and "," in scene.words(trigger.last, scene.index_at(mention.start)):
            return []  # "meets the standards, X said"
        if len(between) > NOUN_REACH + 2 or any(word in blocked for word in between):
            return []
        return coordinated(scene, mention, clause.last, lexicon)
    return []


def _of_noun(scene: Scene, trigger: Trigger, lexicon: Lexicon, memory: Memory) -> Sides:
    clause = scene.clause_at(trigger.first)
    words = lexicon.contacts
    adjective = of_adjective(scene, trigger, lexicon)
    if len(adjective) > 1:
        return Sides(adjective, cues=adjective, score=0.85)
    for found in (
        governed(scene, trigger.last, clause.last, words.between_words, lexicon),
        _beside(scene, trigger, clause, lexicon),
        _gathers(scene, trigger, lexicon),
    ):
        if len(names_of(found)) > 1:
            return _of(scene, found)
    if trigger.mode == "letter":
        return _letter(scene, trigger, lexicon)
    other = governed(scene, trigger.last, clause.last, words.with_words, lexicon)
    genitive = _genitive(scene, trigger, clause, lexicon)
    verb = next((g for g in reversed(clause.groups) if g.last < trigger.first), None)
    subject = _wisher(scene, verb, lexicon) or subject_of(scene, clause, trigger.first, lexicon)
    if other or genitive:
        first = genitive or subject or _agent(scene, clause, trigger, lexicon)
        if not first or set(names_of(first)) <= set(names_of(other)):
            first = following_subject(scene, clause, scene.index_at(other[-1].end), lexicon) if other else first
        if genitive and not other and _is_body(genitive) and _governing_lemma(clause, trigger) in words.attend_lemmas:
            first = [*subject, *genitive]
        return _of(scene, first, other, factor=0.97)
    return _by_subject(scene, trigger, clause, subject, lexicon, memory)


def _letter(scene: Scene, trigger: Trigger, lexicon: Lexicon) -> Sides:
    """Read "une lettre de X à Y", "la lettre que X a envoyée à Y", "une lettre adressée à Y par X"."""
    clause = scene.clause_at(trigger.first)
    relative = next((c for c in scene.clauses if c.first == trigger.last and c.opener in lexicon.contacts.complements), None)
    last = relative.last if relative is not None else clause.last
    to = governed(scene, trigger.last, last, lexicon.contacts.recipients, lexicon)
    if not to:
        return Sides()
    sender = _genitive(scene, trigger, clause, lexicon) or governed(scene, trigger.last, last, lexicon.contacts.agents, lexicon)
    if not sender and relative is not None and relative.groups:
        sender = subject_of(scene, relative, relative.groups[-1].first, lexicon)
    return _of(scene, sender or subject_of(scene, clause, trigger.first, lexicon), to, factor=0.95)


def _governing_lemma(clause: Clause, trigger: Trigger) -> str:
    """Return the lemma of the last verb before a noun in its clause."""
    return next((g.lemma for g in reversed(clause.groups) if g.last < trigger.first), "")


def _people(mentions: list[Mention]) -> frozenset[bool]:
    """Return {True} where there are only persons, nothing else: both sides of a call are persons."""
    return frozenset((True,)) if mentions and all(m.reading == "person" for m in mentions) else frozenset()


def _agent(scene: Scene, clause: Clause, trigger: Trigger, lexicon: Lexicon) -> list[Mention]:
    """Return who acts by "par" before the noun: "annoncées par X durant une conférence de presse avec Y"."""
    before = scene.actors(clause.first, trigger.first)
    return [m for m in before if scene.norm(scene.index_at(m.start) - 1) in lexicon.contacts.agents][-1:]


def _by_subject(
    scene: Scene, trigger: Trigger, clause: Clause, subject: list[Mention], lexicon: Lexicon, memory: Memory
) -> Sides:
    """Read "leur rencontre", "ils ont eu un entretien", "tiendront des pourparlers", "une conférence commune"."""
    words, before = lexicon.contacts, scene.norm(trigger.first - 1)
    names = names_of(subject)
    lemma = _governing_lemma(clause, trigger)
    light = lemma in words.light_lemmas or (not lemma and clause.opener in words.series_openers) or _during(scene, trigger, clause, lexicon)
    if len(names) > 1 and (light or before in words.possessive):
        return _of(scene, subject, factor=0.92)
    if not names and not lemma:
        after = following_subject(scene, clause, trigger.last, lexicon)
        if len(names_of(after)) > 1:
            return _of(scene, after, factor=0.85)
        names = names or names_of(after)
    if trigger.mode == "press_conference":
        return _press(scene, trigger, names, lexicon, memory)
    if before in words.possessive and memory.pair and (not names or set(names) <= set(memory.pair)):
        return Sides(memory.pair, own=False, score=INHERITED + 0.1)
    if trigger.mode == "visit":
        off = words.held_verbs.get(lemma) in ("postponed", "cancelled")
        foreign = scene.norm(trigger.last) in words.of_words  # "la visite du chef de l'armée": somebody else's
        return Sides(names if (light or off or not lemma) and not foreign else (), score=0.7)
    fresh = any(w in words.new_words for w in (*scene.words(trigger.first - 2, trigger.first), scene.norm(trigger.last)))
    before_it = memory.round.names if memory.round is not None else memory.pair
    if fresh and before_it and (not names or set(names) <= set(before_it)):
        return Sides(before_it, own=False, score=INHERITED)
    return Sides((), own=False, score=INHERITED)


def _during(scene: Scene, trigger: Trigger, clause: Clause, lexicon: Lexicon) -> bool:
    """Tell whether the main clause happens during or after the contact: "ont déclaré lors d'une rencontre".

    What is named with the article ("après la rencontre") may be anybody's.
    """
    before = scene.words(trigger.first - governing.LOOK_BACK - 2, trigger.first)
    if before[-1:] and before[-1] in lexicon.contacts.definite - {"des"}:
        return False
    words = governing.governor(before, clause, trigger, scene)
    return any(words.endswith(f" {w}") for w in lexicon.contacts.after_words)


def _press(scene: Scene, trigger: Trigger, names: tuple[str, ...], lexicon: Lexicon, memory: Memory) -> Sides:
    """Complete the sides of a common press conference, or of "la conférence de presse" after a contact of the speaker."""
    joint = any(w in lexicon.contacts.joint_words for w in scene.words(trigger.first, trigger.last + 1))
    if joint or scene.norm(trigger.first - 1) in lexicon.contacts.definite:
        both = memory.with_speaker(names) if names else memory.pair
        if both:
            return Sides(both, own=True, score=INHERITED + (0.1 if joint else 0.0))
    return Sides(names, own=False, score=0.4)


def _gathers(scene: Scene, trigger: Trigger, lexicon: Lexicon) -> list[Mention]:
    """Return whom a contact has as object: "la séance, qui a réuni X, Y et Z", "talks that brought together X and Y"."""
    for clause in scene.clauses:
        near = clause.first <= trigger.first < clause.last or trigger.last <= clause.first <= trigger.last + NOUN_REACH + 2
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
    if scene.norm(trigger.first - 1) in POSSESSIVES or scene.norm(trigger.first - 2) in POSSESSIVES:
        at = trigger.first - (1 if scene.norm(trigger.first - 1) in POSSESSIVES else 2)
        return [m for m in scene.actors(scene.first, trigger.first) if m.end == scene.tokens[at].start]
    return []


def _beside(scene: Scene, trigger: Trigger, clause: Clause, lexicon: Lexicon) -> list[Mention]:
    """Return two names right after the noun: "rencontre Roux-Martin", "discussions États-Unis - Russie", "US-Iran talks"."""
    actors = scene.actors(trigger.last, clause.last)
    if actors and scene.index_at(actors[0].start) == trigger.last:
        return coordinated(scene, actors[0], clause.last, lexicon)
    if lexicon.language == "en":
        before = [m for m in scene.actors(clause.first, trigger.first) if m.end >= scene.tokens[trigger.first].start - 1]
        whole = [m for m in scene.actors(clause.first, trigger.first) if before and before[0].start - m.end <= 1]
        return [*whole[-1:], *before] if before else []
    return []
