"""Sides that the parse ties to a noun of contact: whoever stands in its phrase, or around the verbs that it depends on.

Asked where the patterns find fewer than two sides: "les entretiens menés par X avec Y", "X a tenu avec Y une réunion",
"la réunion à laquelle ont pris part X et Y", "X a proposé à Y une rencontre", "le Conseil a tenu une session".
"""

from __future__ import annotations

from pourparlers.extract.contact import governing, parsed
from pourparlers.extract.contact.parties import Sides, is_body, sides_of
from pourparlers.extract.contact.phrases import coordinated, names_of
from pourparlers.extract.contact.scene import Lexicon, Scene
from pourparlers.extract.contact.triggers import Trigger
from pourparlers.model.layers import Mention

NEAR = 0.85  # factor where both sides stand in the noun's phrase or with the verb whose object it is
WIDE = 0.75  # factor where one of them is subject of what happened during or after the contact
ALONE = 0.75  # factor where a body holds a meeting of its own
NEXT = 3  # tokens after the noun in which a relative clause begins: ", à laquelle"
MODES = frozenset(("meeting", "talks", "call", "summit"))
OBJECTS = frozenset(("obj", "nsubj:pass"))


def of_noun(scene: Scene, trigger: Trigger, lexicon: Lexicon) -> Sides | None:
    """Return the sides of a contact that a noun tells, by the parse; None where it shows fewer than two."""
    if trigger.mode not in MODES or scene.tokens[trigger.first].pos is None:
        return None
    at = parsed.head(scene, trigger.first, trigger.last)
    beside, other = _in_phrase(scene, at, lexicon), parsed.obliques(scene, at, lexicon.contacts.with_words, lexicon)
    attending = _attending(scene, trigger, lexicon)
    around, wide = _around(scene, trigger, at, lexicon, partner=bool(other))
    every = list(dict.fromkeys((*around, *beside, *attending, *other)))
    if any(not m.names or m.form == "pronoun" for m in every):
        return None
    if len(names_of(every)) > 1 and (around or beside or attending):
        return sides_of(scene, every, factor=WIDE if wide else NEAR)
    return _own_session(scene, trigger, at, around, lexicon)


def _in_phrase(scene: Scene, at: int, lexicon: Lexicon) -> list[Mention]:
    """Return who stands in the phrase of a noun: its complements, those of a participle or of a relative clause."""
    words = lexicon.contacts
    cases = words.with_words | words.between_words
    found = parsed.obliques(scene, at, words.between_words, lexicon)
    for verb in parsed.children(scene, at, "acl", "acl:relcl"):
        if scene.tokens[verb].lemma not in words.light_lemmas | words.attend_lemmas | frozenset(words.held_verbs):
            continue
        found += parsed.obliques(scene, verb, words.agents | cases, lexicon)
    return found


def _attending(scene: Scene, trigger: Trigger, lexicon: Lexicon) -> list[Mention]:
    """Return who takes part by a relative clause: "la réunion à laquelle ont pris part X et Y"."""
    words = lexicon.contacts
    near = range(trigger.last, min(trigger.last + NEXT, scene.last))
    at = next((i for i in near if scene.norm(i) in words.attended), None)
    if at is None:
        return []
    group = next((g for c in scene.clauses for g in c.groups if g.first > at), None)
    if group is None or group.negated or group.lemma not in words.attend_lemmas:
        return []
    low = at + 1 if scene.actors(at + 1, group.first) else group.last + 1
    actors = scene.actors(low, scene.last)
    return coordinated(scene, actors[0], scene.last, lexicon) if actors else []


def _around(scene: Scene, trigger: Trigger, at: int, lexicon: Lexicon, *, partner: bool) -> tuple[list[Mention], bool]:
    """Return who stands around the verb that a noun depends on, and whether it only happens during the contact."""
    words, tokens = lexicon.contacts, scene.tokens
    verb = tokens[at].head
    if verb is None or verb == at or tokens[verb].pos != "VERB":
        return [], False
    if tokens[at].dep in OBJECTS or (tokens[at].dep == "obl" and tokens[verb].lemma in words.attend_lemmas):
        other = parsed.obliques(scene, verb, words.with_words, lexicon)
        if tokens[verb].lemma in words.wish_lemmas:
            other += parsed.obliques(scene, verb, words.recipients, lexicon)
        elif tokens[verb].lemma not in words.light_lemmas | words.attend_lemmas:
            return [], False
        subject = parsed.subject(scene, verb, lexicon)
        if tokens[at].dep == "nsubj:pass":
            subject = parsed.obliques(scene, verb, words.agents, lexicon)
        return [*subject, *(m for m in other if m not in subject)], False
    passive = any(True for _ in parsed.children(scene, verb, "nsubj:pass"))
    if passive or tokens[at].dep != "obl" or not _lasts(scene, trigger, lexicon):
        return [], False
    subject = parsed.subject(scene, verb, lexicon)
    both = len(names_of(subject)) > 1 and scene.norm(at - 1) not in words.definite
    return (subject, True) if partner or both else ([], False)


def _lasts(scene: Scene, trigger: Trigger, lexicon: Lexicon) -> bool:
    """Tell whether a preposition puts what its clause tells during or after the contact."""
    before = scene.words(trigger.first - governing.LOOK_BACK - 2, trigger.first)
    words = governing.governor(before, scene.clause_at(trigger.first), trigger, lexicon)
    return any(words.endswith(f" {w}") for w in lexicon.contacts.after_words)


def _own_session(scene: Scene, trigger: Trigger, at: int, around: list[Mention], lexicon: Lexicon) -> Sides | None:
    """Return the body that holds a meeting of its own: "le Conseil de sécurité tiendra jeudi une réunion"."""
    verb = scene.tokens[at].head
    if scene.tokens[at].dep != "obj" or verb is None or trigger.mode not in ("meeting", "summit"):
        return None
    own = scene.tokens[verb].lemma in lexicon.contacts.light_lemmas - lexicon.contacts.attend_lemmas
    return sides_of(scene, around, factor=ALONE) if own and is_body(around) else None
