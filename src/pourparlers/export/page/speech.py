"""Statements as the dossier lists them."""

from __future__ import annotations

from dataclasses import dataclass

from pourparlers.export.page.context import Common, Context, Link, published_on
from pourparlers.export.page.dates import spoken
from pourparlers.export.page.words import unbroken
from pourparlers.model.statement import Statement


@dataclass(frozen=True, slots=True)
class StatementView:
    """An utterance.

    Attributes:
        speaker: "" where it is not known.
        extra: on whose behalf and with whom it is said, in words.
        words: what is said; between quotation marks where the words are the speaker's own.
        date: "" where it is not known.
        event: the event that it speaks of.
    """

    common: Common
    speaker: str
    extra: tuple[str, ...]
    act: str
    words: str
    manner: str
    channel: str
    iso: str
    date: str
    about: tuple[str, ...]
    event: Link | None
    actors: tuple[str, ...]


def statement_views(context: Context) -> tuple[StatementView, ...]:
    """Return all statements by the day on which they were made, or else appeared, and as their articles go."""
    ordered = sorted(context.record.statements, key=lambda s: _order(s, context))
    return tuple(_view(statement, context) for statement in ordered)


def _order(statement: Statement, context: Context) -> tuple[str, str, int, str]:
    proof = min(statement.evidence, default=None)
    article = context.documents.get(proof.document) if proof else None
    day = statement.said_on or (published_on(article) if article else None) or "9999"
    return (day, proof.document if proof else "", proof.start if proof else 0, statement.id)


def _view(statement: Statement, context: Context) -> StatementView:
    words = context.words
    extra = []
    if statement.spokesperson_for:
        extra.append(words("for_whom", name=context.named(statement.spokesperson_for)))
    if statement.co_speakers:
        extra.append(words("jointly", names=words.joined([context.named(name) for name in statement.co_speakers])))
    said = statement.content or statement.quote or ""
    if statement.quote and (statement.manner == "direct" or not statement.content):
        said = words.quoted(statement.quote)
    article = next(iter(context.told_by(statement.evidence)), None)
    names = (statement.speaker, *statement.co_speakers, statement.spokesperson_for)
    return StatementView(
        common=context.common(statement),
        speaker=statement.speaker or "",
        extra=tuple(extra),
        act=words.of("act", statement.act),
        words=unbroken(said, article.language or "") if article else said,
        manner=words("scare") if statement.scare else words.of("manner", statement.manner),
        channel=words.of("channel", statement.channel) if statement.channel else "",
        iso=statement.said_on or "",
        date=spoken(statement.said_on, words),
        about=statement.about,
        event=context.link(statement.event),
        actors=tuple(name for name in names if name),
    )
