"""Who does a deed and on whom, as the parse tells it: subject, object, agent, and what noun phrases stand for.

It is asked where the words beside a verb name nobody; without a parse it finds nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from pourparlers.extract.contact.parsed import SUBJECTS, children
from pourparlers.extract.contact.scene import ACTORS, Scene
from pourparlers.extract.deed import named
from pourparlers.extract.deed.telling import Party
from pourparlers.extract.deed.words import Words
from pourparlers.extract.verbgroups import VerbGroup
from pourparlers.model.layers import Mention

BRACKET = 8  # tokens from a noun to its short name in brackets: "la Coalition de la gauche radicale (CGR)"
STEPS = 4  # verbs that may share one subject: "a réuni …, rejeté … et suspendu …"
SHARING = frozenset(("conj", "xcomp", "aux", "cop"))  # a verb so related takes the subject of its head
SURE = 0.9  # of a subject by the parse: nine in ten are right on press text


def main_verb(scene: Scene, group: VerbGroup) -> int:
    """Return the token of the verb itself, to which the parse ties subject and object."""
    here = [i for i in range(group.first, group.last + 1) if scene.tokens[i].pos == "VERB"]
    return here[-1] if here else group.last


def subject(scene: Scene, verb: int, words: Words, *, crowd: bool = False) -> Party:
    """Return who is subject of a verb, of the one it is joined to, or the antecedent of its relative pronoun."""
    for _ in range(STEPS):
        found = subject_token(scene, verb)
        if found is not None:
            if scene.tokens[found].pos == "PRON" and scene.tokens[verb].dep == "acl:relcl":
                return party(scene, scene.tokens[verb].head or 0, words, crowd=crowd, joined=False)
            return party(scene, found, words, crowd=crowd, joined=not crowd)
        head = scene.tokens[verb].head
        if head is None or head == verb or scene.tokens[verb].dep not in SHARING:
            return Party()
        if scene.tokens[head].pos not in ("VERB", "AUX"):
            return Party()
        verb = head
    return Party()


def crowd(scene: Scene, first: int, verb: int, words: Words) -> Party:
    """Return the crowd that is subject of a verb: by the parse, or the last one before it that nothing governs."""
    found = subject(scene, verb, words, crowd=True)
    if found.names or scene.tokens[verb].head is None:
        return found
    for at in range(verb - 1, first - 1, -1):
        counted = scene.norm(at - 1) in words.table.partitive and scene.norm(at - 2) in words.table.counting
        if scene.norm(at) in words.table.crowds and (counted or not _case(scene, at)):
            return named.crowd(scene, at, words)
        if "VerbForm=Fin" in scene.tokens[at].morph and scene.tokens[at].pos in ("VERB", "AUX"):
            break
    return Party()


def undergoing(scene: Scene, names: tuple[str, ...], verb: int) -> bool:
    """Tell whether those taken for the subject of a verb are the object of another one that shares its subject."""
    heads = [h for m in scene.mentions if set(m.names) & set(names) for h in [_root(scene, m)] if h < verb]
    return bool(heads) and all(
        scene.tokens[h].dep == "obj" and list(children(scene, scene.tokens[h].head or 0, "conj")) for h in heads
    )


def _root(scene: Scene, mention: Mention) -> int:
    """Return the token of a mention that hangs on a word outside it."""
    first, last = scene.index_at(mention.start), scene.index_at(mention.end)
    return next((i for i in range(first, last) if not first <= (scene.tokens[i].head or 0) < last), first)


def agent(scene: Scene, verb: int, words: Words) -> Party:
    """Return by whom a passive deed is done."""
    for at in children(scene, verb, "obl:agent", "obl"):
        if scene.tokens[at].dep == "obl:agent" or _case(scene, at) in words.lexicon.contacts.agents:
            return party(scene, at, words)
    return Party()


def subject_token(scene: Scene, verb: int) -> int | None:
    """Return the head of a verb's own subject."""
    return next(children(scene, verb, *SUBJECTS), None)


def object_token(scene: Scene, verb: int) -> int | None:
    """Return the head of a verb's object."""
    return next(children(scene, verb, "obj"), None)


def whom(scene: Scene, verb: int, words: Words, prepositions: frozenset[str]) -> Party:
    """Return on whom a deed without an object falls: who stands after a preposition beside the verb."""
    for at in children(scene, verb, "obl", "iobj"):
        if _case(scene, at) in prepositions:
            found = party(scene, at, words)
            if found.names:
                return found
    return Party()


def owner(scene: Scene, noun: int, words: Words) -> Party:
    """Return whose something is: "la décision de X", "les essais nord-coréens", "X's decision"."""
    for at in children(scene, noun, "nmod", "amod", "compound"):
        if scene.tokens[at].dep == "amod":
            state = words.states.get(scene.norm(at))
            if state is not None:
                return Party((state,), 0.8)
            continue
        if _case(scene, at) not in words.table.owners | words.lexicon.contacts.genitives | {""}:
            continue  # "the deal with X" is not X's
        found = party(scene, at, words)
        if found.names:
            return Party(found.names, min(found.score, 0.85), notes=found.notes)
        state = words.names.get(scene.norm(at))
        if state is not None and _case(scene, at) in words.table.owners | words.lexicon.contacts.genitives:
            return Party((state,), 0.85)
    return Party()


def party(scene: Scene, head: int, words: Words, *, crowd: bool = False, joined: bool = True) -> Party:
    """Return whom a noun phrase stands for, those joined to it too; nobody where its head is no actor."""
    heads = [head, *(children(scene, head, "conj") if joined else ())]
    names: dict[str, None] = {}
    score, told = SURE, False
    notes: dict[str, None] = {}
    for at in heads:
        found = _one(scene, at, words, crowd=crowd)
        if not found.names and at == head:
            return Party()
        names.update(dict.fromkeys(found.names))
        notes.update(dict.fromkeys(found.notes))
        score, told = min(score, found.score), told or found.told
    return Party(tuple(names), score, told, tuple(notes))


def _one(scene: Scene, head: int, words: Words, *, crowd: bool) -> Party:
    mention = _covering(scene, head)
    if mention is not None and mention.names:
        return Party(mention.names, mention.score) if mention.reading in ACTORS else Party()
    apposed = next((m for m in (_covering(scene, i) for i in _named_by(scene, head)) if m is not None), None)
    if apposed is not None and apposed.names and apposed.reading in ACTORS:
        return Party(apposed.names, apposed.score)
    if mention is not None:
        return Party()
    if crowd:
        return named.crowd(scene, _counted(scene, head, words), words)
    if scene.norm(head) in words.table.fighters | words.table.forces and (armed := _armed(scene, head, words)).names:
        return armed
    return named.body(scene, head, words) if scene.norm(head) not in words.table.fighters else Party()


def _armed(scene: Scene, head: int, words: Words) -> Party:
    """Return whose fighters a noun stands for: "les combattants du X", "deux missiles russes", "les rebelles"."""
    whose = owner(scene, head, words)
    if whose.names or scene.norm(head) not in words.table.fighters:
        return whose
    for at in children(scene, head, "nmod"):
        if scene.tokens[at].pos == "PROPN" and _covering(scene, at) is None:
            return Party((scene.text(scene.tokens[at].start, scene.tokens[at].end),), named.BODY, told=True)
    return named.meant(scene, head, words)


def _named_by(scene: Scene, head: int) -> Iterator[int]:
    """Yield the names that a noun for a person or body carries: "le ministre X", "le chef de l'État, X"."""
    for at in children(scene, head, "appos", "flat", "nmod"):
        if scene.tokens[at].pos == "PROPN" and not list(children(scene, at, "case")):
            yield at
    for at in range(head + 1, min(scene.last, head + BRACKET)):
        if scene.norm(at) in (",", ")") or "VerbForm=Fin" in scene.tokens[at].morph:
            return
        if scene.norm(at) == "(" and scene.norm(at + 2) == ")":
            yield at + 1


def _counted(scene: Scene, head: int, words: Words) -> int:
    """Return the noun that a number counts: "des dizaines de milliers de | personnes"."""
    for _ in range(STEPS):
        inner = next(children(scene, head, "nmod"), None)
        if scene.norm(head) not in words.table.counting or inner is None:
            return head
        head = inner
    return head


def _covering(scene: Scene, at: int) -> Mention | None:
    start = scene.tokens[at].start
    return next((m for m in scene.mentions if m.start <= start < m.end), None)


def _case(scene: Scene, at: int) -> str:
    return next((scene.norm(i) for i in children(scene, at, "case")), "")
