"""What every view needs: words, articles and actors by name, and the evidence of a fact as links into the articles."""

from __future__ import annotations

import functools
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import quote

from pourparlers.export.page.dates import spoken
from pourparlers.export.page.highlight import anchor
from pourparlers.export.page.naming import in_sentence
from pourparlers.export.page.record import Record
from pourparlers.export.page.words import Words, unbroken
from pourparlers.model.actor import Actor
from pourparlers.model.document import Document
from pourparlers.model.event import Event, StatusChange
from pourparlers.model.evidence import Evidence
from pourparlers.model.fact import Fact


@dataclass(frozen=True, slots=True)
class Link:
    """A place in the page and what to call it."""

    href: str
    text: str


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence of an article, with the way to it.

    Attributes:
        caption: outlet and date of the article.
        language: of the article; "" where it is not known.
    """

    href: str
    text: str
    caption: str
    language: str


@dataclass(frozen=True, slots=True)
class Outlet:
    """Who carries a fact, in how many articles."""

    name: str
    articles: int


@dataclass(frozen=True, slots=True)
class Common:
    """What all kinds of facts show.

    Attributes:
        told: "rapporté par 3 articles"; "" for a single one, which its evidence names already.
        outlet_keys: positions of its outlets in the list of outlets, for the filter.
        confidence: in words of the language; "" where there is none.
    """

    id: str
    quotes: tuple[Quote, ...]
    attribution: str
    told: str
    outlets: tuple[Outlet, ...]
    outlet_keys: tuple[int, ...]
    confidence: str
    rule: str
    cues: tuple[str, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True)
class Context:
    """A record and the words to show it in."""

    record: Record
    words: Words

    @functools.cached_property
    def documents(self) -> Mapping[str, Document]:
        """The articles by id."""
        return {document.id: document for document in self.record.documents}

    @functools.cached_property
    def actors(self) -> Mapping[str, Actor]:
        """The actors by name."""
        return {actor.name: actor for actor in self.record.actors}

    @functools.cached_property
    def outlets(self) -> tuple[str, ...]:
        """The names of the outlets, sorted; that of articles without one comes last."""
        named = sorted({d.outlet for d in self.record.documents if d.outlet}, key=str.casefold)
        return (*named, *([self.words("unknown_outlet")] if any(not d.outlet for d in self.record.documents) else []))

    @functools.cached_property
    def _outlet_keys(self) -> Mapping[str, int]:
        return {name: number for number, name in enumerate(self.outlets)}

    def outlet(self, document: Document) -> str:
        """Return the name of the outlet of an article."""
        return document.outlet or self.words("unknown_outlet")

    def named(self, name: str) -> str:
        """Return an actor's name as it stands within a sentence."""
        return in_sentence(name, self.actors.get(name), self.words)

    def caption(self, document: Document) -> str:
        """Return outlet and date of an article, or the file where no outlet is known."""
        name = document.outlet or PurePosixPath(document.source).name or self.words("unknown_outlet")
        published = document.published
        date = spoken(published.date, self.words, published.precision) if published and published.date else ""
        return f"{name}, {date or self.words('not_dated')}"

    def told_by(self, proofs: Sequence[Evidence]) -> list[Document]:
        """Return the articles that evidence stands in, earliest publication first, undated ones last."""
        found = {proof.document: self.documents[proof.document] for proof in proofs if proof.document in self.documents}
        return sorted(found.values(), key=lambda d: (published_on(d) or "9999", self.outlet(d), d.id))

    def quotes(self, proofs: Sequence[Evidence]) -> tuple[Quote, ...]:
        """Return evidence as links, by article and as its text goes."""
        order = {document.id: place for place, document in enumerate(self.told_by(proofs))}
        known = sorted({p for p in proofs if p.document in order}, key=lambda p: (order[p.document], p.start, p.end))
        return tuple(self._quote(proof) for proof in known)

    def kind(self, event: Event) -> str:
        """Return what kind of event it is, in a word: its mode, or else its type."""
        return self.words.of("mode", event.mode) if event.mode else self.words.of("type", event.type)

    def claimant(self, by: str) -> str:
        """Return who stands on a side of a dispute: an outlet that nothing names goes by its document's id there."""
        document = self.documents.get(by)
        return self.caption(document) if document else by

    def status_told(self, line: StatusChange) -> str:
        """Return a line of a status history in words: "annoncé par la Russie, 6 septembre 2016"."""
        words = self.words
        text = word = words.of("status", line.status)
        if line.by:
            key = line.status if words.has("said", line.status) else "other"
            text = words.of("said", key).format(by=self.named(line.by), status=word)
        return f"{text}, {spoken(line.on, words)}" if line.on else text

    @functools.cached_property
    def labels(self) -> Mapping[str, str]:
        """What to call each fact in a link, by id."""
        words = self.words
        found = {}
        for event in self.record.events:
            what = self.kind(event)
            names = dict.fromkeys(p.actor for p in event.participants)
            found[event.id] = f"{what} – {', '.join(names)}" if names else what
        for statement in self.record.statements:
            who = statement.speaker or words("speaker_unknown")
            what = words.quoted(statement.quote) if statement.quote else statement.content or ""
            found[statement.id] = f"{who} {words.of('act', statement.act)}" + (what and f"{words('colon')} {what}")
        record = self.record
        found |= {
            a.id: a.name or words.of("agreement_type", a.type) or words.of("kind", a.kind) for a in record.agreements
        }
        found |= {c.id: c.act or words.of("kind", c.kind) for c in record.commitments}
        found |= {
            p.id: " – ".join(filter(None, (p.actor, p.issue))) or words.of("kind", p.kind) for p in record.positions
        }
        return found | {d.id: f"{words('sides_differ')} – {words.of('dispute_type', d.type)}" for d in record.disputes}

    def link(self, fact: str | None) -> Link | None:
        """Return a link to a fact of the record; None where it is not there."""
        return Link(href(fact), self.labels[fact]) if fact and fact in self.labels else None

    def _quote(self, proof: Evidence) -> Quote:
        document = self.documents[proof.document]
        language = document.language or ""
        text = unbroken(proof.text, language)
        return Quote(href(anchor(document.id, proof.span)), text, self.caption(document), language)

    def attribution(self, chain: Sequence[str]) -> str:
        """Return on whose word something is told: "selon X, cité par Y"; "" for the outlet's own voice."""
        keys = ["first", *["next"] * (len(chain) - 1)]
        said = [self.words.of("attribution", k).format(name=self.named(n)) for k, n in zip(keys, chain, strict=False)]
        return self.words.of("attribution", "join").join(said)

    def common(self, fact: Fact) -> Common:
        """Return what a fact of any kind shows."""
        articles = self.told_by(fact.evidence)
        outlets = Counter(self.outlet(document) for document in articles)
        number = self.words.count(len(articles), "article")
        return Common(
            id=fact.id,
            quotes=self.quotes(fact.evidence),
            attribution=self.attribution(fact.attributed_to),
            told=self.words("told_by", articles=number) if len(articles) > 1 else "",
            outlets=tuple(Outlet(name, number) for name, number in outlets.items()),
            outlet_keys=tuple(sorted(self._outlet_keys[name] for name in outlets)),
            confidence="" if fact.confidence is None else self.words.number(round(fact.confidence, 2)),
            rule=fact.why.rule if fact.why else "",
            cues=fact.why.cues if fact.why else (),
            notes=fact.notes,
        )


def href(id_: str) -> str:
    """Return the address of an element of the page."""
    return "#" + quote(id_, safe="")


def published_on(document: Document) -> str | None:
    """Return the date of publication as the record has it."""
    return document.published.date if document.published else None
