"""Sides as the parse gives them: subject, object, oblique and agent of a verb, with what is coordinated and apposed.

Asked where the patterns find fewer sides, or a people for who acts; and for who attends a gathering.
"""

from __future__ import annotations

from collections.abc import Iterator

from pourparlers.extract.contact.scene import Lexicon, Scene
from pourparlers.model.layers import Mention

CLIMB = 4  # verbs between a verb without a subject and the one that has it: "a dit vouloir aller rencontrer"
SUBJECTS = ("nsubj", "nsubj:pass")
BORROWING = frozenset(("xcomp", "conj", "advcl", "csubj"))  # verbs that take the subject of their governor
NEXT = 2  # code points between the name of where a person comes from and the person


def subject(scene: Scene, at: int, lexicon: Lexicon) -> list[Mention]:
    """Return the actors that are subject of the verb at a token, of the verb that it hangs on or of a relative one."""
    tokens = scene.tokens
    for _ in range(CLIMB):
        for child in children(scene, at, *SUBJECTS):
            if tokens[child].norm in lexicon.contacts.relatives:
                return actors(scene, tokens[at].head, lexicon) if tokens[at].dep in ("acl:relcl", "acl") else []
            return actors(scene, child, lexicon)
        governor = tokens[at].head
        if governor is None or governor == at:
            return []
        if tokens[at].dep in ("acl:relcl", "acl") and tokens[governor].pos != "VERB":
            return actors(scene, governor, lexicon)
        if tokens[at].dep not in BORROWING:
            return []
        at = governor
    return []


def objects(scene: Scene, at: int, lexicon: Lexicon) -> list[Mention]:
    """Return the actors that are direct object of the verb at a token: of a relative one whom it is about."""
    found: list[Mention] = []
    for child in children(scene, at, "obj"):
        relative = child < at and scene.norm(child) in lexicon.contacts.relatives
        if not relative:
            found += actors(scene, child, lexicon)
        elif scene.tokens[at].dep in ("acl:relcl", "acl"):
            found += actors(scene, scene.tokens[at].head, lexicon)
    return found


def obliques(scene: Scene, at: int, cases: frozenset[str], lexicon: Lexicon) -> list[Mention]:
    """Return the actors that a preposition out of some ties to the word at a token."""
    found: list[Mention] = []
    for child in children(scene, at, "obl", "obl:agent", "nmod", "iobj", "obj"):
        if cases & {scene.norm(i) for i in children(scene, child, "case")} or _contracted(scene, child, cases):
            found += actors(scene, child, lexicon)
    return found


def _contracted(scene: Scene, child: int, cases: frozenset[str]) -> bool:
    """Tell whether a mention that holds the word begins with its own preposition ("aux rebelles")."""
    mention = _mention_at(scene, child)
    return mention is not None and scene.norm(scene.index_at(mention.start)) in cases


def children(scene: Scene, at: int, *relations: str) -> Iterator[int]:
    """Yield the tokens of the sentence that hang on one by some relations, in order."""
    for index in range(scene.first, scene.last):
        if scene.tokens[index].head == at and index != at and scene.tokens[index].dep in relations:
            yield index


def head(scene: Scene, first: int, last: int) -> int:
    """Return the token of a phrase that hangs on a word outside it."""
    inside = range(first, last)
    return next((i for i in inside if scene.tokens[i].head not in inside), first)


def actors(scene: Scene, at: int | None, lexicon: Lexicon, depth: int = 0) -> list[Mention]:
    """Return the actors that a word and what is coordinated with it stand for: a name in apposition before a noun."""
    if at is None or depth > CLIMB:
        return []
    found: list[Mention] = []
    own = _mention_at(scene, at)
    someone = own is not None or scene.norm(at) in lexicon.sides.persons | lexicon.sides.groups
    if own is not None and (not own.names or _qualifies(scene, own)):
        own = None
    if own is not None:
        found.append(own)
    for child in children(scene, at, "appos", "flat", "compound", "nmod"):
        beside = _mention_at(scene, child)
        person = beside is not None and beside.reading == "person" and bool(beside.names)
        bound = scene.tokens[child].dep != "nmod" or not list(children(scene, child, "case"))
        those = scene.tokens[at].pos == "PRON" and scene.tokens[child].dep == "nmod"  # "les délégués de X et ceux de Y"
        if own is None and not found and beside is not None and ((someone and person and bound) or those):
            found.append(beside)
    for child in children(scene, at, "conj"):
        if own is None or not own.start <= scene.tokens[child].start < own.end:
            found += actors(scene, child, lexicon, depth + 1)
        else:
            found += [m for c in children(scene, child, "conj") for m in actors(scene, c, lexicon, depth + 1)]
    return list(dict.fromkeys(found)) if found and found[0].names else []


def _qualifies(scene: Scene, mention: Mention) -> bool:
    """Tell whether a name only says where the person right after it comes from: "le Français X"."""
    following = [m for m in scene.mentions if m.reading == "person" and 0 < m.start - mention.end <= NEXT]
    return mention.reading != "person" and bool(following)


def _mention_at(scene: Scene, at: int) -> Mention | None:
    token = scene.tokens[at]
    here = [m for m in scene.mentions if m.start <= token.start < m.end and m.reading not in ("place", "media")]
    return here[0] if here else None
