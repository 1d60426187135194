"""Agreements, commitments, positions and disputes: kinds that many a record does not have."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pourparlers.export.page.context import Common, Context, Link, Quote
from pourparlers.export.page.dates import bounds, spoken
from pourparlers.export.page.words import Words
from pourparlers.model.agreement import Agreement, Validity
from pourparlers.model.commitment import Commitment
from pourparlers.model.dispute import Dispute
from pourparlers.model.event import StatusChange
from pourparlers.model.position import Position


@dataclass(frozen=True, slots=True)
class Line:
    """A labelled line of an item; `quotes` are the words that say it."""

    label: str
    text: str
    quotes: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True)
class Item:
    """A fact of one of these kinds.

    Attributes:
        kind: word for its type or stance.
        about: the fact that it speaks of.
        actors: whom the filter finds it by.
    """

    common: Common
    kind: str
    title: str
    status: str
    status_word: str
    lines: tuple[Line, ...]
    about: Link | None
    actors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """The items of one kind; shown only where there are any."""

    id: str
    title: str
    items: tuple[Item, ...]


def sections(context: Context) -> tuple[Section, ...]:
    """Return the kinds that this record has."""
    record, words = context.record, context.words
    found = (
        ("agreements", [_agreement(a, context) for a in sorted(record.agreements, key=lambda a: a.made or "9999")]),
        ("commitments", [_commitment(c, context) for c in record.commitments]),
        ("positions", [_position(p, context) for p in sorted(record.positions, key=lambda p: (p.issue or "", p.id))]),
        ("disputes", [dispute_item(d, context) for d in record.disputes]),
    )
    return tuple(Section(key, words(key), tuple(items)) for key, items in found if items)


def _agreement(agreement: Agreement, context: Context) -> Item:
    words = context.words
    kind = words.of("agreement_type", agreement.type) if agreement.type else ""
    lines = [
        Line(words("parties"), words.joined(agreement.parties)),
        Line(words("sponsors"), words.joined(agreement.sponsors)),
        Line(words("made"), spoken(agreement.made, words)),
        Line(words("in_force"), in_force(agreement.in_force, words)),
        Line(words("places"), words.joined(agreement.places)),
        Line(words("exclusions"), words.joined(agreement.exclusions)),
        *(_history_line(line, context) for line in agreement.status_history),
        Line("", words("undisclosed") if agreement.disclosed is False else ""),
    ]
    names = (*agreement.parties, *agreement.sponsors)
    return _item(agreement, context, kind, agreement.name or kind, agreement.status, lines, names=names)


def _commitment(commitment: Commitment, context: Context) -> Item:
    words = context.words
    lines = [
        Line(words("by"), words.joined(commitment.by)),
        Line(words("to"), words.joined(commitment.to)),
        Line(words("condition"), commitment.condition or ""),
        Line(words("due"), spoken(commitment.due, words)),
    ]
    names = (*commitment.by, *commitment.to)
    about = commitment.agreement
    return _item(commitment, context, "", commitment.act or "", commitment.status, lines, names=names, about=about)


def _position(position: Position, context: Context) -> Item:
    words = context.words
    stance = words.of("stance", position.stance) if position.stance else ""
    lines = [
        Line(words("issues"), position.issue or ""),
        Line("", words("target", name=position.target) if position.target else ""),
        Line("", words("as_of", date=spoken(position.as_of, words)) if position.as_of else ""),
    ]
    names = (position.actor,) if position.actor else ()
    return _item(position, context, stance, position.actor or "", None, lines, names=names, about=position.statement)


def dispute_item(dispute: Dispute, context: Context) -> Item:
    """Return what the sources say differently, side by side."""
    lines = [Line(context.claimant(side.by), side.claim, context.quotes(side.evidence))
             for side in dispute.sides]  # fmt: skip
    kind = context.words.of("dispute_type", dispute.type)
    names = [side.by for side in dispute.sides]
    title = context.labels.get(dispute.about or "", context.words("sides_differ"))
    return _item(dispute, context, kind, title, None, lines, names=names, about=dispute.about)


def in_force(validity: Validity | None, words: Words) -> str:
    """Return from when until when an agreement holds, and how long at least; "" where nothing tells."""
    if validity is None:
        return ""
    said = [bounds(validity.from_, validity.until, words)]
    months = validity.minimum_months
    if months is not None:
        said.append(words("month" if words.one(months) else "months", n=words.number(months)))
    return ", ".join(filter(None, said))


def _history_line(line: StatusChange, context: Context) -> Line:
    return Line("", context.status_told(line), context.quotes(line.evidence))


def _item(
    fact: Agreement | Commitment | Position | Dispute, context: Context, kind: str, title: str, status: str | None,
    lines: Iterable[Line], *, names: Iterable[str], about: str | None = None,
) -> Item:  # fmt: skip
    return Item(
        common=context.common(fact),
        kind=kind,
        title=title or fact.id,
        status=status or "",
        status_word=context.words.of("status", status) if status else "",
        lines=tuple(line for line in lines if line.text or line.quotes),
        about=context.link(about),
        actors=tuple(names),
    )
