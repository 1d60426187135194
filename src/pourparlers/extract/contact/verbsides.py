"""Who takes part in a contact that a verb tells: "X a rencontré Y", "X et Y se sont vus", "réunis à Z, X et Y"."""

from __future__ import annotations

import re
from dataclasses import replace

from pourparlers.extract.clauses import Clause
from pourparlers.extract.contact import clitics, each, parsed, undergone
from pourparlers.extract.contact.memory import Memory
from pourparlers.extract.contact.parties import INHERITED, NOUN_REACH, Sides, is_body, sides_of, wisher
from pourparlers.extract.contact.phrases import (
    coordinated,
    following_subject,
    gap,
    governed,
    names_of,
    subject_of,
    tops,
    words_of,
)
from pourparlers.extract.contact.scene import Lexicon, Scene
from pourparlers.extract.contact.triggers import Trigger
from pourparlers.model.layers import Mention
from pourparlers.model.notes import POINTS_BACK

QUOTES = frozenset(('"', "«", "“", "'", "‘"))
IMPLIED = 0.85  # factor where only an agreement tells that its sides talked


PARSED = 0.9  # factor where only the parse tells the sides
TOLD = 0.8  # factor where a pronoun stands for one of them


def read(scene: Scene, trigger: Trigger, lexicon: Lexicon, memory: Memory) -> Sides:
    """Return the sides of a contact that a verb tells: by the patterns, else by the parse."""
    found = _read(scene, trigger, lexicon, memory)
    if len(found.names) < 2:
        found = _parsed(scene, trigger, lexicon) or found
    return undergone.convened(scene, trigger, found, lexicon)


def _parsed(scene: Scene, trigger: Trigger, lexicon: Lexicon) -> Sides | None:
    """Return the sides that the parse gives a verb, where these are two or more and none is a pronoun left open."""
    group, verb, words = trigger.group, trigger.verb, lexicon.contacts
    if group is None or verb is None or scene.tokens[group.last].pos is None or trigger.implied:
        return None
    if verb.construction in ("gathered", "gather", "place", "join", "send", "awaited"):
        return None
    first, before = parsed.subject(scene, group.last, lexicon), PARSED
    other = parsed.obliques(scene, group.last, words.with_words, lexicon)
    if verb.construction == "to":
        other = parsed.obliques(scene, group.last, words.recipients, lexicon)
    elif verb.construction in ("object", "host", "person", "caller") and not group.reflexive:
        direct = parsed.obliques(scene, group.last, words.agents, lexicon) if group.passive else []
        direct = direct or ([] if group.passive else parsed.objects(scene, group.last, lexicon))
        if not direct and not group.passive:
            direct = clitics.told_before(scene, group, first, lexicon)
            before = TOLD if direct else before
        other = direct if verb.construction != "object" else direct or other
    if verb.construction == "person" and not _people(first) & (_people(other) or _sent_by(scene, other, lexicon)):
        return None
    one_way = verb.construction in ("object", "host", "person", "caller", "to") and not group.reflexive
    both = verb.construction == "object" and words.bare_complement and len(names_of(first)) > 1  # "X and Y met"
    if one_way and not (first and other) and not both:
        return None
    lone = verb.construction == "with" and not other and not group.reflexive
    if not first or (lone and (verb.partner or len(names_of(first)) < 2)):
        return None
    host = names_of(other if group.passive else first) if verb.construction == "host" else ()
    found = each.noted(scene, trigger, sides_of(scene, first, other, host=host, factor=before), other, lexicon)
    if len(found.names) < 2:
        return None
    return replace(found, notes=(POINTS_BACK,)) if before == TOLD else found


def _read(scene: Scene, trigger: Trigger, lexicon: Lexicon, memory: Memory) -> Sides:
    """Return the sides of a contact that a verb tells: its subject and object, agent or complement."""
    clause = scene.clause_at(trigger.first)
    group, verb = trigger.group, trigger.verb
    if group is None or verb is None:
        raise ValueError(f"{trigger.rule} is no verb")
    if verb.construction == "gathered":
        return _gathered(scene, trigger, clause, lexicon)
    if verb.construction == "host" and group.tense == "participle" and not _present(scene, group.last):
        return undergone.received(scene, trigger, clause, lexicon)
    if verb.construction == "send":
        return sides_of(scene, _sent(scene, trigger, clause, lexicon), factor=PARSED)
    if verb.construction == "with" and not group.reflexive and (both := _between(scene, trigger, clause, lexicon)):
        return sides_of(scene, both, factor=PARSED)
    subject = wisher(scene, trigger.group, lexicon) or subject_of(scene, clause, trigger.first, lexicon)
    subject = _of_verb(scene, group.last, subject, lexicon)
    if verb.construction == "place" and group.tense == "participle":
        subject = _moved(scene, trigger, clause, lexicon)
    if verb.construction == "awaited" and scene.tokens[group.last].pos is not None:
        told = parsed.subject(scene, group.last, lexicon)
        subject = [m for m in subject if m in told]  # "la réponse de X est attendue": the parse knows
    if verb.construction == "together":
        return sides_of(scene, subject, factor=0.9)
    if trigger.implied:
        other = governed(scene, trigger.last, clause.last, lexicon.contacts.with_words, lexicon)
        return sides_of(scene, subject, other, factor=IMPLIED) if subject and not is_body(subject) else Sides()
    other = _other(scene, trigger, clause, lexicon)
    if verb.construction == "person" and not _people(subject) & (_people(other) or _sent_by(scene, other, lexicon)):
        return Sides()
    if verb.construction == "person" and verb.mode == "call" and _styled(scene, other[-1], lexicon):
        return Sides()
    if not other and verb.construction == "join":
        return Sides()  # "se sont joints à l'appel"
    if not other and (verb.partner or _lacks_object(scene, trigger, lexicon)):
        return Sides()
    if verb.construction == "gather":
        return (
            sides_of(scene, subject, other, host=names_of(subject))
            if len(names_of(other)) > 1 and not is_body(subject)
            else Sides()
        )
    if group.reflexive and not other and len(names_of(subject)) < 2:
        return _alone(scene, clause, trigger, subject, lexicon, memory)
    host = names_of(other if group.passive else subject) if verb.construction == "host" else ()
    return each.noted(scene, trigger, sides_of(scene, subject, other, host=host), other, lexicon)


def _present(scene: Scene, at: int) -> bool:
    """Tell whether a verb is a present participle, which has a subject as a finite verb has: "recevant X"."""
    return "Tense=Pres" in scene.tokens[at].morph


def _between(scene: Scene, trigger: Trigger, clause: Clause, lexicon: Lexicon) -> list[Mention]:
    """Return both sides of what was talked over: "un accord négocié entre X et Y"."""
    near = range(trigger.last, min(clause.last, trigger.until, trigger.last + NOUN_REACH + 2))
    at = next((i for i in near if scene.norm(i) in lexicon.contacts.between_words), None)
    if at is None or _nouns(scene, trigger.last, at, lexicon):
        return []  # "parler de la coopération entre X et Y"
    found = governed(scene, at, clause.last, lexicon.contacts.between_words, lexicon)
    return found if len(names_of(found)) > 1 else []


def _nouns(scene: Scene, first: int, last: int, lexicon: Lexicon) -> bool:
    """Tell whether a noun that is no time or measure stands in a range of tokens."""
    times = [t.span for t in scene.times]
    return any(
        token.pos in ("NOUN", "PROPN")
        and token.norm not in lexicon.contacts.measures
        and not any(s.start <= token.start < s.end for s in times)
        for token in scene.tokens[first:last]
    )


def _of_verb(scene: Scene, at: int, subject: list[Mention], lexicon: Lexicon) -> list[Mention]:
    """Return the subject that the parse gives where the patterns took an object: "après avoir vu X, Y a vu Z"."""
    if not subject or scene.tokens[at].pos is None:
        return subject
    told = parsed.subject(scene, at, lexicon) if "obj" in tops(scene, subject[0]) else []
    return told if told and subject[0] not in told else subject


def _sent(scene: Scene, trigger: Trigger, clause: Clause, lexicon: Lexicon) -> list[Mention]:
    """Return the persons whom somebody sends on a journey: the object, or of a passive the subject."""
    group = trigger.group
    if group is None or group.reflexive:
        return []
    if group.passive:
        sent = subject_of(scene, clause, trigger.first, lexicon)
    elif group.tense == "participle":
        sent = _moved(scene, trigger, clause, lexicon)
    else:
        sent = _object(scene, trigger, clause, lexicon)
    return sent if _people(sent) else []


def _styled(scene: Scene, other: Mention, lexicon: Lexicon) -> bool:
    """Tell whether what somebody is called follows the name: "called X a friend", "a appelé X « le sage »"."""
    following = scene.norm(scene.index_at(other.end))
    return following in lexicon.contacts.determiners or following in QUOTES


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
    if group is None or verb is None:
        raise ValueError(f"{trigger.rule} is no verb")
    if group.reflexive or (verb.mode == "call" and verb.needs):
        return False
    if verb.construction in ("with", "reciprocal", "place", "awaited"):
        return False
    if verb.construction != "object" or not lexicon.contacts.bare_complement:
        return True
    return scene.norm(trigger.last) in lexicon.contacts.determiners | lexicon.contacts.with_words


def _other(scene: Scene, trigger: Trigger, clause: Clause, lexicon: Lexicon) -> list[Mention]:
    """Return the other side of a verb: after "avec", after "à", its agent or its object."""
    group, verb, words = trigger.group, trigger.verb, lexicon.contacts
    if group is None or verb is None:
        raise ValueError(f"{trigger.rule} is no verb")
    other = governed(scene, trigger.last, min(clause.last, trigger.until), words.with_words, lexicon)
    if other and (
        verb.construction in ("with", "reciprocal")
        or (verb.construction != "host" and _close(scene, trigger, other[0], lexicon))
    ):
        return other
    if verb.construction == "to" or (verb.construction == "join" and group.reflexive):
        return governed(scene, trigger.last, min(clause.last, trigger.last + 1 + NOUN_REACH), words.recipients, lexicon)
    if verb.construction in ("object", "host", "person", "caller", "join", "gather") and not group.reflexive:
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
    inverted = [] if subject or trigger.implied else _object(scene, trigger, clause, lexicon)
    if len(names_of(inverted)) > 1:
        return sides_of(scene, inverted, factor=PARSED)  # "c'est à Z que se sont rencontrés X et Y"
    before = scene.words(clause.first, trigger.first)
    told = memory.last
    if (
        not names_of(subject)
        and told is not None
        and told.body
        and any(w in lexicon.contacts.body_words for w in before)
    ):
        return Sides(told.names, own=True, score=INHERITED)
    if not names_of(subject) and memory.pair and any(w in lexicon.contacts.plural_roles for w in before):
        return Sides(memory.pair, own=False, score=INHERITED)
    return Sides(names_of(subject), score=0.4)


def _gathered(scene: Scene, trigger: Trigger, clause: Clause, lexicon: Lexicon) -> Sides:
    """Read a participle that stands with its plural: "Réunis à Z, X et Y", "X et Y, réunis à Z"."""
    around = following_subject(scene, clause, trigger.last, lexicon) if trigger.first <= scene.first + 1 else []
    found = around or subject_of(scene, clause, trigger.first, lexicon)
    if len(names_of(found)) > 1 or is_body(found):
        return sides_of(scene, found, factor=0.85)
    return Sides()


QUOTED = re.compile(r"[«»“”\"]|(?<!\w)['’‘]|['’](?!\w)")


def _object(scene: Scene, trigger: Trigger, clause: Clause, lexicon: Lexicon) -> list[Mention]:
    """Return the direct object: the first actor after the verb that only times, places and adverbs keep from it."""
    for mention in scene.actors(trigger.last, clause.last):
        if _set_off(scene, trigger.last, scene.index_at(mention.start)):
            return coordinated(scene, mention, clause.last, lexicon)
        if _set_off(scene, trigger.last, scene.index_at(mention.end) + 1):
            continue  # "a reçu, au siège de X, Y"
        between = gap(scene, trigger.last, scene.index_at(mention.start), lexicon)
        blocked = lexicon.contacts.prepositions | lexicon.contacts.genitives | {"que", "qu'", "that", "comme", "as"}
        if between and "," in scene.words(trigger.last, scene.index_at(mention.start)):
            return []  # "meets the standards, X said"
        if len(between) > NOUN_REACH + 2 or any(word in blocked for word in between):
            return []
        if QUOTED.search(scene.text(scene.tokens[trigger.last - 1].end, mention.start)):
            return []  # "a appelé « traître » X": a name called, nobody met
        return coordinated(scene, mention, clause.last, lexicon)
    return []


def _set_off(scene: Scene, first: int, last: int) -> bool:
    """Tell whether a range of tokens is a phrase between two commas: "a reçu, dans un hôtel de Z, X"."""
    words, tokens = scene.words(first, last), scene.tokens[first:last]
    commas = len(words) > 2 and words[0] == "," and words[-1] == "," and words.count(",") == 2
    return commas and tokens[1].pos == "ADP" and not any(t.pos in ("VERB", "AUX") for t in tokens)


def _sent_by(scene: Scene, mentions: list[Mention], lexicon: Lexicon) -> frozenset[bool]:
    """Return {True} where there are only those who act for a side: "verra les délégués de l'opposition"."""
    members = lexicon.sides.members
    sent = [m for m in mentions if members & set(scene.words(scene.index_at(m.start), scene.index_at(m.end)))]
    return frozenset((True,)) if sent and sent == mentions else frozenset()


def _people(mentions: list[Mention]) -> frozenset[bool]:
    """Return {True} where there are only persons, nothing else: both sides of a call are persons."""
    return frozenset((True,)) if mentions and all(m.reading == "person" for m in mentions) else frozenset()
