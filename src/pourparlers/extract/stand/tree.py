"""What the parse says of a word: whose subject, object or complement stands where; nothing where no parser ran."""

from __future__ import annotations

from pourparlers.extract.contact.parsed import SUBJECTS, children
from pourparlers.extract.contact.scene import ACTORS, Scene
from pourparlers.model.layers import Mention

STEPS = 4  # from a verb up to the one that has the subject: "s'est dit prêt à continuer d'exiger"
NOUNS = frozenset(("NOUN", "PROPN"))
OBJECTS = frozenset(("que", "qu'", "which", "that"))  # of the clause that they open
HELD = ("obj", "iobj")  # what keeps an infinitive from its verb's subject: "persuaded X to accept"


def head_of(scene: Scene, at: int) -> int | None:
    """Return the word that one hangs on; None for a root, and where no parser ran."""
    head = scene.tokens[at].head
    return head if head is not None and head != at and scene.first <= head < scene.last else None


def subject(scene: Scene, at: int) -> int | None:
    """Return the subject of a verb or predicate, its own or that of the verb it is joined to or completes."""
    place: int | None = at
    for _ in range(STEPS):
        if place is None:
            return None
        found = next(children(scene, place, *SUBJECTS), None)
        if found is not None:
            return found
        head = head_of(scene, place)
        if head is None or scene.tokens[place].dep not in ("conj", "xcomp"):
            return None
        if scene.tokens[place].dep == "xcomp" and next(children(scene, head, *HELD), None) is not None:
            return None
        place = head
    return None


def antecedent(scene: Scene, subject: int) -> int:
    """Return what a relative pronoun stands for, or the word itself."""
    verb = head_of(scene, subject)
    relative = scene.norm(subject) in scene.lexicon.contacts.relatives
    if not relative or verb is None or scene.tokens[verb].dep != "acl:relcl":
        return subject
    head = head_of(scene, verb)
    return subject if head is None else head


def relative_object(scene: Scene, at: int) -> int | None:
    """Return the "que" of a clause about the noun before it, by its verb: "un plan | que X rejette"."""
    verb = at
    for _ in range(STEPS):
        if scene.tokens[verb].dep != "conj":
            break
        verb = head_of(scene, verb) or verb  # "que X soutient et que Y juge …": both are about the noun
    noun = head_of(scene, verb)
    if noun is None or scene.tokens[verb].dep != "acl:relcl" or scene.tokens[noun].pos not in NOUNS:
        return None
    opener = next((i for i in range(verb - 1, noun, -1) if scene.norm(i) in OBJECTS), None)
    if opener is None or any(i > verb for i in children(scene, verb, "obj", "ccomp", "xcomp:obj")):
        return None
    return opener if any(s > opener for s in children(scene, verb, *SUBJECTS)) else None


def mention(scene: Scene, at: int) -> Mention | None:
    """Return the actor that a word is part of or stands in apposition to."""
    for place in (at, *children(scene, at, "flat", "appos")):
        start = scene.tokens[place].start
        for one in scene.mentions:
            if one.reading in ACTORS and one.names and one.start <= start < one.end:
                return one
    return None


def holders(scene: Scene, at: int) -> list[Mention]:
    """Return the actors that are the subject of a verb, all of them where they are coordinated."""
    found = subject(scene, at)
    if found is None:
        return []
    found = antecedent(scene, found)
    actors = [mention(scene, place) for place in (found, *children(scene, found, "conj"))]
    return [m for m in actors if m is not None] if all(actors) else []


def within(scene: Scene, inner: int, outer: int) -> bool:
    """Tell whether a word hangs on another, over however many words."""
    place: int | None = inner
    for _ in range(scene.last - scene.first):
        place = head_of(scene, place) if place is not None else None
        if place is None or place == outer:
            break
    return place is not None


def leftmost(scene: Scene, at: int) -> int:
    """Return the first word of the phrase that a word is the head of."""
    first = at
    while first > scene.first and within(scene, first - 1, at):
        first -= 1
    return first


def reporter(scene: Scene, at: int) -> Mention | None:
    """Return who says, thinks or hears the clause of a verb: "X a dit que Y | voulait …"."""
    verb, head = at, head_of(scene, at)
    for _ in range(STEPS):
        if head is None or scene.tokens[verb].dep != "conj":
            break
        verb, head = head, head_of(scene, head)
    if head is None or scene.tokens[verb].dep != "ccomp":
        return None
    found = holders(scene, head)
    return found[0] if len(found) == 1 else None
