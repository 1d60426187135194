"""The exchange format of the record: one JSON object a line, ordered by kind, then by id."""

from __future__ import annotations

from typing import TextIO

from pourparlers import __version__
from pourparlers.model.tables import FACTS, RECORD_VERSION
from pourparlers.store import ask
from pourparlers.store.open import Store
from pourparlers.store.rows import to_json


def write(store: Store, stream: TextIO, *, made: str) -> int:
    """Write the whole record and return the number of lines.

    Args:
        store: an open record.
        stream: text in UTF-8 that leaves line ends as they are (`newline="\\n"`).
        made: when, as ISO 8601; the only value that differs between two builds of the same input.
    """
    meta = {"kind": "meta", "record_version": RECORD_VERSION, "program": "pourparlers", "version": __version__}
    stream.write(to_json({**meta, "made": made}) + "\n")
    number = 1
    kinds = (ask.document_lines(store), ask.actor_lines(store), *(ask.fact_lines(store, kind) for kind in FACTS))
    for lines in kinds:
        for line in lines:
            stream.write(line + "\n")
            number += 1
    return number
