"""Links the record across documents, when what it was linked from is no longer what it holds."""

from __future__ import annotations

import hashlib

from pourparlers import __version__
from pourparlers.build.dating import date_by_others
from pourparlers.build.stages import Dating, Link
from pourparlers.store import ask
from pourparlers.store.ask import Again
from pourparlers.store.open import Store
from pourparlers.store.write import LINKED, put_linked


def relink(store: Store, link: Link, dating: Dating | None = None) -> bool:
    """Link all current articles anew where needed, in one transaction; tell whether it was needed.

    Undated articles are dated by others first: what they tell then, with its dates, is what is linked.
    """
    now = fingerprint(store)
    if ask.get(store, LINKED) == now:
        return False
    with store.transaction():
        date_by_others(store, dating)
        record = link(Again(lambda: ask.documents(store)), Again(lambda: ask.tellings(store)))
        put_linked(store, record, now)
    return True


def fingerprint(store: Store) -> str:
    """Return a hash of what linking depends on: the release, the current articles and their sources."""
    digest = hashlib.sha256(__version__.encode())
    for document in ask.current_sources(store):
        digest.update("\x1f".join(document).encode() + b"\x1e")
    return digest.hexdigest()
