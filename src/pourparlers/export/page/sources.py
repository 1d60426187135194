"""The articles that a dossier rests on, as a list and in full text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from pourparlers.export.page.context import Context, Link, published_on
from pourparlers.export.page.dates import spoken
from pourparlers.export.page.highlight import Block, blocks
from pourparlers.model.document import Document
from pourparlers.model.fact import Fact
from pourparlers.model.span import Span


@dataclass(frozen=True, slots=True)
class SourceView:
    """What is known of an article.

    Attributes:
        date: of publication in words; "" where it is not known.
        basis: how it is known.
        url: an address of the web and nothing else; "" otherwise.
        facts: how many facts rest on it.
    """

    id: str
    title: str
    outlet: str
    byline: str
    agencies: tuple[str, ...]
    language: str
    language_name: str
    iso: str
    date: str
    basis: str
    why: str
    candidates: tuple[str, ...]
    url: str
    files: tuple[str, ...]
    notes: tuple[str, ...]
    facts: int


@dataclass(frozen=True, slots=True)
class ArticleView:
    """An article in full, its evidence marked, and the facts that were taken from it."""

    source: SourceView
    blocks: tuple[Block, ...]
    facts: tuple[Link, ...]


def source_views(context: Context) -> tuple[SourceView, ...]:
    """Return the articles by date of publication, undated ones last."""
    facts = _facts_by_article(context)
    ordered = sorted(context.record.documents, key=lambda d: (published_on(d) or "9999", d.source, d.id))
    return tuple(_source(document, context, len(facts.get(document.id, ()))) for document in ordered)


def article_views(context: Context, sources: tuple[SourceView, ...]) -> Iterator[ArticleView]:
    """Yield the articles in full, in the order of `sources`; one at a time, for their text is most of the page."""
    facts = _facts_by_article(context)
    spans = _spans_by_article(context)
    for source in sources:
        document = context.documents[source.id]
        told = sorted(facts.get(source.id, ()), key=lambda pair: (pair[0], pair[1].id))
        links = tuple(link for _, fact in told if (link := context.link(fact.id)))
        yield ArticleView(source, blocks(document, spans.get(source.id, ())), links)


def _facts_by_article(context: Context) -> Mapping[str, list[tuple[int, Fact]]]:
    """Return (first offset, fact) by article."""
    found: dict[str, dict[str, tuple[int, Fact]]] = defaultdict(dict)
    for fact in context.record.facts:
        for proof in sorted(fact.evidence):
            found[proof.document].setdefault(fact.id, (proof.start, fact))
    return {document: list(facts.values()) for document, facts in found.items()}


def _spans_by_article(context: Context) -> Mapping[str, set[Span]]:
    """Return every span that the page links to: of facts, status histories, disputes and roles."""
    found: dict[str, set[Span]] = defaultdict(set)
    record = context.record
    proofs = [proof for fact in record.facts for proof in fact.evidence]
    histories = (*(e.status_history for e in record.events), *(a.status_history for a in record.agreements))
    proofs.extend(proof for history in histories for line in history for proof in line.evidence)
    proofs.extend(proof for dispute in record.disputes for side in dispute.sides for proof in side.evidence)
    proofs.extend(proof for actor in record.actors for role in actor.roles for proof in role.evidence)
    for proof in proofs:
        found[proof.document].add(proof.span)
    return found


def _source(document: Document, context: Context, facts: int) -> SourceView:
    words, published = context.words, document.published
    return SourceView(
        id=document.id,
        title=document.title or words("untitled"),
        outlet=document.outlet or "",
        byline=document.byline or "",
        agencies=document.agencies,
        language=document.language or "",
        language_name=words.language_name(document.language) if document.language else "",
        iso=published.date or "" if published else "",
        date=spoken(published.date, words, published.precision) if published else "",
        basis=words.of("basis", published.basis) if published and published.basis else "",
        why=published.why if published else "",
        candidates=tuple(spoken(c.date, words, c.precision) for c in published.candidates) if published else (),
        url=_web(document.url),
        files=document.sources or (document.source,),
        notes=document.notes,
        facts=facts,
    )


def _web(url: str | None) -> str:
    """Return an address that is safe to follow: no scheme but those of the web."""
    try:
        parts = urlsplit((url or "").strip())
    except ValueError:
        return ""
    return (url or "").strip() if parts.scheme in ("http", "https") and parts.netloc else ""
