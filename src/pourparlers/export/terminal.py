"""The record in a terminal: the chronology as lines, the hits of a search."""

from __future__ import annotations

from collections.abc import Iterator

from pourparlers.chronicle.timeline import Timeline
from pourparlers.model.event import Event
from pourparlers.model.span import Span
from pourparlers.model.time import Time
from pourparlers.store.search import Found

WORDS: dict[str, dict[str, str]] = {
    "fr": {
        "meeting": "rencontre", "call": "appel", "talks": "pourparlers", "visit": "visite", "summit": "sommet",
        "press_conference": "conférence de presse", "letter": "lettre", "planned": "prévu", "announced": "annoncé",
        "unconfirmed": "non confirmé", "denied": "démenti", "under_way": "en cours", "held": "tenu",
        "postponed": "reporté", "cancelled": "annulé", "failed": "échoué", "hypothetical": "hypothétique",
        "unknown": "on ne sait si cela a eu lieu", "undated": "Sans date", "articles": "article(s)", "about": "vers",
        "according": "selon",
    },
    "en": {
        "press_conference": "press conference", "under_way": "under way", "unknown": "not known whether it took place",
        "undated": "Undated", "articles": "article(s)", "about": "about", "according": "according to",
    },
}  # fmt: skip


def chronology(line: Timeline, *, language: str) -> Iterator[str]:
    """Yield the chronology as lines: a date, what, who, where, state, on whose word, in how many articles, id."""
    for event in line.dated:
        yield event_line(event, language=language)
    if line.undated:
        yield ""
        yield _word("undated", language)
        for event in line.undated:
            yield event_line(event, language=language)


def event_line(event: Event, *, language: str) -> str:
    """Return one event as a line."""
    who = " – ".join(p.actor for p in event.participants)
    where = f", {event.place}" if event.place else ""
    status = _word(event.status or "unknown", language)
    word = f", {_word('according', language)} {', '.join(event.attributed_to)}" if event.attributed_to else ""
    articles = len({e.document for e in event.evidence})
    what = _word(event.mode or event.type.lower(), language)
    told = f"{articles} {_word('articles', language)}"
    return f"{date(event.time, language):<24} {what}: {who}{where} [{status}{word}] {told} {event.id}"


def date(time: Time | None, language: str) -> str:
    """Return a date as it is known: ISO, "vers" before an approximate one, an arrow between the ends of a span."""
    if time is None or not time.start:
        return "–"
    end = f" → {time.end}" if time.end and time.end != time.start else ""
    return (f"{_word('about', language)} " if time.approximate else "") + time.start + end


def _word(key: str, language: str) -> str:
    return WORDS.get(language, WORDS["en"]).get(key, key)


def hit_lines(found: Found, *, colour: bool) -> Iterator[str]:
    """Yield the hits of a search: article, date, snippet with the words that were sought marked."""
    yield f"{found.total} article(s)"
    for hit in found.hits:
        text, marks = hit.snippet()
        head = " · ".join(part for part in (hit.title, hit.outlet, hit.published, hit.document) if part)
        yield ""
        yield head
        yield f"    {_marked(text, marks, colour=colour)}"


def _marked(text: str, marks: tuple[Span, ...], *, colour: bool) -> str:
    """Put the marks into the text, from the end so that earlier offsets stay right."""
    before, after = ("\x1b[1;33m", "\x1b[0m") if colour else ("[", "]")
    for mark in sorted(marks, reverse=True):
        text = text[: mark.start] + before + text[mark.start : mark.end] + after + text[mark.end :]
    return text.replace("\n", " ")
