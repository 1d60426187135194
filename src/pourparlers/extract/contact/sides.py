"""Who takes part: the sides of a contact, read from the words around its trigger."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pourparlers.extract.clauses import Clause
from pourparlers.extract.contact.scene import Lexicon, Scene
from pourparlers.extract.contact.triggers import Trigger
from pourparlers.model.layers import Mention

REACH = 8  # tokens from a preposition to the actor it governs: "avec le très controversé ministre russe X"
NOUN_REACH = 4  # tokens between a noun of contact and its complement: "rencontre informelle à Genève entre"
GENITIVES = frozenset(("de", "du", "des", "d'", "of", "'s", "’s"))
DETERMINERS = frozenset(("le", "la", "les", "l'", "the", "un", "une", "a", "an", "m", "mm", "mme", ".", "mr", "mrs", "ms"))


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
    score: float = 0.9


def read(scene: Scene, trigger: Trigger, lexicon: Lexicon, pair: tuple[str, ...]) -> Sides:
    """Return the sides of a contact.

    Args:
        scene: the sentence.
        trigger: the noun or verb.
        lexicon: the words of the language.
        pair: the participants of the last contact told, for "leur rencontre".
    """
    if trigger.verb is not None:
        return _of_verb(scene, trigger, lexicon)
    return _of_noun(scene, trigger, lexicon, pair)


def _of_verb(scene: Scene, trigger: Trigger, lexicon: Lexicon) -> Sides:
    clause = scene.clause_at(trigger.first)
    subject = subject_of(scene, clause, trigger.first, lexicon)
    group, verb = trigger.group, trigger.verb
    assert group is not None and verb is not None  # noqa: S101 - told from nouns by the caller
    other = _governed(scene, trigger.last, clause.last, lexicon.contacts.with_words, lexicon)
    if not other and verb.construction == "to":
        reach = min(clause.last, trigger.last + 1 + NOUN_REACH)
        other = _governed(scene, trigger.last, reach, frozenset(("à", "au", "aux", "to")), lexicon)
    if not other and verb.construction in ("object", "host", "person") and not group.reflexive:
        if group.passive:
            other = _governed(scene, trigger.last, clause.last, frozenset(("par", "by")), lexicon)
        else:
            other = _object(scene, trigger, clause, lexicon)
    if verb.construction == "person" and not _people(subject) & _people(other):
        return Sides()
    if group.reflexive and not other and len(_names(subject)) < 2:
        bodies = [m for m in subject if m.reading == "organisation"]
        return Sides(_names(bodies), score=0.7) if bodies else Sides(_names(subject), score=0.4)
    host = _names(other if group.passive else subject) if verb.construction == "host" else ()
    names = tuple(dict.fromkeys((*_names(subject), *_names(other))))
    score = min([0.9, *(m.score for m in (*subject, *other))])
    return Sides(names, host, cues=_words(scene, (*subject, *other)), score=score)


def _object(scene: Scene, trigger: Trigger, clause: Clause, lexicon: Lexicon) -> list[Mention]:
    """Return the direct object: the first actor after the verb that only times, places and adverbs keep from it."""
    for mention in scene.actors(trigger.last, clause.last):
        gap = _gap(scene, trigger.last, scene.index_at(mention.start))
        if len(gap) > NOUN_REACH or any(word in BLOCKING for word in gap):
            return []
        return coordinated(scene, mention, clause.last, lexicon)
    return []


BLOCKING = frozenset(
    ("à", "au", "aux", "en", "dans", "de", "du", "in", "at", "to", "sur", "on", "par", "pour", "for", "contre", "que", "qu'",
     "that", "comme", "as", "with", "avec", "sans")
)  # fmt: skip


def _gap(scene: Scene, first: int, last: int) -> list[str]:
    """Return the words between two tokens, without time expressions, places and the prepositions before them."""
    covered = [*scene.times, *(m for m in scene.mentions if m.reading == "place")]
    words: list[str] = []
    at = first
    while at < last:
        token = scene.tokens[at]
        if any(c.start <= token.start < c.end for c in covered):
            while words and words[-1] in ("à", "en", "au", "dans", "in", "at", "on", "le", "ce", "la", "de", "pendant", "for", "l'"):
                words.pop()
        elif token.norm not in DETERMINERS and token.norm != ",":
            words.append(token.norm)
        at += 1
    return words


def _of_noun(scene: Scene, trigger: Trigger, lexicon: Lexicon, pair: tuple[str, ...]) -> Sides:
    clause = scene.clause_at(trigger.first)
    between = _governed(scene, trigger.last, clause.last, lexicon.contacts.between_words, lexicon)
    if len(_names(between)) > 1:
        return Sides(_names(between), cues=_words(scene, between), score=_score(between))
    joined = _beside(scene, trigger, clause, lexicon)
    if len(_names(joined)) > 1:
        return Sides(_names(joined), cues=_words(scene, joined), score=_score(joined))
    other = _governed(scene, trigger.last, clause.last, lexicon.contacts.with_words, lexicon)
    genitive = _genitive(scene, trigger, clause, lexicon)
    if other or genitive:
        first = genitive or subject_of(scene, clause, trigger.first, lexicon) or _agent(scene, clause, trigger)
        both = (*first, *other)
        return Sides(tuple(dict.fromkeys((*_names(first), *_names(other)))), cues=_words(scene, both), score=_score(both) * 0.95)
    return _by_subject(scene, trigger, clause, lexicon, pair)


def _people(mentions: Sequence[Mention]) -> frozenset[bool]:
    """Return {True} where there are only persons, {False} or nothing else: both sides of a call are persons."""
    return frozenset((True,)) if mentions and all(m.reading == "person" for m in mentions) else frozenset()


def _agent(scene: Scene, clause: Clause, trigger: Trigger) -> list[Mention]:
    """Return who acts by "par" before the noun: "annoncées par X durant une conférence de presse avec Y"."""
    return [m for m in scene.actors(clause.first, trigger.first) if scene.norm(scene.index_at(m.start) - 1) in ("par", "by")][-1:]


def _by_subject(scene: Scene, trigger: Trigger, clause: Clause, lexicon: Lexicon, pair: tuple[str, ...]) -> Sides:
    """Read "leur rencontre", "ils ont eu un entretien", "tiendront des pourparlers"."""
    before = scene.norm(trigger.first - 1)
    subject = subject_of(scene, clause, trigger.first, lexicon)
    names = _names(subject)
    if before in lexicon.contacts.possessive and len(names) < 2:
        return Sides(pair, own=False, score=0.6) if pair else Sides(names, own=False, score=0.4)
    if len(names) > 1:
        return Sides(names, cues=_words(scene, subject), score=_score(subject) * 0.9)
    if before in lexicon.contacts.definite and pair:
        return Sides((), own=False, score=0.6)
    return Sides(names, score=0.4, own=bool(names))


def subject_of(scene: Scene, clause: Clause, at: int, lexicon: Lexicon) -> list[Mention]:
    """Return the coordinated actors that stand as subject before token `at`: the nearest ones that no "de" governs.

    A relative clause or an infinitive takes the subject of the clause before it.
    """
    actors = [m for m in scene.actors(clause.first, at, resolved=False) if not _governs(scene, m, lexicon)]
    while len(actors) > 1 and actors[0].form == "group" and not actors[0].names and actors[1].names:
        actors = actors[1:]  # "les deux ministres, X et Y": the names stand in apposition
    if actors and not actors[0].names:
        return []  # somebody is named whom nothing resolves: nobody else is the subject then
    if not actors:
        earlier = [c for c in scene.clauses if c.last <= clause.first and c.opener != "report"]
        if not earlier or clause.opener in ("report", ";"):
            return []
        previous = earlier[-1]
        return subject_of(scene, previous, previous.last, lexicon) if clause.opener else []
    first = actors[0]
    return coordinated(scene, first, at, lexicon)


def _governs(scene: Scene, mention: Mention, lexicon: Lexicon) -> bool:
    """Tell whether a preposition stands before an actor, so that it is no subject: "de la Russie", "avec X", "par X"."""
    at = scene.index_at(mention.start) - 1
    while at >= scene.first and scene.norm(at) in DETERMINERS:
        at -= 1
    word = scene.norm(at)
    return word in GENITIVES or word in lexicon.contacts.with_words or word in (
        "par", "à", "au", "aux", "a", "sur", "contre", "pour", "chez", "entre", "by", "to", "on", "against", "for", "between",
        "in", "at", "en", "selon", "dans", "from", "vers", "sous",
    )  # fmt: skip


def coordinated(scene: Scene, first: Mention, until: int, lexicon: Lexicon) -> list[Mention]:
    """Return an actor and those coordinated with it to its right: "X, Y et Z", "X et son homologue Y"."""
    found = [first]
    rest = [m for m in scene.actors(scene.index_at(first.start), until) if m.start > first.start]
    for mention in rest:
        gap = range(_after(scene, found[-1]), scene.index_at(mention.start))
        words = [scene.norm(i) for i in gap]
        loose = [w for w in words if w not in lexicon.contacts.coordinators and w not in DETERMINERS]
        if loose and not _apposed(loose):
            break
        found.append(mention)
    return found


def _after(scene: Scene, mention: Mention) -> int:
    return scene.index_at(mention.end)


def _apposed(words: Sequence[str]) -> bool:
    return all(w in ("respectivement", "respectively", "son", "sa", "his", "her", "leur", "avec", "dont", "l'", "président", "ministre") for w in words)


def _governed(scene: Scene, first: int, last: int, words: frozenset[str], lexicon: Lexicon) -> list[Mention]:
    """Return the actors after the first of some prepositions in a range of tokens."""
    for at in range(first, last):
        if scene.norm(at) not in words:
            continue
        actors = scene.actors(at + 1, min(last, at + 1 + REACH))
        if actors:
            return coordinated(scene, actors[0], last, lexicon)
    return []


def _genitive(scene: Scene, trigger: Trigger, clause: Clause, lexicon: Lexicon) -> list[Mention]:
    """Return whose contact it is: "la visite de X", "X's visit", "la réunion du Groupe"."""
    if scene.norm(trigger.last) in lexicon.contacts.of_words:
        actors = scene.actors(trigger.last + 1, min(clause.last, trigger.last + NOUN_REACH))
        if actors:
            return coordinated(scene, actors[0], clause.last, lexicon)
    if scene.norm(trigger.first - 1) in ("'s", "'"):
        owner = [m for m in scene.actors(scene.first, trigger.first) if m.end == scene.tokens[trigger.first - 1].start]
        return owner
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


def _names(mentions: Sequence[Mention]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(n for m in mentions for n in m.names))


def _words(scene: Scene, mentions: Sequence[Mention]) -> tuple[str, ...]:
    return tuple(scene.text(m.start, m.end) for m in mentions)


def _score(mentions: Sequence[Mention]) -> float:
    return min([0.9, *(m.score for m in mentions)])
