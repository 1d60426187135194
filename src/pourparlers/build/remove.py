"""Takes a source out of the record; its article goes with it unless another source leads there."""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from pathlib import Path

from pourparlers.build.names import readable
from pourparlers.build.relink import relink
from pourparlers.build.stages import Dating, Link, Stages
from pourparlers.errors import ConfigError
from pourparlers.store import ask, ledger
from pourparlers.store.lock import exclusive
from pourparlers.store.open import Store, open_store


@dataclass(frozen=True, slots=True)
class Removal:
    """What was taken out.

    Attributes:
        sources: the articles that led somewhere or failed.
        withdrawn: ids of the documents that no source leads to any more.
        kept: ids of those that another source still leads to.
    """

    sources: tuple[str, ...]
    withdrawn: tuple[str, ...]
    kept: tuple[str, ...]


def remove(dossier: Path, source: str, *, link: Link | None = None, dating: Dating | None = None) -> Removal:
    """Withdraw a file, or one article of a container (`path#N`), and link the record anew.

    The rows of a withdrawn document stay for the history. A file that still lies in a folder comes back with the
    next build of that folder.

    Raises:
        ConfigError: the record knows no such source (C02).
        StoreError: the dossier cannot be written to, or a build is writing to it (S..).
    """
    if link is None:
        stages = Stages.load()
        link, dating = stages.link, stages.dating
    open_store(dossier).close()  # says clearly that there is no record, before a lock file is made
    with exclusive(dossier), open_store(dossier, write=True) as store:
        file = ledger.file_named(store, source)
        rows = [row for row in ledger.sources(store) if source in (row.source, row.file)]
        if file is None and not rows:
            raise _unknown(store, source)
        documents = sorted({row.document for row in rows if row.document})
        with store.transaction():
            for row in rows:
                ledger.forget(store, row.source, "removed")
            if file is not None:
                ledger.forget_file(store, source)
        withdrawn = tuple(id_ for id_ in documents if ask.state_of(store, id_) == "withdrawn")
        relink(store, link, dating)
    kept = tuple(id_ for id_ in documents if id_ not in withdrawn)
    return Removal(tuple(row.source for row in rows), withdrawn, kept)


def _unknown(store: Store, source: str) -> ConfigError:
    known = [row.source for row in ledger.sources(store)]
    near = difflib.get_close_matches(source, known, n=1)
    hint = f"Did you mean {near[0]}?" if near else "`pourparlers export` lists the sources of every document"
    return ConfigError("the record knows no such source", hint, readable(source), "C02")
