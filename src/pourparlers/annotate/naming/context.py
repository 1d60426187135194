"""What a whole document tells of a form: how it is written elsewhere, and what stands before it there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from pourparlers.annotate.naming.forms import Form

OPENING = frozenset("«»“”\"'‘’—–-•…([*·:")  # a sentence may begin with these: the word after is its first


@dataclass(slots=True)
class Seen:
    """How a form occurs in a document.

    Attributes:
        inside: how often capitalised where no sentence begins.
        lower: how often in lower case.
        times: how often capitalised at all.
        titled: whether a title or a given name stands before it somewhere.
        inner: whether it stands inside a known name of several pieces somewhere, by kind.
    """

    inside: int = 0
    lower: int = 0
    times: int = 0
    titled: bool = False
    inner: set[str] = field(default_factory=set)


def first_word(forms: Sequence[Form]) -> int:
    """Return the index of a sentence's first word, past quotation marks and dashes."""
    for index, form in enumerate(forms):
        if form.lower not in OPENING:
            return index
    return len(forms)


def survey(
    sentences: Sequence[Sequence[Form]], known: Sequence[Sequence[list[str]]], shouted: Sequence[bool]
) -> dict[str, Seen]:
    """Return, for every form in lower case that is capitalised somewhere, how the document writes it.

    Args:
        sentences: the forms of each sentence.
        known: for each piece the kinds and places of known names that it stands in ("person.E").
        shouted: whether a sentence is in capitals, so that they say nothing.
    """
    seen: dict[str, Seen] = defaultdict(Seen)
    lowers: dict[str, int] = defaultdict(int)
    for forms, tags, loud in zip(sentences, known, shouted, strict=True):
        opens = first_word(forms)
        for index, form in enumerate(forms):
            if not form.candidate:
                if form.kind == "x":
                    lowers[form.lower] += 1
                continue
            one = seen[form.lower]
            one.times += 1
            one.inner.update(tag for tag in tags[index] if not tag.endswith(".S"))
            if loud:
                continue
            one.inside += index > opens
            if index:
                previous = forms[index - 1]
                if b"@giv" in previous.own or any(tag in ("role.E", "role.S") for tag in tags[index - 1]):
                    one.titled = True
    for lower, times in lowers.items():
        if lower in seen:
            seen[lower].lower = times
    return seen
