"""Bodies and crowds that a noun phrase names though no table does: "la Commission sénatoriale", "des étudiants"."""

from __future__ import annotations

from pourparlers.extract.contact.scene import Scene
from pourparlers.extract.deed.telling import Party
from pourparlers.extract.deed.words import Words
from pourparlers.model.notes import ONLY_GROUP

BODY, CROWD = 0.8, 0.8  # how sure such a name is
INNER = frozenset(("amod", "nmod", "compound", "flat", "case", "det", "nummod"))
LONGEST = 7  # tokens of a name


def body(scene: Scene, head: int, words: Words) -> Party:
    """Return the body that a noun phrase names: a noun of the list with its capital, or with what tells which one."""
    token = scene.tokens[head]
    if token.norm not in words.table.bodies or token.pos not in ("NOUN", "PROPN"):
        return Party()
    first, last = head, head + 1
    if words.language == "en":
        while (
            first > scene.first
            and scene.tokens[first - 1].dep in ("compound", "amod")
            and _hangs(scene, first - 1, head)
        ):
            first -= 1
    while (
        last < scene.last and scene.tokens[last].dep in INNER and _hangs(scene, last, head) and last - first < LONGEST
    ):
        last += 1
    while last - 1 > head and scene.tokens[last - 1].dep in ("case", "det"):
        last -= 1
    name = scene.text(scene.tokens[first].start, scene.tokens[last - 1].end)
    capital = scene.text(token.start, token.end)[:1].isupper() and (head > scene.first or last - first > 1)
    if not (capital or (words.table.bodies[token.norm] == "plain" and last - first > 1)):
        return Party()
    return Party((name, *_joined(scene, last)), BODY, told=True)


def _joined(scene: Scene, at: int) -> tuple[str, ...]:
    """Return the body in capital letters that is joined to one right before it: "les syndicats du rail et | UTL"."""
    if at + 1 >= scene.last or scene.tokens[at].dep != "cc" or scene.tokens[at + 1].dep != "conj":
        return ()
    text = scene.text(scene.tokens[at + 1].start, scene.tokens[at + 1].end)
    return (text,) if len(text) > 1 and text.isupper() else ()


def meant(scene: Scene, head: int, words: Words) -> Party:
    """Return the armed group that a noun with the article means: the only one that the document names."""
    alone = [scene.tokens[i].dep for i in range(scene.first, scene.last) if scene.tokens[i].head == head]
    if not any(scene.norm(i) in words.table.definite for i in (head - 1, head - 2)) or "nmod" in alone:
        return Party()
    groups = {m.names for m in scene.document.mentions if m.reading == "armed_group" and m.names}
    return Party(next(iter(groups)), BODY, notes=(ONLY_GROUP,)) if len(groups) == 1 else Party()


def crowd(scene: Scene, head: int, words: Words) -> Party:
    """Return the crowd that a noun phrase names, by its name in the display language."""
    name = words.table.crowds.get(scene.norm(head))
    return Party((name,), CROWD, told=True) if name is not None else Party()


def _hangs(scene: Scene, at: int, head: int) -> bool:
    """Tell whether a token belongs to the noun phrase of another."""
    for _ in range(LONGEST):
        up = scene.tokens[at].head
        if up is None or up == at or scene.tokens[at].dep not in INNER:
            return False
        if up == head:
            return True
        at = up
    return False
