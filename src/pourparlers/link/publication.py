"""Undated articles dated by others: a contact that a dated article tells with its day dates the weekday of another."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from pourparlers.model.document import Document
from pourparlers.model.fact import Fact
from pourparlers.model.time import Publication


def infer(documents: Iterable[Document], tellings: Iterable[tuple[str, Fact]]) -> Mapping[str, Publication]:
    """Return what other articles tell of the day of those that have none."""
    del documents, tellings
    return {}
