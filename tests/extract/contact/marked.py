"""Builds documents from marked sentences, so that the contact rules are tested without the resolvers.

`[p:Roux=Anne Roux]` is a person, `r` a person by role, `n` a pronoun, `g` a government, `b` a body, `f` an office,
`m` a medium, `e` a people, `l` a place, `t` a date and `d` a duration; what stands after `=` is the name or value,
several names joined by `&`, `=` with nothing after it leaves a mention unresolved.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from pourparlers.annotate import sentences, tokens
from pourparlers.extract import contacts
from pourparlers.model.document import Document, Part
from pourparlers.model.event import Event
from pourparlers.model.layers import Mention, TimeExpression
from pourparlers.model.time import Publication

MARK = re.compile(r"\[(\w):([^\]=]+)(=([^\]]*))?\]")
READINGS: dict[str, tuple[Any, Any]] = {
    "p": ("person", "name"), "r": ("person", "role"), "n": ("person", "pronoun"), "g": ("government", "metonym"),
    "b": ("organisation", "name"), "f": ("office", "name"), "m": ("media", "name"), "e": ("people", "name"),
    "l": ("place", "name"),
}  # fmt: skip
PRECISIONS: dict[int, Any] = {4: "year", 7: "month", 10: "day", 16: "minute"}


def document(marked: str, language: str, published: str = "2016-09-07") -> Document:
    """Return the document that marked sentences describe, with every layer that the contact rules need."""
    text, mentions, times = _read(marked)
    parts, start = [], 0
    for paragraph in text.split("\n\n"):
        parts.append(Part("paragraph", start, start + len(paragraph)))
        start += len(paragraph) + 2
    made = Document(id="d", source="x.txt", original=text, text=text, parts=tuple(parts), media="text",
                   language=language,
                    published=Publication(published, "day", "metadata"))  # fmt: skip
    for step in (sentences.make(language), tokens.make(language)):
        made = step(made)
    return replace(made, mentions=tuple(mentions), times=tuple(times))


def events(marked: str, language: str, published: str = "2016-09-07") -> list[Event]:
    """Return the contacts of marked sentences."""
    found = contacts.make(language)(document(marked, language, published))
    return [fact for fact in found.facts if isinstance(fact, Event)]


def told(event: Event) -> str:
    """Return an event in one line: `meeting: Anne Roux, Paul Martin @Genève 2016-09-08 held`."""
    words = [f"{event.mode}: {', '.join(sorted(p.actor for p in event.participants))}"]
    words += [f"@{event.place}"] if event.place else []
    words += [event.time.start] if event.time and event.time.start else []
    return " ".join((*words, event.status or "untold"))


def _read(marked: str) -> tuple[str, list[Mention], list[TimeExpression]]:
    text, at = "", 0
    mentions: list[Mention] = []
    times: list[TimeExpression] = []
    for match in MARK.finditer(marked):
        text += marked[at : match.start()]
        kind, words, given, value = match[1], match[2], match[3], match[4] or ""
        start, end = len(text), len(text) + len(words)
        text += words
        at = match.end()
        if kind == "t":
            first, _, last = value.partition("/")
            times.append(TimeExpression(start, end, "DATE", value, first, last or first, PRECISIONS[len(first)]))
        elif kind == "d":
            times.append(TimeExpression(start, end, "DURATION", value))
        else:
            names = tuple(n for n in value.split("&") if n) if given else (words,)
            reading, form = READINGS[kind]
            form = "group" if len(names) > 1 else form
            mentions.append(Mention(start, end, reading, names, "test", form=form, number=max(1, len(names))))
    return text + marked[at:], mentions, times
