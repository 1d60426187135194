"""The record as rows: every kind to and from the objects of docs/record.md, derived from this room's dataclasses."""

from __future__ import annotations

import dataclasses
import functools
import types
import typing
from collections.abc import Hashable, Mapping
from typing import Any, TypeVar

from pourparlers.model.actor import Actor
from pourparlers.model.agreement import Agreement
from pourparlers.model.commitment import Commitment
from pourparlers.model.dispute import Dispute
from pourparlers.model.document import Document
from pourparlers.model.event import Event
from pourparlers.model.fact import Fact
from pourparlers.model.position import Position
from pourparlers.model.statement import Statement

RECORD_VERSION = "1"

FACTS: Mapping[str, type[Fact]] = types.MappingProxyType(
    {cls.kind: cls for cls in (Event, Statement, Agreement, Commitment, Position, Dispute)}
)
KINDS: tuple[str, ...] = ("meta", "document", "actor", *FACTS)  # the order of the lines of an export

DOCUMENT_FIELDS: tuple[str, ...] = (
    "id", "source", "sources", "url", "outlet", "title", "byline", "agencies", "language", "published", "text", "parts",
    "notes",
)  # fmt: skip

T = TypeVar("T")


def to_record(thing: Any) -> dict[str, Any]:
    """Return a fact, actor or document as an object of docs/record.md: `kind` first, empty fields left out."""
    if isinstance(thing, Document):
        found = {name: _plain(getattr(thing, name)) for name in DOCUMENT_FIELDS}
        return {"kind": "document", **{k: v for k, v in found.items() if not _empty(v) or k == "text"}}
    return {"kind": thing.kind, **_object(thing)}


def to_object(thing: Any) -> dict[str, Any]:
    """Return any dataclass of the model as a plain object, empty fields left out."""
    return _object(thing)


def fact_from_record(row: Mapping[str, Any]) -> Fact:
    """Return the fact that `to_record` made `row` from.

    Raises:
        KeyError: `row["kind"]` is no kind of fact.
    """
    return from_object(FACTS[row["kind"]], row)


def actor_from_record(row: Mapping[str, Any]) -> Actor:
    """Return the actor that `to_record` made `row` from."""
    return from_object(Actor, row)


def from_object(cls: type[T], row: Mapping[str, Any]) -> T:
    """Return the dataclass `cls` with the fields of `row`; unknown keys are ignored, missing ones take the default."""
    values = {}
    for attribute, name, kind in _fields(_hashable(cls)):
        if name in row:
            values[attribute] = _typed(kind, row[name])
    return cls(**values)


def _hashable(cls: Any) -> Hashable:
    """Classes are hashable; the type checker loses sight of it behind `type[T]`."""
    found: Hashable = cls
    return found


@functools.cache
def _fields(cls: Hashable) -> tuple[tuple[str, str, Any], ...]:
    """Return (attribute, name in the record, type) of every field."""
    kind = typing.cast(Any, cls)
    hints = typing.get_type_hints(kind)
    return tuple((f.name, str(f.metadata.get("name", f.name)), hints[f.name]) for f in dataclasses.fields(kind))


def _empty(value: Any) -> bool:
    """Tell whether a value says nothing; zeros do (`start: 0` is an offset)."""
    return value is None or value is False or value in ("", [], {})


def _keep(name: str, value: Any) -> bool:
    """`disclosed: false` says something; any other False is the default and is left out."""
    return not _empty(value) or (name == "disclosed" and value is False)


def _object(thing: Any) -> dict[str, Any]:
    row = {name: _plain(getattr(thing, attribute)) for attribute, name, _ in _fields(_hashable(type(thing)))}
    return {name: value for name, value in row.items() if _keep(name, value)}


def _plain(value: Any) -> Any:
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return _object(value)
    if isinstance(value, tuple | list):
        return [_plain(v) for v in value]
    return value


def _typed(kind: Any, value: Any) -> Any:
    """Return `value` as the declared type: tuples of dataclasses, optional dataclasses, plain values."""
    if value is None:
        return None
    origin = typing.get_origin(kind)
    if origin is tuple:
        inner = typing.get_args(kind)[0]
        items = value if isinstance(value, list | tuple) else [value]
        return tuple(_typed(inner, v) for v in items)
    if origin in (typing.Union, types.UnionType):
        inner = next(a for a in typing.get_args(kind) if a is not type(None))
        return _typed(inner, value)
    if dataclasses.is_dataclass(kind) and isinstance(value, Mapping):
        return from_object(typing.cast(type, kind), value)
    return value
