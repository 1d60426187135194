"""The subject of a reporting verb as the parser has it, for where the order of words does not tell."""

from __future__ import annotations

from dataclasses import dataclass

from pourparlers.extract.speech.cues import Cue
from pourparlers.extract.speech.items import Item, Stretch

LONGEST = 24  # items of a subject; a longer one holds more than who speaks
CLIMB = 3  # verbs from one that has no subject of its own up to one that has
GOVERNED = frozenset({"conj", "advcl", "xcomp", "aux", "aux:pass", "cop"})
APART = frozenset({"acl", "acl:relcl", "parataxis", "advcl", "punct"})
"""What hangs on a noun but says nothing of who it is."""
AHEAD = frozenset({"DET", "ADJ", "NUM", "NOUN", "PROPN", "X"})
"""What stands before a noun and belongs to it."""


@dataclass(frozen=True, slots=True)
class Subject:
    """A noun phrase that the parser takes for the subject of a verb.

    Attributes:
        first: its first item.
        last: the item after it, what hangs loosely on it left off.
        head: item of its noun or name.
        own: whether it stands with the verb itself rather than with one that governs it.
        told: the relation of that verb to what governs it.
    """

    first: int
    last: int
    head: int
    own: bool
    told: str = ""


def subject(stretch: Stretch, cue: Cue) -> Subject | None:
    """Return the subject of a verb, of the one that it is joined to, or the noun that it describes."""
    group = {stretch.items[i].token for i in range(cue.first, min(max(cue.last, cue.verb + 1), len(stretch.items)))}
    group -= {-1}
    for step in range(CLIMB):
        found = _with(stretch, group)
        top = next((i for i in stretch.items if i.token in group and i.head not in group), None)
        if found is not None:
            if stretch.items[found].pos == "PRON":  # whose relative clause it is
                found = _item(stretch, top.head) if top is not None and top.dep == "acl:relcl" else None
            return _phrase(stretch, found, own=step == 0, told=top.dep if top is not None else "root")
        if top is None or top.head < 0 or top.head == top.token:
            return None
        if top.dep == "acl":
            return _phrase(stretch, _item(stretch, top.head), own=False, told="acl")
        if top.dep not in GOVERNED:
            return None
        group = {top.head} | {i.token for i in stretch.items if i.head == top.head and i.dep.startswith("aux")}
    return None


def infinitive(stretch: Stretch, cue: Cue) -> int | None:
    """Return the item of the infinitive that hangs on a verb farther behind it: "a promis, lors de …, de partir"."""
    verb = stretch.items[cue.verb].token
    found = [
        n for n, i in enumerate(stretch.items)
        if n > cue.last and i.head == verb >= 0 and i.dep in ("xcomp", "ccomp")
    ]  # fmt: skip
    return found[0] if len(found) == 1 else None


def beside(stretch: Stretch, cue: Cue) -> bool:
    """Tell whether a reporting clause stands beside words without a verb, its subject behind it: "Faux, répond X"."""
    verb = stretch.items[cue.verb]
    top = _item(stretch, verb.head)
    if verb.dep != "parataxis" or top is None or top >= cue.first or stretch.items[top].pos in ("VERB", "AUX"):
        return False
    subjects = [n for n, i in enumerate(stretch.items) if i.head == verb.token and i.dep == "nsubj"]
    return bool(subjects) and min(subjects) >= cue.last


def _with(stretch: Stretch, group: set[int]) -> int | None:
    return next((n for n, i in enumerate(stretch.items) if i.head in group and i.dep in ("nsubj", "nsubj:pass")), None)


def _item(stretch: Stretch, token: int) -> int | None:
    return next((n for n, i in enumerate(stretch.items) if i.token == token >= 0), None)


def _phrase(stretch: Stretch, head: int | None, *, own: bool, told: str) -> Subject | None:
    """Return the unbroken row of items around a noun that hang on it."""
    if head is not None and stretch.items[head].norm.endswith("."):
        head = _titled(stretch, head)
    if head is None or stretch.items[head].pos not in ("NOUN", "PROPN", "ADJ", "NUM", "X"):
        return None
    first = last = head
    while first > 0 and stretch.items[first - 1].pos in AHEAD and _hangs(stretch, stretch.items[first - 1], head):
        first -= 1
    while last + 1 < len(stretch.items) and _hangs(stretch, stretch.items[last + 1], head):
        last += 1
    if last + 1 - first > LONGEST:
        return None
    return Subject(first, last + 1, head, own, told)


def _titled(stretch: Stretch, head: int) -> int:
    """Return the item of the name behind "M.", which the parser takes for the head of both."""
    top = stretch.items[head].token
    return next((n for n, i in enumerate(stretch.items) if i.head == top and i.pos == "PROPN" and n == head + 1), head)


def _hangs(stretch: Stretch, item: Item, head: int) -> bool:
    """Tell whether an item hangs on a noun, through anything but a clause or a mark."""
    top = stretch.items[head].token
    at: Item | None = item
    for _ in range(LONGEST):
        if at is None or at.token < 0 or at.dep in APART or (at.dep == "conj" and at.head == top):
            return False
        if at.head == top:
            return True
        following = at.head
        at = next((i for i in stretch.items if i.token == following and i.head != i.token), None)
    return False


def relative(stretch: Stretch, at: int, cue: Cue) -> bool:
    """Tell whether a "que" or "that" stands for the noun before it in a relative clause, the verb having its object."""
    item = stretch.items[at]
    top = _item(stretch, item.head)
    if item.pos != "PRON" or top is None or stretch.items[top].dep != "acl:relcl":
        return False
    if item.dep == "nsubj":
        return True  # "a truce that will start"
    verb = stretch.items[cue.verb].token
    within = any(i.head == verb and i.dep in ("obj", "xcomp", "advcl", "obl") for i in stretch.items[cue.last : at])
    noun = _item(stretch, stretch.items[top].head)
    beside = noun is not None and stretch.items[noun].head == verb and stretch.items[noun].dep == "obl"
    return within and noun is not None and not beside  # "a écrit dans sa lettre qu'il partait"


def has_object(stretch: Stretch, cue: Cue, before: int) -> bool:
    """Tell whether the parser finds an object of a verb between it and an item."""
    verb = stretch.items[cue.verb].token
    return any(i.head == verb and i.dep == "obj" for i in stretch.items[cue.last : before])


def main_subject(stretch: Stretch, before: int) -> Subject | None:
    """Return the subject of the last verb before an item that has one, a noun or name."""
    heads = {i.token: n for n, i in enumerate(stretch.items[:before]) if i.pos == "VERB"}
    found = [n for n, i in enumerate(stretch.items[:before]) if i.dep == "nsubj" and i.head in heads]
    nouns = [n for n in found if stretch.items[n].pos in ("NOUN", "PROPN")]
    return _phrase(stretch, nouns[-1], own=True, told="") if nouns else None


def apposed(stretch: Stretch, head: int) -> int | None:
    """Return the item of the name that stands beside a noun: "la maire Ana Roy", "la maire, Ana Roy"."""
    top = stretch.items[head].token
    return next(
        (n for n, i in enumerate(stretch.items) if i.head == top and n > head and i.dep in ("appos", "flat", "nmod")
         and i.pos == "PROPN" and stretch.items[n - 1].pos != "ADP"),
        None,
    )  # fmt: skip
