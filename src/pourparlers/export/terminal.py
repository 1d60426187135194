"""The record in a terminal: the chronology by year, the hits of a search, in lines that fit."""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Iterator, Sequence

from pourparlers.chronicle.timeline import Timeline
from pourparlers.export.page.context import Context
from pourparlers.export.page.dates import spoken, when
from pourparlers.export.page.record import Record
from pourparlers.export.page.words import Words, words
from pourparlers.model.event import Event
from pourparlers.model.span import Span
from pourparlers.store import ask
from pourparlers.store.open import Store
from pourparlers.store.search import Found

COLUMNS = 100  # where there is no terminal: what most windows show
NARROWEST, WIDEST = 50, 120  # beyond 120 the eye loses the line; below 50 the dates leave no room
DATE_COLUMN = 26  # at most; "25 septembre – 3 octobre" fits
BOLD, PLAIN = "\x1b[1m", "\x1b[0m"
MARKS = ("\x1b[1;33m", PLAIN)
_OPEN, _CLOSE = "\ue000", "\ue001"  # private use: stand for the marks while lines are broken


def columns() -> int:
    """Return how wide a line may be."""
    return max(NARROWEST, min(WIDEST, shutil.get_terminal_size((COLUMNS, 24)).columns))


def context_of(store: Store, language: str) -> Context:
    """Return the words of a language and the actors of the record, to name them in a sentence."""
    return Context(Record(actors=tuple(ask.actors(store))), words(language))


def chronology(line: Timeline, context: Context, *, width: int) -> Iterator[str]:
    """Yield the chronology as lines: under each year the date, what, who, where; below that state, source and id."""
    moments = {event.id: when(event.time, context.words) for event in line.dated}
    shorts = [moment.short for moment in moments.values() if moment]
    column = min(DATE_COLUMN, max((len(short) for short in shorts), default=0))
    heading = ""
    for event in line.dated:
        moment = moments[event.id]
        under = (moment.year or moment.text) if moment else ""
        if under != heading:
            yield from (["", under] if heading else [under])
            heading = under
        yield from _entry(event, moment.short if moment else "", context, column, width)
    if line.undated:
        yield from ([""] if heading else [])
        yield context.words("undated")
        for event in line.undated:
            yield from _entry(event, "", context, column, width)


def _entry(event: Event, date: str, context: Context, column: int, width: int) -> Iterator[str]:
    """Yield one event: the date beside what happened, below that how it stands."""
    indent = " " * (column + 4)
    if len(date) > column:
        yield f"  {date}"
        date = ""
    first, *more = wrapped(what(event, context), "", width - len(indent)) or [""]
    yield f"  {date:<{column}}  {first}"
    yield from (indent + one for one in more)
    yield from wrapped(" · ".join((*standing(event, context), event.id)), indent, width)


def what(event: Event, context: Context) -> str:
    """Return what kind of event, who and where: "Rencontre : A – B, Genève"."""
    say = context.words
    kind = context.kind(event)
    who = " – ".join(dict.fromkeys(p.actor for p in event.participants))
    where = f", {event.place}" if event.place else ""
    return f"{kind}{say('colon')} {who}{where}" if who else kind + where


def standing(event: Event, context: Context) -> list[str]:
    """Return how an event stands: state, on whose word, in how many articles."""
    status = context.words.of("status", event.status or "unknown")
    attribution = context.attribution(event.attributed_to)
    articles = len({proof.document for proof in event.evidence})
    return [f"{status}, {attribution}" if attribution else status, told(articles, event.independent, context.words)]


def told(articles: int, independent: int | None, say: Words) -> str:
    """Return in how many articles something is told, and how many of these are copies."""
    number = say.count(articles, "article")
    copies = articles - independent if independent is not None else 0
    return f"{number} ({say.count(copies, 'copy')})" if copies > 0 else number


def hit_lines(found: Found, say: Words, *, width: int, colour: bool) -> Iterator[str]:
    """Yield the hits of a search: article, date, snippet with the words that were sought marked."""
    yield say.count(found.total, "article")
    for hit in found.hits:
        text, marks = hit.snippet()
        head = " · ".join(part for part in (hit.outlet, spoken(hit.published, say), hit.document) if part)
        yield ""
        yield from _bold(wrapped(hit.title or say("untitled"), "", width), colour)
        yield from wrapped(head, "  ", width)
        before, after = MARKS if colour else ("[", "]")
        for line in wrapped(_marked(text, marks), "    ", width):
            yield line.replace(_OPEN, before).replace(_CLOSE, after)


def wrapped(text: str, indent: str, width: int, *, first: str | None = None) -> list[str]:
    """Return a text as indented lines; words and what a no-break space holds together stay whole.

    Args:
        text: line breaks in it count as spaces.
        indent: before each line.
        width: of a line, the indent included.
        first: before the first line instead.
    """
    return textwrap.wrap(
        text, max(width, len(indent) + 20), initial_indent=indent if first is None else first,
        subsequent_indent=indent, break_long_words=False, break_on_hyphens=False,
    )  # fmt: skip


def _bold(lines: Sequence[str], colour: bool) -> Iterator[str]:
    yield from (f"{BOLD}{line}{PLAIN}" if colour else line for line in lines)


def _marked(text: str, marks: tuple[Span, ...]) -> str:
    """Put the marks into the text, from the end so that earlier offsets stay right."""
    for mark in sorted(marks, reverse=True):
        text = text[: mark.start] + _OPEN + text[mark.start : mark.end] + _CLOSE + text[mark.end :]
    return text
