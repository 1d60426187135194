"""Actors as the dossier lists them, each with the way to what it did and said."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from pourparlers.export.page.context import Context, Link, Quote, href
from pourparlers.export.page.dates import bounds
from pourparlers.export.page.events import EventView
from pourparlers.export.page.speech import StatementView
from pourparlers.knowledge.world import states
from pourparlers.model.actor import Actor, RoleHeld


@dataclass(frozen=True, slots=True)
class RoleView:
    """An office held: what, when, and how that is known."""

    text: str
    dates: str
    basis: str
    source: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class ActorView:
    """An actor of the record; one that facts name and no actor object describes has nothing but its name.

    Attributes:
        anchor: its id in the page: the record's, or its place in the list where it has none.
    """

    id: str
    anchor: str
    name: str
    type: str
    country: str
    aliases: tuple[str, ...]
    roles: tuple[RoleView, ...]
    notes: tuple[str, ...]
    events: tuple[Link, ...]
    statements: tuple[Link, ...]


def actor_views(
    context: Context, events: Iterable[EventView], statements: Iterable[StatementView]
) -> tuple[ActorView, ...]:
    """Return the actors by name, with those that only a fact names."""
    took_part: dict[str, list[Link]] = defaultdict(list)
    for event in events:
        date = event.when.text if event.when else context.words("undated")
        for name in event.actors:
            took_part[name].append(Link(href(event.common.id), f"{date} – {context.labels[event.common.id]}"))
    spoke: dict[str, list[Link]] = defaultdict(list)
    for statement in statements:
        date = statement.date or context.words("undated_statement")
        for name in dict.fromkeys(statement.actors):
            spoke[name].append(Link(href(statement.common.id), f"{date} – {statement.words or statement.act}"))
    names = {*context.actors, *took_part, *spoke}
    return tuple(
        _view(name, number, context, tuple(took_part.get(name, ())), tuple(spoke.get(name, ())))
        for number, name in enumerate(sorted(names, key=collation), start=1)
    )


def collation(name: str) -> tuple[str, str]:
    """Return a key that sorts names without regard to case and accents, "États-Unis" under E."""
    plain = "".join(c for c in unicodedata.normalize("NFD", name.casefold()) if not unicodedata.combining(c))
    return (plain, name)


def _view(
    name: str, number: int, context: Context, events: tuple[Link, ...], statements: tuple[Link, ...]
) -> ActorView:
    actor = context.actors.get(name) or Actor(id="", name=name)
    words = context.words
    return ActorView(
        id=actor.id,
        anchor=actor.id or f"actor-{number}",
        name=name,
        type=words.of("actor_type", actor.type) if actor.type else "",
        country=_country(actor, words.language),
        aliases=tuple(alias for alias in actor.aliases if alias != name),
        roles=tuple(_role(role, context) for role in actor.roles),
        notes=actor.notes,
        events=events,
        statements=statements,
    )


def _country(actor: Actor, language: str) -> str:
    """Return the name of the actor's country, where it is not the actor itself."""
    state = states().get(actor.country or "")
    if state is None:
        return actor.country or ""
    name = state.name_fr if language == "fr" else state.name_en
    return "" if state.name_fr == actor.name else name


def _role(role: RoleHeld, context: Context) -> RoleView:
    words = context.words
    return RoleView(
        text=words("role_of", title=role.title, of=role.of) if role.of else role.title,
        dates=bounds(role.from_, role.until, words),
        basis=words(f"basis_{role.basis}") if role.basis else "",
        source=role.source or "",
        quotes=context.quotes(role.evidence),
    )
