"""The dossier as plain values: all that the templates show, and nothing that they would have to work out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pourparlers import __version__
from pourparlers.export.page.context import Context
from pourparlers.export.page.events import EventView, event_views
from pourparlers.export.page.facets import Facets, facets
from pourparlers.export.page.others import Section, sections
from pourparlers.export.page.people import ActorView, actor_views
from pourparlers.export.page.record import Record
from pourparlers.export.page.sources import ArticleView, SourceView, article_views, source_views
from pourparlers.export.page.speech import StatementView, statement_views
from pourparlers.export.page.timeline import Bar, Year, span, strip, undated, years
from pourparlers.export.page.words import Words
from pourparlers.model.document import Failure


@dataclass(frozen=True, slots=True)
class Dossier:
    """What `templates/dossier.html` shows.

    Attributes:
        span: what time the chronology covers, in words.
        counts: how much there is of everything, in words.
        years: the dated entries.
        undated: the others.
        events: how many entries there are.
        sections: kinds that this record happens to have.
        anchors: where in the page an actor is, by name.
        articles: full texts, one at a time.
    """

    title: str
    span: str
    counts: tuple[str, ...]
    strip: tuple[Bar, ...]
    years: tuple[Year, ...]
    undated: tuple[EventView, ...]
    events: int
    statements: tuple[StatementView, ...]
    sections: tuple[Section, ...]
    actors: tuple[ActorView, ...]
    anchors: Mapping[str, str]
    sources: tuple[SourceView, ...]
    failed: tuple[Failure, ...]
    skipped: tuple[Failure, ...]
    facets: Facets
    articles: Iterator[ArticleView]
    version: str = __version__


def dossier(record: Record, words: Words, title: str | None = None) -> Dossier:
    """Return the dossier of a record in the words of a language."""
    context = Context(record, words)
    events = event_views(context)
    statements = statement_views(context)
    actors = actor_views(context, events, statements)
    sources = source_views(context)
    return Dossier(
        title=title or words("title"),
        span=_span(events, words),
        counts=_counts(context, events),
        strip=strip(events, words),
        years=years(events, words),
        undated=undated(events),
        events=len(events),
        statements=statements,
        sections=sections(context),
        actors=actors,
        anchors={actor.name: actor.anchor for actor in actors},
        sources=sources,
        failed=tuple(failure for failure in record.failures if not failure.skipped),
        skipped=tuple(failure for failure in record.failures if failure.skipped),
        facets=facets(context, events, statements),
        articles=article_views(context, sources),
    )


def _span(events: tuple[EventView, ...], words: Words) -> str:
    covered = span(events)
    if covered is None:
        return words("no_span")
    first, last = covered
    return first if first == last else words("span", first=first, last=last)


def _counts(context: Context, events: tuple[EventView, ...]) -> tuple[str, ...]:
    """Return "45 événements", "120 récits", "30 articles", "14 médias": a report is an event told by an article."""
    record, words = context.record, context.words
    tellings = sum(outlet.articles for event in events for outlet in event.common.outlets)
    numbers = (
        (len(events), "event"),
        (tellings, "telling"),
        (len(record.statements), "statement"),
        (len(record.documents), "article"),
        (len({document.outlet for document in record.documents if document.outlet}), "outlet"),
    )
    return tuple(words.count(number, noun) for number, noun in numbers)
